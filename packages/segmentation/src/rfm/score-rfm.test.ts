import { valueOrThrow } from '@clientele/kernel'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { defaultRfmPolicy, type RfmPolicy } from './rfm-policy.ts'
import { rfmStandingAt } from './rfm-score-columns.ts'
import { type RfmCustomer, scoreRfm } from './score-rfm.ts'
import { scoreRfmBatch } from './score-rfm-batch.ts'

const dayInMilliseconds = 86_400_000
const asOf = Date.UTC(2011, 11, 31, 12)

interface Row {
  readonly age: number
  readonly frequency: number
  readonly monetaryMinor: number
}

const age = fc.oneof(
  fc.nat({ max: 4 * dayInMilliseconds }),
  fc.nat({ max: 3000 }).map(days => days * dayInMilliseconds),
)
const row: fc.Arbitrary<Row> = fc.record({
  age,
  frequency: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 2 ** 32 - 1 })),
  monetaryMinor: fc.oneof(
    fc.integer({ min: -2, max: 3 }),
    fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
    fc.maxSafeInteger(),
  ),
})

const cutPoints = (length: number, least: fc.Arbitrary<number>) =>
  fc.uniqueArray(least, { minLength: length, maxLength: length }).map(points => points.sort((a, b) => a - b))
const policy: fc.Arbitrary<RfmPolicy> = fc.integer({ min: 2, max: 10 }).chain(bins =>
  fc.oneof(
    fc
      .constantFrom('ntile' as const, 'cume' as const, 'rank' as const)
      .map(method => ({ ...defaultRfmPolicy, bins, method })),
    fc
      .record({
        recencyDays: cutPoints(bins - 1, fc.nat({ max: 40 })),
        frequency: cutPoints(bins - 1, fc.integer({ min: 1, max: 12 })),
        monetaryMinor: cutPoints(bins - 1, fc.integer({ min: -10, max: 10 })),
      })
      .map(cuts => ({ ...defaultRfmPolicy, bins, method: 'cut' as const, cuts })),
  ),
)
const zone = fc.constantFrom('UTC', 'Asia/Shanghai', 'America/St_Johns', 'Pacific/Apia')
const momentIn = (timeZone: string) => ({ asOf: Temporal.Instant.fromEpochMilliseconds(asOf), timeZone })

const customersOf = (rows: readonly Row[]): RfmCustomer[] =>
  rows.map(({ age, frequency, monetaryMinor }, index) => ({
    id: String(index).padStart(4, '0'),
    lastOrderedAt:
      frequency === 0 || Number.isNaN(age) ? null : Temporal.Instant.fromEpochMilliseconds(asOf - age),
    frequency,
    monetaryMinor,
  }))
const columnsOf = (rows: readonly Row[]) => ({
  lastOrderedAt: Float64Array.from(rows, one => (one.frequency === 0 ? Number.NaN : asOf - one.age)),
  frequency: Uint32Array.from(rows, one => one.frequency),
  monetaryMinor: Float64Array.from(rows, one => one.monetaryMinor),
})

test('columns and objects are scored the same, to the bit', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), policy, zone, (rows, policy, timeZone) => {
      const context = { policy, moment: momentIn(timeZone) }
      const facts = columnsOf(rows)
      const scores = valueOrThrow(scoreRfmBatch(facts, context))
      const { decisions, population } = valueOrThrow(scoreRfm(customersOf(rows), context))
      expect(rows.map((_, index) => rfmStandingAt(index, { facts, scores }))).toEqual(
        decisions.map(one => one.value),
      )
      expect(scores.population).toEqual(population)
    }),
    { numRuns: 1000 },
  )
})

test('the order in which customers are given changes nothing', () => {
  const shuffled = fc.array(row).chain(rows => {
    const customers = customersOf(rows)
    return fc.tuple(fc.constant(customers), fc.shuffledSubarray(customers, { minLength: customers.length }))
  })
  fc.assert(
    fc.property(shuffled, policy, ([customers, others], policy) => {
      const context = { policy, moment: momentIn('UTC') }
      const byId = (list: readonly RfmCustomer[]) => {
        const { decisions, population } = valueOrThrow(scoreRfm(list, context))
        return { population, decisions: new Map(list.map(({ id }, index) => [id, decisions[index]])) }
      }
      expect(byId(others)).toEqual(byId(customers))
    }),
  )
})

