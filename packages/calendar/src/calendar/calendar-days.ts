import type { WeeklyCalendar } from './calendar.ts'

/** Dates that are exceptions to the week, as a part of a calendar. */
export type CalendarDays = Pick<WeeklyCalendar, 'closedDays' | 'specialDays'>

/**
 * A calendar with more closed and special days. Where it already has a meaning for one of the dates, the new one takes
 * its place: holidays first, then the days of one's own.
 *
 * @example
 * ```ts
 * import { exampleCalendars, withDays } from '@clientele/calendar'
 * const holidays = { closedDays: [{ date: '2026-12-25', name: 'Christmas Day' }], specialDays: [] }
 * const own = {
 *   closedDays: [],
 *   specialDays: [{ date: '2026-12-25', name: 'On call', periods: [{ start: '10:00', end: '12:00' }] }],
 * }
 * const calendar = withDays(withDays(exampleCalendars.europeanOffice, holidays), own)
 * calendar.closedDays // => []
 * calendar.specialDays.map(day => day.name) // => ['On call']
 * ```
 */
export function withDays(
  calendar: WeeklyCalendar,
  { closedDays, specialDays }: CalendarDays,
): WeeklyCalendar {
  const replaced = new Set([...closedDays, ...specialDays].map(({ date }) => date))
  const isKept = ({ date }: { readonly date: string }) => !replaced.has(date)
  return {
    ...calendar,
    closedDays: [...calendar.closedDays.filter(isKept), ...closedDays],
    specialDays: [...calendar.specialDays.filter(isKept), ...specialDays],
  }
}
