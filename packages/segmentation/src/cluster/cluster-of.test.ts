import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ClusterFactColumns, clusterCustomersBatch } from './cluster-customers-batch.ts'
import { clusterOf } from './cluster-of.ts'
import type { ClusterPolicy } from './cluster-policy.ts'
import { evenSample } from './even-sample.ts'
import { silhouetteOf } from './silhouette.ts'

const policy: ClusterPolicy = {
  features: [
    { measure: 'spend', scale: 'log' },
    { measure: 'orders', scale: 'linear' },
  ],
  clusters: 3,
  seed: 7,
  fitSample: 1000,
  silhouetteSample: 100,
  mostIterations: 50,
  salience: 0.5,
}
const rows = fc.array(
  fc.record({
    spend: fc.oneof(fc.integer({ min: -100, max: 100_000 }), fc.constant(5)),
    orders: fc.integer({ min: 0, max: 20 }),
  }),
  { minLength: 1, maxLength: 60 },
)
const columnsOf = (list: readonly { spend: number; orders: number }[]): ClusterFactColumns => ({
  spend: Float64Array.from(list, row => row.spend),
  orders: Float64Array.from(list, row => row.orders),
})

test('columns and single customers lie in the same cluster, and every one is counted once', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 2, max: 5 }), fc.nat({ max: 1000 }), (list, clusters, seed) => {
      const result = clusterCustomersBatch(columnsOf(list), { ...policy, clusters, seed })
      const different = new Set(list.map(({ spend, orders }) => `${spend} ${orders}`)).size
      expect(result.ok).toBe(different >= clusters)
      if (!result.ok) return
      const { cluster, model } = result.value
      const singles = list.map(row => {
        const single = clusterOf(row, model)
        return single.ok && single.value.value
      })
      expect([...cluster]).toEqual(singles)
      expect(model.clusters.reduce((sum, one) => sum + one.customers, 0)).toBe(list.length)
      expect(model.clusters.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1, 12)
      expect(Math.abs(model.silhouette)).toBeLessThanOrEqual(1)
    }),
  )
})

test('the same seed gives the same clusters', () => {
  const columns = columnsOf(
    Array.from({ length: 200 }, (_, row) => ({ spend: (row * 7919) % 1009, orders: row % 13 })),
  )
  expect(clusterCustomersBatch(columns, policy)).toEqual(clusterCustomersBatch(columns, policy))
})

test('groups that lie apart are found, in the order of the first feature, and described', () => {
  const list = [1, 2, 3, 4].flatMap(wobble => [
    { spend: 100_000 + wobble, orders: 1 },
    { spend: 10 + wobble, orders: 20 },
    { spend: 10 + wobble, orders: 1 },
  ])
  const result = clusterCustomersBatch(columnsOf(list), policy)
  if (!result.ok) throw new Error('Refused')
  const { cluster, model } = result.value
  expect([...cluster.subarray(0, 3)].toSorted()).toEqual([0, 1, 2])
  expect(cluster[0]).toBe(0)
  expect(model.clusters[0]?.description).toMatchObject([
    { measure: 'spend', level: 'HIGH', mean: 100_002.5 },
    { measure: 'orders', level: 'LOW', mean: 1 },
  ])
  expect(model.silhouette).toBeGreaterThan(0.9)
  expect(model.hasConverged).toBe(true)
})

test('a feature in which all are equal tells nobody apart', () => {
  const list = [1, 2, 3, 4, 100].map(orders => ({ spend: 0.1, orders }))
  const result = clusterCustomersBatch(columnsOf(list), { ...policy, clusters: 2 })
  expect(result.ok && result.value.model.features[0]?.deviation).toBe(0)
  expect(result.ok && result.value.model.clusters[0]?.description[0]?.level).toBe('AVERAGE')
})

test.each<[string, ClusterFactColumns, (string | number)[], string]>([
  ['nobody', columnsOf([]), [], 'AT_LEAST_ONE_CUSTOMER'],
  ['fewer customers than clusters', columnsOf([{ spend: 1, orders: 1 }]), [], 'AT_LEAST_ONE_PER_CLUSTER'],
  ['NaN', { spend: Float64Array.of(1, Number.NaN), orders: Float64Array.of(1, 1) }, ['spend', 1], 'FINITE'],
  ['infinity', { spend: Float64Array.of(1), orders: Float64Array.of(Infinity) }, ['orders', 0], 'FINITE'],
  ['a missing column', { spend: Float64Array.of(1) }, ['orders'], 'NUMBER'],
  [
    'columns of different length',
    { spend: Float64Array.of(1), orders: Float64Array.of(1, 2) },
    ['orders'],
    'SAME_LENGTH',
  ],
])('refuses %s', (_, columns, path, expected) => {
  expect(clusterCustomersBatch(columns, policy)).toEqual({
    ok: false,
    error: { code: 'INVALID_FACTS', path, expected },
  })
})

test('refuses a single customer of whom a feature is not known', () => {
  const list = [1, 5, 9, 30].map(orders => ({ spend: orders * 10, orders }))
  const result = clusterCustomersBatch(columnsOf(list), policy)
  if (!result.ok) throw new Error('Refused')
  expect(clusterOf({ spend: 1 }, result.value.model)).toMatchObject({ error: { path: ['orders'] } })
  expect(clusterOf({ spend: Number.NaN, orders: 1 }, result.value.model)).toMatchObject({
    error: { path: ['spend'] },
  })
})

test('the silhouette of five points on a line is what the definition gives by hand', () => {
  // 0, 1 and 10, 11, 12: for 0 a = 1 and b = 11, for 1 a = 1 and b = 10, and so on.
  const { mean, byCluster } = silhouetteOf([[0], [1], [10], [11], [12]], {
    cluster: [0, 0, 1, 1, 1],
    clusters: 2,
  })
  const left = [10 / 11, 9 / 10]
  const right = [(9.5 - 1.5) / 9.5, (10.5 - 1) / 10.5, (11.5 - 1.5) / 11.5]
  const average = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  expect(mean).toBeCloseTo(average([...left, ...right]), 12)
  expect(byCluster[0]).toBeCloseTo(average(left), 12)
  expect(byCluster[1]).toBeCloseTo(average(right), 12)
})

test('a sample is spread over all rows without repeating one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 300 }), (rows, size) => {
      const sample = evenSample(rows, size)
      expect(new Set(sample).size).toBe(Math.min(rows, size))
      expect(Math.max(...sample)).toBeLessThan(rows)
    }),
  )
})
