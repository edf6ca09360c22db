import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { compileLocalInstant } from './local-instant.ts'

const zones = [
  'UTC',
  'Asia/Shanghai',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
]

test.each(zones)('resolves the clocks of %s as Temporal does', zone => {
  const instantOf = compileLocalInstant(zone)
  const clock = { hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), fc.record(clock), (days, { hour, minute }) => {
      const local = new Temporal.PlainDateTime(1900, 1, 1, hour, minute).add({ days })
      const { year, month, day } = local
      const moment = { year, month, day, clock: (hour * 60 + minute) * 60_000, offset: undefined }
      expect(instantOf(moment)).toBe(local.toZonedDateTime(zone).epochMilliseconds)
    }),
  )
})

test.each([
  [
    'a skipped time as an hour later',
    { month: 3, day: 10, clock: 2.5 * 3_600_000 },
    '2024-03-10T03:30:00-04:00',
  ],
  [
    'a repeated time as the earlier one',
    { month: 11, day: 3, clock: 1.5 * 3_600_000 },
    '2024-11-03T01:30:00-04:00',
  ],
  ['the midnight before a change', { month: 3, day: 10, clock: 0 }, '2024-03-10T00:00:00-05:00'],
  ['the midnight after a change', { month: 3, day: 11, clock: 0 }, '2024-03-11T00:00:00-04:00'],
])('resolves %s', (_, moment, instant) => {
  const instantOf = compileLocalInstant('America/New_York')
  expect(instantOf({ year: 2024, ...moment, offset: undefined })).toBe(Date.parse(instant))
})

test('resolves a midnight that the clock skipped', () => {
  const instantOf = compileLocalInstant('America/Sao_Paulo')
  const moment = { year: 2018, month: 11, day: 4, clock: 0, offset: undefined }
  expect(instantOf(moment)).toBe(Date.parse('2018-11-04T01:00:00-02:00'))
})

test('takes the offset of the value before the zone', () => {
  const instantOf = compileLocalInstant('Asia/Shanghai')
  const moment = { year: 2024, month: 1, day: 2, clock: 3_600_000, offset: -300 }
  expect(instantOf(moment)).toBe(Date.parse('2024-01-02T01:00:00-05:00'))
})

test('refuses a zone that does not exist', () => {
  expect(() => compileLocalInstant('Mars/Olympus')).toThrow(RangeError)
})
