import type { CutLines } from '../cut/cut-line.ts'
import { cutLinesOf } from '../cut/cut-lines-of.ts'
import type { TierDimension } from './tier-name.ts'
import type { TierCutPolicy, TierPolicy } from './tier-policy.ts'
import { scoreOfStep, stepsOf } from './tier-score.ts'

/**
 * The lines that customers are measured by, on scores of 0 to 100. Shares come out at another score in every
 * population, so the scale is stored with the tiers: plain data.
 */
export interface TierScale {
  /** How many customers the lines come from; 0 where thresholds alone are used and nobody was asked. */
  readonly customers: number
  readonly dimensions: Readonly<Record<TierDimension, CutLines>>
  readonly overall: CutLines
}

/**
 * The scale of a policy that uses thresholds alone, so that one customer can be put into a tier without the others.
 * `null` where a share is used: {@link tierCustomersBatch} gives the scale of a population.
 *
 * @example
 * ```ts
 * import { defaultTierPolicy, fixedTierScale } from '@clientele/segmentation'
 * fixedTierScale(defaultTierPolicy) // => null
 * ```
 */
export function fixedTierScale({ dimensions, cut }: TierPolicy): TierScale | null {
  const lines = [dimensions.value.cut, dimensions.need.cut, dimensions.behaviour.cut, cut].map(policy =>
    policy.by === 'threshold' ? cutLinesOf(new Float64Array(), policy) : null,
  )
  const [value, need, behaviour, overall] = lines
  if (!value || !need || !behaviour || !overall) return null
  return { customers: 0, dimensions: { value, need, behaviour }, overall }
}

/** The lines of a policy on a column of scores. */
export function scoreLinesOf(scores: Float64Array, policy: TierCutPolicy): CutLines {
  if (policy.by === 'threshold') return cutLinesOf(scores, policy)
  const { rise, keep } = cutLinesOf(stepsOf(scores), policy)
  return { rise: rise.map(scoreOfStep), keep: keep.map(scoreOfStep) }
}
