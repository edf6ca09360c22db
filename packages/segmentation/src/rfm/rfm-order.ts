import type { Temporal } from 'temporal-polyfill'

/** What an order can be. The index of a name is its code in {@link RfmOrderColumns}. */
export const rfmOrderKinds = ['PURCHASE', 'REFUND'] as const

/** Whether an order stands. The index of a name is its code in {@link RfmOrderColumns}. */
export const rfmOrderStatuses = ['COMPLETED', 'CANCELLED'] as const

/**
 * An order as scoring sees it.
 *
 * - A purchase counts towards all three: a free one (amount 0) too.
 * - A refund only adds its amount, which is negative. It is no sign of life.
 * - What is cancelled counts nowhere.
 */
export interface RfmOrder {
  readonly orderedAt: Temporal.Instant
  /** Signed, in the minor unit of one currency, a safe integer. It is added as it stands. */
  readonly amountMinor: number
  readonly kind: (typeof rfmOrderKinds)[number]
  readonly status: (typeof rfmOrderStatuses)[number]
}

/** The orders of many customers, one column per field, in any order. */
export interface RfmOrderColumns {
  /** The row of the customer in {@link RfmFactColumns}. */
  readonly customer: Uint32Array
  /** Epoch milliseconds. */
  readonly orderedAt: Float64Array
  readonly amountMinor: Float64Array
  readonly kind: Uint8Array
  readonly status: Uint8Array
}
