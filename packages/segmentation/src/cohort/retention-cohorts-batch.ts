import { compileLocalDay, ok, periodOfDay, type Result } from '@clientele/kernel'
import type { InvalidFactsError } from '../fact/invalid-facts.ts'
import { faultOfOrders } from '../fact/order-fault.ts'
import type { RfmMoment } from '../rfm/rfm-moment.ts'
import { type RfmOrderColumns, rfmOrderKinds, rfmOrderStatuses } from '../rfm/rfm-order.ts'
import type { CohortPolicy } from './cohort-policy.ts'
import { type CohortTable, cohortTableOf } from './cohort-table.ts'

const purchase = rfmOrderKinds.indexOf('PURCHASE')
const completed = rfmOrderStatuses.indexOf('COMPLETED')
const noPeriod = 2 ** 31 - 1

/**
 * The retention cohorts of `customers` many customers from all their orders: the table that {@link retentionCohorts}
 * answers.
 *
 * @example
 * ```ts
 * import { retentionCohortsBatch } from '@clientele/segmentation'
 * import { Temporal } from 'temporal-polyfill'
 * const day = 86_400_000
 * const orders = {
 *   customer: Uint32Array.of(0, 0, 1),
 *   orderedAt: Float64Array.of(3 * day, 40 * day, 5 * day),
 *   kind: new Uint8Array(3),
 *   status: new Uint8Array(3),
 * }
 * const moment = { asOf: Temporal.Instant.from('1970-03-15T00:00:00Z'), timeZone: 'UTC' }
 * const policy = { unit: 'month', cohorts: 3, periods: 2 }
 * const { cohorts } = retentionCohortsBatch(orders, { customers: 2, policy, moment }).value
 * cohorts[0].periods.map(({ share }) => share) // => [1, 0.5, 0]
 * ```
 */
export function retentionCohortsBatch(
  orders: Omit<RfmOrderColumns, 'amountMinor'>,
  {
    customers,
    policy: { unit, cohorts, periods },
    moment,
  }: { readonly customers: number; readonly policy: CohortPolicy; readonly moment: RfmMoment },
): Result<CohortTable, InvalidFactsError> {
  const fault = faultOfOrders(orders, customers)
  if (fault !== null) return fault
  const { period, first, last } = periodsOf(orders, { customers, unit, moment })
  const width = periods + 1
  const counts = Array.from({ length: cohorts }, () => new Array<number>(width).fill(0))
  // A bit for each customer and period, so that several orders in one count once.
  const seen = new Uint32Array(Math.ceil((customers * width) / 32))
  for (let index = 0; index < period.length; index++) {
    const at = period[index] ?? noPeriod
    if (at === noPeriod) continue
    const row = orders.customer[index] ?? 0
    const start = first[row] ?? noPeriod
    const counted = counts[cohorts - 1 - (last - start)]
    if (counted === undefined || at - start > periods) continue
    const bit = row * width + at - start
    const word = Math.floor(bit / 32)
    const mask = 1 << (bit % 32)
    if (((seen[word] ?? 0) & mask) !== 0) continue
    seen[word] = (seen[word] ?? 0) | mask
    counted[at - start] = (counted[at - start] ?? 0) + 1
  }
  return ok(cohortTableOf(counts, { unit, last }))
}

/** The period of every order, {@link noPeriod} for what does not count, and the first of every customer. */
function periodsOf(
  { customer, orderedAt, kind, status }: Omit<RfmOrderColumns, 'amountMinor'>,
  { customers, unit, moment }: { customers: number; unit: CohortPolicy['unit']; moment: RfmMoment },
): { period: Int32Array; first: Int32Array; last: number } {
  const latest = moment.asOf.epochMilliseconds
  let earliest = latest
  for (let index = 0; index < orderedAt.length; index++)
    if ((orderedAt[index] ?? latest) < earliest) earliest = orderedAt[index] ?? latest
  const localDay = compileLocalDay(moment.timeZone, { from: earliest, to: latest })
  const today = localDay(latest)
  const period = new Int32Array(orderedAt.length).fill(noPeriod)
  const first = new Int32Array(customers).fill(noPeriod)
  for (let index = 0; index < period.length; index++) {
    const at = orderedAt[index] ?? Infinity
    if (kind[index] !== purchase || status[index] !== completed || at > latest) continue
    const found = periodOfDay(Math.min(localDay(at), today), unit)
    const row = customer[index] ?? 0
    period[index] = found
    if (found < (first[row] ?? noPeriod)) first[row] = found
  }
  return { period, first, last: periodOfDay(today, unit) }
}
