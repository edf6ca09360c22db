import { Temporal } from 'temporal-polyfill'
import type { WrittenMoment } from './date-format.ts'

/**
 * Compiles an IANA time zone into a function from what a clock of that zone showed to epoch milliseconds. A time that
 * the clock skipped is read as if the clock had not been put forward yet, a time that it showed twice as the earlier one
 * (`compatible` in the words of Temporal). A value with its own offset needs no zone.
 *
 * @throws RangeError when the zone is not an IANA time zone.
 *
 * @example
 * ```ts
 * import { compileLocalInstant } from './local-instant.ts'
 * const instantOf = compileLocalInstant('Asia/Shanghai')
 * instantOf({ year: 1997, month: 1, day: 1, clock: 0, offset: undefined }) // => Date.UTC(1996, 11, 31, 16)
 * ```
 */
export function compileLocalInstant(timeZone: string): (moment: WrittenMoment) => number {
  const days = new Map<number, number>()
  const firstInstantOf = (year: number, month: number, day: number) => {
    const key = (year * 100 + month) * 100 + day
    const known = days.get(key)
    if (known !== undefined) return known
    const first = evenDayStart(new Temporal.PlainDate(year, month, day), timeZone)
    days.set(key, first)
    return first
  }
  // Makes an unknown zone fail here, not at the first row.
  firstInstantOf(2000, 1, 1)
  return ({ year, month, day, clock, offset }) => {
    if (offset !== undefined) return Date.UTC(year, month - 1, day) + clock - offset * 60_000
    const first = firstInstantOf(year, month, day)
    if (!Number.isNaN(first)) return first + clock
    return new Temporal.PlainDate(year, month, day)
      .toPlainDateTime()
      .add({ milliseconds: clock })
      .toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds
  }
}

/** The instant at which the day starts, or NaN where the zone's clocks change during it and no sum is right. */
function evenDayStart(date: Temporal.PlainDate, timeZone: string): number {
  const start = date.toZonedDateTime({ timeZone, plainTime: '00:00' })
  const next = date.add({ days: 1 }).toZonedDateTime({ timeZone, plainTime: '00:00' })
  const change = start.getTimeZoneTransition('next')
  const changes = change !== null && change.epochMilliseconds <= next.epochMilliseconds
  const isShifted = start.hour !== 0 || start.offset !== next.offset || start.day !== date.day
  return changes || isShifted ? Number.NaN : start.epochMilliseconds
}
