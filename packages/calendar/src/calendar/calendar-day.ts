import type { Temporal } from 'temporal-polyfill'
import type { Period, WeeklyCalendar } from './calendar.ts'
import type { CalendarName } from './calendar-name.ts'
import { dayNumberOf } from './day-plan.ts'
import { weekdayOf } from './weekday.ts'

/** What a calendar says about one date. */
export interface CalendarDay {
  readonly kind: 'ORDINARY' | 'CLOSED' | 'SPECIAL'
  /** What starts on the date; a night shift of the day before may still run, save on a closed day. */
  readonly periods: readonly Period[]
  /** What the date is closed or special for. */
  readonly name?: CalendarName
  /** From when the working week that holds on the date does so; `null` for the first one. */
  readonly versionFrom: string | null
}

/**
 * What holds on a local date: its periods, whether it is an exception and which version of the week applies; for
 * drawing a calendar rather than for counting.
 *
 * @example
 * ```ts
 * import { calendarDayOf, exampleCalendars } from '@clientele/calendar'
 * import { Temporal } from 'temporal-polyfill'
 * const { europeanOffice } = exampleCalendars
 * const short = { ...europeanOffice.week, friday: [{ start: '09:00', end: '13:00' }] }
 * const calendar = { ...europeanOffice, versions: [{ from: '2027-01-01', week: short }] }
 * calendarDayOf(calendar, Temporal.PlainDate.from('2027-01-01')) // => { kind: 'ORDINARY', periods: short.friday, versionFrom: '2027-01-01' }
 * calendarDayOf(calendar, Temporal.PlainDate.from('2026-12-31')).versionFrom // => null
 * ```
 */
export function calendarDayOf(calendar: WeeklyCalendar, date: Temporal.PlainDate): CalendarDay {
  const text = date.toString({ calendarName: 'never' })
  const version = calendar.versions.findLast(({ from }) => from <= text)
  const versionFrom = version?.from ?? null
  const closed = calendar.closedDays.find(day => day.date === text)
  if (closed !== undefined) return { kind: 'CLOSED', periods: [], name: closed.name, versionFrom }
  const special = calendar.specialDays.find(day => day.date === text)
  if (special !== undefined)
    return { kind: 'SPECIAL', periods: special.periods, name: special.name, versionFrom }
  const week = version?.week ?? calendar.week
  return { kind: 'ORDINARY', periods: week[weekdayOf(dayNumberOf(text))], versionFrom }
}
