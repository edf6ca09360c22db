import { ok, type Result } from '@clientele/kernel'
import { type InvalidFactsError, invalidFacts } from '../fact/invalid-facts.ts'
import { noCode } from '../fact/no-code.ts'
import type { RfmMoment } from '../rfm/rfm-moment.ts'
import { dateOfDay, dayNumberOf, type LifecycleFactColumns, noDay } from './lifecycle-facts.ts'
import { faultOfLifecycleDays } from './lifecycle-fault.ts'
import type { LifecyclePolicy } from './lifecycle-policy.ts'
import { datedStage } from './stage-on-day.ts'

/** The stages of many customers, one row each. */
export interface LifecycleColumns {
  /** An index in {@link lifecycleStages}, {@link noCode} for a customer without a counted purchase. */
  readonly stage: Uint8Array
  /** Epoch milliseconds at which, without a purchase, the stage changes; `NaN` where it never does. */
  readonly until: Float64Array
}

/**
 * The stages of a population: for each row what {@link lifecycleStageOf} answers.
 *
 * @example
 * ```ts
 * import { defaultLifecyclePolicy, lifecycleStages, lifecycleStagesBatch, noDay } from '@clientele/segmentation'
 * import { Temporal } from 'temporal-polyfill'
 * const facts = {
 *   purchaseDays: Uint32Array.of(1, 1, 0),
 *   firstDay: Int32Array.of(20_140, 19_000, noDay),
 *   previousDay: Int32Array.of(noDay, noDay, noDay),
 *   lastDay: Int32Array.of(20_140, 19_000, noDay),
 *   rhythmDays: Float64Array.of(NaN, NaN, NaN),
 *   priorRhythmDays: Float64Array.of(NaN, NaN, NaN),
 * }
 * const moment = { asOf: Temporal.Instant.from('2025-03-01T00:00:00Z'), timeZone: 'UTC' }
 * const { stage, until } = lifecycleStagesBatch(facts, { policy: defaultLifecyclePolicy, moment }).value
 * Array.from(stage, index => lifecycleStages[index]?.code) // => ['NEW', 'LOST', undefined]
 * new Date(until[0]).toISOString() // => '2025-03-23T00:00:00.000Z'
 * ```
 */
export function lifecycleStagesBatch(
  facts: LifecycleFactColumns,
  { policy, moment }: { readonly policy: LifecyclePolicy; readonly moment: RfmMoment },
): Result<LifecycleColumns, InvalidFactsError> {
  const customers = facts.purchaseDays.length
  for (const [fact, column] of Object.entries(facts))
    if (column.length !== customers) return invalidFacts([fact], 'SAME_LENGTH')
  const today = dayNumberOf(moment.asOf.toZonedDateTimeISO(moment.timeZone).toPlainDate())
  const midnight = compileMidnight(moment.timeZone)
  const stage = new Uint8Array(customers).fill(noCode)
  const until = new Float64Array(customers).fill(Number.NaN)
  for (let row = 0; row < customers; row++) {
    const days = {
      purchaseDays: facts.purchaseDays[row] ?? 0,
      firstDay: facts.firstDay[row] ?? noDay,
      previousDay: facts.previousDay[row] ?? noDay,
      lastDay: facts.lastDay[row] ?? noDay,
      rhythmDays: facts.rhythmDays[row] ?? Number.NaN,
      priorRhythmDays: facts.priorRhythmDays[row] ?? Number.NaN,
    }
    const fault = faultOfLifecycleDays(days, today)
    if (fault !== null) return invalidFacts([fault.fact, row], fault.expected)
    if (days.purchaseDays === 0) continue
    const dated = datedStage(today, { facts: days, policy })
    stage[row] = dated.stage
    if (dated.changesOn !== noDay) until[row] = midnight(dated.changesOn)
  }
  return ok({ stage, until })
}

/** The start of a local day in epoch milliseconds. Customers share days, and each is looked up once. */
function compileMidnight(timeZone: string): (day: number) => number {
  const known = new Map<number, number>()
  return day => {
    const found = known.get(day)
    if (found !== undefined) return found
    const start = dateOfDay(day).toZonedDateTime(timeZone).epochMilliseconds
    known.set(day, start)
    return start
  }
}
