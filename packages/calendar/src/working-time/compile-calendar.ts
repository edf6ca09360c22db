import { type Decision, domainError, err, ok, type Result } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import type { Calendar } from '../calendar/calendar.ts'
import { intervalSourceOf } from '../timeline/interval-source.ts'
import { type WorkingReasonCode, workingExplainer } from './explain-working.ts'
import { type InstantOutOfReachError, instantOutOfReach, isWithinReach } from './reach.ts'
import type {
  InvalidDurationError,
  NoClosingTimeError,
  NoWorkingTimeError,
  WorkingTimeRefusal,
} from './refusal.ts'
import { type WorkingMilliseconds, workingMilliseconds } from './working-milliseconds.ts'

const millisecondsPerDay = 86_400_000

/**
 * A calendar ready to count with. Instants are read to the millisecond; finer parts are dropped. Every answer depends
 * on the calendar and the arguments alone; that answers about a year once asked for come sooner is all that is kept.
 */
export interface CompiledCalendar {
  /** Whether it is working time: from the start of a period on, but no longer at its end. */
  isWorking(at: Temporal.Instant): boolean
  /** Whether it is working time, why, and until when without a change; no `until` where none comes into sight. */
  explain(at: Temporal.Instant): Decision<boolean, WorkingReasonCode>
  /**
   * The earliest instant with exactly so much working time between `from` and it. A span that ends at closing time
   * ends at closing time, not at the next opening. Nothing added is `from` itself, working time or not.
   */
  addWorkingTime(
    from: Temporal.Instant,
    duration: Temporal.Duration,
  ): Result<Temporal.Instant, WorkingTimeRefusal>
  /**
   * The mirror of adding: the latest instant with exactly so much working time between it and `to`. A span that starts
   * at opening time starts at opening time, not at the closing before.
   */
  subtractWorkingTime(
    to: Temporal.Instant,
    duration: Temporal.Duration,
  ): Result<Temporal.Instant, WorkingTimeRefusal>
  /** The working time from one instant to the other in hours and smaller; negative where `to` is before `from`. */
  workingTimeBetween(
    from: Temporal.Instant,
    to: Temporal.Instant,
  ): Result<Temporal.Duration, InstantOutOfReachError>
  /** The earliest instant not before `at` at which it is working time: `at` itself during working time. */
  currentOrNextOpening(
    at: Temporal.Instant,
  ): Result<Temporal.Instant, InstantOutOfReachError | NoWorkingTimeError>
  /** The earliest instant not before `at` at which it is not working time: `at` itself outside working time. */
  currentOrNextClosing(
    at: Temporal.Instant,
  ): Result<Temporal.Instant, InstantOutOfReachError | NoClosingTimeError>
  /** The stretches of working time from one instant to a later one, cut at both; none where `to` is not later. */
  workingPeriodsBetween(
    from: Temporal.Instant,
    to: Temporal.Instant,
  ): Result<readonly WorkingPeriod[], InstantOutOfReachError>
  /** The same on plain numbers, and on columns of them. */
  readonly inMilliseconds: WorkingMilliseconds
}

/** A stretch of working time, its end not included. */
export interface WorkingPeriod {
  readonly start: Temporal.Instant
  readonly end: Temporal.Instant
}

export interface CompileCalendarOptions {
  /** How many days before or after an instant are searched, 36,525 (a hundred years) unless said otherwise. */
  readonly horizonDays?: number
}

