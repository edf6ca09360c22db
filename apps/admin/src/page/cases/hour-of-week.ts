import type { HourOfWeek } from '../../format/hours-of-weekday.ts'

const HOUR = /^([1-7])-(\d|1\d|2[0-3])$/
/**
 * A rule has no hours of the week on which cases were opened: each of the days is named, and there is an end to what is asked
 * at once.
 */
const MOST_DAYS = 366

/**
 * The hour of the week that an address names, such as `1-9` for Mondays from nine to ten; null where it names none.
 *
 * @example
 * ```ts
 * import { hourOfWeekIn } from './hour-of-week.ts'
 * hourOfWeekIn('1-9') // => { weekday: 1, hour: 9 }
 * hourOfWeekIn('8-9') // => null
 * ```
 */
export function hourOfWeekIn(text: string | undefined): HourOfWeek | null {
  const [, weekday, hour] = HOUR.exec(text ?? '') ?? []
  return weekday === undefined ? null : { weekday: Number(weekday), hour: Number(hour) }
}

/**
 * The hour of the week in which cases were opened. Only of days that are named it can be asked; null where they are not, or
 * are too many.
 *
 * @example
 * ```ts
 * import { openedHourIn } from './hour-of-week.ts'
 * const may = { openedFrom: '2026-05-01', openedTo: '2026-05-31' }
 * openedHourIn('1-9', may) // => { weekday: 1, hour: 9 }
 * openedHourIn('1-9', { openedFrom: '2026-05-01', openedTo: null }) // => null
 * ```
 */
export function openedHourIn(
  text: string | undefined,
  { openedFrom, openedTo }: { readonly openedFrom: string | null; readonly openedTo: string | null },
): HourOfWeek | null {
  if (openedFrom === null || openedTo === null) return null
  const days = (Date.parse(openedTo) - Date.parse(openedFrom)) / 86_400_000
  return days <= MOST_DAYS ? hourOfWeekIn(text) : null
}

/** Writes an hour into an address, so that {@link hourOfWeekIn} reads it back. */
export function printHourOfWeek({ weekday, hour }: HourOfWeek): string {
  return `${weekday}-${hour}`
}
