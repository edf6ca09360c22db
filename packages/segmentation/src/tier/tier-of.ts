import { type Decision, ok, type Reason, type Result, reason } from '@clientele/kernel'
import { type LevelMatch, levelOf } from '../cut/cut-line.ts'
import type { InvalidFactsError } from '../fact/invalid-facts.ts'
import { capOf } from './tier-cap.ts'
import { type TierFacts, type WeighedDimension, weighDimension } from './tier-facts.ts'
import {
  levelAt,
  levelIndexOf,
  type TierDimension,
  tierAt,
  tierDimensions,
  tierIndexOf,
} from './tier-name.ts'
import type { TierPolicy } from './tier-policy.ts'
import type { TierScale } from './tier-scale.ts'
import { scoreOf } from './tier-score.ts'
import { type TierStanding, tierStandingFrom } from './tier-standing.ts'

/** Why a customer is in a tier; {@link tierOf} lists the parameters of each. */
export type TierReasonCode = 'TIER_INDICATOR' | 'TIER_LEVEL' | 'TIER' | 'TIER_CAPPED'

/**
 * The tier of one customer, measured by a scale, and why. `previous` is where the customer stood before: what keeps a
 * customer whose score moves within a band from flickering.
 *
 * - `TIER_INDICATOR`, one for each: `dimension`, `measure`, `value` (null if unknown), `points` 0 to 1, `weight`.
 * - `TIER_LEVEL`, one for each dimension: `dimension`, `score` 0 to 100, `level`, `line` that was reached (null for the
 *   lowest), `isKept` where only the band holds the level.
 * - `TIER`: `score`, `tier`, `grade`, `line`, `isKept`.
 * - `TIER_CAPPED`, where a level bars a better tier: `dimension`, `level`, `atMost`.
 *
 * Time alone changes no tier, so there is no `until`.
 *
 * @example
 * ```ts
 * import { defaultTierPolicy, tierCustomersBatch, tierOf } from '@clientele/segmentation'
 * const policy = defaultTierPolicy
 * const columns = { spendMinor: Float64Array.of(9_000_00, 500_00, 80_00), orders: Float64Array.of(12, 2, 1) }
 * const { scale } = tierCustomersBatch(columns, { policy, customers: 3 }).value
 * const { value, because } = tierOf({ spendMinor: 9_000_00, orders: 12, complaints: 4, returns: 5 }, { policy, scale }).value
 * value.dimensions // => { value: { score: 89, level: 'HIGH' }, need: { score: 50, level: 'MEDIUM' }, behaviour: { score: 38, level: 'PROBLEM' } }
 * value.tier // => 'GENERAL'
 * because.at(-1) // => { code: 'TIER_CAPPED', params: { dimension: 'behaviour', level: 'PROBLEM', atMost: 'GENERAL' } }
 * ```
 */
export function tierOf(
  facts: TierFacts,
  {
    policy,
    scale,
    previous = null,
  }: { readonly policy: TierPolicy; readonly scale: TierScale; readonly previous?: TierStanding | null },
): Result<Decision<TierStanding, TierReasonCode>, InvalidFactsError> {
  const because: Reason<TierReasonCode>[] = []
  const scores: number[] = []
  const levels: number[] = []
  let points = 0
  for (const [index, dimension] of tierDimensions.entries()) {
    const weighed = weighDimension(facts, policy.dimensions[dimension])
    if (!weighed.ok) return weighed
    const score = scoreOf(weighed.value.points)
    const before = previous && levelIndexOf(dimension, previous.dimensions[dimension].level)
    const match = levelOf(score, { lines: scale.dimensions[dimension], previous: before })
    because.push(...indicatorReasons(dimension, weighed.value))
    because.push(
      reason('TIER_LEVEL', {
        dimension,
        score,
        level: levelAt(dimension, match.level).code,
        ...groundOf(match),
      }),
    )
    scores[index] = score
    levels[index] = match.level
    points += policy.weights[dimension] * score
  }
  const score = scoreOf(points / 100)
  const earned = levelOf(score, { lines: scale.overall, previous: previous && tierIndexOf(previous.tier) })
  const { code, grade } = tierAt(earned.level)
  because.push(reason('TIER', { score, tier: code, grade, ...groundOf(earned) }))
  const cap = capOf(levels, policy.caps)
  if (cap === null || cap.tier <= earned.level)
    return ok({ value: tierStandingFrom({ scores, levels, score, tier: earned.level }), because })
  because.push(reason('TIER_CAPPED', { ...cap.policy }))
  return ok({ value: tierStandingFrom({ scores, levels, score, tier: cap.tier }), because })
}

function indicatorReasons(
  dimension: TierDimension,
  { indicators }: WeighedDimension,
): Reason<TierReasonCode>[] {
  return indicators.map(({ measure, value, points, weight }) =>
    reason('TIER_INDICATOR', { dimension, measure, value, points, weight }),
  )
}

function groundOf({ line, isKept }: LevelMatch) {
  return { line, isKept }
}
