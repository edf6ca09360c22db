import { expect, test } from 'vitest'
import { withDays } from '../calendar/calendar-days.ts'
import { parseCalendar } from '../calendar/parse-calendar.ts'
import { exampleCalendars } from '../example/example-calendar.ts'
import { chineseHolidays } from './chinese-holiday.ts'

const makeUpPeriods = exampleCalendars.chineseOffice.week.monday

function daysOf(from: number, to: number) {
  const holidays = chineseHolidays({ years: { from, to }, makeUpPeriods })
  if (!holidays.ok) throw new Error(JSON.stringify(holidays.error))
  return holidays.value
}

// 国务院办公厅关于2026年部分节假日安排的通知
test('2026 is as the State Council published it', () => {
  const { closedDays, specialDays } = daysOf(2026, 2026)
  const counts = new Map<string, number>()
  for (const { name } of closedDays) {
    const chinese = typeof name === 'string' ? name : name['zh-CN']
    counts.set(chinese, (counts.get(chinese) ?? 0) + 1)
  }
  expect(Object.fromEntries(counts)).toEqual({
    元旦: 3,
    春节: 9,
    清明: 3,
    劳动节: 5,
    端午: 3,
    中秋: 3,
    国庆节: 7,
  })
  expect(specialDays.map(({ date }) => date)).toEqual([
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
  ])
  for (const { periods } of specialDays) expect(periods).toEqual(makeUpPeriods)
})

test('all years that are known make a calendar', () => {
  const calendar = withDays(exampleCalendars.chineseOffice, daysOf(2004, 2026))
  expect(parseCalendar(calendar)).toEqual({ ok: true, value: calendar })
})

test('a year that is not known is refused by name', () => {
  expect(chineseHolidays({ years: { from: 2026, to: 2040 }, makeUpPeriods })).toMatchObject({
    ok: false,
    error: { code: 'NO_HOLIDAY_DATA', from: 2004 },
  })
})

test.each([
  [2027, 2026],
  [2026.5, 2027],
  [Number.NaN, 2026],
  [1899, 1900],
  [2000, 2100],
])('years from %s to %s are refused', (from, to) => {
  expect(chineseHolidays({ years: { from, to }, makeUpPeriods })).toEqual({
    ok: false,
    error: { code: 'INVALID_YEARS', from, to },
  })
})
