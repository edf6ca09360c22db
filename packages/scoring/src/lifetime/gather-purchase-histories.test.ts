import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { gatherPurchaseHistories } from './gather-purchase-histories.ts'
import { gatherPurchaseHistory } from './gather-purchase-history.ts'
import { judgeByHoldOut } from './hold-out.ts'
import { simulatePurchases } from './simulate-purchases.ts'

const until = Temporal.Instant.from('2026-03-01T00:00:00+08:00')
const terms = { until, timeZone: 'Asia/Shanghai', daysPerUnit: 7 }
const instant = (text: string) => Temporal.Instant.from(text).epochMilliseconds

function purchasesOf(...rows: readonly (readonly [customer: number, at: string, value: number])[]) {
  return {
    customer: Uint32Array.from(rows, ([customer]) => customer),
    purchasedAt: Float64Array.from(rows, ([, at]) => instant(at)),
    value: Float64Array.from(rows, ([, , value]) => value),
  }
}

test('purchases of one local day are one, also where the day is another elsewhere', () => {
  const purchases = purchasesOf(
    [0, '2026-01-05T09:00:00+08:00', 10],
    [0, '2026-01-12T23:59:59+08:00', 30],
    [0, '2026-01-12T00:00:00+08:00', 20],
    [0, '2026-01-13T00:00:00+08:00', 70],
  )
  const histories = gatherPurchaseHistories(purchases, { ...terms, customers: 1 })
  expect(histories).toMatchObject({
    value: {
      repeats: Float64Array.of(2),
      lastRepeatAt: Float64Array.of(8 / 7),
      observedFor: Float64Array.of(54 / 7),
      meanValue: Float64Array.of(60),
    },
  })
})

test('what was bought at the end or after it does not count, and who only came then has no row', () => {
  const purchases = purchasesOf(
    [2, '2026-02-28T23:59:59+08:00', 10],
    [0, '2026-03-01T00:00:00+08:00', 10],
    [2, '2026-03-05T00:00:00+08:00', 10],
  )
  const histories = gatherPurchaseHistories(purchases, { ...terms, customers: 3 })
  expect(histories).toMatchObject({
    value: { customer: Uint32Array.of(2), repeats: Float64Array.of(0), observedFor: Float64Array.of(0) },
  })
})

test('the order of the purchases does not matter, and every history is one that a model takes', () => {
  const row = fc.tuple(fc.nat({ max: 4 }), fc.integer({ min: 0, max: 60 * 24 }), fc.nat({ max: 100 }))
  fc.assert(
    fc.property(fc.array(row), fc.array(fc.nat(), { minLength: 200, maxLength: 200 }), (rows, keys) => {
      const gathered = (some: typeof rows) =>
        gatherPurchaseHistories(
          {
            customer: Uint32Array.from(some, ([who]) => who),
            purchasedAt: Float64Array.from(
              some,
              ([, hour]) => instant('2026-01-10T00:00:00+08:00') + hour * 3_600_000,
            ),
            value: Float64Array.from(some, ([, , value]) => value),
          },
          { ...terms, customers: 5 },
        )
      const shuffled = rows.map((row, i) => ({ row, key: keys[i % 200] ?? 0 })).sort((a, b) => a.key - b.key)
      const histories = gathered(rows)
      expect(gathered(shuffled.map(({ row }) => row))).toEqual(histories)
      if (!histories.ok) throw new Error(JSON.stringify(histories.error))
      for (const [index, x] of histories.value.repeats.entries()) {
        expect((histories.value.lastRepeatAt[index] ?? 0) > 0).toBe(x > 0)
        expect(histories.value.lastRepeatAt[index]).toBeLessThanOrEqual(
          histories.value.observedFor[index] ?? 0,
        )
      }
    }),
  )
})

test('a history is the same for one customer and for many', () => {
  const row = fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 0, max: 60 * 24 }), fc.nat({ max: 100 }))
  fc.assert(
    fc.property(fc.array(row), rows => {
      const at = (hour: number) => instant('2026-01-10T00:00:00+08:00') + hour * 3_600_000
      const many = gatherPurchaseHistories(
        {
          customer: Uint32Array.from(rows, ([who]) => who),
          purchasedAt: Float64Array.from(rows, ([, hour]) => at(hour)),
          value: Float64Array.from(rows, ([, , value]) => value),
        },
        { ...terms, customers: 4 },
      )
      if (!many.ok) throw new Error(JSON.stringify(many.error))
      const { customer, ...columns } = many.value
      for (const who of [0, 1, 2, 3]) {
        const own = rows
          .filter(([customer]) => customer === who)
          .map(([, hour, value]) => ({
            purchasedAt: Temporal.Instant.fromEpochMilliseconds(at(hour)),
            value,
          }))
        const index = customer.indexOf(who)
        const expected = Object.fromEntries(
          Object.entries(columns).map(([name, column]) => [name, column[index]]),
        )
        expect(gatherPurchaseHistory(own, terms)).toEqual({ ok: true, value: index < 0 ? null : expected })
      }
    }),
  )
})

