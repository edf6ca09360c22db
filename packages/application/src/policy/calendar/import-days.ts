import {
  type CalendarDays,
  type ClosedDay,
  calendarDayOf,
  type Period,
  parseCalendar,
  type SpecialDay,
  type WeeklyCalendar,
  withDays,
} from '@clientele/calendar'
import type {
  InvalidYearsError,
  NoHolidayDataError,
  PartialHoliday,
  UnknownRegionError,
  YearRange,
} from '@clientele/calendar/holidays'
import type { InvalidIcsError } from '@clientele/calendar/ics'
import {
  type DomainError,
  domainError,
  err,
  type InvalidPolicyError,
  ok,
  type Result,
} from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'

/** Calendars that are joined of others have no days of their own. */
type JoinedCalendarError = DomainError<'JOINED_CALENDAR'>

export type ImportDaysError =
  | InvalidPolicyError
  | JoinedCalendarError
  | UnknownRegionError
  | InvalidYearsError
  | NoHolidayDataError
  | InvalidIcsError

export interface ImportedDays {
  readonly calendar: WeeklyCalendar
  readonly closedDays: number
  readonly specialDays: number
}

export interface ImportDaysInput {
  readonly document: unknown
  readonly years: YearRange
  /** ISO 3166-1 code of a country, or an iCalendar text. */
  readonly source: { readonly country: string } | { readonly ics: string }
}

/**
 * A calendar with the public holidays of a country, or with the days of an iCalendar file, in the place of what it said of
 * those dates. China's make-up days are worked as the first working day of the week; on a day that is a holiday from an
 * hour on, people work until then.
 */
export async function importDays({
  document,
  years,
  source,
}: ImportDaysInput): Promise<Result<ImportedDays, ImportDaysError>> {
  const parsed = parseCalendar(document)
  if (!parsed.ok) return parsed
  const calendar = parsed.value
  if (calendar.join !== undefined) return err(domainError('JOINED_CALENDAR', {}))
  const makeUpPeriods = ordinaryPeriods(calendar)
  const found =
    'ics' in source
      ? await icsDaysOf(source.ics, { years, makeUpPeriods })
      : await holidaysOf(source.country, { years, calendar, makeUpPeriods })
  if (!found.ok) return found
  const { closedDays, specialDays } = found.value
  return ok({
    calendar: withDays(calendar, { closedDays, specialDays }),
    closedDays: closedDays.length,
    specialDays: specialDays.length,
  })
}

/** The countries whose public holidays can be imported, by their ISO 3166-1 codes. */
export async function importableCountries(): Promise<readonly string[]> {
  return (await import('@clientele/calendar/holidays')).holidayCountries()
}

async function icsDaysOf(
  text: string,
  { years, makeUpPeriods: periods }: { readonly years: YearRange; readonly makeUpPeriods: readonly Period[] },
): Promise<Result<CalendarDays, InvalidYearsError | InvalidIcsError>> {
  const { readIcsDays } = await import('@clientele/calendar/ics')
  return readIcsDays(text, { years, makeUp: { summaryIncludes: '班', periods } })
}

async function holidaysOf(
  country: string,
  {
    years,
    calendar,
    makeUpPeriods,
  }: {
    readonly years: YearRange
    readonly calendar: WeeklyCalendar
    readonly makeUpPeriods: readonly Period[]
  },
): Promise<Result<CalendarDays, UnknownRegionError | InvalidYearsError | NoHolidayDataError>> {
  // The days of all countries weigh a megabyte: they are read when somebody first asks for them.
  const { chineseHolidays, publicHolidays } = await import('@clientele/calendar/holidays')
  if (country === 'CN') return chineseHolidays({ years, makeUpPeriods })
  const found = publicHolidays({ country, years })
  if (!found.ok) return found
  const { closedDays, partialDays } = found.value
  return ok({ closedDays, specialDays: shortDays(partialDays, { calendar, closedDays }) })
}

function shortDays(
  partialDays: readonly PartialHoliday[],
  { calendar, closedDays }: { readonly calendar: WeeklyCalendar; readonly closedDays: readonly ClosedDay[] },
): readonly SpecialDay[] {
  const closed = new Set(closedDays.map(({ date }) => date))
  return partialDays
    .filter(({ date }) => !closed.has(date))
    .map(({ date, name, from }) => ({
      date,
      name,
      periods: calendarDayOf(calendar, Temporal.PlainDate.from(date))
        .periods.filter(({ start }) => start < from)
        .map(({ start, end }) => ({ start, end: end <= start || end > from ? from : end })),
    }))
}

function ordinaryPeriods({ week, versions }: WeeklyCalendar): readonly Period[] {
  const days = Object.values(versions.at(-1)?.week ?? week)
  return days.find(periods => periods.length > 0) ?? []
}
