import { type DomainError, domainError } from '@clientele/kernel'

/**
 * What the purchase models need to know of a customer. The unit of time is the caller's (weeks, say), the same for all
 * customers and for everything that is asked of a model fitted on them.
 */
export interface PurchaseHistory {
  /** Purchases after the first one, x. Purchases of one day count as one. */
  readonly repeats: number
  /** Time from the first purchase to the last one, t_x; 0 without a repeat. */
  readonly lastRepeatAt: number
  /** Time from the first purchase to the end of the observation, T. */
  readonly observedFor: number
}

/** The histories of many customers, one row each. */
export interface PurchaseHistoryColumns {
  readonly repeats: Float64Array
  readonly lastRepeatAt: Float64Array
  readonly observedFor: Float64Array
}

/**
 * - `NOT_FINITE`, `NEGATIVE`: of any of the three figures.
 * - `NOT_WHOLE`: repeats are counted.
 * - `REPEAT_AT_START`: repeats, but the last of them at time 0. Merge purchases of one day before.
 * - `LAST_WITHOUT_REPEAT`: a last repeat purchase without any.
 * - `LAST_AFTER_END`: the last repeat purchase after the end of the observation.
 */
export type PurchaseHistoryFault =
  | 'NOT_FINITE'
  | 'NEGATIVE'
  | 'NOT_WHOLE'
  | 'REPEAT_AT_START'
  | 'LAST_WITHOUT_REPEAT'
  | 'LAST_AFTER_END'

/** A history that contradicts itself; `row` is 0 for a single one. */
export type InvalidPurchaseHistoryError = DomainError<
  'INVALID_PURCHASE_HISTORY',
  { row: number; field: keyof PurchaseHistory; fault: PurchaseHistoryFault }
>

export type UnequalColumnsError = DomainError<
  'UNEQUAL_COLUMNS',
  { lengths: Readonly<Record<string, number>> }
>

/** What is wrong with one history, or undefined. */
export function faultOfHistory(history: PurchaseHistory, row = 0): InvalidPurchaseHistoryError | undefined {
  const { repeats, lastRepeatAt, observedFor } = history
  // The one comparison that all sound histories pass and nearly all others fail.
  if (lastRepeatAt > 0 && lastRepeatAt <= observedFor && observedFor < Infinity) {
    if (repeats >= 1 && Number.isSafeInteger(repeats)) return undefined
  } else if (repeats === 0 && lastRepeatAt === 0 && observedFor >= 0 && observedFor < Infinity)
    return undefined
  for (const field of ['repeats', 'lastRepeatAt', 'observedFor'] as const) {
    const value = history[field]
    const fault = !Number.isFinite(value) ? 'NOT_FINITE' : value < 0 ? 'NEGATIVE' : undefined
    if (fault) return domainError('INVALID_PURCHASE_HISTORY', { row, field, fault })
  }
  const refuse = (field: keyof PurchaseHistory, fault: PurchaseHistoryFault) =>
    domainError('INVALID_PURCHASE_HISTORY', { row, field, fault })
  if (!Number.isSafeInteger(repeats)) return refuse('repeats', 'NOT_WHOLE')
  if (repeats === 0) return refuse('lastRepeatAt', 'LAST_WITHOUT_REPEAT')
  if (lastRepeatAt === 0) return refuse('lastRepeatAt', 'REPEAT_AT_START')
  return refuse('lastRepeatAt', 'LAST_AFTER_END')
}

/** The first fault among many histories, or undefined. */
export function faultOfHistories(
  columns: PurchaseHistoryColumns,
): InvalidPurchaseHistoryError | UnequalColumnsError | undefined {
  const { repeats, lastRepeatAt, observedFor } = columns
  const unequal = faultOfLengths({
    repeats: repeats.length,
    lastRepeatAt: lastRepeatAt.length,
    observedFor: observedFor.length,
  })
  if (unequal) return unequal
  for (let row = 0; row < repeats.length; row++) {
    const fault = faultOfHistory(historyAt(columns, row), row)
    if (fault) return fault
  }
  return undefined
}

/** The refusal of columns that are not equally long, or undefined. */
export function faultOfLengths(lengths: Readonly<Record<string, number>>): UnequalColumnsError | undefined {
  const isEqual = new Set(Object.values(lengths)).size <= 1
  return isEqual ? undefined : domainError('UNEQUAL_COLUMNS', { lengths })
}

/** One row as a history. */
function historyAt(columns: PurchaseHistoryColumns, row: number): PurchaseHistory {
  return {
    repeats: columns.repeats[row] ?? Number.NaN,
    lastRepeatAt: columns.lastRepeatAt[row] ?? Number.NaN,
    observedFor: columns.observedFor[row] ?? Number.NaN,
  }
}
