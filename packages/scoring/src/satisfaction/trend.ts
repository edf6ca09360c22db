import { domainError, err, ok, type Result } from '@clientele/kernel'
import { normalQuantile, twoSidedNormal } from '../statistic/normal.ts'
import { studentQuantile, twoSidedStudent } from '../statistic/student-t.ts'
import type { Interval } from '../statistic/wilson-interval.ts'
import { type CsatCounts, csatOf } from './csat.ts'
import { type EstimateOptions, type InvalidSampleError, readOptions } from './estimate.ts'
import type { Sample } from './mean-score.ts'
import { adjustedNps, faultOfNps, type NpsCounts } from './nps.ts'

/** What changed between two periods, and whether chance alone would do as much. */
export interface Trend {
  /** After less before, in the points of the measure. */
  readonly change: number
  readonly interval: Interval
  /** z, or t for means. */
  readonly statistic: number
  /** How often chance alone would show a change as large, in either direction. */
  readonly pValue: number
  /** Whether the p-value is below 1 − confidence. */
  readonly isSignificant: boolean
}

/** Two periods, each from other people or treated so. */
export interface Periods<Counts> {
  readonly before: Counts
  readonly after: Counts
}

/**
 * Whether CSAT changed: the two-proportion z test with the pooled share, and Newcombe's hybrid score interval for the
 * difference. Where all answered alike in both periods, z is 0.
 *
 * @see R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17,
 * 1998, 873-890, method 10.
 *
 * @example
 * ```ts
 * import { compareCsat } from '@clientele/scoring'
 * const { value } = compareCsat({ before: { satisfied: 48, answers: 80 }, after: { satisfied: 56, answers: 70 } })
 * value.change // => 20
 * value.interval.map(bound => bound.toFixed(2)) // => ['5.24', '33.39']
 * value.isSignificant // => true
 * ```
 */
export function compareCsat(
  { before, after }: Periods<CsatCounts>,
  options: EstimateOptions = {},
): Result<Trend, InvalidSampleError> {
  const read = readOptions(options)
  if (!read.ok) return read
  const first = csatOf(before, options)
  if (!first.ok) return first
  const second = csatOf(after, options)
  if (!second.ok) return second
  const change = second.value.value - first.value.value
  const away = (one: number, other: number) => Math.hypot(one, other)
  const [firstLow, firstHigh] = first.value.interval
  const [secondLow, secondHigh] = second.value.interval
  const interval: Interval = [
    change - away(second.value.value - secondLow, firstHigh - first.value.value),
    change + away(secondHigh - second.value.value, first.value.value - firstLow),
  ]
  const pooled = (before.satisfied + after.satisfied) / (before.answers + after.answers)
  const error = 100 * Math.sqrt(pooled * (1 - pooled) * (1 / before.answers + 1 / after.answers))
  const statistic = error === 0 ? 0 : change / error
  return ok(
    trendOf({ change, interval, statistic, pValue: twoSidedNormal(statistic) }, read.value.confidence),
  )
}

/**
 * Whether NPS changed: z of the difference of two adjusted scores (see {@link npsOf}) with the sum of their variances,
 * and the interval from the same.
 *
 * @example
 * ```ts
 * import { compareNps } from '@clientele/scoring'
 * const before = { promoters: 40, passives: 35, detractors: 25 }
 * const after = { promoters: 55, passives: 25, detractors: 20 }
 * const { value } = compareNps({ before, after })
 * value.change // => 20
 * value.isSignificant // => false
 * ```
 */
export function compareNps(
  { before, after }: Periods<NpsCounts>,
  options: EstimateOptions = {},
): Result<Trend, InvalidSampleError> {
  const read = readOptions(options)
  if (!read.ok) return read
  const fault = faultOfNps(before) ?? faultOfNps(after)
  if (fault) return err(fault)
  const scoreOf = ({ promoters, passives, detractors }: NpsCounts) =>
    (100 * (promoters - detractors)) / (promoters + passives + detractors)
  const first = adjustedNps(before)
  const second = adjustedNps(after)
  const adjusted = second.middle - first.middle
  const error = Math.hypot(first.error, second.error)
  const half = normalQuantile((1 + read.value.confidence) / 2) * error
  const statistic = adjusted / error
  return ok(
    trendOf(
      {
        change: scoreOf(after) - scoreOf(before),
        interval: [Math.max(-200, 100 * (adjusted - half)), Math.min(200, 100 * (adjusted + half))],
        statistic,
        pValue: twoSidedNormal(statistic),
      },
      read.value.confidence,
    ),
  )
}

/**
 * Whether a mean changed (CES, the satisfaction index): Welch's t test, which does not take the spread of both periods to
 * be equal, with the degrees of freedom of Satterthwaite. Two periods without any spread differ for certain or not at
 * all.
 *
 * @see B. L. Welch, The generalization of "Student's" problem when several different population variances are involved,
 * Biometrika 34, 1947, 28-35.
 *
 * @example
 * ```ts
 * import { compareMeans } from '@clientele/scoring'
 * const before = { answers: 40, mean: 5.2, variance: 1.44 }
 * const after = { answers: 50, mean: 5.8, variance: 1.21 }
 * compareMeans({ before, after }).value.pValue.toFixed(4) // => '0.0167'
 * ```
 */
export function compareMeans(
  { before, after }: Periods<Sample>,
  options: EstimateOptions = {},
): Result<Trend, InvalidSampleError> {
  const read = readOptions(options)
  if (!read.ok) return read
  const fault = faultOfSample(before) ?? faultOfSample(after)
  if (fault) return err(fault)
  const change = after.mean - before.mean
  const first = (before.variance ?? 0) / before.answers
  const second = (after.variance ?? 0) / after.answers
  const error = Math.sqrt(first + second)
  const { confidence } = read.value
  if (error === 0) {
    const statistic = change === 0 ? 0 : change * Number.POSITIVE_INFINITY
    return ok(
      trendOf({ change, interval: [change, change], statistic, pValue: change === 0 ? 1 : 0 }, confidence),
    )
  }
  const degrees =
    (first + second) ** 2 / (first ** 2 / (before.answers - 1) + second ** 2 / (after.answers - 1))
  const half = studentQuantile((1 + confidence) / 2, degrees) * error
  const statistic = change / error
  const pValue = twoSidedStudent(statistic, degrees)
  return ok(trendOf({ change, interval: [change - half, change + half], statistic, pValue }, confidence))
}

function trendOf(trend: Omit<Trend, 'isSignificant'>, confidence: number): Trend {
  return { ...trend, isSignificant: trend.pValue < 1 - confidence }
}

function faultOfSample({ answers, mean, variance }: Sample): InvalidSampleError | undefined {
  if (variance === null || answers === 0) return domainError('NO_ANSWERS')
  if (!(Number.isSafeInteger(answers) && answers > 1))
    return domainError('INVALID_COUNT', { field: 'answers', value: answers })
  if (!Number.isFinite(mean)) return domainError('INVALID_SAMPLE', { field: 'mean', value: mean })
  if (!(variance >= 0 && Number.isFinite(variance)))
    return domainError('INVALID_SAMPLE', { field: 'variance', value: variance })
  return undefined
}
