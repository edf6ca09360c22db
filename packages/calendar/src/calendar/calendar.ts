import type { CalendarName } from './calendar-name.ts'
import type { Weekday } from './weekday.ts'

/** When somebody works: a week with its exceptions in one zone, or several calendars joined to one. */
export type Calendar = WeeklyCalendar | JoinedCalendar

/** Working time by the week, in the wall-clock time of one zone. A JSON document; `parseCalendar` reads it. */
export interface WeeklyCalendar {
  readonly name?: CalendarName | undefined
  readonly join?: undefined
  /** An IANA zone such as `Asia/Shanghai`. */
  readonly timeZone: string
  /** The working week that holds until the first of `versions`. */
  readonly week: WorkingWeek
  /** Later working weeks, in the order of their dates. */
  readonly versions: readonly CalendarVersion[]
  /**
   * Dates on which nobody works, from midnight to midnight: nothing starts on them, and what began the evening before
   * ends at midnight.
   */
  readonly closedDays: readonly ClosedDay[]
  /** Dates with periods of their own instead of the week's: half days, make-up working Saturdays (调休). */
  readonly specialDays: readonly SpecialDay[]
}

/** Several calendars as one, in whatever zones they are. */
export interface JoinedCalendar {
  readonly name?: CalendarName | undefined
  /** `union`: it is working time where any of them works. `intersection`: where all of them do. */
  readonly join: 'union' | 'intersection'
  readonly calendars: readonly [Calendar, ...Calendar[]]
}

/** The periods of every weekday; none on a weekday on which nobody works. */
export type WorkingWeek = Readonly<Record<Weekday, readonly Period[]>>

/**
 * A half-open stretch of wall-clock time, `HH:MM`. An end at or before the start lies on the next day: `22:00` to
 * `06:00` is a night shift and belongs to the day it starts on, `09:00` to `09:00` lasts 24 hours on the clock.
 */
export interface Period {
  /** `00:00` to `23:59`. */
  readonly start: string
  /** `00:00` to `24:00`. */
  readonly end: string
}

/** A working week that holds from midnight of a local date on. */
export interface CalendarVersion {
  /** `YYYY-MM-DD`. */
  readonly from: string
  readonly week: WorkingWeek
}

export interface ClosedDay {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly name: CalendarName
}

export interface SpecialDay {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly name: CalendarName
  /** With none, nothing starts on this day, but a night shift of the day before still runs to its end. */
  readonly periods: readonly Period[]
}
