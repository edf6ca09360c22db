import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalBelow, normalQuantile, twoSidedNormal } from './normal.ts'

// Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.1 (15 decimals); beyond 5 from table 26.2.
test.each([
  [0, 0.5],
  [0.5, 0.691462461274013],
  [1, 0.841344746068543],
  [1.96, 0.97500210485178],
  [2, 0.977249868051821],
  [3, 0.99865010196837],
  [4, 0.999968328758167],
])('below %d lies %d of the normal distribution', (z, part) => {
  expect(normalBelow(z)).toBeCloseTo(part, 14)
  expect(normalBelow(-z)).toBeCloseTo(1 - part, 14)
})

test('far tails keep their digits', () => {
  expect(normalBelow(-5) / 2.866515718791939e-7).toBeCloseTo(1, 12)
  expect(normalBelow(-10) / 7.619853024160527e-24).toBeCloseTo(1, 12)
})

// Wichura's own check values, AS 241.
test.each([
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167814],
  [1e-20, -9.262340089798409],
  [0.975, 1.959963984540054],
  [0.995, 2.5758293035489004],
])('the quantile of %d is %d', (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 13)
})

test('quantile and distribution are each other turned around', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), p => {
      expect(normalBelow(normalQuantile(p)) / p).toBeCloseTo(1, 11)
    }),
  )
})

test('no difference has a p-value of 1', () => {
  expect(twoSidedNormal(0)).toBe(1)
  expect(twoSidedNormal(-1.959963984540054)).toBeCloseTo(0.05, 14)
})
