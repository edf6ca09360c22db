import { compileLocalDay, ok, type Result } from '@clientele/kernel'
import type { InvalidFactsError } from '../fact/invalid-facts.ts'
import { faultOfOrders } from '../fact/order-fault.ts'
import type { RfmMoment } from '../rfm/rfm-moment.ts'
import { type RfmOrderColumns, rfmOrderKinds, rfmOrderStatuses } from '../rfm/rfm-order.ts'
import { type LifecycleFactColumns, noDay } from './lifecycle-facts.ts'
import type { LifecyclePolicy } from './lifecycle-policy.ts'
import { rhythmOf, sortAscending } from './purchase-rhythm.ts'

const purchase = rfmOrderKinds.indexOf('PURCHASE')
const completed = rfmOrderStatuses.indexOf('COMPLETED')

/**
 * The facts of `customers` many customers from all their orders: for each row what {@link gatherLifecycleFacts} answers.
 *
 * @example
 * ```ts
 * import { defaultLifecyclePolicy, gatherLifecycleFactsBatch } from '@clientele/segmentation'
 * import { Temporal } from 'temporal-polyfill'
 * const day = 86_400_000
 * const orders = {
 *   customer: Uint32Array.of(0, 0, 0, 0),
 *   orderedAt: Float64Array.of(30 * day, 0, 10 * day, 10 * day + 1),
 *   amountMinor: new Float64Array(4),
 *   kind: new Uint8Array(4),
 *   status: new Uint8Array(4),
 * }
 * const moment = { asOf: Temporal.Instant.from('1970-03-01T00:00:00Z'), timeZone: 'UTC' }
 * const facts = gatherLifecycleFactsBatch(orders, { customers: 1, policy: defaultLifecyclePolicy, moment }).value
 * facts.purchaseDays // => Uint32Array.of(3)
 * facts.previousDay // => Int32Array.of(10)
 * ```
 */
export function gatherLifecycleFactsBatch(
  orders: RfmOrderColumns,
  {
    customers,
    policy: { rhythm: policy },
    moment,
  }: { readonly customers: number; readonly policy: LifecyclePolicy; readonly moment: RfmMoment },
): Result<LifecycleFactColumns, InvalidFactsError> {
  const fault = faultOfOrders(orders, customers)
  if (fault !== null) return fault
  const { days, starts, ends } = purchaseDaysOf(orders, { customers, moment })
  const purchaseDays = new Uint32Array(customers)
  const firstDay = new Int32Array(customers).fill(noDay)
  const previousDay = new Int32Array(customers).fill(noDay)
  const lastDay = new Int32Array(customers).fill(noDay)
  const rhythmDays = new Float64Array(customers).fill(Number.NaN)
  const priorRhythmDays = new Float64Array(customers).fill(Number.NaN)
  const scratch = new Int32Array(days.length)
  for (let row = 0; row < customers; row++) {
    const from = starts[row] ?? 0
    sortAscending(days, { from, to: ends[row] ?? 0 })
    const count = dropEquals(days, { from, to: ends[row] ?? 0 })
    if (count === 0) continue
    purchaseDays[row] = count
    firstDay[row] = days[from] ?? 0
    lastDay[row] = days[from + count - 1] ?? 0
    if (count > 1) previousDay[row] = days[from + count - 2] ?? 0
    rhythmDays[row] = rhythmOf(days, { from, gaps: count - 1, policy, scratch })
    priorRhythmDays[row] = rhythmOf(days, { from, gaps: count - 2, policy, scratch })
  }
  return ok({ purchaseDays, firstDay, previousDay, lastDay, rhythmDays, priorRhythmDays })
}

/** The days of all purchases that count, those of a customer in one stretch. */
function purchaseDaysOf(
  { customer, orderedAt, kind, status }: RfmOrderColumns,
  { customers, moment }: { customers: number; moment: RfmMoment },
): { days: Int32Array; starts: Uint32Array; ends: Uint32Array } {
  const latest = moment.asOf.epochMilliseconds
  const counts = (index: number) =>
    kind[index] === purchase && status[index] === completed && (orderedAt[index] ?? Infinity) <= latest
  const starts = new Uint32Array(customers)
  let earliest = latest
  for (let index = 0; index < customer.length; index++) {
    const row = customer[index] ?? 0
    if (!counts(index)) continue
    starts[row] = (starts[row] ?? 0) + 1
    const at = orderedAt[index] ?? latest
    if (at < earliest) earliest = at
  }
  let total = 0
  for (let row = 0; row < customers; row++) {
    const size = starts[row] ?? 0
    starts[row] = total
    total += size
  }
  const localDay = compileLocalDay(moment.timeZone, { from: earliest, to: latest })
  const today = localDay(latest)
  const days = new Int32Array(total)
  const ends = starts.slice()
  for (let index = 0; index < customer.length; index++) {
    if (!counts(index)) continue
    const row = customer[index] ?? 0
    const at = ends[row] ?? 0
    // Where clocks go back over midnight a date comes twice, and an earlier instant can bear the later date.
    days[at] = Math.min(localDay(orderedAt[index] ?? 0), today)
    ends[row] = at + 1
  }
  return { days, starts, ends }
}

/** Moves the different numbers of an ascending stretch to its front and answers how many there are. */
function dropEquals(column: Int32Array, { from, to }: { from: number; to: number }): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const value = column[at] ?? 0
    if (count > 0 && column[from + count - 1] === value) continue
    column[from + count] = value
    count += 1
  }
  return count
}
