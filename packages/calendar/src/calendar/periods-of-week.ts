import type { Calendar } from './calendar.ts'

/** How many periods a week has, in all calendars that are joined; of several versions the fullest counts. */
export function periodsOfWeek(calendar: Calendar): number {
  if (calendar.join !== undefined)
    return calendar.calendars.reduce((count, part) => count + periodsOfWeek(part), 0)
  const weeks = [calendar.week, ...calendar.versions.map(({ week }) => week)]
  return Math.max(...weeks.map(week => Object.values(week).flat().length))
}
