import { type Decision, ok, type Reason, type Result, reason } from '@clientele/kernel'
import { type InvalidFactsError, invalidFacts } from '../fact/invalid-facts.ts'
import type { RfmMoment } from '../rfm/rfm-moment.ts'
import {
  dateOfDay,
  dayNumberOf,
  type LifecycleDays,
  type LifecycleFacts,
  lifecycleDaysOf,
  noDay,
} from './lifecycle-facts.ts'
import { faultOfLifecycleDays } from './lifecycle-fault.ts'
import type { LifecyclePolicy } from './lifecycle-policy.ts'
import { type LifecycleStage, lifecycleStageAt } from './lifecycle-stage.ts'
import { type DatedStage, datedStage, thresholdsFor } from './stage-on-day.ts'

const singleNames = {
  purchaseDays: 'purchaseDays',
  firstDay: 'firstOn',
  previousDay: 'previousOn',
  lastDay: 'lastOn',
  rhythmDays: 'rhythmDays',
  priorRhythmDays: 'priorRhythmDays',
} as const satisfies Readonly<Record<keyof LifecycleDays, keyof LifecycleFacts>>

/** Why a customer is in a stage; {@link lifecycleStageOf} lists the parameters of each. */
export type LifecycleReasonCode =
  | 'OWN_RHYTHM'
  | 'FIXED_THRESHOLDS'
  | 'DAYS_WITHOUT_PURCHASE'
  | 'CAME_BACK'
  | 'LIFECYCLE_STAGE'
  | 'NO_COUNTED_ORDER'

/**
 * The stage of life of one customer, and why. The first of these that holds: lost, dormant, at risk, by the days without
 * a purchase; returned, where the last purchase ended a silence that was dormancy by the rhythm of then; new; loyal;
 * active. Nobody without a counted purchase has a stage.
 *
 * - `OWN_RHYTHM`: `rhythmDays`, `statistic`, `purchaseDays`; or `FIXED_THRESHOLDS`: `purchaseDays`.
 * - `DAYS_WITHOUT_PURCHASE`: `days`; `atRiskDays`, `dormantDays`, `lostDays`.
 * - `CAME_BACK`, for who returned: `silentDays`, `dormantDays`.
 * - `LIFECYCLE_STAGE`: `stage`, `tenureDays` since the first purchase, `purchaseDays`.
 * - `NO_COUNTED_ORDER`, alone.
 *
 * `until` is the local midnight on which, without a purchase, the stage changes.
 *
 * @example
 * ```ts
 * import { defaultLifecyclePolicy, lifecycleStageOf } from '@clientele/segmentation'
 * import { Temporal } from 'temporal-polyfill'
 * const on = Temporal.PlainDate.from
 * const facts = { purchaseDays: 8, firstOn: on('2024-03-01'), previousOn: on('2025-01-20'), lastOn: on('2025-02-01'), rhythmDays: 14, priorRhythmDays: 14 }
 * const moment = { asOf: Temporal.Instant.from('2025-02-10T12:00:00+08:00'), timeZone: 'Asia/Shanghai' }
 * const { value, until, because } = lifecycleStageOf(facts, { policy: defaultLifecyclePolicy, moment }).value
 * value // => 'LOYAL'
 * until.toString() // => '2025-02-21T16:00:00Z'
 * because[1] // => { code: 'DAYS_WITHOUT_PURCHASE', params: { days: 9, atRiskDays: 21, dormantDays: 42, lostDays: 84 } }
 * ```
 */
export function lifecycleStageOf(
  facts: LifecycleFacts,
  { policy, moment }: { readonly policy: LifecyclePolicy; readonly moment: RfmMoment },
): Result<Decision<LifecycleStage | null, LifecycleReasonCode>, InvalidFactsError> {
  const today = dayNumberOf(moment.asOf.toZonedDateTimeISO(moment.timeZone).toPlainDate())
  const days = lifecycleDaysOf(facts)
  const fault = faultOfLifecycleDays(days, today)
  if (fault !== null) return invalidFacts([singleNames[fault.fact]], fault.expected)
  // Only columns need NaN to say that there is no rhythm.
  if (Number.isNaN(facts.rhythmDays)) return invalidFacts(['rhythmDays'], 'FINITE')
  if (Number.isNaN(facts.priorRhythmDays)) return invalidFacts(['priorRhythmDays'], 'FINITE')
  if (days.purchaseDays === 0) return ok({ value: null, because: [reason('NO_COUNTED_ORDER')] })
  const dated = datedStage(today, { facts: days, policy })
  const value = lifecycleStageAt(dated.stage)
  const because = reasonsOf(dated, { days, policy, today, value })
  if (dated.changesOn === noDay) return ok({ value, because })
  return ok({
    value,
    because,
    until: dateOfDay(dated.changesOn).toZonedDateTime(moment.timeZone).toInstant(),
  })
}

function reasonsOf(
  { limits }: DatedStage,
  {
    days,
    policy,
    today,
    value,
  }: { days: LifecycleDays; policy: LifecyclePolicy; today: number; value: LifecycleStage },
): Reason<LifecycleReasonCode>[] {
  const { purchaseDays, rhythmDays, firstDay, previousDay, lastDay } = days
  const { atRisk: atRiskDays, dormant: dormantDays, lost: lostDays } = limits
  const measure =
    policy.rhythm === null || Number.isNaN(rhythmDays)
      ? reason('FIXED_THRESHOLDS', { purchaseDays })
      : reason('OWN_RHYTHM', { rhythmDays, statistic: policy.rhythm.statistic, purchaseDays })
  const silence = reason('DAYS_WITHOUT_PURCHASE', {
    days: today - lastDay,
    atRiskDays,
    dormantDays,
    lostDays,
  })
  const stage = reason('LIFECYCLE_STAGE', { stage: value, tenureDays: today - firstDay, purchaseDays })
  if (value !== 'RETURNED') return [measure, silence, stage]
  const before = thresholdsFor(days.priorRhythmDays, policy)
  const back = reason('CAME_BACK', { silentDays: lastDay - previousDay, dormantDays: before.dormant })
  return [measure, silence, back, stage]
}
