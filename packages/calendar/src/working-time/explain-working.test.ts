import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Calendar } from '../calendar/calendar.ts'
import { joinCalendars } from '../calendar/join-calendars.ts'
import { exampleCalendars } from '../example/example-calendar.ts'
import { compileCalendar } from './compile-calendar.ts'

const { aroundTheClock, chineseOffice, europeanOffice, nightShift } = exampleCalendars
const name = { en: 'National Day', 'zh-CN': '国庆节' }
const office: Calendar = {
  ...chineseOffice,
  closedDays: [{ date: '2026-10-01', name }],
  specialDays: [{ date: '2026-10-10', name: '调休', periods: [{ start: '09:00', end: '12:00' }] }],
}
const timeZone = 'Asia/Shanghai'

test.each([
  [
    'a morning',
    office,
    '2026-03-06T10:00',
    true,
    [{ code: 'WITHIN_PERIOD', params: { date: '2026-03-06', timeZone, start: '09:00', end: '12:00' } }],
    '2026-03-06T12:00',
  ],
  [
    'lunch',
    office,
    '2026-03-06T12:00',
    false,
    [{ code: 'OUTSIDE_PERIODS', params: { date: '2026-03-06', timeZone } }],
    '2026-03-06T13:30',
  ],
  [
    'a holiday',
    office,
    '2026-10-01T10:00',
    false,
    [{ code: 'CLOSED_DAY', params: { date: '2026-10-01', timeZone, ...name } }],
    '2026-10-02T09:00',
  ],
  [
    'a make-up Saturday',
    office,
    '2026-10-10T10:00',
    true,
    [
      { code: 'WITHIN_PERIOD', params: { date: '2026-10-10', timeZone, start: '09:00', end: '12:00' } },
      { code: 'SPECIAL_DAY', params: { date: '2026-10-10', timeZone, en: '调休', 'zh-CN': '调休' } },
    ],
    '2026-10-10T12:00',
  ],
  [
    'a night',
    nightShift,
    '2026-03-07T03:00',
    true,
    [{ code: 'WITHIN_PERIOD', params: { date: '2026-03-06', timeZone, start: '22:00', end: '06:00' } }],
    '2026-03-07T06:00',
  ],
  [
    'an open union, by the part that is open',
    joinCalendars('union', [office, nightShift]),
    '2026-03-07T03:00',
    true,
    [{ code: 'WITHIN_PERIOD', params: { date: '2026-03-06', timeZone, start: '22:00', end: '06:00' } }],
    '2026-03-07T06:00',
  ],
  [
    'a closed intersection, by the part that is closed',
    joinCalendars('intersection', [office, aroundTheClock]),
    '2026-03-06T12:00',
    false,
    [{ code: 'OUTSIDE_PERIODS', params: { date: '2026-03-06', timeZone } }],
    '2026-03-06T13:30',
  ],
])('explains %s', (_, calendar, at, value, because, until) => {
  const instant = Temporal.Instant.from(`${at}+08:00`)
  expect(compileCalendar(calendar).explain(instant)).toEqual({
    value,
    because,
    until: Temporal.Instant.from(`${until}+08:00`),
  })
})

test('what never changes has no until', () => {
  expect(compileCalendar(aroundTheClock).explain(Temporal.Instant.fromEpochMilliseconds(0))).toEqual({
    value: true,
    because: [
      {
        code: 'WITHIN_PERIOD',
        params: { date: '1970-01-01', timeZone: 'UTC', start: '00:00', end: '24:00' },
      },
    ],
  })
})

test('the explanation, the question and the periods agree, and nothing changes before until', () => {
  const calendars = [
    office,
    nightShift,
    joinCalendars('union', [office, { ...europeanOffice, timeZone: 'America/New_York' }]),
  ]
  const instant = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) })
  fc.assert(
    fc.property(fc.constantFrom(...calendars), instant, (calendar, epochMilliseconds) => {
      const compiled = compileCalendar(calendar)
      const at = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
      const { value, until } = compiled.explain(at)
      if (until === undefined) throw new Error('There is always a next change here')
      expect(compiled.isWorking(at)).toBe(value)
      expect(compiled.isWorking(until)).toBe(!value)
      expect(compiled.workingPeriodsBetween(at, until)).toEqual({
        ok: true,
        value: value ? [{ start: at, end: until }] : [],
      })
    }),
  )
})
