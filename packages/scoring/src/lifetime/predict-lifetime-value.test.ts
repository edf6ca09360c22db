import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discountRatePerPeriod } from './discount-plan.ts'
import { forecastPurchases } from './forecast-purchases.ts'
import { predictLifetimeValue } from './predict-lifetime-value.ts'
import { predictLifetimeValueBatch } from './predict-lifetime-value-batch.ts'
import type { PurchaseModel } from './purchase-model.ts'

const bgNbd = { name: 'BG_NBD', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } as const
const paretoNbd = { name: 'PARETO_NBD', r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } as const
const valueModel = { name: 'GAMMA_GAMMA', p: 6.25, q: 3.74, gamma: 15.44 } as const
const plan = { periods: 12, periodLength: 4.345, discountRate: 0.01 }
const request = { purchaseModel: bgNbd, valueModel, plan, marginShare: 0.3 }
const someone = { repeats: 2, lastRepeatAt: 30.43, observedFor: 38.86, meanValue: 22.35 }

const customer = fc
  .record({
    repeats: fc.integer({ min: 0, max: 30 }),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    observedFor: fc.integer({ min: 1, max: 90 }),
    mean: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
  })
  .map(({ repeats, share, observedFor, mean }) => ({
    repeats,
    lastRepeatAt: repeats === 0 ? 0 : share * observedFor,
    observedFor,
    meanValue: repeats === 0 ? 0 : mean,
  }))
const purchaseModel = fc.constantFrom<PurchaseModel>(bgNbd, paretoNbd)

test('is the same to the bit for one customer and for many', () => {
  fc.assert(
    fc.property(purchaseModel, fc.array(customer, { maxLength: 20 }), (purchaseModel, rows) => {
      const many = predictLifetimeValueBatch(
        {
          repeats: Float64Array.from(rows, row => row.repeats),
          lastRepeatAt: Float64Array.from(rows, row => row.lastRepeatAt),
          observedFor: Float64Array.from(rows, row => row.observedFor),
          meanValue: Float64Array.from(rows, row => row.meanValue),
        },
        { ...request, purchaseModel },
      )
      if (!many.ok) throw new Error(JSON.stringify(many.error))
      for (const [index, row] of rows.entries()) {
        const single = predictLifetimeValue(row, { ...request, purchaseModel })
        expect(single.ok && single.value.value).toEqual({
          lifetimeValue: many.value.lifetimeValue[index],
          discountedPurchases: many.value.discountedPurchases[index],
          probabilityAlive: many.value.probabilityAlive[index],
          expectedValuePerPurchase: many.value.expectedValuePerPurchase[index],
        })
      }
    }),
  )
})

test('is the sum over periods of the purchases of each, discounted from its end', () => {
  fc.assert(
    fc.property(
      purchaseModel,
      customer,
      fc.double({ min: 0, max: 2, noNaN: true }),
      (purchaseModel, row, discountRate) => {
        const upTo = (period: number) => {
          const within = period * plan.periodLength
          const forecast = forecastPurchases(row, { model: purchaseModel, within })
          return forecast.ok ? forecast.value.expectedPurchases : Number.NaN
        }
        const sum = Array.from({ length: plan.periods }, (_, index) => index + 1)
          .map(period => (upTo(period) - upTo(period - 1)) / (1 + discountRate) ** period)
          .reduce((one, other) => one + other)
        const predicted = predictLifetimeValue(row, {
          ...request,
          purchaseModel,
          plan: { ...plan, discountRate },
        })
        const { discountedPurchases = 0 } = predicted.ok ? predicted.value.value : {}
        expect(Math.abs(discountedPurchases - sum)).toBeLessThanOrEqual(1e-10 * (1 + sum))
      },
    ),
  )
})

test('without discount is purchases times value times margin', () => {
  const undiscounted = predictLifetimeValue(someone, { ...request, plan: { ...plan, discountRate: 0 } })
  const forecast = forecastPurchases(someone, { model: bgNbd, within: 12 * 4.345 })
  if (!undiscounted.ok || !forecast.ok) throw new Error('Refused')
  const { discountedPurchases, lifetimeValue, expectedValuePerPurchase } = undiscounted.value.value
  expect(discountedPurchases).toBe(forecast.value.expectedPurchases)
  expect(lifetimeValue).toBe(discountedPurchases * expectedValuePerPurchase * 0.3)
})

test('says why in numbers', () => {
  const predicted = predictLifetimeValue(someone, request)
  expect(predicted.ok && predicted.value.because).toMatchObject([
    { code: 'STILL_A_CUSTOMER', params: { repeats: 2, lastRepeatAt: 30.43, observedFor: 38.86 } },
    { code: 'DISCOUNTED_PURCHASES', params: { periods: 12, periodLength: 4.345, discountRate: 0.01 } },
    { code: 'VALUE_PER_PURCHASE', params: { meanValue: 22.35, repeats: 2 } },
    { code: 'MARGIN', params: { marginShare: 0.3 } },
  ])
})

test('a yearly rate is spread over periods so that they make it up', () => {
  expect((1 + discountRatePerPeriod(0.12, 12)) ** 12).toBeCloseTo(1.12, 12)
})

describe('refuses', () => {
  test.each([
    ['periods', 0],
    ['periods', 1.5],
    ['periods', 1_201],
    ['periods', Number.NaN],
    ['periodLength', 0],
    ['periodLength', Infinity],
    ['discountRate', -0.01],
    ['discountRate', 10],
    ['discountRate', Number.NaN],
  ] as const)('a plan with %s of %d', (field, given) => {
    const refusal = { ok: false, error: { code: 'INVALID_DISCOUNT_PLAN', field, given } }
    const columns = Object.fromEntries(
      Object.entries(someone).map(([name, value]) => [name, Float64Array.of(value)]),
    )
    const { repeats, lastRepeatAt, observedFor, meanValue } = columns
    if (!repeats || !lastRepeatAt || !observedFor || !meanValue) throw new Error('No columns')
    const faulty = { ...request, plan: { ...plan, [field]: given } }
    expect(predictLifetimeValue(someone, faulty)).toEqual(refusal)
    expect(predictLifetimeValueBatch({ repeats, lastRepeatAt, observedFor, meanValue }, faulty)).toEqual(
      refusal,
    )
  })

  test.each([0, -1, 1.01, Number.NaN])('a margin of %d', marginShare => {
    expect(predictLifetimeValue(someone, { ...request, marginShare })).toEqual({
      ok: false,
      error: { code: 'INVALID_MARGIN', marginShare },
    })
  })

  test('a contradictory customer', () => {
    expect(predictLifetimeValue({ ...someone, observedFor: 3 }, request)).toMatchObject({
      error: { fault: 'LAST_AFTER_END' },
    })
    expect(predictLifetimeValue({ ...someone, meanValue: 0 }, request)).toMatchObject({
      error: { fault: 'NOT_POSITIVE' },
    })
  })

  test('a model that no fit answers, as the bug it is', () => {
    expect(() =>
      predictLifetimeValue(someone, { ...request, purchaseModel: { ...bgNbd, a: Number.NaN } }),
    ).toThrow(RangeError)
  })
})
