import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { normalQuantile } from '../statistic/normal.ts'
import { type Interval, usualConfidence } from '../statistic/wilson-interval.ts'

/** One customer's time with us so far. */
export interface Stay {
  /** How long we have known the customer, in any one unit. */
  readonly duration: number
  /** Whether the customer has left; who has not is still watched (censored): they stay at least this long. */
  readonly hasLeft: boolean
}

export interface StayColumns {
  readonly duration: Float64Array
  /** 1 for customers who left, 0 for the others. */
  readonly hasLeft: Uint8Array
}

export interface SurvivalStep {
  /** When customers left. */
  readonly duration: number
  /** Who was watched up to here. */
  readonly atRisk: number
  readonly left: number
  /** Who ceased to be watched here or before the next step, still a customer. */
  readonly censored: number
  /** The part of customers who stay longer than this. */
  readonly survival: number
  /** Greenwood's. */
  readonly standardError: number
  /** `null` once nobody is left: then no spread can be told. */
  readonly interval: Interval | null
}

export interface SurvivalCurve {
  readonly customers: number
  readonly left: number
  readonly steps: readonly SurvivalStep[]
  /** The first duration at which at most half are left; `null` where more than half stay to the end. */
  readonly median: number | null
  /** The first durations at which the band's lower and upper edge are at most one half; `null` where it never is. */
  readonly medianInterval: readonly [low: number | null, high: number | null]
}

export type InvalidStayError =
  | DomainError<'NO_CUSTOMERS'>
  | DomainError<'WRONG_LENGTH', { expected: number; got: number }>
  | DomainError<'INVALID_STAY', { index: number; field: 'duration' | 'hasLeft'; value: number }>
  | DomainError<'INVALID_CONFIDENCE', { confidence: number }>

interface SurvivalOptions {
  /** 0.95 unless told otherwise. */
  readonly confidence?: number
}

/**
 * How long customers stay (客户留存曲线), by Kaplan and Meier: survival after the durations t₁ < t₂ < … at which customers
 * left is the product of 1 − left ÷ at risk. Customers who have not left yet are counted for as long as they were
 * watched, which a mean of finished stays would forget. Who ceases to be watched at the very duration at which others
 * leave was at risk there.
 *
 * The band is pointwise, from Greenwood's variance on the scale of log(−log S), so that it stays within 0 and 1.
 *
 * @see E. L. Kaplan, P. Meier, Nonparametric estimation from incomplete observations, JASA 53, 1958, 457-481; M.
 * Greenwood, 1926; J. D. Kalbfleisch, R. L. Prentice, The Statistical Analysis of Failure Time Data, 1980, section 1.3.
 *
 * @example
 * ```ts
 * import { survivalAt, survivalCurve } from '@clientele/scoring'
 * const stay = (duration, hasLeft = true) => ({ duration, hasLeft })
 * const { value } = survivalCurve([stay(3), stay(5), stay(5, false), stay(8), stay(12, false)])
 * value.steps.map(({ duration, survival }) => [duration, survival.toFixed(2)]) // => [[3, '0.80'], [5, '0.60'], [8, '0.30']]
 * value.median // => 8
 * survivalAt(value, 7).toFixed(2) // => '0.60'
 * ```
 */
export function survivalCurve(
  stays: readonly Stay[],
  options: SurvivalOptions = {},
): Result<SurvivalCurve, InvalidStayError> {
  const duration = Float64Array.from(stays, stay => stay.duration)
  const hasLeft = Uint8Array.from(stays, stay => Number(stay.hasLeft))
  return survivalCurveBatch({ duration, hasLeft }, options)
}

