import { valueOrThrow } from '@clientele/kernel'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { gatherRfmFacts } from './gather-rfm-facts.ts'
import { gatherRfmFactsBatch } from './gather-rfm-facts-batch.ts'
import { type RfmOrder, rfmOrderKinds, rfmOrderStatuses } from './rfm-order.ts'
import { defaultRfmPolicy, type RfmPolicy } from './rfm-policy.ts'

const moment = { asOf: Temporal.Instant.from('2025-03-10T12:00:00-04:00'), timeZone: 'America/New_York' }
const order = (orderedAt: string, amountMinor: number, other: Partial<RfmOrder> = {}): RfmOrder => ({
  orderedAt: Temporal.Instant.from(orderedAt),
  amountMinor,
  kind: 'PURCHASE',
  status: 'COMPLETED',
  ...other,
})
const first = order('2025-03-01T09:00-05:00', 1000)

test.each<[string, RfmOrder[], Partial<RfmPolicy>, [last: string | null, frequency: number, minor: number]]>([
  ['no orders', [], {}, [null, 0, 0]],
  ['a purchase', [first], {}, ['2025-03-01T14:00:00Z', 1, 1000]],
  [
    'the latest of purchases in any order',
    [order('2025-03-02T00:00Z', 5), first],
    {},
    ['2025-03-02T00:00:00Z', 2, 1005],
  ],
  ['a free order', [order('2025-03-02T00:00Z', 0)], {}, ['2025-03-02T00:00:00Z', 1, 0]],
  ['a purchase at the moment', [order('2025-03-10T16:00:00Z', 7)], {}, ['2025-03-10T16:00:00Z', 1, 7]],
  [
    'nothing after the moment',
    [first, order('2025-03-10T16:00:00.001Z', 7)],
    {},
    ['2025-03-01T14:00:00Z', 1, 1000],
  ],
  [
    'nothing cancelled',
    [first, order('2025-03-02T00:00Z', 5, { status: 'CANCELLED' })],
    {},
    ['2025-03-01T14:00:00Z', 1, 1000],
  ],
  [
    'refunds as money alone',
    [first, order('2025-03-02T00:00Z', -1500, { kind: 'REFUND' })],
    {},
    ['2025-03-01T14:00:00Z', 1, -500],
  ],
  [
    'refunds not at all where the policy ignores them',
    [first, order('2025-03-02T00:00Z', -1500, { kind: 'REFUND' })],
    { refunds: 'ignore' },
    ['2025-03-01T14:00:00Z', 1, 1000],
  ],
  ['a refund without its purchase', [order('2025-03-02T00:00Z', -5, { kind: 'REFUND' })], {}, [null, 0, -5]],
  [
    'today alone',
    [first, order('2025-03-10T04:00Z', 5)],
    { lookBackDays: 1 },
    ['2025-03-10T04:00:00Z', 1, 5],
  ],
  ['not the minute before today', [order('2025-03-10T03:59Z', 5)], { lookBackDays: 1 }, [null, 0, 0]],
  [
    'refunds within the days looked back on only',
    [first, order('2025-03-01T12:00Z', -5, { kind: 'REFUND' })],
    { lookBackDays: 9 },
    [null, 0, 0],
  ],
])('counts %s', (_, orders, changes, [last, frequency, monetaryMinor]) => {
  const policy = { ...defaultRfmPolicy, ...changes } as RfmPolicy
  const facts = valueOrThrow(gatherRfmFacts(orders, { policy, moment }))
  expect({ ...facts, lastOrderedAt: facts.lastOrderedAt?.toString() ?? null }).toEqual({
    lastOrderedAt: last,
    frequency,
    monetaryMinor,
  })
})

