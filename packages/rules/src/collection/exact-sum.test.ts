import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ExactSum } from './exact-sum.ts'

function sumOf(terms: readonly number[]): number {
  const sum = new ExactSum()
  for (const term of terms) sum.add(term)
  return sum.value()
}

/** In units of the least double of its size, where everything is whole. */
const scale = 2 ** 60
function exactly(terms: readonly number[]): number {
  return Number(terms.reduce((sum, term) => sum + BigInt(term * scale), 0n)) / scale
}

const arbitraryTerm = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }).map(tenths => tenths / 10),
  fc.maxSafeInteger(),
  fc.integer({ min: -(2 ** 30), max: 2 ** 30 }).map(units => units / 2 ** 50),
)

describe('an exact sum', () => {
  test.each([
    [[], 0],
    [[0.1, 0.2, -0.3], 2.7755575615628914e-17],
    [[1e100, 1, -1e100], 1],
    [Array<number>(10).fill(0.1), 1],
    [[Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 2], 18_014_398_509_481_984],
    [[1, 2 ** -53, 2 ** -106], 1 + 2 ** -52],
    [[1, 2 ** -53, -(2 ** -106)], 1],
  ])('of %j is %d', (terms, sum) => {
    expect(sumOf(terms)).toBe(sum)
  })

  test('is rounded once, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(arbitraryTerm), terms => {
        expect(sumOf(terms)).toBe(exactly(terms))
        expect(sumOf(terms.toReversed())).toBe(exactly(terms))
      }),
      { numRuns: 500 },
    )
  })

  test('forgets what is taken back', () => {
    fc.assert(
      fc.property(fc.array(arbitraryTerm), fc.array(arbitraryTerm), (kept, taken) => {
        expect(sumOf([...taken, ...kept, ...taken.map(term => -term)])).toBe(sumOf(kept))
      }),
    )
  })
})
