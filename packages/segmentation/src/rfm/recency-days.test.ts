import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { recencyDaysOf } from './recency-days.ts'
import { recencyDaysColumn } from './recency-days-column.ts'

const at = (text: string) => Temporal.Instant.from(text)

test.each([
  ['the same minute', 'Asia/Shanghai', '2025-03-01T00:30+08:00', '2025-03-01T00:30+08:00', 0],
  ['the start of the same day', 'Asia/Shanghai', '2025-03-01T00:00+08:00', '2025-03-01T23:59+08:00', 0],
  ['a minute before midnight', 'Asia/Shanghai', '2025-02-28T23:59+08:00', '2025-03-01T00:00+08:00', 1],
  ['another day in UTC only', 'Asia/Shanghai', '2025-02-28T16:00Z', '2025-03-01T15:59Z', 0],
  ['a day of 23 hours', 'America/New_York', '2025-03-09T00:00-05:00', '2025-03-10T00:00-04:00', 1],
  ['23 hours into a day of 25', 'America/New_York', '2025-11-02T00:00-04:00', '2025-11-02T22:00-05:00', 0],
  ['24 hours into a day of 25', 'America/New_York', '2025-11-02T00:00-04:00', '2025-11-02T23:00-05:00', 0],
  ['a date that was left out', 'Pacific/Apia', '2011-12-29T23:00-10:00', '2011-12-31T01:00+14:00', 2],
  ['a date that comes twice', 'America/St_Johns', '2010-11-07T00:00:30-02:30', '2010-11-06T23:30-03:30', 0],
])('counts %s in %s', (_, timeZone, from, to, days) => {
  const moment = { asOf: at(to), timeZone }
  expect(recencyDaysOf(at(from), moment)).toBe(days)
  expect(recencyDaysColumn(Float64Array.of(at(from).epochMilliseconds), moment)).toEqual(Int32Array.of(days))
})

test.each([
  'UTC',
  'Asia/Shanghai',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Monrovia',
])('a column of %s says the same as one instant', timeZone => {
  const instant = fc.oneof(
    fc.integer({ min: Date.UTC(1820, 0, 1), max: Date.UTC(2040, 0, 1) }),
    fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2012, 0, 1) }),
  )
  fc.assert(
    fc.property(instant, fc.array(instant, { maxLength: 20 }), (now, instants) => {
      const moment = { asOf: Temporal.Instant.fromEpochMilliseconds(now), timeZone }
      const past = instants.filter(one => one <= now)
      expect([...recencyDaysColumn(Float64Array.from(past), moment)]).toEqual(
        past.map(one => recencyDaysOf(Temporal.Instant.fromEpochMilliseconds(one), moment)),
      )
    }),
  )
})

test('refuses a zone that does not exist', () => {
  const moment = { asOf: at('2025-03-01T00:00Z'), timeZone: 'Mars/Olympus' }
  expect(() => recencyDaysOf(moment.asOf, moment)).toThrow(RangeError)
  expect(() => recencyDaysColumn(new Float64Array(), moment)).toThrow(RangeError)
})
