import fc from 'fast-check'
import { expect, test } from 'vitest'
import { costToServe, costToServeBatch } from './cost-to-serve.ts'
import { costOfWinningAndKeeping, economicsOf, worthOfRetention } from './retention-economics.ts'
import { churnOver, retentionOf, retentionOfCounts } from './retention-rate.ts'

const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'))

test('retention and churn are parts of who was there at the start, by names or by counts', () => {
  fc.assert(
    fc.property(ids, ids, (atStart, atEnd) => {
      const { retention, churn, gained } = retentionOf({ atStart, atEnd })
      expect(retention.part + churn.part).toBe(atStart.length)
      expect(retention.part + gained).toBe(atEnd.length)
      expect(retentionOfCounts({ atStart: atStart.length, atEnd: atEnd.length, gained })).toEqual({
        ok: true,
        value: { retention, churn, gained },
      })
    }),
  )
})

test('a name that stands twice is one customer, and of nobody there is no rate', () => {
  expect(retentionOf({ atStart: ['a', 'a'], atEnd: ['a'] }).retention.of).toBe(1)
  expect(retentionOf({ atStart: [], atEnd: ['a'] })).toMatchObject({ retention: { share: null }, gained: 1 })
})

test.each([
  [{ atStart: -1, atEnd: 0, gained: 0 }, 'atStart'],
  [{ atStart: 1, atEnd: Number.NaN, gained: 0 }, 'atEnd'],
  [{ atStart: 1, atEnd: 3, gained: 1 }, 'gained'],
  [{ atStart: 1, atEnd: 0, gained: 1 }, 'gained'],
])('counts of %o are refused', (counts, field) => {
  expect(retentionOfCounts(counts)).toMatchObject({ error: { code: 'INVALID_COUNT', field } })
})

