import { civilDayOf, dayNumber, dayNumberOf, isoDayOf, millisecondsPerDay } from '@clientele/kernel'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { wallBack, wallForward } from './calendar-shift.ts'
import { type Span, spanOf } from './span.ts'

const wallOf = (text: string) => Date.parse(`${text}Z`)
const textOf = (wall: number) => new Date(wall).toISOString().slice(0, -1)

function spanFrom(duration: string): Span {
  const span = spanOf(duration)
  if (typeof span === 'string') throw new Error(span)
  return span
}

const arbitraryWall = fc.oneof(
  fc.integer({ min: wallOf('1900-01-01T00:00:00'), max: wallOf('2100-01-01T00:00:00') }),
  // The ends of months, to the millisecond.
  fc
    .tuple(
      fc.integer({ min: 0, max: 2400 }),
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: -1, max: 1 }),
    )
    .map(([month, days, more]) => Date.UTC(1900, month, 1 + days) + more),
)
const arbitrarySpan = fc.record({
  months: fc.integer({ min: 0, max: 30 }),
  days: fc.integer({ min: 0, max: 40 }),
  milliseconds: fc.constant(0),
})

describe('local time moved by a span', () => {
  test.each([
    ['2026-03-15T10:00:00.000', 'P1M', '2026-02-15T10:00:00.000', '2026-04-15T10:00:00.000'],
    ['2026-03-31T10:00:00.000', 'P1M', '2026-03-01T00:00:00.000', '2026-04-30T23:59:59.999'],
    ['2024-03-31T10:00:00.000', 'P1M', '2024-03-01T00:00:00.000', '2024-04-30T23:59:59.999'],
    ['2024-02-29T10:00:00.000', 'P1Y', '2023-03-01T00:00:00.000', '2025-02-28T23:59:59.999'],
    ['2026-01-31T10:00:00.000', 'P1M1D', '2025-12-30T10:00:00.000', '2026-03-01T23:59:59.999'],
    ['2026-03-31T10:00:00.000', 'P2W', '2026-03-17T10:00:00.000', '2026-04-14T10:00:00.000'],
  ])('%s by %s is %s back and %s forward', (from, duration, back, forward) => {
    const span = spanFrom(duration)
    expect(textOf(wallBack(wallOf(from), span))).toBe(back)
    expect(textOf(wallForward(wallOf(from), span))).toBe(forward)
  })

  test('never overtakes later local time', () => {
    fc.assert(
      fc.property(arbitraryWall, arbitraryWall, arbitrarySpan, (one, other, span) => {
        const [earlier, later] = one < other ? [one, other] : [other, one]
        expect(wallBack(earlier, span)).toBeLessThanOrEqual(wallBack(later, span))
        expect(wallForward(earlier, span)).toBeLessThanOrEqual(wallForward(later, span))
      }),
    )
  })

  test('reaches a moment exactly as long as that moment reaches it', () => {
    fc.assert(
      fc.property(arbitraryWall, fc.integer({ min: -2, max: 2 }), arbitrarySpan, (wall, more, span) => {
        const target = wallBack(wall, span) + more
        expect(wallBack(wall, span) <= target).toBe(wall <= wallForward(target, span, 'days-first'))
        const ahead = wallForward(wall, span) + more
        expect(wallForward(wall, span) >= ahead).toBe(wall >= wallBack(ahead, span, 'days-first'))
      }),
      { numRuns: 2000 },
    )
  })

  test('is where Temporal is, but at the ends of months', () => {
    fc.assert(
      fc.property(arbitraryWall, fc.integer({ min: 0, max: 30 }), (wall, months) => {
        const plain = Temporal.PlainDateTime.from(textOf(wall))
        fc.pre(plain.day <= 28)
        expect(wallBack(wall, { months, days: 0, milliseconds: 0 })).toBe(
          wallOf(plain.subtract({ months }).toString({ smallestUnit: 'millisecond' })),
        )
      }),
    )
  })
})

describe('the number of a day', () => {
  test('is the one that the calendar says', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), number => {
        const { day, month, year } = civilDayOf(number)
        const text = isoDayOf(number)
        expect(text).toBe(new Date(number * millisecondsPerDay).toISOString().slice(0, 10))
        expect(dayNumberOf(text)).toBe(number)
        expect(dayNumber(year, month, day)).toBe(number)
        expect([year, month, day]).toEqual(text.split('-').map(Number))
      }),
    )
  })

  test.each([
    '',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-1-01',
    '25-01-01',
    '2025-01-01T',
    '2025/01/01',
    '20 5-01-01',
  ])('is none for %j', text => {
    expect(dayNumberOf(text)).toBeNaN()
  })
})

describe('a span', () => {
  test.each([
    ['P1Y2M3W4D', { months: 14, days: 25, milliseconds: 0 }],
    ['PT36H', { months: 0, days: 0, milliseconds: 129_600_000 }],
    ['P1DT0.001S', { months: 0, days: 1, milliseconds: 1 }],
    ['P100Y', { months: 1200, days: 0, milliseconds: 0 }],
  ])('is read from %s', (duration, span) => {
    expect(spanOf(duration)).toEqual(span)
  })
})
