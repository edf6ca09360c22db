import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import type { Period, SpecialDay } from '../calendar/calendar.ts'
import type { CalendarDays } from '../calendar/calendar-days.ts'
import type { CalendarName } from '../calendar/calendar-name.ts'
import { type InvalidYearsError, type YearRange, yearsOf } from '../year/year-range.ts'

export interface ChineseHolidayQuery {
  readonly years: YearRange
  /** When make-up working days (调休上班) are worked: the periods of an ordinary working day, as a rule. */
  readonly makeUpPeriods: readonly Period[]
}

/** The State Council has not published the holidays of `year`, or the installed `chinese-days` does not know it yet. */
export type NoHolidayDataError = DomainError<'NO_HOLIDAY_DATA', { year: number; from: number; to: number }>

/**
 * The public holidays of mainland China as closed days and the make-up working days (调休) as special days, as the
 * State Council (国务院办公厅) publishes them each autumn for the next year. A year that is not known is refused: a
 * calendar that silently lacks a year's holidays gives wrong due dates.
 *
 * The days are those of the package `chinese-days` (MIT), 2004 on; update it when a new year was published.
 *
 * @example
 * ```ts
 * import { exampleCalendars, withDays } from '@clientele/calendar'
 * import { chineseHolidays } from '@clientele/calendar/holidays'
 * const { chineseOffice } = exampleCalendars
 * const makeUpPeriods = chineseOffice.week.monday
 * const holidays = chineseHolidays({ years: { from: 2026, to: 2026 }, makeUpPeriods })
 * const { closedDays, specialDays } = withDays(chineseOffice, holidays.value)
 * closedDays.find(day => day.date === '2026-10-01').name // => { en: 'National Day', 'zh-CN': '国庆节' }
 * specialDays.find(day => day.date === '2026-10-10').name['zh-CN'] // => '国庆节调休上班'
 * chineseHolidays({ years: { from: 1999, to: 1999 }, makeUpPeriods }).error.code // => 'NO_HOLIDAY_DATA'
 * ```
 */
export function chineseHolidays({
  years: range,
  makeUpPeriods,
}: ChineseHolidayQuery): Result<CalendarDays, InvalidYearsError | NoHolidayDataError> {
  const years = yearsOf(range)
  if ('code' in years) return err(years)
  const known = knownYears()
  const unknown = years.find(year => year < known.from || year > known.to)
  if (unknown !== undefined) return err(domainError('NO_HOLIDAY_DATA', { year: unknown, ...known }))

  const { holidays, workdays } = chineseDays
  return ok({
    closedDays: daysOf(holidays, range).map(([date, name]) => ({ date, name })),
    specialDays: daysOf(workdays, range).map(([date, name]) => makeUpDay({ date, name, makeUpPeriods })),
  })
}

function knownYears(): YearRange {
  const years = Object.keys(chineseDays.holidays).map(yearOf)
  return { from: Math.min(...years), to: Math.max(...years) }
}

function daysOf(
  table: Readonly<Record<string, string>>,
  { from, to }: YearRange,
): readonly (readonly [date: string, name: CalendarName & object])[] {
  return Object.entries(table)
    .filter(([date]) => from <= yearOf(date) && yearOf(date) <= to)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, text]) => [date, nameOf(text)])
}

/** The table writes `National Day,国庆节,3`. */
function nameOf(text: string): CalendarName & object {
  const [en = text, chinese = en] = text.split(',')
  return { en, 'zh-CN': chinese }
}

function makeUpDay({
  date,
  name,
  makeUpPeriods,
}: {
  readonly date: string
  readonly name: CalendarName & object
  readonly makeUpPeriods: readonly Period[]
}): SpecialDay {
  const { en, 'zh-CN': chinese } = name
  return {
    date,
    name: { en: `Make-up working day for ${en}`, 'zh-CN': `${chinese}调休上班` },
    periods: makeUpPeriods,
  }
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}
