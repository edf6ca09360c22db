import { compileLocalDay, domainError, err, ok, type Result } from '@clientele/kernel'
import type { Temporal } from 'temporal-polyfill'
import type { CustomerHistory } from './predict-lifetime-value.ts'
import {
  type InvalidObservationError,
  type InvalidPurchaseError,
  invalidObservation,
  type ObservationTerms,
} from './purchase-columns.ts'

/** A purchase of a customer. Leave out what is cancelled, and refunds. */
export interface Purchase {
  readonly purchasedAt: Temporal.Instant
  /** In any unit of money, 0 or more. */
  readonly value: number
}

/**
 * The history of one customer from their purchases in any order, or `null` where they had not bought by then. What counts
 * is told at `gatherPurchaseHistories`, which does the same for many customers.
 *
 * @example
 * ```ts
 * import { gatherPurchaseHistory } from '@clientele/scoring'
 * import { Temporal } from 'temporal-polyfill'
 * const on = (date, value) => ({ purchasedAt: Temporal.Instant.from(`${date}T12:00:00Z`), value })
 * const until = Temporal.Instant.from('1997-10-01T00:00:00Z')
 * const terms = { until, timeZone: 'UTC', daysPerUnit: 7 }
 * const history = gatherPurchaseHistory([on('1997-01-01', 29), on('1997-02-05', 30), on('1997-02-05', 10)], terms)
 * history.value // => { repeats: 1, lastRepeatAt: 5, observedFor: 272 / 7, meanValue: 40 }
 * gatherPurchaseHistory([on('1997-12-12', 9)], terms).value // => null
 * ```
 */
export function gatherPurchaseHistory(
  purchases: readonly Purchase[],
  { until, timeZone, daysPerUnit }: ObservationTerms,
): Result<CustomerHistory | null, InvalidPurchaseError | InvalidObservationError> {
  if (!(daysPerUnit > 0 && daysPerUnit < Infinity)) return err(invalidObservation('daysPerUnit'))
  const dayOf = dayIn(timeZone)
  if (!dayOf) return err(invalidObservation('timeZone'))
  const lastDay = dayOf(until.epochMilliseconds - 1)
  const values = new Map<number, number>()
  for (const [row, { purchasedAt, value }] of purchases.entries()) {
    if (!Number.isFinite(value)) return err(invalidValue(row, 'NOT_FINITE'))
    if (value < 0) return err(invalidValue(row, 'NEGATIVE'))
    const day = dayOf(purchasedAt.epochMilliseconds)
    if (day <= lastDay) values.set(day, (values.get(day) ?? 0) + value)
  }
  const [first, ...others] = [...values.keys()].sort((one, other) => one - other)
  if (first === undefined) return ok(null)
  const total = others.reduce((sum, day) => sum + (values.get(day) ?? 0), 0)
  return ok({
    repeats: others.length,
    lastRepeatAt: ((others.at(-1) ?? first) - first) / daysPerUnit,
    observedFor: (lastDay - first) / daysPerUnit,
    meanValue: others.length === 0 ? 0 : total / others.length,
  })
}

function invalidValue(row: number, fault: 'NOT_FINITE' | 'NEGATIVE'): InvalidPurchaseError {
  return domainError('INVALID_PURCHASE', { row, field: 'value', fault })
}

/** One customer's few purchases are not worth reading the zone's whole history for. */
function dayIn(timeZone: string): ((epochMilliseconds: number) => number) | undefined {
  try {
    return compileLocalDay(timeZone, { from: 0, to: -1 })
  } catch {
    return undefined
  }
}
