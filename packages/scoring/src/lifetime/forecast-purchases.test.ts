import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedRepeatsOfNewCustomer, forecastPurchases } from './forecast-purchases.ts'
import { forecastPurchasesBatch } from './forecast-purchases-batch.ts'
import type { PurchaseModel } from './purchase-model.ts'
import { parsePurchaseModel, purchaseModelJsonSchema } from './purchase-model.ts'

const parameter = fc.double({ min: 0.01, max: 100, noNaN: true })
const model: fc.Arbitrary<PurchaseModel> = fc.oneof(
  fc.record({
    name: fc.constant('BG_NBD' as const),
    r: parameter,
    alpha: parameter,
    a: parameter,
    b: parameter,
  }),
  fc.record({
    name: fc.constant('PARETO_NBD' as const),
    r: parameter,
    alpha: parameter,
    s: parameter,
    beta: parameter,
  }),
)
const history = fc
  .record({
    repeats: fc.integer({ min: 0, max: 60 }),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    observedFor: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.double({ min: 0.01, max: 90, noNaN: true })),
  })
  .map(({ repeats, share, observedFor }) => ({
    repeats,
    lastRepeatAt: repeats === 0 ? 0 : share * observedFor,
    observedFor,
  }))
const time = fc.double({ min: 0, max: 200, noNaN: true })

describe('a forecast', () => {
  test('is the same to the bit for one customer and for many', () => {
    fc.assert(
      fc.property(model, fc.array(history, { maxLength: 20 }), time, (model, rows, within) => {
        const many = forecastPurchasesBatch(
          {
            repeats: Float64Array.from(rows, row => row.repeats),
            lastRepeatAt: Float64Array.from(rows, row => row.lastRepeatAt),
            observedFor: Float64Array.from(rows, row => row.observedFor),
          },
          { model, within },
        )
        if (!many.ok) throw new Error(JSON.stringify(many.error))
        const single = rows.map(row => forecastPurchases(row, { model, within }))
        expect(
          Array.from(many.value.probabilityAlive, (probabilityAlive, row) => ({
            ok: true,
            value: { probabilityAlive, expectedPurchases: many.value.expectedPurchases[row] },
          })),
        ).toEqual(single)
      }),
    )
  })

  test('is a probability and a number of purchases, more in a longer time', () => {
    fc.assert(
      fc.property(model, history, time, time, (model, row, one, other) => {
        const forecastOf = (within: number) => {
          const forecast = forecastPurchases(row, { model, within })
          if (!forecast.ok) throw new Error(JSON.stringify(forecast.error))
          return forecast.value
        }
        const [shorter, longer] = [forecastOf(Math.min(one, other)), forecastOf(Math.max(one, other))]
        expect(shorter.probabilityAlive).toBe(longer.probabilityAlive)
        expect(shorter.probabilityAlive).toBeGreaterThanOrEqual(0)
        expect(shorter.probabilityAlive).toBeLessThanOrEqual(1)
        expect(shorter.expectedPurchases).toBeGreaterThanOrEqual(0)
        expect(shorter.expectedPurchases).toBeLessThanOrEqual(longer.expectedPurchases * (1 + 1e-9))
      }),
    )
  })

  test('of no time is no purchase', () => {
    fc.assert(
      fc.property(model, history, (model, row) => {
        expect(forecastPurchases(row, { model, within: 0 })).toMatchObject({
          value: { expectedPurchases: 0 },
        })
      }),
    )
  })

  test.each([-1, Number.NaN, Infinity])('refuses a time of %d', within => {
    const bgNbd = { name: 'BG_NBD', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } as const
    const refusal = { ok: false, error: { code: 'INVALID_TIME', time: within } }
    const row = { repeats: 0, lastRepeatAt: 0, observedFor: 1 }
    const columns = {
      repeats: new Float64Array(0),
      lastRepeatAt: new Float64Array(0),
      observedFor: new Float64Array(0),
    }
    expect(forecastPurchases(row, { model: bgNbd, within })).toEqual(refusal)
    expect(forecastPurchasesBatch(columns, { model: bgNbd, within })).toEqual(refusal)
    expect(expectedRepeatsOfNewCustomer(within, bgNbd)).toEqual(refusal)
  })

  test('of a contradictory history is refused with its row', () => {
    const bgNbd = { name: 'BG_NBD', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } as const
    const refused = forecastPurchasesBatch(
      {
        repeats: Float64Array.of(0, 1),
        lastRepeatAt: Float64Array.of(0, 12),
        observedFor: Float64Array.of(4, 11),
      },
      { model: bgNbd, within: 1 },
    )
    expect(refused).toMatchObject({ error: { row: 1, fault: 'LAST_AFTER_END' } })
  })
})

describe('a stored purchase model', () => {
  test('is read back as it was', () => {
    fc.assert(
      fc.property(model, model => {
        expect(parsePurchaseModel(JSON.parse(JSON.stringify(model)))).toEqual({ ok: true, value: model })
      }),
    )
  })

  test('has a JSON Schema', () => {
    expect(JSON.stringify(purchaseModelJsonSchema())).toContain('PARETO_NBD')
  })
})
