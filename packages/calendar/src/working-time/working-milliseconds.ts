import { domainError, err, ok, type Result } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import { growingTimeline } from '../timeline/growing-timeline.ts'
import type { IntervalSource } from '../timeline/interval.ts'
import { calendarReach, type InstantOutOfReachError, instantOutOfReach, isWithinReach } from './reach.ts'
import type {
  InRow,
  InvalidDurationError,
  NoClosingTimeError,
  NoWorkingTimeError,
  WorkingTimeRefusal,
} from './refusal.ts'
import { workingSearch } from './working-search.ts'

/**
 * The arithmetic of a compiled calendar for hot loops: instants are epoch milliseconds, durations milliseconds, plain
 * numbers both. What it answers is what the forms on `Temporal.Instant` answer, which are a thin layer upon it.
 */
export interface WorkingMilliseconds {
  /** @throws RangeError when the number is not an instant, such as NaN. */
  isWorking(at: number): boolean
  addWorkingTime(from: number, duration: number): Result<number, WorkingTimeRefusal>
  subtractWorkingTime(to: number, duration: number): Result<number, WorkingTimeRefusal>
  workingTimeBetween(from: number, to: number): Result<number, InstantOutOfReachError>
  currentOrNextOpening(at: number): Result<number, InstantOutOfReachError | NoWorkingTimeError>
  currentOrNextClosing(at: number): Result<number, InstantOutOfReachError | NoClosingTimeError>
  /** Row by row what `addWorkingTime` answers. One refused row, named by its number from 0, refuses them all. */
  addWorkingTimeBatch(columns: DurationColumns): Result<Float64Array, InRow<WorkingTimeRefusal>>
  /** Row by row what `workingTimeBetween` answers. One refused row, named by its number from 0, refuses them all. */
  workingTimeBetweenBatch(columns: SpanColumns): Result<Float64Array, InRow<InstantOutOfReachError>>
}

/** Instants to add to and what to add, row by row. A row that only one column has is refused. */
export interface DurationColumns {
  readonly from: Float64Array
  readonly duration: Float64Array
}

/** Two instants, row by row. A row that only one column has is refused. */
export interface SpanColumns {
  readonly from: Float64Array
  readonly to: Float64Array
}

export function workingMilliseconds(
  source: IntervalSource,
  { horizon }: { readonly horizon: number },
): WorkingMilliseconds {
  const search = workingSearch(growingTimeline(source, calendarReach), horizon)

  return {
    isWorking(at) {
      if (isWithinReach(at)) return search.isWorking(at)
      // Too far off to keep a timeline for, but there is an answer.
      const { epochMilliseconds } = Temporal.Instant.fromEpochMilliseconds(at)
      return source({ from: epochMilliseconds, to: epochMilliseconds + 1 }).starts.length > 0
    },
    addWorkingTime(from, duration) {
      const faulty = faultyInput(from, duration)
      if (faulty) return err(faulty)
      const found = search.add(from, duration)
      return Number.isNaN(found) ? err(noWorkingTime(from, search.horizonAfter(from))) : ok(found)
    },
    subtractWorkingTime(to, duration) {
      const faulty = faultyInput(to, duration)
      if (faulty) return err(faulty)
      const found = search.subtract(to, duration)
      return Number.isNaN(found) ? err(noWorkingTime(to, search.horizonBefore(to))) : ok(found)
    },
    workingTimeBetween(from, to) {
      const outside = outOfReach(from) ?? outOfReach(to)
      return outside ? err(outside) : ok(search.between(from, to))
    },
    currentOrNextOpening(at) {
      const outside = outOfReach(at)
      if (outside) return err(outside)
      const found = search.opening(at)
      return Number.isNaN(found) ? err(noWorkingTime(at, search.horizonAfter(at))) : ok(found)
    },
    currentOrNextClosing(at) {
      const outside = outOfReach(at)
      if (outside) return err(outside)
      const found = search.closing(at)
      if (!Number.isNaN(found)) return ok(found)
      return err(domainError('NO_CLOSING_TIME', { from: at, horizon: search.horizonAfter(at) }))
    },
    addWorkingTimeBatch({ from, duration }) {
      const due = new Float64Array(Math.max(from.length, duration.length))
      for (let row = 0; row < due.length; row++) {
        const start = from[row] ?? Number.NaN
        const added = duration[row] ?? Number.NaN
        const faulty = faultyInput(start, added)
        if (faulty) return err({ ...faulty, row })
        const found = search.add(start, added)
        if (Number.isNaN(found)) return err({ ...noWorkingTime(start, search.horizonAfter(start)), row })
        due[row] = found
      }
      return ok(due)
    },
    workingTimeBetweenBatch({ from, to }) {
      const worked = new Float64Array(Math.max(from.length, to.length))
      for (let row = 0; row < worked.length; row++) {
        const start = from[row] ?? Number.NaN
        const end = to[row] ?? Number.NaN
        const outside = outOfReach(start) ?? outOfReach(end)
        if (outside) return err({ ...outside, row })
        worked[row] = search.between(start, end)
      }
      return ok(worked)
    },
  }
}

function faultyInput(
  at: number,
  duration: number,
): InstantOutOfReachError | InvalidDurationError | undefined {
  if (duration >= 0 && duration < Infinity) return outOfReach(at)
  return domainError('INVALID_DURATION', { duration })
}

function outOfReach(at: number): InstantOutOfReachError | undefined {
  return isWithinReach(at) ? undefined : instantOutOfReach(at)
}

function noWorkingTime(from: number, horizon: number): NoWorkingTimeError {
  return domainError('NO_WORKING_TIME', { from, horizon })
}
