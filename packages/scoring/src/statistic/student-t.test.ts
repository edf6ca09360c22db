import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalQuantile } from './normal.ts'
import { studentBelow, studentQuantile, twoSidedStudent } from './student-t.ts'

// Closed forms of one, two and four degrees of freedom (Abramowitz and Stegun 26.7.3, 26.7.4).
const cauchy = (t: number) => 0.5 + Math.atan(t) / Math.PI
const two = (t: number) => 0.5 + t / (2 * Math.sqrt(2 + t * t))
const four = (t: number) => {
  const s = t / Math.sqrt(4 + t * t)
  return 0.5 + (3 * s - s ** 3) / 4
}

test('has the closed forms of one, two and four degrees', () => {
  fc.assert(
    fc.property(fc.double({ min: -50, max: 50, noNaN: true }), t => {
      expect(studentBelow(t, 1)).toBeCloseTo(cauchy(t), 13)
      expect(studentBelow(t, 2)).toBeCloseTo(two(t), 13)
      expect(studentBelow(t, 4)).toBeCloseTo(four(t), 13)
    }),
  )
})

// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, critical values of Student's t distribution.
test.each([
  [1, 0.975, 12.706],
  [2, 0.95, 2.92],
  [5, 0.995, 4.032],
  [10, 0.975, 2.228],
  [30, 0.975, 2.042],
  [100, 0.99, 2.364],
])('with %i degrees the quantile of %d is %d', (degrees, p, t) => {
  expect(studentQuantile(p, degrees)).toBeCloseTo(t, 3)
  expect(studentQuantile(1 - p, degrees)).toBeCloseTo(-t, 3)
})

test('quantile and distribution are each other turned around, fractions of degrees included', () => {
  const part = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
  const degrees = fc.double({ min: 0.5, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(part, degrees, (p, degrees) => {
      expect(studentBelow(studentQuantile(p, degrees), degrees)).toBeCloseTo(p, 10)
    }),
  )
})

test('with many degrees it is the normal distribution', () => {
  expect(studentQuantile(0.975, 1e9)).toBeCloseTo(normalQuantile(0.975), 8)
  expect(twoSidedStudent(0, 7)).toBe(1)
})
