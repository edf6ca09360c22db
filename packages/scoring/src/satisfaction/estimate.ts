import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { normalQuantile } from '../statistic/normal.ts'
import { type Interval, usualConfidence } from '../statistic/wilson-interval.ts'

/** A figure measured on a sample. */
export interface Estimate {
  readonly value: number
  /** Where the true value lies, in such a part of all samples as the confidence says. */
  readonly interval: Interval
  readonly answers: number
  /** Whether there are at least as many answers as asked for. With fewer, show the interval and not the value alone. */
  readonly isEnough: boolean
}

export interface EstimateOptions {
  /** Above 0 and below 1; 0.95 unless told otherwise. */
  readonly confidence?: number
  /** From how many answers on an estimate is enough; 30 unless told otherwise. */
  readonly leastAnswers?: number
}

export type InvalidSampleError =
  | DomainError<'NO_ANSWERS'>
  | DomainError<'INVALID_COUNT', { field: string; value: number }>
  /** A mean or a variance that is none. */
  | DomainError<'INVALID_SAMPLE', { field: string; value: number }>
  | DomainError<'INVALID_SCORE', { index: number; value: number }>
  | DomainError<'INVALID_CONFIDENCE', { confidence: number }>

/** The rule of thumb of introductory statistics; what is enough for a decision depends on the width of the interval. */
const usualLeastAnswers = 30

export function readOptions({
  confidence = usualConfidence,
  leastAnswers = usualLeastAnswers,
}: EstimateOptions): Result<Required<EstimateOptions>, InvalidSampleError> {
  if (!(confidence > 0 && confidence < 1)) return err(domainError('INVALID_CONFIDENCE', { confidence }))
  return ok({ confidence, leastAnswers })
}

/** The first of the named figures that is not a count. */
export function faultOfCounts(counts: Readonly<Record<string, number>>): InvalidSampleError | undefined {
  const wrong = Object.entries(counts).find(([, value]) => !(Number.isSafeInteger(value) && value >= 0))
  return wrong && domainError('INVALID_COUNT', { field: wrong[0], value: wrong[1] })
}

/**
 * How many answers it takes to know a share to within `margin` (0.05 is five points of a hundred) on either side:
 * `⌈z² × share × (1 − share) ÷ margin²⌉`. The share is unknown beforehand; one half, the default, is the worst case.
 *
 * @throws RangeError where margin, confidence or share are not above 0 and below 1.
 *
 * @see W. G. Cochran, Sampling Techniques, 3rd ed. 1977, section 4.4.
 *
 * @example
 * ```ts
 * import { answersNeeded } from '@clientele/scoring'
 * answersNeeded({ margin: 0.05 }) // => 385
 * answersNeeded({ margin: 0.03, share: 0.8 }) // => 683
 * ```
 */
export function answersNeeded({
  margin,
  confidence = usualConfidence,
  share = 0.5,
}: {
  readonly margin: number
  readonly confidence?: number
  readonly share?: number
}): number {
  for (const [name, value] of Object.entries({ margin, confidence, share }))
    if (!(value > 0 && value < 1)) throw new RangeError(`Expected a ${name} between 0 and 1, got ${value}`)
  const z = normalQuantile((1 + confidence) / 2)
  return Math.ceil((z * z * share * (1 - share)) / (margin * margin))
}
