import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { compileLocalDay } from './local-day.ts'

const epoch = Temporal.PlainDate.from('1970-01-01')
const zones = [
  'UTC',
  'Asia/Shanghai',
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'Pacific/Apia',
]
const range = { from: Date.UTC(1990, 0, 1), to: Date.UTC(2040, 0, 1) }

test.each(zones)('counts days of %s as the calendar does', zone => {
  const localDay = compileLocalDay(zone, range)
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2050, 0, 1) }), at => {
      const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
      expect(localDay(at)).toBe(epoch.until(date).days)
    }),
  )
})

test('refuses a zone that does not exist', () => {
  expect(() => compileLocalDay('Mars/Olympus', range)).toThrow(RangeError)
})
