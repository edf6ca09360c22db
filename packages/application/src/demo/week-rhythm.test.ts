import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { compileWeekRhythm } from './week-rhythm.ts'

const from = Temporal.PlainDate.from('2025-03-03')
const to = from.add({ days: 70 })
// Clocks go forward in this zone within the period.
const rhythm = compileWeekRhythm({ from, to, timeZone: 'Europe/Paris' })
const local = (week: number) =>
  Temporal.Instant.fromEpochMilliseconds(rhythm.instantAt(week)).toZonedDateTimeISO('Europe/Paris')

describe('compileWeekRhythm', () => {
  test('shows as many weeks as the calendar has', () => {
    expect(rhythm.weeks).toBeCloseTo(10, 9)
  })

  test.each([0, 1, 3, 4, 9])(
    'agrees with the calendar after %i weeks, also when clocks have changed',
    week => {
      const expected = from.add({ weeks: week }).toZonedDateTime('Europe/Paris')
      expect(
        local(week + 1e-9)
          .until(expected)
          .abs()
          .total('seconds'),
      ).toBeLessThanOrEqual(2)
    },
  )

  test('never runs backwards nor out of the period', () => {
    const end = to.toZonedDateTime('Europe/Paris').epochMilliseconds
    const week = fc.double({ min: 0, max: rhythm.weeks, maxExcluded: true, noNaN: true })
    fc.assert(
      fc.property(week, week, (one, other) => {
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)]
        expect(rhythm.instantAt(earlier)).toBeLessThanOrEqual(rhythm.instantAt(later))
        expect(rhythm.instantAt(later)).toBeLessThan(end)
      }),
    )
  })

  test('is busier in the evening than at night and on Saturday than on Monday', () => {
    const times = Array.from({ length: 10_000 }, (_, index) => local((index / 10_000) * rhythm.weeks))
    const inHours = (first: number, last: number) =>
      times.filter(({ hour }) => hour >= first && hour <= last).length
    const onDay = (day: number) => times.filter(({ dayOfWeek }) => dayOfWeek === day).length
    expect(inHours(20, 22)).toBeGreaterThan(10 * inHours(2, 4))
    expect(onDay(6)).toBeGreaterThan(onDay(1))
  })
})