test('a customer without a counted order changes nobody else', () => {
  fc.assert(
    fc.property(fc.array(row), fc.nat(), fc.maxSafeInteger(), policy, (rows, at, monetaryMinor, policy) => {
      const context = { policy, moment: momentIn('UTC') }
      const index = at % (rows.length + 1)
      const facts = columnsOf(rows.toSpliced(index, 0, { age: 0, frequency: 0, monetaryMinor }))
      const scores = valueOrThrow(scoreRfmBatch(facts, context))
      const without = valueOrThrow(scoreRfmBatch(columnsOf(rows), context))
      expect(scores.population).toEqual(without.population)
      expect([...scores.segment].toSpliced(index, 1)).toEqual([...without.segment])
      expect(scores.segment[index]).toBe(0xff)
      expect(scores.valueType[index]).toBe(0xff)
      expect(scores.recencyScore[index]).toBe(0)
      expect(scores.recencyDays[index]).toBe(-1)
    }),
  )
})

test('nobody, or nobody who ordered, is scored without a fault', () => {
  const context = { policy: defaultRfmPolicy, moment: momentIn('UTC') }
  const nobody = { mean: 0, ranges: [null, null, null, null, null] }
  const population = { customers: 0, recencyDays: nobody, frequency: nobody, monetaryMinor: nobody }
  expect(scoreRfm([], context)).toEqual({ ok: true, value: { decisions: [], population } })
  const silent = columnsOf([{ age: 0, frequency: 0, monetaryMinor: -5 }])
  expect(valueOrThrow(scoreRfmBatch(silent, context)).population).toEqual(population)
})

test.each<[string, Row, string, string]>([
  [
    'a last order after the moment',
    { age: -1, frequency: 1, monetaryMinor: 0 },
    'lastOrderedAt',
    'NOT_AFTER_MOMENT',
  ],
  [
    'a last order that is missing',
    { age: Number.NaN, frequency: 1, monetaryMinor: 0 },
    'lastOrderedAt',
    'NOT_AFTER_MOMENT',
  ],
  ['money of half a cent', { age: 0, frequency: 1, monetaryMinor: 0.5 }, 'monetaryMinor', 'SAFE_INTEGER'],
  [
    'money beyond the safe integers',
    { age: 0, frequency: 1, monetaryMinor: 2 ** 53 },
    'monetaryMinor',
    'SAFE_INTEGER',
  ],
  [
    'no money, of one who never ordered',
    { age: 0, frequency: 0, monetaryMinor: Number.NaN },
    'monetaryMinor',
    'SAFE_INTEGER',
  ],
])('refuses %s, and says whose', (_, row, fact, expected) => {
  const context = { policy: defaultRfmPolicy, moment: momentIn('UTC') }
  const rows = [{ age: 1, frequency: 1, monetaryMinor: 5 }, row]
  const refusal = (path: (string | number)[]) => ({
    ok: false,
    error: { code: 'INVALID_FACTS', path, expected },
  })
  expect(scoreRfmBatch(columnsOf(rows), context)).toEqual(refusal([fact, 1]))
  expect(scoreRfm(customersOf(rows), context)).toEqual(refusal([1, fact]))
})

test.each([-1, 0.5, Number.NaN, Infinity])('refuses %d orders', frequency => {
  const context = { policy: defaultRfmPolicy, moment: momentIn('UTC') }
  expect(scoreRfm(customersOf([{ age: 1, frequency, monetaryMinor: 5 }]), context)).toMatchObject({
    error: { path: [0, 'frequency'], expected: 'COUNT' },
  })
})

test('refuses columns of different lengths', () => {
  const facts = {
    ...columnsOf([{ age: 1, frequency: 1, monetaryMinor: 5 }]),
    monetaryMinor: new Float64Array(2),
  }
  expect(scoreRfmBatch(facts, { policy: defaultRfmPolicy, moment: momentIn('UTC') })).toMatchObject({
    error: { path: ['monetaryMinor'], expected: 'SAME_LENGTH' },
  })
})

test('a row that does not exist has no standing', () => {
  const facts = columnsOf([])
  const scores = valueOrThrow(scoreRfmBatch(facts, { policy: defaultRfmPolicy, moment: momentIn('UTC') }))
  expect(() => rfmStandingAt(0, { facts, scores })).toThrow(RangeError)
})
