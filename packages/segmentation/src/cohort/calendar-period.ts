import { assertNever } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import type { CohortUnit } from './cohort-policy.ts'

/** Days from 1970-01-01, a Thursday, back to the Monday before. */
const daysFromMonday = 3

/**
 * The number of the calendar period that a day (days since 1970-01-01) lies in; neighbouring periods have neighbouring
 * numbers.
 */
export function periodOfDay(day: number, unit: CohortUnit): number {
  switch (unit) {
    case 'day':
      return day
    case 'week':
      return Math.floor((day + daysFromMonday) / 7)
    case 'month':
      return monthOfDay(day)
    case 'quarter':
      return Math.floor(monthOfDay(day) / 3)
    case 'year':
      return Math.floor(monthOfDay(day) / 12)
    default:
      return assertNever(unit)
  }
}

/** The first day of a period. */
export function startOfPeriod(period: number, unit: CohortUnit): Temporal.PlainDate {
  const epoch = Temporal.PlainDate.from('1970-01-01')
  switch (unit) {
    case 'day':
      return epoch.add({ days: period })
    case 'week':
      return epoch.add({ days: 7 * period - daysFromMonday })
    case 'month':
      return epoch.add({ months: period })
    case 'quarter':
      return epoch.add({ months: 3 * period })
    case 'year':
      return epoch.add({ years: period })
    default:
      return assertNever(unit)
  }
}

/**
 * Months since January 1970, in whole-number arithmetic: years that begin in March put the leap day last.
 *
 * @see {@link https://howardhinnant.github.io/date_algorithms.html#civil_from_days | Hinnant: civil_from_days}
 */
function monthOfDay(day: number): number {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  return (yearOfEra + era * 400 - 1970) * 12 + monthFromMarch + 2
}
