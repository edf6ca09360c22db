import { followingDay, startOfDay } from './start-of-day.ts'

/** An hour of the week as clocks on the wall show it. */
export interface HourOfWeek {
  /** 1 for Monday. */
  readonly weekday: number
  /** 0 to 23. */
  readonly hour: number
}

export interface DaysInZone {
  /** The first of the days. */
  readonly from: string
  /** The last of them. */
  readonly to: string
  readonly timeZone: string
}

const HOUR_MS = 3_600_000

/**
 * An hour of the week on each of the days that have it, each from its first to its last millisecond in ISO 8601. Where
 * clocks are put back it is there twice, where they are put forward it may be missing.
 *
 * @example
 * ```ts
 * import { hoursOfWeekday } from './hours-of-weekday.ts'
 * const days = { from: '2026-03-01', to: '2026-03-08', timeZone: 'Asia/Shanghai' }
 * hoursOfWeekday({ weekday: 1, hour: 9 }, days) // => [{ from: '2026-03-02T01:00:00.000Z', to: '2026-03-02T01:59:59.999Z' }]
 * const spring = { from: '2026-03-29', to: '2026-03-29', timeZone: 'Europe/Berlin' }
 * hoursOfWeekday({ weekday: 7, hour: 2 }, spring) // => []
 * const autumn = { from: '2026-10-25', to: '2026-10-25', timeZone: 'Europe/Berlin' }
 * hoursOfWeekday({ weekday: 7, hour: 2 }, autumn).length // => 2
 * ```
 */
export function hoursOfWeekday({ weekday, hour }: HourOfWeek, { from, to, timeZone }: DaysInZone) {
  const wall = new Intl.DateTimeFormat('en-US', { hour: 'numeric', hourCycle: 'h23', timeZone })
  const found: { from: string; to: string }[] = []
  for (let day = from; day <= to; day = followingDay(day)) {
    if (new Date(`${day}T00:00:00Z`).getUTCDay() !== weekday % 7) continue
    const end = Date.parse(startOfDay(followingDay(day), timeZone))
    for (let at = Date.parse(startOfDay(day, timeZone)); at < end; at += HOUR_MS)
      if (Number(wall.format(at)) === hour)
        found.push({ from: new Date(at).toISOString(), to: new Date(at + HOUR_MS - 1).toISOString() })
  }
  return found
}
