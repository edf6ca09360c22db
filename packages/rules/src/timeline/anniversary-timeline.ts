import { type CivilDay, civilDayOf, dayNumber, isLeapYear, millisecondsPerDay } from '@clientele/kernel'
import { FALSE, type Kleene, TRUE } from '../evaluation/kleene.ts'
import type { AnniversaryWithin } from '../rule/rule.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import type { Timeline } from './timeline.ts'

/** The next return of a day is today or a few days ahead: TRUE for some days of every year after the day's own. */
export function anniversaryTimeline(
  day: number,
  { clock, within }: { readonly clock: ZoneClock; readonly within: AnniversaryWithin },
): Timeline {
  const civil = civilDayOf(day)
  return {
    at: instant => isNear(Math.floor(clock.wallAt(instant) / millisecondsPerDay)),
    nextAfter(instant) {
      const today = Math.floor(clock.wallAt(instant) / millisecondsPerDay)
      const next = nextReturn(civil, today, within)
      const change = next - today <= within.days ? next + 1 : next - within.days
      return clock.instantOf(change * millisecondsPerDay)
    },
  }

  function isNear(today: number): Kleene {
    return nextReturn(civil, today, within) - today <= within.days ? TRUE : FALSE
  }
}

/** The first return of a day that is not before today, later than the day itself. */
export function nextReturn(
  { year, month, day }: CivilDay,
  today: number,
  { leapDay }: Pick<AnniversaryWithin, 'leapDay'>,
): number {
  const thisYear = Math.max(civilDayOf(today).year, year + 1)
  const returned = returnIn(thisYear)
  return returned >= today ? returned : returnIn(thisYear + 1)

  function returnIn(some: number): number {
    if (month !== 2 || day !== 29 || isLeapYear(some)) return dayNumber(some, month, day)
    return leapDay === 'FEB_28' ? dayNumber(some, 2, 28) : dayNumber(some, 3, 1)
  }
}
