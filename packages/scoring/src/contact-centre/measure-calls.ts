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

/** The same of many calls, column by column. */
export interface CallColumns {
  readonly waitSeconds: Float64Array
  /** 1 answered, 0 hung up. */
  readonly isAnswered: Uint8Array
  readonly talkSeconds?: Float64Array | undefined
  readonly holdSeconds?: Float64Array | undefined
  readonly wrapUpSeconds?: Float64Array | undefined
  /** 1 settled, 0 not, 2 nobody knows, as where absent. */
  readonly isResolved?: Uint8Array | undefined
}

export interface CallMeasureOptions {
  /** A call that waited exactly so long was answered in time. */
  readonly withinSeconds: number
  readonly abandoned: AbandonedTreatment
  /** Who hangs up within this is not counted as lost: 5 unless told otherwise, 0 to count all. */
  readonly shortSeconds?: number
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
  | DomainError<'WRONG_LENGTH', { field: string; expected: number; got: number }>
  | DomainError<'INVALID_THRESHOLD', { field: string; value: number }>

/** Who hangs up sooner is not counted as lost. */
const usualShortSeconds = 5

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
  options: CallMeasureOptions,
): Result<CallMeasures, InvalidCallError> {
  const column = (field: 'waitSeconds' | (typeof handlingParts)[number]) =>
    Float64Array.from(calls, call => call[field] ?? (field === 'waitSeconds' ? Number.NaN : 0))
  return measureCallsBatch(
    {
      waitSeconds: column('waitSeconds'),
      isAnswered: Uint8Array.from(calls, call => Number(call.isAnswered)),
      talkSeconds: column('talkSeconds'),
      holdSeconds: column('holdSeconds'),
      wrapUpSeconds: column('wrapUpSeconds'),
      isResolved: Uint8Array.from(calls, call =>
        call.isResolved === undefined ? 2 : Number(call.isResolved),
      ),
    },
    options,
  )
}

/** The same over columns, in one walk. */
export function measureCallsBatch(
  calls: CallColumns,
  { withinSeconds, abandoned, shortSeconds = usualShortSeconds }: CallMeasureOptions,
): Result<CallMeasures, InvalidCallError> {
  for (const [field, value] of Object.entries({ withinSeconds, shortSeconds }))
    if (!isDuration(value)) return err(domainError('INVALID_THRESHOLD', { field, value }))
  const fault = faultOf(calls)
  if (fault) return err(fault)

  const { waitSeconds, isAnswered, isResolved } = calls
  const offered = waitSeconds.length
  const count = { answered: 0, served: 0, left: 0, notShort: 0, known: 0, resolved: 0 }
  const seconds = { waited: 0, handled: 0 }
  for (let row = 0; row < offered; row++) {
    const wait = waitSeconds[row] ?? 0
    if (isAnswered[row] === 1) {
      count.answered += 1
      if (wait <= withinSeconds) count.served += 1
      const resolved = isResolved?.[row] ?? 2
      if (resolved < 2) count.known += 1
      if (resolved === 1) count.resolved += 1
      seconds.waited += wait
      for (const part of handlingParts) seconds.handled += calls[part]?.[row] ?? 0
    } else {
      if (wait <= withinSeconds) count.left += 1
      if (shortSeconds === 0 || wait > shortSeconds) count.notShort += 1
    }
  }
  const { answered, served, left, notShort } = count
  const levels: Record<AbandonedTreatment, readonly [part: number, of: number]> = {
    MISSED: [served, offered],
    LEFT_OUT: [served, answered],
    LEFT_OUT_IN_TIME: [served, offered - left],
    MET_IN_TIME: [served + left, offered],
  }
  return ok({
    offered,
    answered,
    serviceLevel: measuredShare(...levels[abandoned]),
    abandonment: measuredShare(notShort, answered + notShort),
    firstContactResolution: measuredShare(count.resolved, count.known),
    averageSpeedOfAnswerSeconds: answered === 0 ? null : seconds.waited / answered,
    averageHandlingSeconds: answered === 0 ? null : seconds.handled / answered,
  })
}

function faultOf(calls: CallColumns): InvalidCallError | undefined {
  const { waitSeconds, isAnswered } = calls
  for (const [field, column] of Object.entries(calls)) {
    if (column !== undefined && column.length !== waitSeconds.length)
      return domainError('WRONG_LENGTH', { field, expected: waitSeconds.length, got: column.length })
  }
  const flag = isAnswered.findIndex(value => value > 1)
  if (flag >= 0)
    return domainError('INVALID_CALL', {
      index: flag,
      field: 'isAnswered',
      value: isAnswered[flag] ?? Number.NaN,
    })
  for (const field of ['waitSeconds', ...handlingParts] as const) {
    const column = calls[field]
    const index = column?.findIndex(value => !isDuration(value)) ?? -1
    if (index >= 0) return domainError('INVALID_CALL', { index, field, value: column?.[index] ?? Number.NaN })
  }
  return undefined
}

function isDuration(seconds: number): boolean {
  return seconds >= 0 && Number.isFinite(seconds)
}
