import { assertNever } from './assert-never.ts'
import { civilDayOf, dayNumber, isoDayOf } from './civil-day.ts'

/** A stretch of the calendar by which things are counted together. */
export type CalendarPeriod = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** 1970-01-01 was a Thursday: three days after a Monday. */
const daysAfterMonday = 3

/**
 * The number of the period that holds a day, both counted from 1970-01-01; neighbouring periods have neighbouring numbers.
 * Weeks begin on Mondays.
 *
 * @example
 * ```ts
 * import { dayNumberOf, dayOfPeriod, periodOfDay } from '@clientele/kernel'
 * const quarter = periodOfDay(dayNumberOf('2026-05-17'), 'quarter')
 * dayOfPeriod(quarter, 'quarter') // => '2026-04-01'
 * dayOfPeriod(quarter + 1, 'quarter') // => '2026-07-01'
 * ```
 */
export function periodOfDay(day: number, period: CalendarPeriod): number {
  switch (period) {
    case 'day':
      return day
    case 'week':
      return Math.floor((day + daysAfterMonday) / 7)
    case 'month':
      return monthOfDay(day)
    case 'quarter':
      return Math.floor(monthOfDay(day) / 3)
    case 'year':
      return Math.floor(monthOfDay(day) / 12)
    default:
      return assertNever(period)
  }
}

/** The first day of a period, `YYYY-MM-DD`. */
export function dayOfPeriod(number: number, period: CalendarPeriod): string {
  switch (period) {
    case 'day':
      return isoDayOf(number)
    case 'week':
      return isoDayOf(number * 7 - daysAfterMonday)
    case 'month':
      return firstOfMonth(number)
    case 'quarter':
      return firstOfMonth(number * 3)
    case 'year':
      return firstOfMonth(number * 12)
    default:
      return assertNever(period)
  }
}

/** Months since January 1970. */
function monthOfDay(number: number): number {
  const { month, year } = civilDayOf(number)
  return (year - 1970) * 12 + month - 1
}

/** The first day of a month, counted from January 1970. */
function firstOfMonth(month: number): string {
  const years = Math.floor(month / 12)
  return isoDayOf(dayNumber(1970 + years, month - years * 12 + 1, 1))
}
