import { err, ok, type Result } from '@clientele/kernel'
import type { Temporal } from 'temporal-polyfill'
import { type MeasuredShare, measuredShare } from '../statistic/measured-share.ts'
import {
  type CustomerOrder,
  type CustomerOrderColumns,
  columnsOfOrders,
  faultOfOrders,
  groupByCustomer,
  type InvalidOrderError,
} from './order-columns.ts'

const millisecondsPerDay = 86_400_000

export interface RepurchaseRates {
  /** Customers with two orders or more ÷ customers with any (复购率), over all orders given. */
  readonly repurchase: MeasuredShare
  /**
   * First-time buyers with another order within so many days of the first ÷ first-time buyers whose first order is at
   * least so many days ago. Who could not be watched long enough counts in neither, so that new customers do not lower
   * it.
   */
  readonly withinDays: MeasuredShare
}

interface RepurchaseOptions {
  /** Days of 24 hours; an order exactly so many days after the first counts. */
  readonly days: number
  readonly asOf: Temporal.Instant
}

/**
 * How many customers come back to buy again. An order is what the caller takes for one: cancelled ones are left out
 * beforehand. Two orders at the same instant are two orders.
 *
 * @example
 * ```ts
 * import { repurchaseOf } from '@clientele/scoring'
 * import { Temporal } from 'temporal-polyfill'
 * const order = (customer, day) => ({ customer, at: Temporal.Instant.from(`2026-${day}T12:00:00Z`) })
 * const orders = [order('a', '01-05'), order('a', '01-20'), order('b', '01-10'), order('c', '02-25'), order('d', '01-02'), order('d', '02-20')]
 * const { repurchase, withinDays } = repurchaseOf(orders, { days: 30, asOf: Temporal.Instant.from('2026-03-01T00:00:00Z') }).value
 * repurchase.share // => 0.5
 * [withinDays.part, withinDays.of] // => [1, 3]
 * ```
 */
export function repurchaseOf(
  orders: readonly CustomerOrder[],
  options: RepurchaseOptions,
): Result<RepurchaseRates, InvalidOrderError> {
  return repurchaseOfBatch(columnsOfOrders(orders), options)
}

/** The same over columns. Customers without an order count nowhere. */
export function repurchaseOfBatch(
  orders: CustomerOrderColumns,
  { days, asOf }: RepurchaseOptions,
): Result<RepurchaseRates, InvalidOrderError> {
  const fault = faultOfOrders(orders, asOf.epochMilliseconds)
  if (fault) return err(fault)
  const at = new Float64Array(orders.at.length)
  const offsets = groupByCustomer(orders, { values: orders.at, into: at })
  const span = days * millisecondsPerDay
  const counts = { buyers: 0, repeated: 0, watched: 0, returned: 0 }
  for (let customer = 0; customer < orders.customers; customer++) {
    const [from = 0, to = 0] = [offsets[customer], offsets[customer + 1]]
    if (from === to) continue
    counts.buyers += 1
    if (to - from > 1) counts.repeated += 1
    const [first = 0, second = Number.POSITIVE_INFINITY] = firstTwo(at, { from, to })
    if (asOf.epochMilliseconds - first < span) continue
    counts.watched += 1
    if (second - first <= span) counts.returned += 1
  }
  return ok({
    repurchase: measuredShare(counts.repeated, counts.buyers),
    withinDays: measuredShare(counts.returned, counts.watched),
  })
}

function firstTwo(
  at: Float64Array,
  { from, to }: { readonly from: number; readonly to: number },
): readonly [number, number] {
  let first = Number.POSITIVE_INFINITY
  let second = Number.POSITIVE_INFINITY
  for (let order = from; order < to; order++) {
    const moment = at[order] ?? 0
    if (moment < first) {
      second = first
      first = moment
    } else if (moment < second) second = moment
  }
  return [first, second]
}
