import fc from 'fast-check'
import { expect, test } from 'vitest'
import { halved } from './halved.ts'

test('is what the operator gives, to two units of the last place', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), times => {
      const exact = 2 ** -times
      expect(Math.abs(halved(times) - exact)).toBeLessThanOrEqual(exact * 2 ** -51)
    }),
    { numRuns: 2000 },
  )
})

test('is exact for whole halvings, and nothing in the end', () => {
  for (let times = 0; times < 1074; times++) expect(halved(times)).toBe(2 ** -times)
  expect(halved(1e9)).toBe(0)
  expect(halved(Number.POSITIVE_INFINITY)).toBe(0)
})

test('never rises by more than a unit of the last place', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (times, more) => {
        expect(halved(times + more)).toBeLessThanOrEqual(halved(times) * (1 + 2 ** -51))
      },
    ),
  )
})
