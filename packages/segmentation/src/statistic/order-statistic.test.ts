import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderStatisticsOf } from './order-statistic.ts'

const values = fc.oneof(
  fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1 }),
  fc.array(fc.integer({ min: -(2 ** 20), max: 2 ** 20 }), { minLength: 1 }),
  fc.array(fc.maxSafeInteger(), { minLength: 1 }),
  // One value far from a crowd that is close together and far from 0.
  fc
    .tuple(
      fc.maxSafeInteger(),
      fc.array(fc.integer({ min: 2 ** 52, max: 2 ** 52 + 200_000 }), { minLength: 1 }),
    )
    .map(([far, crowd]) => [far, ...crowd]),
)

test('finds what sorting finds, at every place', () => {
  fc.assert(
    fc.property(values, fc.infiniteStream(fc.boolean()), (column, choice) => {
      const sorted = Float64Array.from(column).sort()
      const places = [...sorted.keys()].filter(() => choice.next().value)
      expect(orderStatisticsOf(Float64Array.from(column), { places })).toEqual(
        places.map(place => ({ value: sorted[place], below: sorted.indexOf(sorted[place] ?? 0) })),
      )
    }),
    { numRuns: 500 },
  )
})

test('reaches from the least to the greatest safe integer', () => {
  const column = Float64Array.of(
    Number.MAX_SAFE_INTEGER,
    0,
    Number.MIN_SAFE_INTEGER,
    Number.MAX_SAFE_INTEGER - 1,
  )
  expect(orderStatisticsOf(column, { places: [0, 1, 2, 3] })).toEqual([
    { value: Number.MIN_SAFE_INTEGER, below: 0 },
    { value: 0, below: 1 },
    { value: Number.MAX_SAFE_INTEGER - 1, below: 2 },
    { value: Number.MAX_SAFE_INTEGER, below: 3 },
  ])
})

test('finds no place in a column without rows', () => {
  expect(orderStatisticsOf(new Float64Array(), { places: [] })).toEqual([])
})
