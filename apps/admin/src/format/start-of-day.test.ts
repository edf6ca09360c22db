import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endOfDay, followingDay, startOfDay } from './start-of-day.ts'

const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC']

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

describe('startOfDay', () => {
  test.each([
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
    ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00.000Z'],
    ['1999-12-31', 'Asia/Kathmandu', '1999-12-30T18:15:00.000Z'],
  ])('of %s in %s is %s', (date, zone, instant) => {
    expect(startOfDay(date, zone)).toBe(instant)
  })

  test('is the first instant that a clock over there shows as that day', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...ZONES), (date, zone) => {
        const start = Date.parse(startOfDay(date, zone))
        expect(dayShown(start, zone)).toBe(date)
        expect(dayShown(start - 1, zone)).not.toBe(date)
      }),
    )
  })
})

test('a day ends in the millisecond before the next one starts', () => {
  expect(endOfDay('2026-01-31', 'Asia/Shanghai')).toBe('2026-01-31T15:59:59.999Z')
  expect(followingDay('2026-12-31')).toBe('2027-01-01')
})

/** What the calendar on a wall shows at an instant. */
function dayShown(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant)
}
