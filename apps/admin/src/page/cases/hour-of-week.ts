import type { HourOfWeek } from '../../format/hours-of-weekday.ts'

const HOUR = /^([1-7])-(\d|1\d|2[0-3])$/
/** A rule has no hours of the week: each of the days is named, and there is an end to what is asked at once. */
const MOST_DAYS = 366

/**
 * The hour of the week in which cases were opened, of an address such as `1-9` for Mondays from nine to ten. Only of days that
 * are named it can be asked; null where they are not, or are too many.
 *
 * @example
 * ```ts
 * import { openedHourIn } from './opened-hour.ts'
 * const may = { openedFrom: '2026-05-01', openedTo: '2026-05-31' }
 * openedHourIn('1-9', may) // => { weekday: 1, hour: 9 }
 * openedHourIn('8-9', may) // => null
 * openedHourIn('1-9', { openedFrom: '2026-05-01', openedTo: null }) // => null
 * ```
 */
export function openedHourIn(
  text: string | undefined,
  { openedFrom, openedTo }: { readonly openedFrom: string | null; readonly openedTo: string | null },
): HourOfWeek | null {
  const [, weekday, hour] = HOUR.exec(text ?? '') ?? []
  if (weekday === undefined || openedFrom === null || openedTo === null) return null
  const days = (Date.parse(openedTo) - Date.parse(openedFrom)) / 86_400_000
  return days <= MOST_DAYS ? { weekday: Number(weekday), hour: Number(hour) } : null
}

/** Writes an hour into an address, so that {@link openedHourIn} reads it back. */
export function printOpenedHour({ weekday, hour }: HourOfWeek): string {
  return `${weekday}-${hour}`
}
