import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactMean } from './exact-mean.ts'

const values = fc.array(fc.maxSafeInteger(), { minLength: 1 })
const totalOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + BigInt(one), 0n)

test('agrees with the true mean on who is not below it', () => {
  fc.assert(
    fc.property(values, fc.maxSafeInteger(), (numbers, candidate) => {
      const mean = exactMean(totalOf(numbers), numbers.length)
      const isNotBelow = BigInt(candidate) * BigInt(numbers.length) >= totalOf(numbers)
      if (isNotBelow) expect(candidate).toBeGreaterThanOrEqual(mean)
    }),
  )
})

test('of equals is the value they all have', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 2 ** 26 }), (value, count) => {
      expect(exactMean(BigInt(value) * BigInt(count), count)).toBe(value === 0 ? 0 : value)
    }),
  )
})

test.each([
  [0n, 0, 0],
  [7n, 2, 3.5],
  [-7n, 2, -3.5],
])('%i over %i is %d', (total, count, mean) => expect(exactMean(total, count)).toBe(mean))
