import { ok, type Result } from '@clientele/kernel'
import { levelColumn } from '../cut/cut-line.ts'
import { type InvalidFactsError, invalidFacts } from '../fact/invalid-facts.ts'
import type { PreviousTierColumns, TierColumns, TierFactColumns } from './tier-columns.ts'
import { levelIndexOf, type TierDimension, tierIndexOf } from './tier-name.ts'
import type { TierCap, TierPolicy } from './tier-policy.ts'
import { scoreLinesOf, type TierScale } from './tier-scale.ts'
import { scoreOf } from './tier-score.ts'
import { weighColumns } from './weigh-columns.ts'

export interface TierPopulation {
  readonly policy: TierPolicy
  /** How many rows there are. */
  readonly customers: number
  readonly previous?: PreviousTierColumns | undefined
}

/**
 * The tiers of a population, and the scale they were measured by: for each row what {@link tierOf} answers with that
 * scale, to the bit.
 *
 * @example
 * ```ts
 * import { defaultTierPolicy, tierCustomersBatch, tiers } from '@clientele/segmentation'
 * const facts = {
 *   spendMinor: Float64Array.of(10_000_00, 2_000_00, 50_00),
 *   orders: Float64Array.of(12, 6, 1),
 *   channel: { codes: Uint8Array.of(0, 1, 1), texts: ['web', 'reseller'] },
 *   need: Float64Array.of(5, 4, NaN),
 * }
 * const { tier } = tierCustomersBatch(facts, { policy: defaultTierPolicy, customers: 3 }).value
 * Array.from(tier, index => tiers[index].code) // => ['KEY', 'IMPORTANT', 'GENERAL']
 * ```
 */
export function tierCustomersBatch(
  facts: TierFactColumns,
  { policy, customers, previous }: TierPopulation,
): Result<TierColumns, InvalidFactsError> {
  if (customers === 0) return invalidFacts([], 'AT_LEAST_ONE_CUSTOMER')
  const value = weighColumns(facts, { dimension: policy.dimensions.value, customers })
  if (!value.ok) return value
  const need = weighColumns(facts, { dimension: policy.dimensions.need, customers })
  if (!need.ok) return need
  const behaviour = weighColumns(facts, { dimension: policy.dimensions.behaviour, customers })
  if (!behaviour.ok) return behaviour

  const scores = { value: value.value, need: need.value, behaviour: behaviour.value }
  const score = overallScores(scores, policy)
  const scale = scaleOf(scores, { policy, score })
  const levels = (dimension: TierDimension) => ({
    score: scores[dimension],
    level: levelColumn(scores[dimension], {
      lines: scale.dimensions[dimension],
      previous: previous?.[dimension].level,
    }),
  })
  const dimensions = { value: levels('value'), need: levels('need'), behaviour: levels('behaviour') }
  const tier = levelColumn(score, { lines: scale.overall, previous: previous?.tier })
  for (const cap of policy.caps) applyCap(tier, { cap, level: dimensions[cap.dimension].level })
  return ok({ tier, score, ...dimensions, scale })
}

type ScoreColumns = Readonly<Record<TierDimension, Float64Array>>

function overallScores({ value, need, behaviour }: ScoreColumns, { weights }: TierPolicy): Float64Array {
  const overall = new Float64Array(value.length)
  for (let row = 0; row < overall.length; row++) {
    const points =
      weights.value * (value[row] ?? 0) +
      weights.need * (need[row] ?? 0) +
      weights.behaviour * (behaviour[row] ?? 0)
    overall[row] = scoreOf(points / 100)
  }
  return overall
}

function scaleOf(
  scores: ScoreColumns,
  { policy: { dimensions, cut }, score }: { policy: TierPolicy; score: Float64Array },
): TierScale {
  const lines = (dimension: TierDimension) => scoreLinesOf(scores[dimension], dimensions[dimension].cut)
  return {
    customers: score.length,
    dimensions: { value: lines('value'), need: lines('need'), behaviour: lines('behaviour') },
    overall: scoreLinesOf(score, cut),
  }
}

function applyCap(tier: Uint8Array, { cap, level }: { cap: TierCap; level: Uint8Array }): void {
  const barred = levelIndexOf(cap.dimension, cap.level)
  const best = tierIndexOf(cap.atMost)
  for (let row = 0; row < tier.length; row++) {
    if (level[row] === barred && (tier[row] ?? 0) < best) tier[row] = best
  }
}
