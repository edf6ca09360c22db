import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridOf } from '../statistic/value-grid.ts'
import type { RfmAxis } from './rfm-axis.ts'
import { defaultRfmPolicy, type RankedRfmPolicy, type RfmPolicy } from './rfm-policy.ts'
import { scoreColumn } from './score-column.ts'
import { scoreCutsOf } from './score-cut.ts'
import { scoreValues } from './score-values.ts'

const methods = ['ntile', 'cume', 'rank'] as const
const merits = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 4 })),
  fc.array(fc.integer({ min: -(2 ** 18), max: 2 ** 18 })),
  fc.array(fc.maxSafeInteger()),
)
const bins = fc.integer({ min: 2, max: 10 })

/** The scores of one axis, of which both forms must say the same. */
function scores(
  values: readonly number[],
  { method, bins }: Pick<RankedRfmPolicy, 'method' | 'bins'>,
): number[] {
  const context = { policy: { ...defaultRfmPolicy, method, bins }, axis: 'monetary' as const }
  const column = Float64Array.from(values)
  const batch = batchScores(column, context)
  expect(batch).toEqual(scoreValues(values, context))
  return batch
}

/** PostgreSQL's `window_ntile` (src/backend/utils/adt/windowfuncs.c), run over `ORDER BY merit, row`. */
function postgresNtile(values: readonly number[], buckets: number): number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b)
  const result: number[] = []
  let ntile = 1
  let rowsPerBucket = 0
  let boundary = Math.floor(values.length / buckets)
  let remainder = 0
  if (boundary <= 0) boundary = 1
  else {
    remainder = values.length % buckets
    if (remainder !== 0) boundary += 1
  }
  for (const row of order) {
    rowsPerBucket += 1
    if (boundary < rowsPerBucket) {
      if (remainder !== 0 && ntile === remainder) {
        remainder = 0
        boundary -= 1
      }
      ntile += 1
      rowsPerBucket = 1
    }
    result[row] = ntile
  }
  return result
}

test('ntile says what NTILE of PostgreSQL says', () => {
  fc.assert(
    fc.property(merits, bins, (values, bins) => {
      expect(scores(values, { method: 'ntile', bins })).toEqual(postgresNtile(values, bins))
    }),
    { numRuns: 500 },
  )
})

test('cume is the cumulative share of those not better, rank of those worse and oneself', () => {
  fc.assert(
    fc.property(merits, bins, (values, bins) => {
      const share = (count: number) => Math.ceil((bins * count) / values.length)
      const notBetter = (value: number) => values.filter(other => other <= value).length
      const worse = (value: number) => values.filter(other => other < value).length
      expect(scores(values, { method: 'cume', bins })).toEqual(values.map(value => share(notBetter(value))))
      expect(scores(values, { method: 'rank', bins })).toEqual(values.map(value => share(worse(value) + 1)))
    }),
  )
})

test.each(methods)('%s never gives the better of two customers less', method => {
  fc.assert(
    fc.property(merits, bins, (values, bins) => {
      const given = scores(values, { method, bins })
      const ascending = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b)
      const inOrder = ascending.map(row => given[row])
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => (a ?? 0) - (b ?? 0)))
    }),
  )
})

test.each(['cume', 'rank'] as const)('%s gives equals the same, wherever they stand', method => {
  const shuffled = fc
    .array(fc.integer({ min: 0, max: 5 }))
    .chain(values =>
      fc.tuple(fc.constant(values), fc.shuffledSubarray([...values.keys()], { minLength: values.length })),
    )
  fc.assert(
    fc.property(shuffled, bins, ([values, order], bins) => {
      const given = scores(values, { method, bins })
      const moved = order.map(row => values[row] ?? 0)
      expect(scores(moved, { method, bins })).toEqual(order.map(row => given[row]))
    }),
  )
})

test('equals share the higher score in cume, the lower in rank, and ntile lies between where bins divide', () => {
  fc.assert(
    fc.property(
      bins,
      fc.integer({ min: 1, max: 6 }),
      fc.infiniteStream(fc.nat({ max: 5 })),
      (bins, times, stream) => {
        const values = [...stream.take(bins * times)]
        const [rank, ntile, cume] = [
          scores(values, { method: 'rank', bins }),
          scores(values, { method: 'ntile', bins }),
          scores(values, { method: 'cume', bins }),
        ]
        for (const row of values.keys()) {
          expect(rank[row]).toBeLessThanOrEqual(ntile[row] ?? 0)
          expect(ntile[row]).toBeLessThanOrEqual(cume[row] ?? 0)
        }
      },
    ),
  )
})

test.each<[string, number[], Record<(typeof methods)[number], number[]>]>([
  ['nobody', [], { ntile: [], cume: [], rank: [] }],
  ['one customer', [7], { ntile: [1], cume: [5], rank: [5] }],
  ['two customers', [9, 7], { ntile: [2, 1], cume: [5, 3], rank: [5, 3] }],
  ['two equals', [7, 7], { ntile: [1, 2], cume: [5, 5], rank: [3, 3] }],
  ['fewer than bins', [1, 2, 3], { ntile: [1, 2, 3], cume: [2, 4, 5], rank: [2, 4, 5] }],
  [
    'as many as bins',
    [5, 4, 3, 2, 1],
    { ntile: [5, 4, 3, 2, 1], cume: [5, 4, 3, 2, 1], rank: [5, 4, 3, 2, 1] },
  ],
  [
    'all equal',
    [7, 7, 7, 7, 7, 7],
    { ntile: [1, 1, 2, 3, 4, 5], cume: [5, 5, 5, 5, 5, 5], rank: [1, 1, 1, 1, 1, 1] },
  ],
  [
    'seven: the first two buckets are larger',
    [1, 2, 3, 4, 5, 6, 7],
    { ntile: [1, 1, 2, 2, 3, 4, 5], cume: [1, 2, 3, 3, 4, 5, 5], rank: [1, 2, 3, 3, 4, 5, 5] },
  ],
  [
    'many who bought once',
    [1, 1, 1, 1, 1, 1, 2, 2, 3, 9],
    {
      ntile: [1, 1, 2, 2, 3, 3, 4, 4, 5, 5],
      cume: [3, 3, 3, 3, 3, 3, 4, 4, 5, 5],
      rank: [1, 1, 1, 1, 1, 1, 4, 4, 5, 5],
    },
  ],
])('five bins of %s', (_, values, expected) => {
  for (const method of methods)
    expect([method, scores(values, { method, bins: 5 })]).toEqual([method, expected[method]])
})

test('a value on a cut point has the better score', () => {
  const cuts = { recencyDays: [7, 30], frequency: [2, 5], monetaryMinor: [-1, 100] }
  const policy = { ...defaultRfmPolicy, bins: 3, method: 'cut', cuts } as const
  const both = (axis: 'recency' | 'monetary', values: number[]) => {
    const column = Float64Array.from(values)
    const batch = batchScores(column, { policy, axis })
    expect(batch).toEqual(scoreValues(values, { policy, axis }))
    return batch
  }
  expect(both('monetary', [-2, -1, 99, 100, 101])).toEqual([1, 2, 2, 3, 3])
  expect(both('recency', [0, -7, -8, -30, -31])).toEqual([3, 3, 2, 2, 1])
})

function batchScores(column: Float64Array, context: { policy: RfmPolicy; axis: RfmAxis }): number[] {
  const grid = gridOf(column)
  return [...scoreColumn(column, { cuts: scoreCutsOf(column, { ...context, grid }), grid })]
}
