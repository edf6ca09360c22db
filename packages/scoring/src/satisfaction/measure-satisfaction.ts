import { domainError, err, ok, type Result } from '@clientele/kernel'
import type { Estimate, EstimateOptions, InvalidSampleError } from './estimate.ts'
import { meanEstimate, type Sample, sampleOf } from './mean-score.ts'
import {
  columnsInOrder,
  type InvalidAnswerError,
  type SatisfactionColumns,
  worthOf,
} from './satisfaction-answers.ts'
import { exactIndexColumn } from './satisfaction-of-batch.ts'
import type { SatisfactionPolicy } from './satisfaction-policy.ts'

/** What a survey found. */
export interface SatisfactionSurvey {
  /** The mean index of all who have one, with Student's interval. */
  readonly index: Estimate
  /** The same for {@link compareMeans}. */
  readonly sample: Sample
  readonly indicators: readonly IndicatorFigures[]
}

export interface IndicatorFigures {
  readonly indicator: string
  readonly weight: number
  readonly answers: number
  /** The mean answer on the scale; `null` where nobody answered. */
  readonly mean: number | null
  /** What the mean answer is worth, 0 to 1. */
  readonly worth: number | null
}

/**
 * The satisfaction of all who answered: the mean of their indexes, each before rounding, and each indicator by itself.
 *
 * @returns `NO_ANSWERS` where fewer than two people have an index.
 *
 * @example
 * ```ts
 * import { measureSatisfaction, serviceSatisfaction } from '@clientele/scoring'
 * const four = Float64Array.of(4, 5, 3, 4)
 * const answers = { PRODUCT_QUALITY: four, SERVICE_ATTITUDE: four, PROBLEM_SOLVING: Float64Array.of(2, 5, NaN, 4) }
 * const { value } = measureSatisfaction({ rows: 4, answers }, { policy: serviceSatisfaction })
 * value.index.answers // => 3
 * value.index.value.toFixed(1) // => '77.8'
 * value.indicators[2].mean.toFixed(2) // => '3.67'
 * ```
 */
export function measureSatisfaction<const Policy extends SatisfactionPolicy>(
  columns: SatisfactionColumns<Policy>,
  { policy, ...options }: EstimateOptions & { readonly policy: Policy },
): Result<SatisfactionSurvey, InvalidAnswerError | InvalidSampleError> {
  const indexes = exactIndexColumn(columns, policy)
  if (!indexes.ok) return indexes
  const ordered = columnsInOrder(columns, policy)
  if (!ordered.ok) return ordered
  const known = indexes.value.filter(index => !Number.isNaN(index))
  if (known.length < 2) return err(domainError('NO_ANSWERS'))
  const sample = sampleOf(known, { least: 0, most: 100 + 1e-9 })
  if (!sample.ok) return sample
  const index = meanEstimate(sample.value, options)
  if (!index.ok) return index
  const indicators = policy.indicators.map(({ code, weight }, place) => {
    const { answers, mean } = meanAnswer(ordered.value[place])
    return { indicator: code, weight, answers, mean, worth: mean === null ? null : worthOf(mean, policy) }
  })
  return ok({ index: index.value, sample: sample.value, indicators })
}

function meanAnswer(column: Float64Array | undefined): {
  readonly answers: number
  readonly mean: number | null
} {
  let answers = 0
  let sum = 0
  for (const answer of column ?? []) {
    if (Number.isNaN(answer)) continue
    answers += 1
    sum += answer
  }
  return { answers, mean: answers === 0 ? null : sum / answers }
}
