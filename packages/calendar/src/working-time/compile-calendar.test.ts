import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { WeeklyCalendar } from '../calendar/calendar.ts'
import { exampleCalendars } from '../example/example-calendar.ts'
import { compileCalendar } from './compile-calendar.ts'

const { chineseOffice, nightShift, aroundTheClock } = exampleCalendars
const never: WeeklyCalendar = { ...chineseOffice, week: { ...chineseOffice.week, ...closedWeek() } }

function closedWeek() {
  return { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [] }
}

function at(text: string): Temporal.Instant {
  return Temporal.Instant.from(`${text}+08:00`)
}

function localOf(result: { ok: true; value: Temporal.Instant } | { ok: false; error: unknown }): string {
  if (!result.ok) return JSON.stringify(result.error)
  return result.value
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDateTime()
    .toString({ fractionalSecondDigits: 3 })
}

const office = compileCalendar(chineseOffice)

test.each([
  ['the middle of the morning', '2026-03-06T10:00', true],
  ['the opening', '2026-03-06T09:00', true],
  ['a millisecond before the opening', '2026-03-06T08:59:59.999', false],
  ['the last millisecond before noon', '2026-03-06T11:59:59.999', true],
  ['noon', '2026-03-06T12:00', false],
  ['lunch', '2026-03-06T12:30', false],
  ['the closing', '2026-03-06T18:00', false],
  ['a Saturday', '2026-03-07T10:00', false],
])('%s is working time or not', (_, when, isWorking) => {
  expect(office.isWorking(at(when))).toBe(isWorking)
})

describe('adding working time', () => {
  test.each([
    ['within the morning', '2026-03-06T09:00', 'PT1H', '2026-03-06T10:00:00.000'],
    ['up to noon ends at noon', '2026-03-06T09:00', 'PT3H', '2026-03-06T12:00:00.000'],
    ['a millisecond more ends after lunch', '2026-03-06T09:00', 'PT3H0.001S', '2026-03-06T13:30:00.001'],
    ['up to closing time ends at closing time', '2026-03-06T09:00', 'PT7H30M', '2026-03-06T18:00:00.000'],
    ['over a week-end', '2026-03-06T17:00', 'PT2H', '2026-03-09T10:00:00.000'],
    ['from a Sunday', '2026-03-08T17:00', 'PT1H', '2026-03-09T10:00:00.000'],
    ['nothing, even on a Sunday', '2026-03-08T17:00', 'PT0S', '2026-03-08T17:00:00.000'],
    ['from closing time', '2026-03-06T18:00', 'PT1M', '2026-03-09T09:01:00.000'],
  ])('%s', (_, from, duration, due) => {
    expect(localOf(office.addWorkingTime(at(from), Temporal.Duration.from(duration)))).toBe(due)
  })
})

describe('subtracting working time', () => {
  test.each([
    ['down to the opening starts at the opening', '2026-03-06T12:00', 'PT3H', '2026-03-06T09:00:00.000'],
    ['a millisecond more starts the day before', '2026-03-06T12:00', 'PT3H0.001S', '2026-03-05T17:59:59.999'],
    ['over a week-end', '2026-03-09T10:00', 'PT2H', '2026-03-06T17:00:00.000'],
    ['from a Sunday', '2026-03-08T17:00', 'PT1H', '2026-03-06T17:00:00.000'],
    ['nothing, even on a Sunday', '2026-03-08T17:00', 'PT0S', '2026-03-08T17:00:00.000'],
  ])('%s', (_, to, duration, start) => {
    expect(localOf(office.subtractWorkingTime(at(to), Temporal.Duration.from(duration)))).toBe(start)
  })
})

test.each([
  ['during working time both', '2026-03-06T10:00', '2026-03-06T10:00:00.000', '2026-03-06T12:00:00.000'],
  ['at noon', '2026-03-06T12:00', '2026-03-06T13:30:00.000', '2026-03-06T12:00:00.000'],
  ['on a Saturday', '2026-03-07T10:00', '2026-03-09T09:00:00.000', '2026-03-07T10:00:00.000'],
])('opening and closing %s', (_, when, opening, closing) => {
  expect(localOf(office.currentOrNextOpening(at(when)))).toBe(opening)
  expect(localOf(office.currentOrNextClosing(at(when)))).toBe(closing)
})

