import { periodOfDay } from '@clientele/kernel'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { type RfmOrder, rfmOrderKinds, rfmOrderStatuses } from '../rfm/rfm-order.ts'
import { cohortUnits } from './cohort-policy.ts'
import { retentionCohorts } from './retention-cohorts.ts'
import { retentionCohortsBatch } from './retention-cohorts-batch.ts'
import { startOfPeriod } from './start-of-period.ts'

const asOf = Date.UTC(2024, 2, 5, 12)
const day = 86_400_000
const order = fc.record({
  customer: fc.nat({ max: 5 }),
  age: fc.integer({ min: -2 * day, max: 500 * day }),
  kind: fc.constantFrom(0, 0, 0, 1),
  status: fc.constantFrom(0, 0, 0, 1),
})
const policy = fc.record({
  unit: fc.constantFrom(...cohortUnits),
  cohorts: fc.integer({ min: 1, max: 20 }),
  periods: fc.integer({ min: 1, max: 20 }),
})
const zone = fc.constantFrom('UTC', 'Asia/Shanghai', 'America/St_Johns')

const table = (
  orders: readonly (typeof order extends fc.Arbitrary<infer Row> ? Row : never)[],
  options: Parameters<typeof retentionCohorts>[1],
) => {
  const ordersOf = (customer: number): RfmOrder[] =>
    orders
      .filter(one => one.customer === customer)
      .map(({ age, kind, status }) => ({
        orderedAt: Temporal.Instant.fromEpochMilliseconds(asOf - age),
        amountMinor: 1,
        kind: rfmOrderKinds[kind] ?? 'PURCHASE',
        status: rfmOrderStatuses[status] ?? 'COMPLETED',
      }))
  return retentionCohorts([0, 1, 2, 3, 4, 5].map(ordersOf), options)
}

test('columns and objects give the same table', () => {
  fc.assert(
    fc.property(fc.array(order, { maxLength: 50 }), policy, zone, (orders, policy, timeZone) => {
      const options = { policy, moment: { asOf: Temporal.Instant.fromEpochMilliseconds(asOf), timeZone } }
      const columns = {
        customer: Uint32Array.from(orders, one => one.customer),
        orderedAt: Float64Array.from(orders, one => asOf - one.age),
        kind: Uint8Array.from(orders, one => one.kind),
        status: Uint8Array.from(orders, one => one.status),
      }
      const batch = retentionCohortsBatch(columns, { customers: 6, ...options })
      expect(batch).toEqual({ ok: true, value: table(orders, options) })
    }),
    { numRuns: 200 },
  )
})

test('a cohort begins whole, never grows, and only the running period is incomplete', () => {
  fc.assert(
    fc.property(fc.array(order, { maxLength: 50 }), policy, (orders, policy) => {
      const moment = { asOf: Temporal.Instant.fromEpochMilliseconds(asOf), timeZone: 'UTC' }
      for (const { customers, periods } of table(orders, { policy, moment }).cohorts) {
        expect(periods[0]).toMatchObject({ customers, share: 1 })
        for (const period of periods) expect(period.customers).toBeLessThanOrEqual(customers)
        expect(periods.slice(0, -1).every(period => period.isComplete)).toBe(true)
      }
    }),
  )
})

test.each(cohortUnits)('every day lies in the %s that starts at or before it and ends after it', unit => {
  const epoch = Temporal.PlainDate.from('1970-01-01')
  fc.assert(
    fc.property(fc.integer({ min: -800_000, max: 800_000 }), day => {
      const period = periodOfDay(day, unit)
      const date = epoch.add({ days: day })
      expect(Temporal.PlainDate.compare(startOfPeriod(period, unit), date)).toBeLessThanOrEqual(0)
      expect(Temporal.PlainDate.compare(startOfPeriod(period + 1, unit), date)).toBe(1)
    }),
  )
})

test('weeks begin on Monday', () => {
  const monday = Temporal.PlainDate.from('2024-03-04')
  const days = Temporal.PlainDate.from('1970-01-01').until(monday).days
  expect(startOfPeriod(periodOfDay(days, 'week'), 'week').toString()).toBe('2024-03-04')
  expect(startOfPeriod(periodOfDay(days - 1, 'week'), 'week').toString()).toBe('2024-02-26')
})

test('refuses orders of nobody and of no time', () => {
  const moment = { asOf: Temporal.Instant.fromEpochMilliseconds(asOf), timeZone: 'UTC' }
  const policy = { unit: 'month', cohorts: 2, periods: 2 } as const
  const orders = {
    customer: Uint32Array.of(1),
    orderedAt: Float64Array.of(1),
    kind: new Uint8Array(1),
    status: new Uint8Array(1),
  }
  const options = { customers: 1, policy, moment }
  expect(retentionCohortsBatch(orders, options)).toMatchObject({ error: { path: ['customer', 0] } })
  const timeless = { ...orders, customer: Uint32Array.of(0), orderedAt: Float64Array.of(Infinity) }
  expect(retentionCohortsBatch(timeless, options)).toMatchObject({ error: { path: ['orderedAt', 0] } })
})
