import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { noCode } from '../fact/no-code.ts'
import { type RfmOrder, type RfmOrderColumns, rfmOrderKinds, rfmOrderStatuses } from '../rfm/rfm-order.ts'
import { gatherLifecycleFacts } from './gather-lifecycle-facts.ts'
import { gatherLifecycleFactsBatch } from './gather-lifecycle-facts-batch.ts'
import type { LifecycleFacts } from './lifecycle-facts.ts'
import { defaultLifecyclePolicy, type LifecyclePolicy } from './lifecycle-policy.ts'
import { type LifecycleStage, lifecycleStages } from './lifecycle-stage.ts'
import { lifecycleStageOf } from './lifecycle-stage-of.ts'
import { lifecycleStagesBatch } from './lifecycle-stages-batch.ts'

const quick: LifecyclePolicy = {
  rhythm: {
    statistic: 'mean',
    minimumGaps: 1,
    multiples: { atRisk: 1.1, dormant: 2, lost: 3.3 },
    leastDays: 1,
    mostDays: 20,
  },
  fixed: { atRisk: 3, dormant: 6, lost: 9 },
  newcomer: { days: 8, purchaseDays: 2 },
  loyal: { days: 12, purchaseDays: 3 },
}
const policies = fc.constantFrom(defaultLifecyclePolicy, quick, { ...quick, rhythm: null })
// Apia skipped 30 December 2011.
const zones = fc.constantFrom('UTC', 'Asia/Shanghai', 'Pacific/Apia', 'America/St_Johns', 'Africa/Cairo')
const asOf = Date.UTC(2012, 0, 15, 12)
const millisecondsPerDay = 86_400_000

const order = fc.record({
  customer: fc.nat({ max: 3 }),
  age: fc.oneof(
    fc.integer({ min: -millisecondsPerDay, max: 60 * millisecondsPerDay }),
    fc.integer({ min: 0, max: 400 }).map(days => days * millisecondsPerDay),
  ),
  kind: fc.constantFrom(0, 0, 0, 1),
  status: fc.constantFrom(0, 0, 0, 1),
})
type Order = typeof order extends fc.Arbitrary<infer Row> ? Row : never
const columnsOf = (orders: readonly Order[]): RfmOrderColumns => ({
  customer: Uint32Array.from(orders, one => one.customer),
  orderedAt: Float64Array.from(orders, one => asOf - one.age),
  amountMinor: new Float64Array(orders.length),
  kind: Uint8Array.from(orders, one => one.kind),
  status: Uint8Array.from(orders, one => one.status),
})
const ordersOf = (orders: readonly Order[], customer: number): RfmOrder[] =>
  orders
    .filter(one => one.customer === customer)
    .map(({ age, kind, status }) => ({
      orderedAt: Temporal.Instant.fromEpochMilliseconds(asOf - age),
      amountMinor: 0,
      kind: rfmOrderKinds[kind] ?? 'PURCHASE',
      status: rfmOrderStatuses[status] ?? 'COMPLETED',
    }))
