import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digamma, trigamma } from './digamma.ts'
import { logGamma } from './log-gamma.ts'
import { rising } from './rising.ts'

const factorial = (n: number) =>
  Array.from({ length: n }, (_, i) => BigInt(i + 1)).reduce((a, b) => a * b, 1n)
const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true })

test.each([
  [0.5, Math.log(Math.PI) / 2],
  [1, 0],
  [2, 0],
  [1.5, Math.log(Math.PI) / 2 - Math.LN2],
  [1e-10, 23.025850929882736],
])('ln Γ(%d) is %d', (x, expected) => expect(Math.abs(logGamma(x) - expected)).toBeLessThan(1e-14))

test.each([3, 9, 10, 11, 20, 100, 170])('ln Γ(n + 1) is that of n!, n = %i', n => {
  expect(logGamma(n + 1) / Math.log(Number(factorial(n)))).toBeCloseTo(1, 14)
})

test('ψ and ψ′ have the known values at 1', () => {
  expect(Math.abs(digamma(1) + 0.5772156649015329)).toBeLessThan(2e-15)
  expect(Math.abs(trigamma(1) - Math.PI ** 2 / 6)).toBeLessThan(2e-15)
})

test('one further: ln Γ grows by ln x, ψ by 1/x, ψ′ falls by 1/x²', () => {
  fc.assert(
    fc.property(positive, x => {
      const size = Math.abs(logGamma(x)) + 1
      expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x)) / size).toBeLessThan(1e-14)
      expect(Math.abs(digamma(x + 1) - digamma(x) - 1 / x) / (Math.abs(digamma(x)) + 1)).toBeLessThan(1e-14)
      expect(Math.abs(trigamma(x + 1) - trigamma(x) + 1 / x ** 2) / (trigamma(x) + 1)).toBeLessThan(1e-14)
    }),
  )
})

test('a rising factorial is the same by factors and by gamma functions', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), fc.integer({ min: 0, max: 256 }), (a, n) => {
      const { log, slope, curvature } = rising(a, n)
      expect(Math.abs(log - (logGamma(a + n) - logGamma(a)))).toBeLessThan(1e-13 * (1 + logGamma(a + n + 2)))
      expect(Math.abs(slope - (digamma(a + n) - digamma(a)))).toBeLessThan(1e-13 * (1 + slope + 8))
      expect(Math.abs(curvature - (trigamma(a + n) - trigamma(a)))).toBeLessThan(1e-13 * (1 - curvature))
    }),
  )
  expect(rising(0.3, 257).log).toBeCloseTo(rising(0.3, 256).log + Math.log(256.3), 10)
})