test('a night shift belongs to the day it starts on and ends on the next', () => {
  const night = compileCalendar(nightShift)
  const friday = at('2026-03-06T23:00')
  expect(localOf(night.currentOrNextClosing(friday))).toBe('2026-03-07T06:00:00.000')
  expect(night.isWorking(at('2026-03-09T05:00'))).toBe(false)
  expect(night.workingTimeBetween(friday, at('2026-03-10T00:00'))).toMatchObject({
    value: Temporal.Duration.from({ hours: 9 }),
  })
})

test('a closed day ends the shift of the evening before at midnight, a special day without periods does not', () => {
  const name = 'Stocktaking'
  const closed = compileCalendar({ ...nightShift, closedDays: [{ date: '2026-03-04', name }] })
  const special = compileCalendar({ ...nightShift, specialDays: [{ date: '2026-03-04', name, periods: [] }] })
  const tuesday = at('2026-03-03T23:00')
  expect(localOf(closed.currentOrNextClosing(tuesday))).toBe('2026-03-04T00:00:00.000')
  expect(localOf(special.currentOrNextClosing(tuesday))).toBe('2026-03-04T06:00:00.000')
  for (const { isWorking } of [closed, special]) expect(isWorking(at('2026-03-04T23:00'))).toBe(false)
})

test('a version holds from midnight of its date', () => {
  const periods = [{ start: '10:00', end: '12:00' }]
  const summer = { ...chineseOffice.week, wednesday: periods, thursday: periods }
  const { isWorking } = compileCalendar({
    ...chineseOffice,
    versions: [{ from: '2026-07-01', week: summer }],
  })
  expect(isWorking(at('2026-06-25T09:30'))).toBe(true)
  expect(isWorking(at('2026-07-01T09:30'))).toBe(false)
})

test('a make-up Saturday is worked in its own periods', () => {
  const makeUp = { date: '2026-10-10', name: '国庆节调休', periods: [{ start: '09:00', end: '12:00' }] }
  const { workingTimeBetween } = compileCalendar({ ...chineseOffice, specialDays: [makeUp] })
  expect(workingTimeBetween(at('2026-10-10T00:00'), at('2026-10-11T00:00'))).toMatchObject({
    value: Temporal.Duration.from({ hours: 3 }),
  })
})

test('an hour that the clocks skip is not worked, one that they repeat is worked twice', () => {
  const berlin = compileCalendar({ ...aroundTheClock, timeZone: 'Europe/Berlin' })
  const hoursOf = (date: string) => {
    const day = Temporal.PlainDate.from(date)
    const [start, end] = [day, day.add({ days: 1 })].map(midnight =>
      midnight.toZonedDateTime('Europe/Berlin'),
    )
    const worked = start && end && berlin.workingTimeBetween(start.toInstant(), end.toInstant())
    return worked?.ok ? worked.value.hours : undefined
  }
  expect(['2026-03-29', '2026-06-01', '2026-10-25'].map(hoursOf)).toEqual([23, 24, 25])
})

