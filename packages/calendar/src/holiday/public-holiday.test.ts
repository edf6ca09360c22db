import Holidays from 'date-holidays'
import { describe, expect, test } from 'vitest'
import { withDays } from '../calendar/calendar-days.ts'
import { parseCalendar } from '../calendar/parse-calendar.ts'
import { exampleCalendars } from '../example/example-calendar.ts'
import { type PublicHolidayQuery, publicHolidays } from './public-holiday.ts'

const years = { from: 2026, to: 2026 }

function holidaysOf(query: PublicHolidayQuery) {
  const holidays = publicHolidays(query)
  if (!holidays.ok) throw new Error(JSON.stringify(holidays.error))
  return holidays.value
}

function datesOf(query: PublicHolidayQuery): readonly string[] {
  return holidaysOf(query).closedDays.map(({ date }) => date.slice(5))
}

test('a state has its own holidays beside those of the country', () => {
  const nationwide = datesOf({ country: 'DE', years })
  expect(nationwide).toEqual([
    '01-01',
    '04-03',
    '04-06',
    '05-01',
    '05-14',
    '05-25',
    '10-03',
    '12-25',
    '12-26',
  ])
  const bavaria = datesOf({ country: 'DE', state: 'BY', years })
  expect(bavaria.filter(date => !nationwide.includes(date))).toEqual(['01-06', '06-04', '11-01'])
})

test('a holiday on a week-end is kept beside its substitute', () => {
  const { closedDays } = holidaysOf({ country: 'US', years })
  expect(closedDays.filter(({ date }) => date.startsWith('2026-07'))).toEqual([
    { date: '2026-07-03', name: { en: 'Independence Day (substitute day)', 'zh-CN': '独立日（补假）' } },
    { date: '2026-07-04', name: { en: 'Independence Day', 'zh-CN': '独立日' } },
  ])
})

test('a holiday of several days closes each of them, by the civil day', () => {
  expect(datesOf({ country: 'SA', years }).filter(date => date.startsWith('03'))).toEqual([
    '03-19',
    '03-20',
    '03-21',
    '03-22',
  ])
})

test('a holiday that begins at noon is told apart', () => {
  const { closedDays, partialDays } = holidaysOf({ country: 'IS', years })
  expect(partialDays.map(({ date, from }) => [date, from])).toEqual([
    ['2026-12-24', '13:00'],
    ['2026-12-31', '13:00'],
  ])
  expect(closedDays.map(({ date }) => date)).not.toContain('2026-12-24')
})

test('Chinese names are Chinese, not Japanese in Chinese characters', () => {
  const namesOf = (country: string) =>
    holidaysOf({ country, years }).closedDays.map(({ name }) =>
      typeof name === 'string' ? name : name['zh-CN'],
    )
  expect(namesOf('JP').slice(0, 2)).toEqual(['元旦', 'Coming of Age Day'])
  expect(namesOf('HK')).toContain('勞動節')
  expect(namesOf('GB')).toEqual(
    expect.arrayContaining(['耶稣受难日', '复活节星期一', '圣诞节', '节礼日', '节礼日（补假）']),
  )
})

test('the holidays of every country make a calendar', () => {
  const source = new Holidays()
  for (const country of Object.keys(source.getCountries())) {
    const calendar = withDays(exampleCalendars.aroundTheClock, holidaysOf({ country, years }))
    const parsed = parseCalendar(calendar)
    expect([country, parsed.ok]).toEqual([country, true])
  }
})

describe('a refusal', () => {
  test.each([
    [{ country: 'XX' }, ['XX']],
    [{ country: 'constructor' }, ['constructor']],
    [{ country: 'DE', state: 'XX' }, ['DE', 'XX']],
    [{ country: 'SA', state: 'XX' }, ['SA', 'XX']],
    [{ country: 'DE', state: 'BY', region: 'XX' }, ['DE', 'BY', 'XX']],
    [{ country: 'DE', region: 'A' }, ['DE', 'A']],
  ])('names the region %j', (place, codes) => {
    expect(publicHolidays({ ...place, years })).toEqual({
      ok: false,
      error: { code: 'UNKNOWN_REGION', codes },
    })
  })

  test('names the years', () => {
    expect(publicHolidays({ country: 'DE', years: { from: 2026, to: 20_260 } })).toEqual({
      ok: false,
      error: { code: 'INVALID_YEARS', from: 2026, to: 20_260 },
    })
  })
})
