import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { exampleCalendars } from '../example/example-calendar.ts'
import { calendarDayOf } from './calendar-day.ts'
import { joinCalendars } from './join-calendars.ts'

const { chineseOffice } = exampleCalendars
const morning = [{ start: '09:00', end: '12:00' }]
const calendar = {
  ...chineseOffice,
  versions: [{ from: '2026-07-01', week: { ...chineseOffice.week, saturday: morning } }],
  closedDays: [{ date: '2026-10-01', name: '国庆节' }],
  specialDays: [{ date: '2026-10-10', name: '调休', periods: morning }],
}

test.each([
  ['2026-06-27', { kind: 'ORDINARY', periods: [], versionFrom: null }],
  ['2026-06-30', { kind: 'ORDINARY', periods: chineseOffice.week.tuesday, versionFrom: null }],
  ['2026-07-01', { kind: 'ORDINARY', periods: chineseOffice.week.wednesday, versionFrom: '2026-07-01' }],
  ['2026-07-04', { kind: 'ORDINARY', periods: morning, versionFrom: '2026-07-01' }],
  ['2026-10-01', { kind: 'CLOSED', periods: [], name: '国庆节', versionFrom: '2026-07-01' }],
  ['2026-10-10', { kind: 'SPECIAL', periods: morning, name: '调休', versionFrom: '2026-07-01' }],
])('%s is what the calendar makes of it', (date, day) => {
  expect(calendarDayOf(calendar, Temporal.PlainDate.from(date))).toEqual(day)
})

test('there is no joining of no calendar', () => {
  // @ts-expect-error a union of nothing would never open, an intersection of nothing always
  expect(joinCalendars('union', []).calendars).toEqual([])
})
