import { domainError, err, ok, type Result } from '@clientele/kernel'
import { wilsonInterval } from '../statistic/wilson-interval.ts'
import {
  type Estimate,
  type EstimateOptions,
  faultOfCounts,
  type InvalidSampleError,
  readOptions,
} from './estimate.ts'

export interface CsatCounts {
  readonly satisfied: number
  readonly answers: number
}

/** Counts who is satisfied: who answers `satisfiedFrom` or more on a scale from 1 to `points`; 4 and 5 of 5 usually. */
export function countSatisfied(
  scores: ArrayLike<number>,
  {
    points = 5,
    satisfiedFrom = points - 1,
  }: { readonly points?: number; readonly satisfiedFrom?: number } = {},
): Result<CsatCounts, InvalidSampleError> {
  let satisfied = 0
  for (let index = 0; index < scores.length; index++) {
    const value = scores[index] ?? Number.NaN
    if (!(value >= 1 && value <= points)) return err(domainError('INVALID_SCORE', { index, value }))
    if (value >= satisfiedFrom) satisfied += 1
  }
  return ok({ satisfied, answers: scores.length })
}

/**
 * CSAT: of a hundred who answered, how many are satisfied, 0 to 100, with Wilson's interval, which holds what it says
 * also for few answers and near 0 and 100.
 *
 * @example
 * ```ts
 * import { countSatisfied, csatOf } from '@clientele/scoring'
 * const counts = countSatisfied([5, 4, 4, 3, 5, 2, 4, 5]).value
 * const { value, interval, isEnough } = csatOf(counts).value
 * value // => 75
 * interval.map(bound => Math.round(bound)) // => [41, 93]
 * isEnough // => false
 * ```
 */
export function csatOf(
  { satisfied, answers }: CsatCounts,
  options: EstimateOptions = {},
): Result<Estimate, InvalidSampleError> {
  const read = readOptions(options)
  if (!read.ok) return read
  const fault = faultOfCounts({ satisfied, answers })
  if (fault) return err(fault)
  if (answers === 0) return err(domainError('NO_ANSWERS'))
  if (satisfied > answers) return err(domainError('INVALID_COUNT', { field: 'satisfied', value: satisfied }))
  const { confidence, leastAnswers } = read.value
  const [low, high] = wilsonInterval(satisfied, { of: answers, confidence })
  return ok({
    value: (100 * satisfied) / answers,
    interval: [100 * low, 100 * high],
    answers,
    isEnough: answers >= leastAnswers,
  })
}
