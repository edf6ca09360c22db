import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noCode } from '../fact/no-code.ts'
import { type TierFactColumns, tierStandingAt } from './tier-columns.ts'
import { tierCustomersBatch } from './tier-customers-batch.ts'
import type { TierFacts } from './tier-facts.ts'
import { tierOf } from './tier-of.ts'
import { defaultTierPolicy, type TierPolicy } from './tier-policy.ts'
import { fixedTierScale, type TierScale } from './tier-scale.ts'

const thresholds: TierPolicy = {
  ...defaultTierPolicy,
  dimensions: {
    ...defaultTierPolicy.dimensions,
    value: { ...defaultTierPolicy.dimensions.value, cut: { by: 'threshold', at: [70, 30], band: 10 } },
  },
}
const shares: TierPolicy = { ...defaultTierPolicy, cut: { by: 'share', at: [0.1, 0.3, 0.6], band: 0.05 } }
const texts = ['web', 'store', 'carrier pigeon']

const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null })
const count = maybe(fc.nat({ max: 8 }))
const facts = fc.record({
  spendMinor: maybe(fc.integer({ min: -100_000, max: 1_200_000 })),
  orders: count,
  channel: maybe(fc.constantFrom(...texts)),
  need: maybe(fc.double({ min: 0, max: 6, noNaN: true })),
  complaints: count,
  repairs: count,
  returns: count,
})
type Facts = typeof facts extends fc.Arbitrary<infer Row> ? Row : never
const population = fc.array(facts, { minLength: 1, maxLength: 30 })

