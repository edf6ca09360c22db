import { periodOfDay } from '@clientele/kernel'
import type { Temporal } from 'temporal-polyfill'
import { dayNumberOf } from '../lifecycle/lifecycle-facts.ts'
import type { RfmMoment } from '../rfm/rfm-moment.ts'
import type { RfmOrder } from '../rfm/rfm-order.ts'
import type { CohortPolicy } from './cohort-policy.ts'
import { type CohortTable, cohortTableOf } from './cohort-table.ts'

/**
 * The retention cohorts of customers, each given as all of their orders: who began in the same calendar period of the
 * moment's zone, and how many of them purchased again in each period after. Completed purchases up to the moment count.
 * The readable form of {@link retentionCohortsBatch}.
 *
 * @example
 * ```ts
 * import { retentionCohorts } from '@clientele/segmentation'
 * import { Temporal } from 'temporal-polyfill'
 * const on = date => ({ orderedAt: Temporal.Instant.from(`${date}T10:00:00+08:00`), amountMinor: 9900, kind: 'PURCHASE', status: 'COMPLETED' })
 * const customers = [['2025-01-05', '2025-02-10'], ['2025-01-20'], ['2025-02-01', '2025-03-01']].map(dates => dates.map(on))
 * const moment = { asOf: Temporal.Instant.from('2025-03-15T00:00:00+08:00'), timeZone: 'Asia/Shanghai' }
 * const { cohorts, average } = retentionCohorts(customers, { policy: { unit: 'month', cohorts: 3, periods: 2 }, moment })
 * cohorts.map(({ start, customers, periods }) => [start, customers, periods.map(period => period.share)]) // => [['2025-01-01', 2, [1, 0.5, 0]], ['2025-02-01', 1, [1, 1]]]
 * average // => [1, 0.5, null]
 * ```
 */
export function retentionCohorts(
  customers: readonly (readonly RfmOrder[])[],
  { policy, moment }: { readonly policy: CohortPolicy; readonly moment: RfmMoment },
): CohortTable {
  const { unit, cohorts, periods } = policy
  const dayOf = (at: Temporal.Instant) => dayNumberOf(at.toZonedDateTimeISO(moment.timeZone).toPlainDate())
  const today = dayOf(moment.asOf)
  const last = periodOfDay(today, unit)
  const counts = Array.from({ length: cohorts }, () => new Array<number>(periods + 1).fill(0))
  for (const orders of customers) {
    const active = new Set(
      orders
        .filter(
          ({ orderedAt, kind, status }) =>
            kind === 'PURCHASE' &&
            status === 'COMPLETED' &&
            orderedAt.epochMilliseconds <= moment.asOf.epochMilliseconds,
        )
        .map(({ orderedAt }) => periodOfDay(Math.min(dayOf(orderedAt), today), unit)),
    )
    const first = [...active].reduce((least, period) => Math.min(least, period), Infinity)
    const row = counts[cohorts - 1 - (last - first)]
    if (row === undefined) continue
    for (const period of active)
      if (period - first <= periods) row[period - first] = (row[period - first] ?? 0) + 1
  }
  return cohortTableOf(counts, { unit, last })
}
