import type { LifecycleDays } from './lifecycle-facts.ts'
import { noDay } from './lifecycle-facts.ts'
import type { LifecyclePolicy, LifecycleThresholds } from './lifecycle-policy.ts'
import { lifecycleStageIndex } from './lifecycle-stage.ts'

const newcomer = lifecycleStageIndex('NEW')
const active = lifecycleStageIndex('ACTIVE')
const loyal = lifecycleStageIndex('LOYAL')
const returned = lifecycleStageIndex('RETURNED')
const atRisk = lifecycleStageIndex('AT_RISK')
const dormant = lifecycleStageIndex('DORMANT')
const lost = lifecycleStageIndex('LOST')

/** What a multiple of a rhythm exceeds whole days by through rounding alone: 1.1 times 10 is 11, not 12. */
const rounding = 1e-9

/** The days without a purchase from which a customer of this rhythm is at risk, dormant and lost. */
export function thresholdsFor(rhythmDays: number, { rhythm, fixed }: LifecyclePolicy): LifecycleThresholds {
  if (rhythm === null || Number.isNaN(rhythmDays)) return fixed
  const days = Math.min(rhythm.mostDays, Math.max(rhythm.leastDays, rhythmDays))
  const { multiples } = rhythm
  return {
    atRisk: Math.ceil(multiples.atRisk * days - rounding),
    dormant: Math.ceil(multiples.dormant * days - rounding),
    lost: Math.ceil(multiples.lost * days - rounding),
  }
}

/** Whether the last purchase came after a silence that was dormancy by the rhythm of then. */
function isReturn(facts: LifecycleDays, policy: LifecyclePolicy): boolean {
  if (facts.previousDay === noDay) return false
  return facts.lastDay - facts.previousDay >= thresholdsFor(facts.priorRhythmDays, policy).dormant
}

/** The index of the stage on a day, not before the last purchase, of a customer who has purchased. */
function stageOnDay(
  day: number,
  {
    facts,
    policy,
    limits,
    hasReturned,
  }: {
    readonly facts: LifecycleDays
    readonly policy: LifecyclePolicy
    readonly limits: LifecycleThresholds
    readonly hasReturned: boolean
  },
): number {
  const silent = day - facts.lastDay
  if (silent >= limits.lost) return lost
  if (silent >= limits.dormant) return dormant
  if (silent >= limits.atRisk) return atRisk
  if (hasReturned) return returned
  const tenure = day - facts.firstDay
  if (facts.purchaseDays <= policy.newcomer.purchaseDays && tenure < policy.newcomer.days) return newcomer
  if (facts.purchaseDays >= policy.loyal.purchaseDays && tenure >= policy.loyal.days) return loyal
  return active
}

/** A stage, the first later day on which it is another one without a purchase, and what decided. */
export interface DatedStage {
  readonly stage: number
  /** {@link noDay} where the stage never changes by itself. */
  readonly changesOn: number
  readonly limits: LifecycleThresholds
  readonly hasReturned: boolean
}

/** {@link stageOnDay} and when it changes: it can only where one of its comparisons does. */
export function datedStage(
  today: number,
  { facts, policy }: { readonly facts: LifecycleDays; readonly policy: LifecyclePolicy },
): DatedStage {
  const limits = thresholdsFor(facts.rhythmDays, policy)
  const hasReturned = isReturn(facts, policy)
  const context = { facts, policy, limits, hasReturned }
  const stage = stageOnDay(today, context)
  let changesOn = Infinity
  const consider = (day: number) => {
    if (day > today && day < changesOn && stageOnDay(day, context) !== stage) changesOn = day
  }
  consider(facts.lastDay + limits.atRisk)
  consider(facts.lastDay + limits.dormant)
  consider(facts.lastDay + limits.lost)
  consider(facts.firstDay + policy.newcomer.days)
  consider(facts.firstDay + policy.loyal.days)
  return { stage, changesOn: changesOn === Infinity ? noDay : changesOn, limits, hasReturned }
}