/**
 * Compiles a calendar for counting working time: intervals of real time with the working time before each, built as
 * far as they are asked for, then searched, so that a question about next year costs what one about tomorrow does.
 *
 * Time that passes is counted, not the clock: an hour that the clocks skip is not worked, one that they repeat is
 * worked twice.
 *
 * @throws RangeError when a zone is unknown to the runtime or the horizon is not a positive number of days.
 *
 * @example
 * ```ts
 * import { compileCalendar, exampleCalendars } from '@clientele/calendar'
 * import { Temporal } from 'temporal-polyfill'
 * const office = compileCalendar(exampleCalendars.chineseOffice)
 * const friday = Temporal.Instant.from('2026-03-06T17:00+08:00')
 * const due = office.addWorkingTime(friday, Temporal.Duration.from({ hours: 8 }))
 * due.value.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString() // => '2026-03-09T17:30:00'
 * office.workingTimeBetween(friday, due.value).value.toString() // => 'PT8H'
 * office.isWorking(friday) // => true
 * ```
 */
export function compileCalendar(
  calendar: Calendar,
  { horizonDays = 36_525 }: CompileCalendarOptions = {},
): CompiledCalendar {
  if (!(horizonDays > 0 && horizonDays < Infinity)) throw new RangeError(`Not a horizon: ${horizonDays} days`)
  const source = intervalSourceOf(calendar)
  const explainAt = workingExplainer(calendar)
  const inMilliseconds = workingMilliseconds(source, { horizon: horizonDays * millisecondsPerDay })
  return {
    inMilliseconds,
    isWorking: at => inMilliseconds.isWorking(at.epochMilliseconds),
    explain(at) {
      const explained = explainAt(at)
      const { currentOrNextOpening, currentOrNextClosing } = inMilliseconds
      const next = (explained.value ? currentOrNextClosing : currentOrNextOpening)(at.epochMilliseconds)
      return next.ok ? { ...explained, until: instantAt(next.value) } : explained
    },
    addWorkingTime(from, duration) {
      const added = millisecondsOf(duration)
      return added.ok ? instantOf(inMilliseconds.addWorkingTime(from.epochMilliseconds, added.value)) : added
    },
    subtractWorkingTime(to, duration) {
      const taken = millisecondsOf(duration)
      return taken.ok
        ? instantOf(inMilliseconds.subtractWorkingTime(to.epochMilliseconds, taken.value))
        : taken
    },
    workingTimeBetween(from, to) {
      const worked = inMilliseconds.workingTimeBetween(from.epochMilliseconds, to.epochMilliseconds)
      return worked.ok ? ok(durationOf(worked.value)) : worked
    },
    workingPeriodsBetween({ epochMilliseconds: from }, { epochMilliseconds: to }) {
      const outside = [from, to].find(at => !isWithinReach(at))
      if (outside !== undefined) return err(instantOutOfReach(outside))
      const { starts, ends } = from < to ? source({ from, to }) : { starts: [], ends: [] }
      return ok(
        starts.map((start, index) => ({ start: instantAt(start), end: instantAt(ends[index] ?? start) })),
      )
    },
    currentOrNextOpening: at => instantOf(inMilliseconds.currentOrNextOpening(at.epochMilliseconds)),
    currentOrNextClosing: at => instantOf(inMilliseconds.currentOrNextClosing(at.epochMilliseconds)),
  }
}

function millisecondsOf(duration: Temporal.Duration): Result<number, InvalidDurationError> {
  if (duration.years || duration.months || duration.weeks || duration.days)
    return err(domainError('INVALID_DURATION', { duration: duration.toString() }))
  // Six fields are read several times sooner than `total` answers.
  const { hours, minutes, seconds, milliseconds, microseconds, nanoseconds } = duration
  const fineParts = Math.trunc(microseconds / 1e3 + nanoseconds / 1e6)
  return ok(hours * 3_600_000 + minutes * 60_000 + seconds * 1000 + milliseconds + fineParts)
}

function durationOf(milliseconds: number): Temporal.Duration {
  return Temporal.Duration.from({ milliseconds }).round({ largestUnit: 'hour' })
}

function instantOf<E>(found: Result<number, E>): Result<Temporal.Instant, E> {
  return found.ok ? ok(instantAt(found.value)) : found
}

function instantAt(epochMilliseconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
}