describe('a refusal', () => {
  const monday = at('2026-03-09T09:00')
  const from = monday.epochMilliseconds
  const day = 86_400_000

  test('names a calendar that never opens, with the horizon', () => {
    const closed = compileCalendar(never, { horizonDays: 400 })
    const after = { ok: false, error: { code: 'NO_WORKING_TIME', from, horizon: from + 400 * day } }
    const before = { ok: false, error: { code: 'NO_WORKING_TIME', from, horizon: from - 400 * day } }
    expect(closed.addWorkingTime(monday, Temporal.Duration.from({ minutes: 1 }))).toEqual(after)
    expect(closed.currentOrNextOpening(monday)).toEqual(after)
    expect(closed.subtractWorkingTime(monday, Temporal.Duration.from({ minutes: 1 }))).toEqual(before)
  })

  test('names a calendar that never closes', () => {
    const open = compileCalendar(aroundTheClock, { horizonDays: 400 })
    expect(open.currentOrNextClosing(monday)).toEqual({
      ok: false,
      error: { code: 'NO_CLOSING_TIME', from, horizon: from + 400 * day },
    })
  })

  test('names more working time than there is before the horizon, which itself still counts', () => {
    const open = compileCalendar(aroundTheClock, { horizonDays: 400 }).inMilliseconds
    expect(open.addWorkingTime(from, 400 * day)).toEqual({ ok: true, value: from + 400 * day })
    expect(open.addWorkingTime(from, 400 * day + 1)).toMatchObject({ error: { code: 'NO_WORKING_TIME' } })
    expect(open.subtractWorkingTime(from, 400 * day)).toEqual({ ok: true, value: from - 400 * day })
    expect(open.subtractWorkingTime(from, 400 * day + 1)).toMatchObject({
      error: { code: 'NO_WORKING_TIME' },
    })
    expect(open.addWorkingTime(from, Number.MAX_VALUE)).toMatchObject({ error: { code: 'NO_WORKING_TIME' } })
  })

  test.each([Number.NaN, Infinity, -Infinity, -1])('names the duration %s', duration => {
    const error = { code: 'INVALID_DURATION', duration }
    expect(office.inMilliseconds.addWorkingTime(from, duration)).toEqual({ ok: false, error })
    expect(office.inMilliseconds.subtractWorkingTime(from, duration)).toEqual({ ok: false, error })
  })

  test.each(['P1D', 'P1W', 'P1M', 'P1Y', '-PT1H'])('names the duration %s', duration => {
    const refused = office.addWorkingTime(monday, Temporal.Duration.from(duration))
    expect(refused).toMatchObject({ ok: false, error: { code: 'INVALID_DURATION' } })
  })

  test.each([Number.NaN, Infinity, Date.UTC(1899, 11, 31), Date.UTC(2200, 0, 1), Date.UTC(9999, 11, 31)])(
    'names the instant %s',
    far => {
      const { currentOrNextOpening, currentOrNextClosing, ...arithmetic } = office.inMilliseconds
      const error = { code: 'INSTANT_OUT_OF_REACH', at: far }
      expect(arithmetic.addWorkingTime(far, 1)).toMatchObject({ ok: false, error })
      expect(arithmetic.subtractWorkingTime(far, 1)).toMatchObject({ ok: false, error })
      expect(arithmetic.workingTimeBetween(from, far)).toMatchObject({ ok: false, error })
      expect(arithmetic.workingTimeBetween(far, from)).toMatchObject({ ok: false, error })
      expect(currentOrNextOpening(far)).toMatchObject({ ok: false, error })
      expect(currentOrNextClosing(far)).toMatchObject({ ok: false, error })
    },
  )

  test('names the row of a batch', () => {
    const { addWorkingTimeBatch, workingTimeBetweenBatch } = office.inMilliseconds
    const instants = Float64Array.of(from, Number.NaN)
    expect(addWorkingTimeBatch({ from: instants, duration: Float64Array.of(1, 1) })).toMatchObject({
      error: { code: 'INSTANT_OUT_OF_REACH', row: 1 },
    })
    expect(
      addWorkingTimeBatch({ from: Float64Array.of(from, from), duration: Float64Array.of(1) }),
    ).toMatchObject({
      error: { code: 'INVALID_DURATION', row: 1 },
    })
    expect(workingTimeBetweenBatch({ from: Float64Array.of(from), to: instants })).toMatchObject({
      error: { code: 'INSTANT_OUT_OF_REACH', row: 1 },
    })
  })
})

test('the ends of what was built for earlier questions and the end of the reach are instants like others', () => {
  const year = 366 * 86_400_000
  const end = Date.UTC(2200, 0, 1)
  const instants = [0, year, -year, 4 * year, 10 * year, end - 1, end]
  const always = compileCalendar(aroundTheClock).inMilliseconds
  expect(instants.map(always.isWorking)).toEqual(instants.map(() => true))

  const asked = compileCalendar(aroundTheClock, { horizonDays: 1 }).inMilliseconds
  for (const instant of instants.filter(at => at < end)) {
    expect(asked.currentOrNextOpening(instant)).toEqual({ ok: true, value: instant })
    expect(asked.currentOrNextClosing(instant)).toMatchObject({ error: { code: 'NO_CLOSING_TIME' } })
  }
})

test('whether an instant out of reach is working time is answered all the same', () => {
  expect(office.isWorking(at('2999-12-31T10:00'))).toBe(true)
  expect(office.isWorking(at('2999-12-31T12:00'))).toBe(false)
  expect(office.isWorking(at('1800-01-01T10:00'))).toBe(true)
  expect(() => office.inMilliseconds.isWorking(Number.NaN)).toThrow(RangeError)
})

test('an unknown zone and a horizon that is none are mistakes of the program', () => {
  expect(() => compileCalendar({ ...chineseOffice, timeZone: 'Mars/Olympus' })).toThrow(RangeError)
  for (const horizonDays of [0, -1, Number.NaN, Infinity])
    expect(() => compileCalendar(chineseOffice, { horizonDays })).toThrow(RangeError)
})
