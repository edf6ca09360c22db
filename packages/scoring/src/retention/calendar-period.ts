import { assertNever } from '@clientele/kernel'

export type CalendarPeriod = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** 1970-01-01 was a Thursday: three days after a Monday. */
const daysAfterMonday = 3
const millisecondsPerDay = 86_400_000

/** The number of the period that holds a day, both counted from 1970-01-01. */
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
      return isoDay(number * millisecondsPerDay)
    case 'week':
      return isoDay((number * 7 - daysAfterMonday) * millisecondsPerDay)
    case 'month':
      return isoDay(Date.UTC(1970, number, 1))
    case 'quarter':
      return isoDay(Date.UTC(1970, number * 3, 1))
    case 'year':
      return isoDay(Date.UTC(1970, number * 12, 1))
    default:
      return assertNever(period)
  }
}

/** Months since January 1970, by arithmetic on eras of 400 years (H. Hinnant, civil_from_days). */
function monthOfDay(day: number): number {
  const sinceMarch0000 = day + 719_468
  const era = Math.floor(sinceMarch0000 / 146_097)
  const dayOfEra = sinceMarch0000 - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  return (era * 400 + yearOfEra - 1970) * 12 + monthFromMarch + 2
}

function isoDay(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString().slice(0, -'T00:00:00.000Z'.length)
}