const columnsOf = (rows: readonly Facts[]): TierFactColumns => {
  const numbers = (pick: (row: Facts) => number | null) =>
    Float64Array.from(rows, row => pick(row) ?? Number.NaN)
  return {
    spendMinor: numbers(row => row.spendMinor),
    orders: numbers(row => row.orders),
    channel: {
      codes: Uint8Array.from(rows, row => (row.channel === null ? noCode : texts.indexOf(row.channel))),
      texts,
    },
    need: numbers(row => row.need),
    complaints: numbers(row => row.complaints),
    repairs: numbers(row => row.repairs),
    returns: numbers(row => row.returns),
  }
}
const batchOf = (rows: readonly Facts[], policy: TierPolicy, previous?: readonly Facts[]) => {
  const before = previous && batchOf(previous, policy)
  const result = tierCustomersBatch(columnsOf(rows), { policy, customers: rows.length, previous: before })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const singleOf = (row: TierFacts, options: Parameters<typeof tierOf>[1]) => {
  const result = tierOf(row, options)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

test('columns and objects stand the same, to the bit, with what was before and without', () => {
  const policy = fc.constantFrom(defaultTierPolicy, thresholds, shares)
  fc.assert(
    fc.property(population, population, policy, (rows, others, policy) => {
      const before = rows.map((row, index) => others[index] ?? row)
      const columns = batchOf(rows, policy, before)
      const previous = batchOf(before, policy)
      for (const [row, facts] of rows.entries()) {
        const single = singleOf(facts, {
          policy,
          scale: columns.scale,
          previous: tierStandingAt(row, previous),
        })
        expect(tierStandingAt(row, columns)).toEqual(single.value)
      }
    }),
  )
})

test('the indicators of a dimension add up to its score', () => {
  fc.assert(
    fc.property(facts, row => {
      const { value, because } = singleOf(row, { policy: thresholds, scale: scaleOf(thresholds) })
      for (const dimension of ['value', 'need', 'behaviour'] as const) {
        const sum = because
          .filter(({ code, params }) => code === 'TIER_INDICATOR' && params.dimension === dimension)
          .reduce((total, { params }) => total + Number(params.points) * Number(params.weight), 0)
        expect(value.dimensions[dimension].score).toBeCloseTo(sum * 100, 3)
      }
    }),
  )
})

test('nobody flickers while their score moves within a band', () => {
  // Spend alone moves the score: a point for every 166.67, and the line of KEY stands at 70 with a band of 3.
  const base = { orders: 12, channel: 'web', need: 5, complaints: 0, repairs: 0, returns: 0 }
  const spend = fc.array(fc.integer({ min: 100_000, max: 180_000 }), { minLength: 2, maxLength: 30 })
  fc.assert(
    fc.property(spend, walk => {
      let previous = singleOf(base, { policy: thresholds, scale: scaleOf(thresholds) }).value
      const seen: string[] = []
      for (const spendMinor of walk) {
        previous = singleOf(
          { ...base, spendMinor },
          { policy: thresholds, scale: scaleOf(thresholds), previous },
        ).value
        if (Math.abs(previous.score - 70) > 3) return
        if (seen.at(-1) !== previous.tier) seen.push(previous.tier)
      }
      expect(seen.length).toBeLessThanOrEqual(2)
    }),
  )
})

test('a better fact never makes a worse tier', () => {
  fc.assert(
    fc.property(facts, fc.nat({ max: 500_000 }), (row, more) => {
      const scale = scaleOf(thresholds)
      const spendMinor = row.spendMinor ?? 0
      const before = singleOf({ ...row, spendMinor }, { policy: thresholds, scale }).value
      const after = singleOf({ ...row, spendMinor: spendMinor + more }, { policy: thresholds, scale }).value
      expect(after.score).toBeGreaterThanOrEqual(before.score)
      expect(after.grade <= before.grade).toBe(true)
    }),
  )
})

test.each<[string, TierFacts, (string | number)[], string]>([
  ['NaN', { spendMinor: Number.NaN }, ['spendMinor'], 'FINITE'],
  ['infinity', { spendMinor: Infinity }, ['spendMinor'], 'FINITE'],
  ['a negative count', { complaints: -1 }, ['complaints'], 'NOT_BELOW_MINIMUM'],
  ['a word for a number', { need: 'much' }, ['need'], 'NUMBER'],
  ['a number for a word', { channel: 3 }, ['channel'], 'TEXT'],
])('refuses %s', (_, facts, path, expected) => {
  expect(tierOf(facts, { policy: thresholds, scale: scaleOf(thresholds) })).toEqual({
    ok: false,
    error: { code: 'INVALID_FACTS', path, expected },
  })
})

test.each<[string, TierFactColumns, (string | number)[], string]>([
  ['infinity', { spendMinor: Float64Array.of(1, -Infinity) }, ['spendMinor', 1], 'FINITE'],
  ['a negative count', { returns: Float64Array.of(-1, 0) }, ['returns', 0], 'NOT_BELOW_MINIMUM'],
  ['a column that is too short', { need: Float64Array.of(1) }, ['need'], 'SAME_LENGTH'],
  ['words for numbers', { need: { codes: Uint8Array.of(0, 0), texts } }, ['need'], 'NUMBER'],
  ['numbers for words', { channel: Float64Array.of(0, 0) }, ['channel'], 'TEXT'],
  ['a word nobody knows', { channel: { codes: Uint8Array.of(0, 9), texts } }, ['channel', 1], 'KNOWN_CODE'],
])('refuses a column with %s', (_, columns, path, expected) => {
  expect(tierCustomersBatch(columns, { policy: thresholds, customers: 2 })).toEqual({
    ok: false,
    error: { code: 'INVALID_FACTS', path, expected },
  })
})

test('nobody is a refusal', () => {
  const { ok } = tierCustomersBatch({}, { policy: thresholds, customers: 0 })
  expect(ok).toBe(false)
})

test('a fact named like a method of every object is simply not known', () => {
  const indicator = { kind: 'range', measure: 'toString', weight: 1, from: 0, to: 1, ifUnknown: 0 } as const
  const policy: TierPolicy = {
    ...thresholds,
    dimensions: {
      ...thresholds.dimensions,
      need: { ...thresholds.dimensions.need, indicators: [indicator] },
    },
  }
  expect(singleOf({}, { policy, scale: scaleOf(policy) }).value.dimensions.need.score).toBe(0)
})

function scaleOf(policy: TierPolicy): TierScale {
  const scale = fixedTierScale(policy)
  if (scale === null) throw new Error('Uses shares')
  return scale
}
