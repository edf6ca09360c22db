import { type CalendarPeriod, dayOfPeriod, periodOfDay } from '@clientele/kernel'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { type CohortOptions, cohortTable, cohortTableBatch } from './cohort-table.ts'
import type { CustomerOrder } from './order-columns.ts'
import { repurchaseOf, repurchaseOfBatch } from './repurchase-rate.ts'

const asOf = Temporal.Instant.from('2026-03-10T00:00:00Z')
const periods: CalendarPeriod[] = ['day', 'week', 'month', 'quarter', 'year']
const zone = fc.constantFrom('UTC', 'Asia/Shanghai', 'America/New_York')
const order = fc.record({
  customer: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  at: fc
    .integer({ min: 0, max: 900 * 24 })
    .map(hours => Temporal.Instant.fromEpochMilliseconds(asOf.epochMilliseconds - hours * 3_600_000)),
})
const orders = fc.array(order, { maxLength: 40 })

test('days fall into the periods that Temporal says', () => {
  fc.assert(
    fc.property(fc.integer({ min: -800_000, max: 800_000 }), day => {
      const date = Temporal.PlainDate.from('1970-01-01').add({ days: day })
      const first: Record<CalendarPeriod, Temporal.PlainDate> = {
        day: date,
        week: date.subtract({ days: date.dayOfWeek - 1 }),
        month: date.with({ day: 1 }),
        quarter: date.with({ day: 1, month: Math.floor((date.month - 1) / 3) * 3 + 1 }),
        year: date.with({ day: 1, month: 1 }),
      }
      for (const period of periods)
        expect(dayOfPeriod(periodOfDay(day, period), period)).toBe(first[period].toString())
    }),
  )
})

test('a table counts what a plain reading of its definition counts', () => {
  fc.assert(
    fc.property(orders, fc.constantFrom('week', 'month', 'quarter'), zone, (orders, period, timeZone) => {
      const table = cohortTable(orders, { period, timeZone, asOf })
      if (!table.ok) throw new Error(table.error.code)
      const days = orders.map(({ at }) => {
        const date = at.toZonedDateTimeISO(timeZone).toPlainDate()
        return periodOfDay(date.since('1970-01-01').days, period)
      })
      const firstOf = (customer: string) =>
        Math.min(...days.filter((_, index) => orders[index]?.customer === customer))
      const customers = new Set(orders.map(({ customer }) => customer))
      expect(table.value.reduce((sum, cohort) => sum + cohort.customers, 0)).toBe(customers.size)
      for (const cohort of table.value) {
        const members = [...customers].filter(one => dayOfPeriod(firstOf(one), period) === cohort.start)
        expect(cohort.customers).toBe(members.length)
        expect(cohort.active[0]).toBe(members.length)
        for (const [place, active] of cohort.active.entries()) {
          const seen = members.filter(member =>
            orders.some((one, index) => one.customer === member && days[index] === firstOf(member) + place),
          )
          expect(active).toBe(seen.length)
        }
      }
    }),
  )
})

test('an order belongs to the day of its own zone', () => {
  const late = [{ customer: 'a', at: Temporal.Instant.from('2026-01-31T18:00:00Z') }]
  const startIn = (timeZone: string) => {
    const table = cohortTable(late, { period: 'month', timeZone, asOf })
    return table.ok && table.value[0]?.start
  }
  expect(startIn('UTC')).toBe('2026-01-01')
  expect(startIn('Asia/Shanghai')).toBe('2026-02-01')
})

test('repurchase counts what a plain reading of its definition counts', () => {
  fc.assert(
    fc.property(orders, fc.integer({ min: 1, max: 400 }), (orders, days) => {
      const rates = repurchaseOf(orders, { days, asOf })
      if (!rates.ok) throw new Error(rates.error.code)
      const span = days * 86_400_000
      const byCustomer = Object.values(Object.groupBy(orders, ({ customer }) => customer)).map(list =>
        (list ?? []).map(({ at }) => at.epochMilliseconds).sort((a, b) => a - b),
      )
      const watched = byCustomer.filter(([first = 0]) => asOf.epochMilliseconds - first >= span)
      const returned = watched.filter(([first = 0, second = Number.NaN]) => second - first <= span)
      expect(rates.value.repurchase).toMatchObject({
        part: byCustomer.filter(list => list.length > 1).length,
        of: byCustomer.length,
      })
      expect(rates.value.withinDays).toMatchObject({ part: returned.length, of: watched.length })
    }),
  )
})

test('no orders make no cohorts and no rate', () => {
  expect(cohortTable([], { period: 'month', timeZone: 'UTC', asOf })).toEqual({ ok: true, value: [] })
  expect(repurchaseOf([], { days: 30, asOf })).toMatchObject({ value: { repurchase: { share: null } } })
})

test('an order at a broken millisecond counts like any other', () => {
  const at = Float64Array.of(asOf.epochMilliseconds - 0.5)
  const columns = { customers: 1, customer: Uint32Array.of(0), at }
  expect(cohortTableBatch(columns, { period: 'day', timeZone: 'UTC', asOf })).toMatchObject({
    value: [{ start: '2026-03-09', active: [1, 0] }],
  })
})

test('what cannot be is refused at its row', () => {
  const options: CohortOptions = { period: 'day', timeZone: 'UTC', asOf }
  const late: CustomerOrder = { customer: 'a', at: asOf.add({ hours: 1 }) }
  expect(cohortTable([late], options)).toMatchObject({ error: { code: 'FUTURE_ORDER', row: 0 } })
  expect(repurchaseOf([late], { days: 1, asOf })).toMatchObject({ error: { code: 'FUTURE_ORDER' } })
  const columns = { customers: 1, customer: Uint32Array.of(0, 1), at: Float64Array.of(0, 0) }
  expect(repurchaseOfBatch(columns, { days: 1, asOf })).toMatchObject({
    error: { row: 1, field: 'customer' },
  })
  const at = Float64Array.of(Number.NaN)
  expect(cohortTableBatch({ customers: 1, customer: Uint32Array.of(0), at }, options)).toMatchObject({
    error: { code: 'INVALID_ORDER', row: 0, field: 'at' },
  })
  expect(cohortTableBatch({ customers: 1, customer: Uint32Array.of(), at }, options)).toMatchObject({
    error: { code: 'WRONG_LENGTH' },
  })
  const old = [{ customer: 'a', at: Temporal.Instant.fromEpochMilliseconds(0) }]
  expect(cohortTable(old, options)).toMatchObject({ error: { code: 'TOO_MANY_PERIODS' } })
})
