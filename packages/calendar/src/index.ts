export type {
  Calendar,
  CalendarVersion,
  ClosedDay,
  JoinedCalendar,
  Period,
  SpecialDay,
  WeeklyCalendar,
  WorkingWeek,
} from './calendar/calendar.ts'
export { type CalendarDay, calendarDayOf } from './calendar/calendar-day.ts'
export { type CalendarDays, withDays } from './calendar/calendar-days.ts'
export { type CalendarLanguage, type CalendarName, calendarNameIn } from './calendar/calendar-name.ts'
export { joinCalendars } from './calendar/join-calendars.ts'
export { calendarJsonSchema, parseCalendar } from './calendar/parse-calendar.ts'
export type { Weekday } from './calendar/weekday.ts'
export { exampleCalendars } from './example/example-calendar.ts'
export {
  type CompileCalendarOptions,
  type CompiledCalendar,
  compileCalendar,
  type WorkingPeriod,
} from './working-time/compile-calendar.ts'
export type { WorkingReasonCode } from './working-time/explain-working.ts'
export { calendarReach, type InstantOutOfReachError } from './working-time/reach.ts'
export type {
  InRow,
  InvalidDurationError,
  NoClosingTimeError,
  NoWorkingTimeError,
  WorkingTimeRefusal,
} from './working-time/refusal.ts'
export type {
  DurationColumns,
  SpanColumns,
  WorkingMilliseconds,
} from './working-time/working-milliseconds.ts'