const customers = 4
const anyOrder = fc.record({
  customer: fc.nat({ max: customers - 1 }),
  // Around a change of clocks at a minute past midnight, after which a date comes a second time.
  at: fc.integer({ min: Date.UTC(2010, 10, 4), max: Date.UTC(2010, 10, 10) }),
  amountMinor: fc.integer({ min: -1000, max: 1000 }),
  kind: fc.constantFrom(...rfmOrderKinds),
  status: fc.constantFrom(...rfmOrderStatuses),
})
const anyPolicy = fc.record({
  lookBackDays: fc.option(fc.integer({ min: 1, max: 6 })),
  refunds: fc.constantFrom('reduce' as const, 'ignore' as const),
})

test('columns of orders give the facts that each customer has alone', () => {
  const asOf = fc.integer({ min: Date.UTC(2010, 10, 6), max: Date.UTC(2010, 10, 9) })
  const timeZone = fc.constantFrom('America/St_Johns', 'Asia/Shanghai')
  fc.assert(
    fc.property(fc.array(anyOrder), anyPolicy, asOf, timeZone, (orders, changes, now, zone) => {
      const context = {
        policy: { ...defaultRfmPolicy, ...changes },
        moment: { asOf: Temporal.Instant.fromEpochMilliseconds(now), timeZone: zone },
      }
      const columns = valueOrThrow(
        gatherRfmFactsBatch(
          {
            customer: Uint32Array.from(orders, one => one.customer),
            orderedAt: Float64Array.from(orders, one => one.at),
            amountMinor: Float64Array.from(orders, one => one.amountMinor),
            kind: Uint8Array.from(orders, one => rfmOrderKinds.indexOf(one.kind)),
            status: Uint8Array.from(orders, one => rfmOrderStatuses.indexOf(one.status)),
          },
          { customers, ...context },
        ),
      )
      for (let row = 0; row < customers; row++) {
        const own = orders
          .filter(one => one.customer === row)
          .map(one => ({ ...one, orderedAt: Temporal.Instant.fromEpochMilliseconds(one.at) }))
        const facts = valueOrThrow(gatherRfmFacts(own, context))
        expect({
          lastOrderedAt: columns.lastOrderedAt[row],
          frequency: columns.frequency[row],
          monetaryMinor: columns.monetaryMinor[row],
        }).toEqual({ ...facts, lastOrderedAt: facts.lastOrderedAt?.epochMilliseconds ?? Number.NaN })
      }
    }),
    { numRuns: 300 },
  )
})

const sound = {
  customer: Uint32Array.of(0, 0),
  orderedAt: Float64Array.of(0, 1),
  amountMinor: Float64Array.of(1, 1),
  kind: Uint8Array.of(0, 0),
  status: Uint8Array.of(0, 0),
}

test.each([
  ['of a row that does not exist', { customer: Uint32Array.of(0, 1) }, ['customer', 1], 'KNOWN_ROW'],
  ['at no instant', { orderedAt: Float64Array.of(0, Number.NaN) }, ['orderedAt', 1], 'SAFE_INTEGER'],
  ['at the end of time', { orderedAt: Float64Array.of(Infinity, 0) }, ['orderedAt', 0], 'SAFE_INTEGER'],
  ['over half a cent', { amountMinor: Float64Array.of(1, 0.5) }, ['amountMinor', 1], 'SAFE_INTEGER'],
  ['over nothing known', { amountMinor: Float64Array.of(1) }, ['amountMinor', 1], 'SAFE_INTEGER'],
])('refuses an order %s', (_, wrong, path, expected) => {
  const asked = { customers: 1, policy: defaultRfmPolicy, moment }
  expect(gatherRfmFactsBatch({ ...sound, ...wrong }, asked)).toEqual({
    ok: false,
    error: { code: 'INVALID_FACTS', path, expected },
  })
})

test('refuses an amount that is no safe integer, by its place', () => {
  const orders = [order('2025-03-01T12:00Z', 5), order('2025-03-01T12:00Z', Number.NaN)]
  expect(gatherRfmFacts(orders, { policy: defaultRfmPolicy, moment })).toMatchObject({
    error: { path: [1, 'amountMinor'], expected: 'SAFE_INTEGER' },
  })
})
