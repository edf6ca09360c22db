import type { RejectionCode } from './rejection.ts'

/**
 * Where a corrected row comes from: the import that refused it and the line on which it stood in the file of that
 * import. Present on the rows of an error file; it makes a correction the same order as the row it corrects.
 */
export interface RowOrigin {
  /** UUID. */
  readonly importRun: string
  readonly line: number
}

/** One row of an order file, checked and normalised. */
export interface OrderRow {
  /** Physical line of the file on which the row starts, 1 for the first. */
  readonly line: number
  /** The customer's key in the source. */
  readonly customerKey: string
  /** Epoch milliseconds. */
  readonly orderedAt: number
  /** Minor units of the plan's currency; never positive for a refund. */
  readonly amountMinor: number
  readonly kind: 'PURCHASE' | 'REFUND'
  readonly status: 'COMPLETED' | 'CANCELLED'
  readonly orderNumber?: string
  readonly product?: string
  /** More than 0, at most 1,000,000,000, with up to 6 decimal places; the count of returned pieces for a refund. */
  readonly quantity?: number
  readonly customerName?: string
  readonly email?: string
  readonly phone?: string
  readonly city?: string
  readonly origin?: RowOrigin
  /** Every cell of the row as it stands in the file, without the columns that an error file adds. */
  readonly cells: readonly string[]
}

/** One row of an order file that is not taken, and why. */
export interface RejectedRow {
  /** Physical line of the file on which the row starts, 1 for the first. */
  readonly line: number
  /** Header of the faulty column; null where the whole row is at fault. */
  readonly column: string | null
  readonly code: RejectionCode
  /** The faulty cell as it stands in the file; empty where the whole row is at fault. */
  readonly text: string
  /** Where it can be told: the order that this row belongs to is incomplete without it. */
  readonly orderNumber?: string
  readonly origin?: RowOrigin
  /** Every cell of the row as it stands in the file, without the columns that an error file adds. */
  readonly cells: readonly string[]
}
