import type { JoinedCalendar } from './calendar.ts'

/**
 * Several calendars as one, each in its own zone: their `union` is working time where any of them works (a desk that
 * follows the sun), their `intersection` where all of them do (two offices that must meet).
 *
 * @example
 * ```ts
 * import { compileCalendar, exampleCalendars, joinCalendars } from '@clientele/calendar'
 * import { Temporal } from 'temporal-polyfill'
 * const { chineseOffice, europeanOffice } = exampleCalendars
 * const meeting = compileCalendar(joinCalendars('intersection', [chineseOffice, europeanOffice]))
 * const monday = Temporal.Instant.from('2026-03-09T00:00+08:00')
 * meeting.currentOrNextOpening(monday).value.toString() // => '2026-03-09T08:00:00Z'
 * meeting.workingTimeBetween(monday, monday.add({ hours: 24 })).value.toString() // => 'PT2H'
 * ```
 */
export function joinCalendars(
  join: JoinedCalendar['join'],
  calendars: JoinedCalendar['calendars'],
): JoinedCalendar {
  return { join, calendars }
}
