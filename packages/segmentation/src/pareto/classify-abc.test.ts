import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noCode } from '../fact/no-code.ts'
import { abcClasses } from './abc-class.ts'
import { classifyAbc, classifyAbcBatch } from './classify-abc.ts'
import { concentrationOf } from './concentration-of.ts'
import { defaultParetoPolicy, type ParetoPolicy } from './pareto-policy.ts'

const revenue = fc.array(
  fc.oneof(fc.integer({ min: -20, max: 60 }), fc.integer({ min: -1_000_000, max: 90_000_000 })),
  { minLength: 1, maxLength: 40 },
)
const policies = fc.record<ParetoPolicy>({
  cuts: fc.constantFrom<ParetoPolicy['cuts']>([0.8, 0.95], [0.5, 0.51], [0.01, 0.99]),
  withoutRevenue: fc.constantFrom('include' as const, 'exclude' as const),
  steps: fc.integer({ min: 1, max: 50 }),
})
const batchOf = (list: readonly number[], policy: ParetoPolicy) => {
  const result = classifyAbcBatch(Float64Array.from(list), policy)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

test('columns and single values have the same class', () => {
  fc.assert(
    fc.property(revenue, policies, (list, policy) => {
      const batch = batchOf(list, policy)
      for (const [row, minor] of list.entries()) {
        const single = classifyAbc(minor, batch.concentration)
        const index = batch.class[row] ?? noCode
        expect(single.ok && single.value.value).toBe(abcClasses[index]?.code ?? null)
      }
    }),
  )
})

test('classes hold everybody with revenue, and their shares sum to one', () => {
  fc.assert(
    fc.property(revenue, policies, (list, policy) => {
      const { classes, withRevenue, totalMinor, customers } = batchOf(list, policy).concentration
      const sum = (pick: (one: (typeof classes)[number]) => number) =>
        classes.reduce((total, one) => total + pick(one), 0)
      expect(sum(one => one.customers)).toBe(withRevenue)
      expect(sum(one => one.minor)).toBe(totalMinor)
      if (totalMinor > 0) expect(sum(one => one.revenueShare)).toBeCloseTo(1, 12)
      if (policy.withoutRevenue === 'exclude' && customers > 0)
        expect(sum(one => one.customerShare)).toBeCloseTo(1, 12)
    }),
  )
})

test('class A is the smallest set of best customers who bring its share, equals included', () => {
  fc.assert(
    fc.property(revenue, policies, (list, policy) => {
      const { lines, totalMinor } = batchOf(list, policy).concentration
      if (lines === null) return
      const brought = (holds: (minor: number) => boolean) =>
        list.filter(minor => minor > 0 && holds(minor)).reduce((sum, minor) => sum + minor, 0)
      for (const [index, cut] of policy.cuts.entries()) {
        const line = lines[index] ?? Number.NaN
        expect(brought(minor => minor >= line)).toBeGreaterThanOrEqual(cut * totalMinor)
        expect(brought(minor => minor > line)).toBeLessThan(cut * totalMinor)
      }
    }),
  )
})

test('the Gini coefficient is the mean difference of all pairs over twice the mean', () => {
  fc.assert(
    fc.property(revenue, policies, (list, policy) => {
      const { gini } = batchOf(list, policy).concentration
      const floored = list.map(minor => Math.max(0, minor))
      const population = policy.withoutRevenue === 'include' ? floored : floored.filter(minor => minor > 0)
      const total = population.reduce((sum, minor) => sum + minor, 0)
      if (total === 0) {
        expect(gini).toBeNull()
        return
      }
      const pairs = population.flatMap(one => population.map(other => Math.abs(one - other)))
      const differences = pairs.reduce((sum, difference) => sum + difference, 0)
      expect(gini).toBeCloseTo(differences / (2 * population.length * total), 10)
    }),
  )
})

test('the Gini coefficient of equals is exactly 0, and of n with one who brings all (n - 1) / n', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 2 ** 40 }), (n, minor) => {
      const equal = concentrationOf(new Float64Array(n).fill(minor), defaultParetoPolicy)
      expect(equal.ok && equal.value.gini).toBe(0)
      const one = concentrationOf(
        Float64Array.from({ length: n }, (_, row) => (row === 0 ? minor : 0)),
        {
          ...defaultParetoPolicy,
          withoutRevenue: 'include',
        },
      )
      expect(one.ok && one.value.gini).toBeCloseTo((n - 1) / n, 12)
    }),
  )
})

test('the Lorenz curve rises from nothing to all, below the diagonal, ever steeper', () => {
  fc.assert(
    fc.property(revenue, policies, (list, policy) => {
      const { lorenz } = batchOf(list, policy).concentration
      if (lorenz.length === 0) return
      expect(lorenz[0]).toEqual({ customers: 0, revenue: 0 })
      expect(lorenz.at(-1)).toEqual({ customers: 1, revenue: 1 })
      let slope = 0
      for (const [index, { customers, revenue }] of lorenz.entries()) {
        const before = lorenz[index - 1]
        expect(revenue).toBeLessThanOrEqual(customers + 1e-12)
        if (before === undefined) continue
        const next = (revenue - before.revenue) / (customers - before.customers)
        expect(next).toBeGreaterThanOrEqual(slope - 1e-9)
        slope = next
      }
    }),
  )
})

test.each<[string, number[], (string | number)[]]>([
  ['nobody', [], []],
  ['NaN', [1, Number.NaN], ['revenueMinor', 1]],
  ['infinity', [Infinity], ['revenueMinor', 0]],
  ['half a cent', [3, 0.5], ['revenueMinor', 1]],
])('refuses %s', (_, list, path) => {
  const refused = classifyAbcBatch(Float64Array.from(list), defaultParetoPolicy)
  expect(refused).toMatchObject({ ok: false, error: { code: 'INVALID_FACTS', path } })
})

test('a population without any revenue has no classes, no curve and no coefficient', () => {
  const { class: classes, concentration } = batchOf([0, -5], defaultParetoPolicy)
  expect([...classes]).toEqual([noCode, noCode])
  expect(concentration).toMatchObject({
    lines: null,
    lorenz: [],
    gini: null,
    negativeMinor: -5,
    totalMinor: 0,
  })
  expect(classifyAbc(Number.NaN, concentration).ok).toBe(false)
})
