import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { type MeasuredShare, measuredShare } from '../statistic/measured-share.ts'

/** A call as the telephone system recorded it. */
export interface CallRecord {
  /** From joining the queue to the answer, or to hanging up. */
  readonly waitSeconds: number
  readonly isAnswered: boolean
  /** Talking, holding and wrapping up; of answered calls only, 0 where absent. */
  readonly talkSeconds?: number | undefined
  readonly holdSeconds?: number | undefined
  readonly wrapUpSeconds?: number | undefined
  /** Whether the matter was settled with this call; absent where nobody knows. */
  readonly isResolved?: boolean | undefined
}

/**
 * What becomes of callers who hang up, in the service level.
 *
 * - `MISSED`: they count as not served: answered in time ÷ offered. The strictest.
 * - `LEFT_OUT`: answered in time ÷ answered. Hides a queue that everybody leaves.
 * - `LEFT_OUT_IN_TIME`: who hangs up within the time is left out, who hangs up later counts as not served.
 * - `MET_IN_TIME`: who hangs up within the time counts as served, who hangs up later as not served. The mildest.
 */
export type AbandonedTreatment = 'MISSED' | 'LEFT_OUT' | 'LEFT_OUT_IN_TIME' | 'MET_IN_TIME'

export interface CallMeasures {
  readonly offered: number
  readonly answered: number
  readonly serviceLevel: MeasuredShare
  /** Hung up ÷ offered; short calls count in neither. */
  readonly abandonment: MeasuredShare
  /** Settled with the first call ÷ answered calls of which it is known. */
  readonly firstContactResolution: MeasuredShare
  /** Mean wait of answered calls. */
  readonly averageSpeedOfAnswerSeconds: number | null
  /** Mean of talking, holding and wrapping up of answered calls. */
  readonly averageHandlingSeconds: number | null
}

export type InvalidCallError =
  | DomainError<'INVALID_CALL', { index: number; field: string; value: number }>
  | DomainError<'INVALID_THRESHOLD', { field: string; value: number }>

const handlingParts = ['talkSeconds', 'holdSeconds', 'wrapUpSeconds'] as const

/**
 * The measures of a queue over its calls: service level ("X % within Y seconds", a wait of exactly Y is in time),
 * abandonment, first-contact resolution, speed of answer and handling time. Shares have a Wilson interval.
 *
 * Callers who hang up within `shortSeconds` (5 unless told otherwise, 0 to have none) dialled wrongly or gave up before
 * anybody could answer: abandonment leaves them out of both sides. In the service level they are treated like all others
 * who hang up.
 *
 * @example
 * ```ts
 * import { measureCalls } from '@clientele/scoring'
 * const calls = [
 *   { waitSeconds: 5, isAnswered: true, talkSeconds: 180, wrapUpSeconds: 60, isResolved: true },
 *   { waitSeconds: 20, isAnswered: true, talkSeconds: 120, isResolved: false },
 *   { waitSeconds: 45, isAnswered: true, talkSeconds: 240 },
 *   { waitSeconds: 15, isAnswered: false },
 * ]
 * const { value } = measureCalls(calls, { withinSeconds: 20, abandoned: 'MISSED' })
 * value.serviceLevel.share // => 0.5
 * value.abandonment.share // => 0.25
 * value.firstContactResolution.share // => 0.5
 * value.averageHandlingSeconds // => 200
 * ```
 */
export function measureCalls(
  calls: readonly CallRecord[],
  {
    withinSeconds,
    abandoned,
    shortSeconds = 5,
  }: {
    readonly withinSeconds: number
    readonly abandoned: AbandonedTreatment
    readonly shortSeconds?: number
  },
): Result<CallMeasures, InvalidCallError> {
  for (const [field, value] of Object.entries({ withinSeconds, shortSeconds }))
    if (!isDuration(value)) return err(domainError('INVALID_THRESHOLD', { field, value }))
  const fault = calls.map(faultOf).find(found => found !== undefined)
  if (fault) return err(fault)

  const answered = calls.filter(call => call.isAnswered)
  const hungUp = calls.filter(call => !call.isAnswered)
  const inTime = (call: CallRecord) => call.waitSeconds <= withinSeconds
  const left = hungUp.filter(inTime).length
  const served = answered.filter(inTime).length
  const notShort = hungUp.filter(call => shortSeconds === 0 || call.waitSeconds > shortSeconds).length
  const known = answered.filter(call => call.isResolved !== undefined)
  const levels: Record<AbandonedTreatment, readonly [part: number, of: number]> = {
    MISSED: [served, calls.length],
    LEFT_OUT: [served, answered.length],
    LEFT_OUT_IN_TIME: [served, calls.length - left],
    MET_IN_TIME: [served + left, calls.length],
  }
  return ok({
    offered: calls.length,
    answered: answered.length,
    serviceLevel: measuredShare(...levels[abandoned]),
    abandonment: measuredShare(notShort, answered.length + notShort),
    firstContactResolution: measuredShare(known.filter(call => call.isResolved).length, known.length),
    averageSpeedOfAnswerSeconds: meanOf(answered.map(call => call.waitSeconds)),
    averageHandlingSeconds: meanOf(
      answered.map(call => handlingParts.reduce((sum, part) => sum + (call[part] ?? 0), 0)),
    ),
  })
}

function faultOf(call: CallRecord, index: number): InvalidCallError | undefined {
  for (const field of ['waitSeconds', ...handlingParts] as const) {
    const value = call[field] ?? (field === 'waitSeconds' ? Number.NaN : 0)
    if (!isDuration(value)) return domainError('INVALID_CALL', { index, field, value })
  }
  return undefined
}

function isDuration(seconds: number): boolean {
  return seconds >= 0 && Number.isFinite(seconds)
}

function meanOf(figures: readonly number[]): number | null {
  if (figures.length === 0) return null
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length
}