test('churn compounds, and back again', () => {
  const share = fc.double({ min: 0, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(share, fc.integer({ min: 1, max: 60 }), (churn, periods) => {
      expect(churnOver(churn, periods)).toBeCloseTo(1 - (1 - churn) ** periods, 12)
    }),
  )
  expect(churnOver(1, 12)).toBe(1)
  expect(() => churnOver(1.1, 12)).toThrow(RangeError)
  expect(() => churnOver(0.1, 0)).toThrow(RangeError)
})

test('the value of a customer is the sum of its series, and payback the first period that covers', () => {
  const figures = fc.record({
    margin: fc.double({ min: 1, max: 1000, noNaN: true }),
    retention: fc.double({ min: 0, max: 0.95, noNaN: true }),
    discount: fc.double({ min: 0, max: 0.5, noNaN: true }),
    acquisitionCost: fc.double({ min: 0, max: 5000, noNaN: true }),
  })
  fc.assert(
    fc.property(figures, figures => {
      const outlook = economicsOf(figures)
      if (!outlook.ok) throw new Error(outlook.error.code)
      const { value, paybackPeriods } = outlook.value
      const q = figures.retention / (1 + figures.discount)
      let sum = 0
      let covered: number | null = figures.acquisitionCost === 0 ? 0 : null
      for (let period = 0; period < 2000; period++) {
        sum += figures.margin * q ** period
        if (covered === null && sum >= figures.acquisitionCost * (1 + 1e-12)) covered = period + 1
      }
      expect(value / sum).toBeCloseTo(1, 9)
      if (Math.abs(figures.acquisitionCost / sum - 1) > 1e-6) expect(paybackPeriods).toBe(covered)
    }),
  )
})

test.each([
  [{ margin: 100, retention: 0, discount: 0, acquisitionCost: 100 }, 1],
  [{ margin: 100, retention: 0, discount: 0, acquisitionCost: 101 }, null],
  [{ margin: -5, retention: 0.5, discount: 0, acquisitionCost: 1 }, null],
  [{ margin: 100, retention: 0.5, discount: 0, acquisitionCost: 175 }, 3],
  [{ margin: 100, retention: 0.5, discount: 0, acquisitionCost: 200 }, null],
])('%o pays back after %s periods', (figures, periods) => {
  expect(economicsOf(figures)).toMatchObject({ value: { paybackPeriods: periods } })
})

test('keeping better is never worth less, and five points of 90 % double the value', () => {
  const customer = { margin: 10, retention: 0.9, discount: 0, acquisitionCost: 0 }
  const gain = worthOfRetention(customer, 0.95)
  expect(gain.ok && gain.value.rise).toBeCloseTo(1, 12)
  expect(gain.ok && gain.value.after.lifetime).toBeCloseTo(20, 9)
  expect(worthOfRetention({ ...customer, margin: 0 }, 0.95)).toMatchObject({
    value: { worth: 0, rise: null },
  })
})

test.each([
  [{ retention: 1 }, 'retention'],
  [{ retention: Number.NaN }, 'retention'],
  [{ margin: Number.POSITIVE_INFINITY }, 'margin'],
  [{ discount: -0.1 }, 'discount'],
  [{ acquisitionCost: -1 }, 'acquisitionCost'],
])('economics of %o are refused', (changes, field) => {
  const figures = { margin: 1, retention: 0.5, discount: 0, acquisitionCost: 1, ...changes }
  expect(economicsOf(figures)).toMatchObject({ error: { code: 'INVALID_ECONOMICS', field } })
  expect(worthOfRetention(figures, 0.6)).toMatchObject({ error: { field } })
})

test('spending without effect has no price', () => {
  const figures = { acquisitionSpend: 1, gained: 0, retentionSpend: 1, kept: 1 }
  expect(costOfWinningAndKeeping(figures)).toMatchObject({ error: { field: 'gained' } })
})

const rates = { currency: 'CNY', minorPerUnit: { CALL: 33.4, VISIT: 1000.25, MAIL: 0.4 } }

test('the parts of the cost sum to it, and columns give the same', () => {
  const units = fc.record({
    CALL: fc.nat(50),
    VISIT: fc.double({ min: 0, max: 9, noNaN: true }),
    MAIL: fc.nat(200),
  })
  const use = fc.record({ revenueMinor: fc.nat(1e6), goodsMinor: fc.nat(1e6), units })
  fc.assert(
    fc.property(fc.array(use, { minLength: 1, maxLength: 8 }), uses => {
      const column = (of: (use: (typeof uses)[number]) => number) => Float64Array.from(uses, of)
      const batch = costToServeBatch(
        {
          revenueMinor: column(use => use.revenueMinor),
          goodsMinor: column(use => use.goodsMinor),
          units: {
            CALL: column(use => use.units.CALL),
            VISIT: column(use => use.units.VISIT),
            MAIL: column(use => use.units.MAIL),
          },
        },
        rates,
      )
      for (const [row, use] of uses.entries()) {
        const one = costToServe(use, rates)
        if (!one.ok || !batch.ok) throw new Error('Refused')
        const { activities, costMinor, marginMinor } = one.value
        expect(activities.reduce((sum, { minor }) => sum + minor, 0)).toBe(costMinor)
        expect(marginMinor).toBe(use.revenueMinor - use.goodsMinor - costMinor)
        expect([batch.value.costMinor[row], batch.value.marginMinor[row]]).toEqual([costMinor, marginMinor])
      }
    }),
  )
})

test.each<[string, object, object, object]>([
  ['a currency nobody knows', {}, { currency: 'XXY' }, { code: 'UNKNOWN_CURRENCY' }],
  [
    'an activity without a rate',
    { units: { PARTY: 1 } },
    {},
    { code: 'UNKNOWN_ACTIVITY', activity: 'PARTY' },
  ],
  ['a negative count', { units: { CALL: -1 } }, {}, { code: 'INVALID_FIGURE', field: 'CALL', row: 0 }],
  ['NaN', { units: { CALL: Number.NaN } }, {}, { code: 'INVALID_FIGURE', field: 'CALL' }],
  ['half a fen of revenue', { revenueMinor: 0.5 }, {}, { field: 'revenueMinor' }],
  ['a negative rate', {}, { minorPerUnit: { CALL: -1 } }, { field: 'CALL' }],
  ['a cost beyond the safe integers', { units: { VISIT: 1e14 } }, {}, { field: 'cost' }],
])('%s is refused by name', (_, use, changes, error) => {
  const served = costToServe({ revenueMinor: 1, goodsMinor: 0, units: {}, ...use }, { ...rates, ...changes })
  expect(served).toMatchObject({ ok: false, error })
})
