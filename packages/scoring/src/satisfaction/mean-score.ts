import { domainError, err, ok, type Result } from '@clientele/kernel'
import { studentQuantile } from '../statistic/student-t.ts'
import { type Estimate, type EstimateOptions, type InvalidSampleError, readOptions } from './estimate.ts'

/** What is needed of a sample to compare its mean with another's. */
export interface Sample {
  readonly answers: number
  readonly mean: number
  /** With n − 1 below; `null` of a single answer. */
  readonly variance: number | null
}

/** Mean and variance of scores within given bounds, in two passes, so that close scores lose no digits. */
export function sampleOf(
  scores: ArrayLike<number>,
  { least, most }: { readonly least: number; readonly most: number },
): Result<Sample, InvalidSampleError> {
  let sum = 0
  for (let index = 0; index < scores.length; index++) {
    const value = scores[index] ?? Number.NaN
    if (!(value >= least && value <= most)) return err(domainError('INVALID_SCORE', { index, value }))
    sum += value
  }
  if (scores.length === 0) return err(domainError('NO_ANSWERS'))
  const mean = sum / scores.length
  let squares = 0
  for (let index = 0; index < scores.length; index++) squares += ((scores[index] ?? 0) - mean) ** 2
  return ok({
    answers: scores.length,
    mean,
    variance: scores.length > 1 ? squares / (scores.length - 1) : null,
  })
}

/**
 * The mean of a sample with Student's interval, mean ± t·s ÷ √n, which allows for the spread being estimated too. Not
 * bounded by the scale: near its ends the interval may reach beyond.
 *
 * @returns `NO_ANSWERS` also for a single answer, whose spread nobody knows.
 */
export function meanEstimate(
  { answers, mean, variance }: Sample,
  options: EstimateOptions = {},
): Result<Estimate, InvalidSampleError> {
  const read = readOptions(options)
  if (!read.ok) return read
  if (variance === null) return err(domainError('NO_ANSWERS'))
  const { confidence, leastAnswers } = read.value
  const half = studentQuantile((1 + confidence) / 2, answers - 1) * Math.sqrt(variance / answers)
  return ok({ value: mean, interval: [mean - half, mean + half], answers, isEnough: answers >= leastAnswers })
}

/**
 * Customer Effort Score: the mean agreement, 1 to `points` (7 unless told otherwise), with "the company made it easy for
 * me to handle my issue"; more is better. With Student's interval, for it is a mean and not a share.
 *
 * @see M. Dixon, K. Freeman, N. Toman, Stop trying to delight your customers, Harvard Business Review 88(7), 2010; the
 * agreement scale (CES 2.0) since 2013.
 *
 * @example
 * ```ts
 * import { cesOf } from '@clientele/scoring'
 * const { value, interval } = cesOf([7, 6, 6, 5, 7, 4, 6, 7]).value
 * value // => 6
 * interval.map(bound => bound.toFixed(2)) // => ['5.11', '6.89']
 * ```
 */
export function cesOf(
  scores: ArrayLike<number>,
  { points = 7, ...options }: EstimateOptions & { readonly points?: number } = {},
): Result<Estimate, InvalidSampleError> {
  const sample = sampleOf(scores, { least: 1, most: points })
  return sample.ok ? meanEstimate(sample.value, options) : sample
}
