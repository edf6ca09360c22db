import { civilDayOf, dayNumber } from '@clientele/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextReturn } from '../timeline/anniversary-timeline.ts'
import { yearlyReturns } from './yearly-return.ts'

const day = fc.integer({ min: dayNumber(1896, 1, 1), max: dayNumber(2032, 12, 31) })
const leapDays = fc.constantFrom(1896, 1904, 2000, 2020, 2024).map(year => dayNumber(year, 2, 29))
const nearNewYearOrLeapDay = fc
  .tuple(fc.integer({ min: 2019, max: 2029 }), fc.constantFrom([2, 28], [3, 1], [1, 1], [12, 31]))
  .map(([year, [month = 1, date = 1]]) => dayNumber(year, month, date))

test('stretches of the year hold exactly the days whose next return is near', () => {
  fc.assert(
    fc.property(
      fc.oneof(day, leapDays),
      fc.oneof(day, nearNewYearOrLeapDay),
      fc.record({
        days: fc.oneof(fc.integer({ min: 0, max: 180 }), fc.integer({ min: 0, max: 3 })),
        leapDay: fc.constantFrom('FEB_28' as const, 'MAR_1' as const),
      }),
      (some, today, within) => {
        const civil = civilDayOf(some)
        const monthDay = civil.month * 100 + civil.day
        const returns = yearlyReturns(today, within).some(
          ({ year, from, to }) => civil.year < year && monthDay >= from && monthDay <= to,
        )
        expect(returns).toBe(nextReturn(civil, today, within) - today <= within.days)
      },
    ),
    { numRuns: 5_000 },
  )
})