const momentIn = (timeZone: string, at = asOf) => ({
  asOf: Temporal.Instant.fromEpochMilliseconds(at),
  timeZone,
})
const stageOf = (facts: LifecycleFacts, options: Parameters<typeof lifecycleStageOf>[1]) => {
  const result = lifecycleStageOf(facts, options)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

test('columns and objects give the same facts, stage and end of stage', () => {
  fc.assert(
    fc.property(fc.array(order, { maxLength: 40 }), policies, zones, (orders, policy, timeZone) => {
      const context = { policy, moment: momentIn(timeZone) }
      const facts = gatheredFrom(columnsOf(orders), { customers: 4, ...context })
      const batch = lifecycleStagesBatch(facts, context)
      if (!batch.ok) throw new Error(JSON.stringify(batch.error))
      for (let row = 0; row < 4; row++) {
        const single = stageOf(gatherLifecycleFacts(ordersOf(orders, row), context), context)
        expect(lifecycleStages[batch.value.stage[row] ?? noCode]?.code ?? null).toBe(single.value)
        expect(batch.value.until[row]).toBe(single.until?.epochMilliseconds ?? Number.NaN)
      }
    }),
    { numRuns: 300 },
  )
})

test('until is the earliest moment at which the same orders give another stage', () => {
  fc.assert(
    fc.property(fc.array(order, { maxLength: 12 }), policies, zones, (orders, policy, timeZone) => {
      const known = ordersOf(orders, 0).filter(({ orderedAt }) => orderedAt.epochMilliseconds <= asOf)
      const stageAt = (at: number) => {
        const context = { policy, moment: momentIn(timeZone, at) }
        return stageOf(gatherLifecycleFacts(known, context), context)
      }
      const { value, until } = stageAt(asOf)
      const end = until?.epochMilliseconds ?? asOf + 1500 * millisecondsPerDay
      for (let at = asOf; at < Math.min(end, asOf + 400 * millisecondsPerDay); at += millisecondsPerDay)
        expect(stageAt(at).value).toBe(value)
      expect(stageAt(end - 1).value).toBe(value)
      if (until) expect(stageAt(end).value).not.toBe(value)
    }),
    { numRuns: 40 },
  )
})

const on = (date: string) => Temporal.PlainDate.from(date)
const once = { purchaseDays: 1, previousOn: null, rhythmDays: null, priorRhythmDays: null }
const moment = { asOf: Temporal.Instant.from('2025-06-30T12:00:00+08:00'), timeZone: 'Asia/Shanghai' }
const regular = {
  purchaseDays: 12,
  firstOn: on('2024-01-01'),
  rhythmDays: 20,
  priorRhythmDays: 20,
}

test.each<[LifecycleStage, string, LifecycleFacts]>([
  ['NEW', 'a first purchase 29 days ago', { ...once, firstOn: on('2025-06-01'), lastOn: on('2025-06-01') }],
  [
    'ACTIVE',
    'a first purchase 30 days ago',
    { ...once, firstOn: on('2025-05-31'), lastOn: on('2025-05-31') },
  ],
  [
    'AT_RISK',
    'an only purchase 60 days ago',
    { ...once, firstOn: on('2025-05-01'), lastOn: on('2025-05-01') },
  ],
  [
    'DORMANT',
    'an only purchase 120 days ago',
    { ...once, firstOn: on('2025-03-02'), lastOn: on('2025-03-02') },
  ],
  ['LOST', 'an only purchase a year ago', { ...once, firstOn: on('2024-06-30'), lastOn: on('2024-06-30') }],
  [
    'LOYAL',
    'a rhythm of 20 days, kept',
    { ...regular, previousOn: on('2025-06-01'), lastOn: on('2025-06-20') },
  ],
  [
    'AT_RISK',
    'one and a half rhythms',
    { ...regular, previousOn: on('2025-05-11'), lastOn: on('2025-05-31') },
  ],
  ['DORMANT', 'three rhythms', { ...regular, previousOn: on('2025-04-11'), lastOn: on('2025-05-01') }],
  ['LOST', 'six rhythms', { ...regular, previousOn: on('2025-02-11'), lastOn: on('2025-03-02') }],
  [
    'RETURNED',
    'back after three rhythms',
    { ...regular, previousOn: on('2025-04-21'), lastOn: on('2025-06-20') },
  ],
])('%s: %s', (stage, _, facts) => {
  expect(stageOf(facts, { policy: defaultLifecyclePolicy, moment }).value).toBe(stage)
})

test('who never bought has no stage', () => {
  const facts = {
    purchaseDays: 0,
    firstOn: null,
    previousOn: null,
    lastOn: null,
    rhythmDays: null,
    priorRhythmDays: null,
  }
  expect(stageOf(facts, { policy: quick, moment })).toEqual({
    value: null,
    because: [{ code: 'NO_COUNTED_ORDER', params: {} }],
  })
})

test('a rhythm needs its fewest gaps, and two orders on one day are one purchase', () => {
  const at = (date: string): RfmOrder => ({
    orderedAt: Temporal.Instant.from(`${date}T10:00:00+08:00`),
    amountMinor: 1,
    kind: 'PURCHASE',
    status: 'COMPLETED',
  })
  const gather = (...dates: string[]) =>
    gatherLifecycleFacts(dates.map(at), { policy: defaultLifecyclePolicy, moment })
  expect(gather('2025-01-01', '2025-01-01', '2025-01-05', '2025-01-09').rhythmDays).toBeNull()
  expect(gather('2025-01-01', '2025-01-05', '2025-01-09', '2025-03-09').rhythmDays).toBe(4)
  expect(gather('2025-01-01', '2025-01-05', '2025-01-11', '2025-01-19', '2025-05-19')).toMatchObject({
    rhythmDays: 7,
    priorRhythmDays: 6,
  })
})

test.each<[string, Partial<LifecycleFacts>, string, string]>([
  ['a purchase after the moment', { lastOn: on('2025-07-01') }, 'lastOn', 'NOT_AFTER_MOMENT'],
  ['a negative count', { purchaseDays: -1 }, 'purchaseDays', 'COUNT'],
  ['a count that is none', { purchaseDays: Number.NaN }, 'purchaseDays', 'COUNT'],
  ['no first purchase among many', { firstOn: null }, 'firstOn', 'CONSISTENT'],
  ['more purchase days than days', { firstOn: on('2025-06-15') }, 'firstOn', 'CONSISTENT'],
  ['a last but one after the last', { previousOn: on('2025-06-21') }, 'previousOn', 'CONSISTENT'],
  ['a rhythm of NaN', { rhythmDays: Number.NaN }, 'rhythmDays', 'FINITE'],
  ['a negative rhythm', { priorRhythmDays: -1 }, 'priorRhythmDays', 'FINITE'],
])('refuses %s', (_, change, path, expected) => {
  const facts = { ...regular, previousOn: on('2025-06-01'), lastOn: on('2025-06-20'), ...change }
  expect(lifecycleStageOf(facts, { policy: quick, moment })).toEqual({
    ok: false,
    error: { code: 'INVALID_FACTS', path: [path], expected },
  })
})

test('refuses columns of different length, and names the row of a bad fact', () => {
  const facts = gatheredFrom(columnsOf([]), { customers: 2, policy: quick, moment })
  expect(
    lifecycleStagesBatch({ ...facts, lastDay: Int32Array.of(1) }, { policy: quick, moment }),
  ).toMatchObject({
    error: { path: ['lastDay'], expected: 'SAME_LENGTH' },
  })
  expect(
    lifecycleStagesBatch({ ...facts, purchaseDays: Uint32Array.of(0, 3) }, { policy: quick, moment }),
  ).toMatchObject({ error: { path: ['firstDay', 1], expected: 'CONSISTENT' } })
})

test.each<[string, Partial<RfmOrderColumns>, (string | number)[], string]>([
  ['a row that does not exist', { customer: Uint32Array.of(0, 7) }, ['customer', 1], 'KNOWN_ROW'],
  ['an instant of NaN', { orderedAt: Float64Array.of(Number.NaN, 1) }, ['orderedAt', 0], 'SAFE_INTEGER'],
  ['columns of different length', { kind: Uint8Array.of(0) }, ['kind'], 'SAME_LENGTH'],
])('refuses orders with %s', (_, change, path, expected) => {
  const one = { customer: 0, age: 5, kind: 0, status: 0 } as const
  const orders = { ...columnsOf([one, one]), ...change }
  expect(gatherLifecycleFactsBatch(orders, { customers: 2, policy: quick, moment })).toEqual({
    ok: false,
    error: { code: 'INVALID_FACTS', path, expected },
  })
})

function gatheredFrom(...args: Parameters<typeof gatherLifecycleFactsBatch>) {
  const facts = gatherLifecycleFactsBatch(...args)
  if (!facts.ok) throw new Error(JSON.stringify(facts.error))
  return facts.value
}
