import type { Temporal } from 'temporal-polyfill'
import type { RfmMoment } from '../rfm/rfm-moment.ts'
import type { RfmOrder } from '../rfm/rfm-order.ts'
import { dateOfDay, dayNumberOf, type LifecycleFacts } from './lifecycle-facts.ts'
import type { LifecyclePolicy } from './lifecycle-policy.ts'
import { rhythmOf } from './purchase-rhythm.ts'

/**
 * The facts of one customer from all of that customer's orders. Completed purchases up to the moment count; refunds and
 * what is cancelled do not.
 *
 * @example
 * ```ts
 * import { defaultLifecyclePolicy, gatherLifecycleFacts } from '@clientele/segmentation'
 * import { Temporal } from 'temporal-polyfill'
 * const on = date => ({ orderedAt: Temporal.Instant.from(`${date}T10:00:00+08:00`), amountMinor: 9900, kind: 'PURCHASE', status: 'COMPLETED' })
 * const orders = ['2025-01-01', '2025-01-11', '2025-01-11', '2025-01-31', '2025-02-12'].map(on)
 * const moment = { asOf: Temporal.Instant.from('2025-03-01T00:00:00+08:00'), timeZone: 'Asia/Shanghai' }
 * const facts = gatherLifecycleFacts(orders, { policy: defaultLifecyclePolicy, moment })
 * facts.purchaseDays // => 4
 * facts.lastOn.toString() // => '2025-02-12'
 * facts.rhythmDays // => 12
 * facts.priorRhythmDays // => null
 * ```
 */
export function gatherLifecycleFacts(
  orders: readonly RfmOrder[],
  { policy, moment }: { readonly policy: LifecyclePolicy; readonly moment: RfmMoment },
): LifecycleFacts {
  const counted = orders.filter(
    ({ orderedAt, kind, status }) =>
      status === 'COMPLETED' &&
      kind === 'PURCHASE' &&
      orderedAt.epochMilliseconds <= moment.asOf.epochMilliseconds,
  )
  const dayOf = (at: Temporal.Instant) => dayNumberOf(at.toZonedDateTimeISO(moment.timeZone).toPlainDate())
  const today = dayOf(moment.asOf)
  // Where clocks go back over midnight a date comes twice, and an earlier instant can bear the later date.
  const days = Int32Array.from(new Set(counted.map(order => Math.min(dayOf(order.orderedAt), today)))).sort()
  const dateAt = (index: number) => {
    const day = days.at(index)
    return day === undefined || days.length < -index ? null : dateOfDay(day)
  }
  const rhythm = (gaps: number) => {
    const found = rhythmOf(days, {
      from: 0,
      gaps,
      policy: policy.rhythm,
      scratch: new Int32Array(days.length),
    })
    return Number.isNaN(found) ? null : found
  }
  return {
    purchaseDays: days.length,
    firstOn: dateAt(0),
    previousOn: dateAt(-2),
    lastOn: dateAt(-1),
    rhythmDays: rhythm(days.length - 1),
    priorRhythmDays: rhythm(days.length - 2),
  }
}
