import { err, ok, type Result } from '@clientele/kernel'
import {
  invalidObservation,
  type ObservationTerms,
  type PurchaseColumns,
  type PurchaseColumnsError,
  type PurchaseDays,
  purchaseDaysOf,
} from './purchase-columns.ts'
import type { PurchaseHistoryColumns } from './purchase-history.ts'
import type { SpendColumns } from './spend-history.ts'

/** Histories from purchases, one row for each customer who has bought by then. */
export interface GatheredHistories extends PurchaseHistoryColumns, SpendColumns {
  /** Which customer each row is of. */
  readonly customer: Uint32Array
}

/**
 * Makes the histories that the models are fitted on and asked with from plain purchases: repeats, the time of the last
 * one, the time since the first, and the mean value of the repeats.
 *
 * Time is counted in local calendar days. Purchases of one day count as one, of their total value. The observation ends
 * with the last day before `until`; who bought first after that has no row.
 *
 * @example
 * ```ts
 * import { gatherPurchaseHistories } from '@clientele/scoring'
 * import { Temporal } from 'temporal-polyfill'
 * const at = date => Temporal.Instant.from(`${date}T12:00:00Z`).epochMilliseconds
 * const purchases = {
 *   customer: Uint32Array.of(0, 0, 0, 1, 0),
 *   purchasedAt: Float64Array.of(at('1997-01-01'), at('1997-01-15'), at('1997-08-02'), at('1997-03-01'), at('1998-01-01')),
 *   value: Float64Array.of(29.33, 29.74, 14.96, 26.48, 9.99),
 * }
 * const until = Temporal.Instant.from('1997-10-01T00:00:00Z')
 * const histories = gatherPurchaseHistories(purchases, { customers: 2, until, timeZone: 'UTC', daysPerUnit: 7 })
 * Array.from(histories.value.repeats) // => [2, 0]
 * Array.from(histories.value.lastRepeatAt, weeks => weeks.toFixed(2)) // => ['30.43', '0.00']
 * Array.from(histories.value.observedFor, weeks => weeks.toFixed(2)) // => ['38.86', '30.43']
 * Array.from(histories.value.meanValue, value => value.toFixed(2)) // => ['22.35', '0.00']
 * ```
 */
export function gatherPurchaseHistories(
  purchases: PurchaseColumns,
  { customers, ...terms }: ObservationTerms & { readonly customers: number },
): Result<GatheredHistories, PurchaseColumnsError> {
  const purchaseDays = purchaseDaysOf(purchases, { customers, timeZone: terms.timeZone })
  return purchaseDays.ok ? historiesOf(purchaseDays.value, terms) : purchaseDays
}

/** The histories up to an instant of purchases that are in order. */
export function historiesOf(
  { starts, days, values, dayOf }: PurchaseDays,
  { until, daysPerUnit }: Omit<ObservationTerms, 'timeZone'>,
): Result<GatheredHistories, PurchaseColumnsError> {
  if (!(daysPerUnit > 0 && daysPerUnit < Infinity)) return err(invalidObservation('daysPerUnit'))
  const lastDay = dayOf(until.epochMilliseconds - 1)
  const customers = starts.length - 1
  const customer = new Uint32Array(customers)
  const repeats = new Float64Array(customers)
  const lastRepeatAt = new Float64Array(customers)
  const observedFor = new Float64Array(customers)
  const meanValue = new Float64Array(customers)
  let rows = 0
  for (let who = 0; who < customers; who++) {
    const start = starts[who] ?? 0
    const end = starts[who + 1] ?? 0
    const first = days[start] ?? 0
    if (start === end || first > lastDay) continue
    let [x, last, total] = [0, first, 0]
    for (let place = start + 1; place < end && (days[place] ?? 0) <= lastDay; place++) {
      x++
      last = days[place] ?? 0
      total += values[place] ?? 0
    }
    customer[rows] = who
    repeats[rows] = x
    lastRepeatAt[rows] = (last - first) / daysPerUnit
    observedFor[rows] = (lastDay - first) / daysPerUnit
    meanValue[rows] = x === 0 ? 0 : total / x
    rows++
  }
  return ok({
    customer: customer.slice(0, rows),
    repeats: repeats.slice(0, rows),
    lastRepeatAt: lastRepeatAt.slice(0, rows),
    observedFor: observedFor.slice(0, rows),
    meanValue: meanValue.slice(0, rows),
  })
}
