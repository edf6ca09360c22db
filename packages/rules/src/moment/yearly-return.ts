import { type CivilDay, civilDayOf, isLeapYear } from '@clientele/kernel'
import type { AnniversaryWithin } from '../rule/rule.ts'

/** Days of some months that return in a year: those of an earlier year, from one day of the year to another. */
export interface YearlyReturn {
  /** Only days before this year return in it. */
  readonly year: number
  /** Month and day as a number, 229 for the 29th of February; both ends included. */
  readonly from: number
  readonly to: number
}

/**
 * The days that return today or in the days after: a stretch of the year, or two where it goes over New Year. In a year
 * without a 29th of February that day stands beside the day on which it returns.
 */
export function yearlyReturns(today: number, { days, leapDay }: AnniversaryWithin): readonly YearlyReturn[] {
  const [first, last] = [civilDayOf(today), civilDayOf(today + days)]
  const stretches =
    first.year === last.year
      ? [{ year: first.year, from: monthDay(first), to: monthDay(last) }]
      : [
          { year: first.year, from: monthDay(first), to: 1231 },
          { year: last.year, from: 101, to: monthDay(last) },
        ]
  return stretches.map(stretch => (isLeapYear(stretch.year) ? stretch : withLeapDay(stretch, leapDay)))
}

function withLeapDay({ from, to, year }: YearlyReturn, leapDay: AnniversaryWithin['leapDay']): YearlyReturn {
  return {
    year,
    from: from === 301 && leapDay === 'MAR_1' ? 229 : from,
    to: to === 228 && leapDay === 'FEB_28' ? 229 : to,
  }
}

function monthDay({ day, month }: CivilDay): number {
  return month * 100 + day
}
