/**
 * The instant at which a calendar day begins in a time zone, in ISO 8601.
 *
 * @param day a day such as `2026-03-29`
 * @example
 * ```ts
 * import { startOfDay } from './start-of-day.ts'
 * startOfDay('2026-01-31', 'Asia/Shanghai') // => '2026-01-30T16:00:00.000Z'
 * startOfDay('2026-03-29', 'Europe/Berlin') // => '2026-03-28T23:00:00.000Z'
 * startOfDay('2026-03-30', 'Europe/Berlin') // => '2026-03-29T22:00:00.000Z'
 * ```
 */
export function startOfDay(day: string, timeZone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const guess = midnight - offsetAt(midnight, timeZone)
  // The offset at midnight in London is not always the one at midnight over there: ask again where the guess landed.
  return new Date(midnight - offsetAt(guess, timeZone)).toISOString()
}

/** The last millisecond of a calendar day in a time zone, in ISO 8601. */
export function endOfDay(day: string, timeZone: string): string {
  return new Date(Date.parse(startOfDay(followingDay(day), timeZone)) - 1).toISOString()
}

/** The calendar day after another. */
export function followingDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { ...WALL_CLOCK, timeZone }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find(candidate => candidate.type === type)?.value)
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return wall - Math.floor(instant / 1000) * 1000
}

const WALL_CLOCK: Intl.DateTimeFormatOptions = {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
}
