import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonInterval } from './wilson-interval.ts'

// R. G. Newcombe, Statistics in Medicine 17, 1998, table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i lie between %d and %d', (part, of, low, high) => {
  expect(wilsonInterval(part, { of }).map(bound => Number(bound.toFixed(4)))).toEqual([low, high])
})

test('holds its share, stays within 0 and 1, and mirrors', () => {
  const counts = fc
    .integer({ min: 1, max: 10_000 })
    .chain(of => fc.tuple(fc.nat({ max: of }), fc.constant(of)))
  fc.assert(
    fc.property(counts, fc.double({ min: 0.5, max: 0.999, noNaN: true }), ([part, of], confidence) => {
      const [low, high] = wilsonInterval(part, { of, confidence })
      expect(0 <= low && low <= part / of && part / of <= high && high <= 1).toBe(true)
      const [mirroredLow, mirroredHigh] = wilsonInterval(of - part, { of, confidence })
      expect(1 - mirroredHigh).toBeCloseTo(low, 12)
      expect(1 - mirroredLow).toBeCloseTo(high, 12)
    }),
  )
})
