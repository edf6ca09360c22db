import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import Holidays, { type HolidaysTypes } from 'date-holidays'
import { Temporal } from 'temporal-polyfill'
import type { ClosedDay } from '../calendar/calendar.ts'
import type { CalendarDays } from '../calendar/calendar-days.ts'
import { type InvalidYearsError, type YearRange, yearsOf } from '../year/year-range.ts'
import { holidayName } from './holiday-name.ts'

const millisecondsPerDay = 86_400_000
const midnight = '00:00'

export interface PublicHolidayQuery {
  /** ISO 3166-1 code of the country, e.g. `DE`. */
  readonly country: string
  /** ISO 3166-2 code of the state without that of the country, e.g. `BY`; without one, what holds nationwide. */
  readonly state?: string
  /** A part of the state, where the source knows any. */
  readonly region?: string
  readonly years: YearRange
}

export interface PublicHolidays extends CalendarDays {
  /** Holidays that begin in the course of a day. What they leave of working time is for the calendar's owner to say. */
  readonly partialDays: readonly PartialHoliday[]
}

export interface PartialHoliday extends ClosedDay {
  /** `HH:MM`. */
  readonly from: string
}

/** A country, state or region that the source does not know, named by its codes. */
export type UnknownRegionError = DomainError<'UNKNOWN_REGION', { codes: readonly string[] }>

/**
 * The public holidays of a country or a part of it as closed days. A holiday of several days closes each of them, one
 * that begins in the evening before by its religion closes the civil day; of two on one date both names are kept.
 * Names are in English, and in Chinese where one is known.
 *
 * For mainland China use `chineseHolidays`: only it has the days off that are moved and the make-up working days.
 *
 * The days are those of the package `date-holidays` (ISC, data CC BY 3.0) for some 200 countries, computed by rule;
 * days that a government proclaims for one year, or that depend on sighting the moon, may differ.
 *
 * @example
 * ```ts
 * import { publicHolidays } from '@clientele/calendar/holidays'
 * const bavaria = publicHolidays({ country: 'DE', state: 'BY', years: { from: 2026, to: 2026 } })
 * bavaria.value.closedDays[1] // => { date: '2026-01-06', name: { en: 'Epiphany', 'zh-CN': '主显节' } }
 * publicHolidays({ country: 'XX', years: { from: 2026, to: 2026 } }).error.code // => 'UNKNOWN_REGION'
 * ```
 */
export function publicHolidays(
  query: PublicHolidayQuery,
): Result<PublicHolidays, UnknownRegionError | InvalidYearsError> {
  const years = yearsOf(query.years)
  if ('code' in years) return err(years)
  const unknown = unknownRegion(query)
  if (unknown) return err(unknown)

  const english = holidaysIn('en', query)
  const chinese = speaksChinese(query) ? holidaysIn('zh', query) : undefined
  const found = years.flatMap(year => namedHolidays(english.getHolidays(year), chinese?.getHolidays(year)))
  return ok({
    closedDays: mergedByDate(found.filter(({ from }) => from === midnight).flatMap(datesOf)),
    specialDays: [],
    partialDays: found
      .filter(({ from }) => from !== midnight)
      .map(({ date, name, from }) => ({ date, name, from })),
  })
}

function unknownRegion({ country, state, region }: PublicHolidayQuery): UnknownRegionError | undefined {
  const codes = [country, state, region].filter(code => code !== undefined)
  const source = new Holidays()
  const isKnown =
    Object.hasOwn(source.getCountries(), country) &&
    (state === undefined || Object.hasOwn(source.getStates(country) ?? {}, state)) &&
    (region === undefined ||
      (state !== undefined && Object.hasOwn(source.getRegions(country, state) ?? {}, region)))
  return isKnown ? undefined : domainError('UNKNOWN_REGION', { codes })
}

function holidaysIn(language: string, query: PublicHolidayQuery): Holidays {
  return new Holidays(placeOf(query), { languages: [language], types: ['public'] })
}

/** Elsewhere the source answers in any language that it has, Japanese in Chinese characters among them. */
function speaksChinese(query: PublicHolidayQuery): boolean {
  return new Holidays(placeOf(query)).getLanguages().includes('zh')
}

/** The source tells absent codes by their absence. */
function placeOf({ country, state, region }: PublicHolidayQuery): HolidaysTypes.Country {
  return { country, ...(state !== undefined && { state }), ...(region !== undefined && { region }) }
}

interface NamedHoliday {
  readonly date: string
  readonly from: string
  readonly days: number
  readonly name: { readonly en: string; readonly 'zh-CN': string }
}

/** Both lists come from the same rules in the same order. */
function namedHolidays(
  english: readonly HolidaysTypes.Holiday[],
  chinese: readonly HolidaysTypes.Holiday[] | undefined,
): readonly NamedHoliday[] {
  return english.map(({ date, start, end, name }, index) => ({
    date: date.slice(0, 10),
    from: date.slice(11, 16),
    // A day has 23 to 25 hours; what is left beside whole days belongs to the evening before.
    days: Math.max(1, Math.floor((end.getTime() - start.getTime()) / millisecondsPerDay + 0.1)),
    name: holidayName({ en: name, chinese: chinese?.[index]?.name }),
  }))
}

function datesOf({ date, days, name }: NamedHoliday) {
  const first = Temporal.PlainDate.from(date)
  return Array.from({ length: days }, (_, index) => ({ date: first.add({ days: index }).toString(), name }))
}

function mergedByDate(days: readonly Pick<NamedHoliday, 'date' | 'name'>[]): readonly ClosedDay[] {
  const byDate = new Map<string, Set<NamedHoliday['name']>>()
  for (const { date, name } of days) byDate.set(date, (byDate.get(date) ?? new Set()).add(name))
  return [...byDate]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, names]) => ({
      date,
      name: {
        en: distinct([...names].map(({ en }) => en)).join(' / '),
        'zh-CN': distinct([...names].map(name => name['zh-CN'])).join('、'),
      },
    }))
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