test('the history of one customer is refused by purchase', () => {
  const purchasedAt = Temporal.Instant.from('2026-01-10T00:00:00Z')
  const gather = (value: number, other: object = {}) =>
    gatherPurchaseHistory(
      [
        { purchasedAt, value: 1 },
        { purchasedAt, value },
      ],
      { ...terms, ...other },
    )
  const refusal = (fault: string) => ({
    ok: false,
    error: { code: 'INVALID_PURCHASE', row: 1, field: 'value', fault },
  })
  expect(gather(Number.NaN)).toEqual(refusal('NOT_FINITE'))
  expect(gather(-1)).toEqual(refusal('NEGATIVE'))
  expect(gather(1, { timeZone: 'Moon' })).toMatchObject({ error: { field: 'timeZone' } })
  expect(gather(1, { daysPerUnit: -7 })).toMatchObject({ error: { field: 'daysPerUnit' } })
})

describe('refuses', () => {
  const sound = purchasesOf([0, '2026-01-05T09:00:00+08:00', 10], [0, '2026-01-06T09:00:00+08:00', 10])
  const gather = (change: object, other: object = {}) =>
    gatherPurchaseHistories({ ...sound, ...change }, { ...terms, customers: 1, ...other })

  test.each([
    [{ customer: Uint32Array.of(0, 1) }, 'customer', 'UNKNOWN_CUSTOMER'],
    [{ purchasedAt: Float64Array.of(0, Number.NaN) }, 'purchasedAt', 'NOT_FINITE'],
    [{ purchasedAt: Float64Array.of(0, 1e300) }, 'purchasedAt', 'NOT_FINITE'],
    [{ value: Float64Array.of(0, Infinity) }, 'value', 'NOT_FINITE'],
    [{ value: Float64Array.of(0, -1) }, 'value', 'NEGATIVE'],
  ])('a faulty purchase by row: %j', (change, field, fault) => {
    expect(gather(change)).toEqual({ ok: false, error: { code: 'INVALID_PURCHASE', row: 1, field, fault } })
  })

  test.each([
    [{ timeZone: 'Moon/Crater' }, 'timeZone'],
    [{ daysPerUnit: 0 }, 'daysPerUnit'],
    [{ daysPerUnit: Number.NaN }, 'daysPerUnit'],
    [{ customers: -1 }, 'customers'],
    [{ customers: 0.5 }, 'customers'],
  ])('impossible terms: %j', (other, field) => {
    expect(gather({}, other)).toEqual({ ok: false, error: { code: 'INVALID_OBSERVATION', field } })
  })

  test('columns of different lengths', () => {
    expect(gather({ value: new Float64Array(1) })).toMatchObject({ error: { code: 'UNEQUAL_COLUMNS' } })
  })
})

describe('a hold-out', () => {
  const truth = { name: 'PARETO_NBD', r: 0.8, alpha: 6, s: 0.6, beta: 12 } as const
  const observedFor = Float64Array.from({ length: 1_500 }, (_, row) => 40 + (row % 12))
  const { purchases } = simulatePurchases(truth, { observedFor, ahead: 0, seed: 9 })
  const columns = {
    customer: purchases.customer,
    // Everybody is watched up to week 52.
    purchasedAt: purchases.at.map(
      (week, i) => (week + 52 - (observedFor[purchases.customer[i] ?? 0] ?? 0)) * 604_800_000,
    ),
    value: purchases.at.map(() => 1),
  }
  const holdOut = {
    customers: 1_500,
    timeZone: 'UTC',
    daysPerUnit: 7,
    fitUntil: Temporal.Instant.fromEpochMilliseconds(30 * 604_800_000),
    judgeUntil: Temporal.Instant.fromEpochMilliseconds(52 * 604_800_000),
  }

  test.each(['BG_NBD', 'PARETO_NBD'] as const)('judges %s on what it has not seen', model => {
    const report = judgeByHoldOut(columns, { ...holdOut, model })
    if (!report.ok) throw new Error(JSON.stringify(report.error))
    const { byRepeats, customers, ahead, predictedTotal, actualTotal, totalError } = report.value
    expect(ahead).toBe(22)
    expect(byRepeats.reduce((sum, one) => sum + one.customers, 0)).toBe(customers)
    expect(byRepeats.reduce((sum, one) => sum + one.customers * one.actual, 0)).toBeCloseTo(actualTotal, 8)
    expect(byRepeats.reduce((sum, one) => sum + one.customers * one.predicted, 0)).toBeCloseTo(
      predictedTotal,
      8,
    )
    expect(byRepeats.at(-1)).toMatchObject({ repeats: 7, andMore: true })
    expect(Math.abs(totalError)).toBeLessThan(0.15)
    expect(report.value.meanAbsoluteError).toBeLessThan(report.value.naiveMeanAbsoluteError)
  })

  test('is refused where there is nothing to judge on', () => {
    expect(judgeByHoldOut(columns, { ...holdOut, judgeUntil: holdOut.fitUntil, model: 'BG_NBD' })).toEqual({
      ok: false,
      error: { code: 'INVALID_OBSERVATION', field: 'until' },
    })
  })
})