/** The same over columns, in the time it takes to sort them. */
export function survivalCurveBatch(
  { duration, hasLeft }: StayColumns,
  { confidence = usualConfidence }: SurvivalOptions = {},
): Result<SurvivalCurve, InvalidStayError> {
  const fault = faultOf({ duration, hasLeft })
  if (fault) return err(fault)
  if (!(confidence > 0 && confidence < 1)) return err(domainError('INVALID_CONFIDENCE', { confidence }))
  const { left, watched } = sortedApart({ duration, hasLeft })
  const steps = stepsOf({ left, watched, z: normalQuantile((1 + confidence) / 2) })
  const firstBelow = (edge: (step: SurvivalStep) => number) =>
    // What multiplication in binary adds to one half does not move the median.
    steps.find(step => edge(step) <= 0.5 + 1e-12)?.duration ?? null
  return ok({
    customers: duration.length,
    left: left.length,
    steps,
    median: firstBelow(step => step.survival),
    medianInterval: [
      firstBelow(step => step.interval?.[0] ?? 0),
      firstBelow(step => step.interval?.[1] ?? 1),
    ],
  })
}

/** The part of customers who stay longer than a duration: that of the last step not after it. */
export function survivalAt({ steps }: SurvivalCurve, duration: number): number {
  return steps.findLast(step => step.duration <= duration)?.survival ?? 1
}

function sortedApart({ duration, hasLeft }: StayColumns): {
  readonly left: Float64Array
  readonly watched: Float64Array
} {
  const count = hasLeft.reduce((sum, flag) => sum + flag, 0)
  const left = new Float64Array(count)
  const watched = new Float64Array(duration.length - count)
  let place = 0
  for (let index = 0; index < duration.length; index++) {
    if (hasLeft[index] === 1) left[place++] = duration[index] ?? 0
    else watched[index - place] = duration[index] ?? 0
  }
  return { left: left.sort(), watched: watched.sort() }
}

function stepsOf({
  left,
  watched,
  z,
}: {
  readonly left: Float64Array
  readonly watched: Float64Array
  readonly z: number
}): SurvivalStep[] {
  const steps: SurvivalStep[] = []
  let survival = 1
  let greenwood = 0
  let place = 0
  let gone = countBelow(watched, { limit: left[0] ?? 0, from: 0 })
  while (place < left.length) {
    const duration = left[place] ?? 0
    const atRisk = left.length - place + watched.length - gone
    let next = place + 1
    while (left[next] === duration) next += 1
    const ending = next - place
    const nextGone = countBelow(watched, { limit: left[next] ?? Number.POSITIVE_INFINITY, from: gone })
    survival *= 1 - ending / atRisk
    greenwood += ending / (atRisk * (atRisk - ending))
    const isOver = atRisk === ending
    steps.push({
      duration,
      atRisk,
      left: ending,
      censored: nextGone - gone,
      survival,
      standardError: isOver ? 0 : survival * Math.sqrt(greenwood),
      interval: isOver ? null : bandAt(survival, { greenwood, z }),
    })
    place = next
    gone = nextGone
  }
  return steps
}

/** S^exp(±z·√G ÷ log S). */
function bandAt(
  survival: number,
  { greenwood, z }: { readonly greenwood: number; readonly z: number },
): Interval {
  const away = Math.exp((z * Math.sqrt(greenwood)) / -Math.log(survival))
  return [survival ** away, survival ** (1 / away)]
}

/** How many of the sorted durations lie below the limit, counted on from a place that is known to. */
function countBelow(
  sorted: Float64Array,
  { limit, from }: { readonly limit: number; readonly from: number },
): number {
  let place = from
  while (place < sorted.length && (sorted[place] ?? 0) < limit) place += 1
  return place
}

function faultOf({ duration, hasLeft }: StayColumns): InvalidStayError | undefined {
  if (hasLeft.length !== duration.length)
    return domainError('WRONG_LENGTH', { expected: duration.length, got: hasLeft.length })
  if (duration.length === 0) return domainError('NO_CUSTOMERS')
  for (let index = 0; index < duration.length; index++) {
    const value = duration[index] ?? Number.NaN
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY))
      return invalidStay({ index, field: 'duration', value })
    if ((hasLeft[index] ?? 2) > 1)
      return invalidStay({ index, field: 'hasLeft', value: hasLeft[index] ?? Number.NaN })
  }
  return undefined
}

function invalidStay(place: {
  readonly index: number
  readonly field: 'duration' | 'hasLeft'
  readonly value: number
}): InvalidStayError {
  return domainError('INVALID_STAY', place)
}
