import { Temporal } from 'temporal-polyfill'

const hoursPerDay = 24
const hoursPerWeek = 7 * hoursPerDay
/** The clocks of no zone are set at other instants than those of a quarter of an hour. */
const quarterHour = 900_000

/**
 * How many of some instants (epoch milliseconds) lie in each hour of the week on the clocks of a zone: 168 numbers, of
 * Monday 0:00 to 1:00 first. Where clocks are set back, both hours of one name count together.
 *
 * @throws RangeError when the zone is none, or an instant is no date.
 *
 * @example
 * ```ts
 * import { hoursOfWeek } from '@clientele/escalation'
 * const monday = Date.parse('2026-03-09T10:20+08:00')
 * const hours = hoursOfWeek([monday, monday + 60_000], 'Asia/Shanghai')
 * hours[10] // => 2
 * hours.length // => 168
 * ```
 */
export function hoursOfWeek(instants: Iterable<number>, timeZone: string): Uint32Array {
  const hours = new Uint32Array(hoursPerWeek)
  const known = new Map<number, number>()
  for (const at of instants) {
    const quarter = Math.floor(at / quarterHour)
    const place = known.get(quarter) ?? hourOfWeek(quarter * quarterHour, timeZone)
    known.set(quarter, place)
    hours[place] = (hours[place] ?? 0) + 1
  }
  return hours
}

function hourOfWeek(at: number, timeZone: string): number {
  const { dayOfWeek, hour } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  return (dayOfWeek - 1) * hoursPerDay + hour
}
