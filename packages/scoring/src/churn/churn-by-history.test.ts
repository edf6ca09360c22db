import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forecastPurchases } from '../lifetime/forecast-purchases.ts'
import type { PurchaseModel } from '../lifetime/purchase-model.ts'
import { simulatePurchases } from '../lifetime/simulate-purchases.ts'
import { churnByHistory } from './churn-by-history.ts'
import { churnByHistoryBatch } from './churn-by-history-batch.ts'

const bgNbd = { name: 'BG_NBD', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } as const
const paretoNbd = { name: 'PARETO_NBD', r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } as const
const model = fc.constantFrom<PurchaseModel>(bgNbd, paretoNbd)
const history = fc
  .record({
    repeats: fc.integer({ min: 0, max: 50 }),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    observedFor: fc.integer({ min: 1, max: 90 }),
  })
  .map(({ repeats, share, observedFor }) => ({
    repeats,
    lastRepeatAt: repeats === 0 ? 0 : share * observedFor,
    observedFor,
  }))
const time = fc.double({ min: 0, max: 200, noNaN: true })

test('is the same to the bit for one customer and for many', () => {
  fc.assert(
    fc.property(model, fc.array(history, { maxLength: 20 }), time, (model, rows, within) => {
      const many = churnByHistoryBatch(
        {
          repeats: Float64Array.from(rows, row => row.repeats),
          lastRepeatAt: Float64Array.from(rows, row => row.lastRepeatAt),
          observedFor: Float64Array.from(rows, row => row.observedFor),
        },
        { model, within },
      )
      if (!many.ok) throw new Error(JSON.stringify(many.error))
      for (const [index, row] of rows.entries()) {
        const single = churnByHistory(row, { model, within })
        expect(single.ok && single.value.value).toEqual({
          probabilityGone: many.value.probabilityGone[index],
          probabilityOfNoPurchase: many.value.probabilityOfNoPurchase[index],
        })
      }
    }),
  )
})

test('gone is not alive, and no purchase is at least gone, less likely the longer the time', () => {
  fc.assert(
    fc.property(model, history, time, time, (model, row, one, other) => {
      const [shorter, longer] = [Math.min(one, other), Math.max(one, other)].map(within => {
        const risk = churnByHistory(row, { model, within })
        if (!risk.ok) throw new Error(JSON.stringify(risk.error))
        return risk.value.value
      })
      const forecast = forecastPurchases(row, { model, within: 1 })
      const alive = forecast.ok ? forecast.value.probabilityAlive : Number.NaN
      if (!shorter || !longer) throw new Error('No risk')
      expect(shorter.probabilityGone + alive).toBeCloseTo(1, 14)
      expect(longer.probabilityOfNoPurchase).toBeGreaterThanOrEqual(longer.probabilityGone)
      expect(longer.probabilityOfNoPurchase).toBeLessThanOrEqual(shorter.probabilityOfNoPurchase + 1e-12)
    }),
  )
})

test.each([bgNbd, paretoNbd])('as many simulated customers stay away as $name says', model => {
  const observedFor = new Float64Array(6_000).fill(39)
  const { histories, purchasesAhead } = simulatePurchases(model, { observedFor, ahead: 13, seed: 11 })
  const risk = churnByHistoryBatch(histories, { model, within: 13 })
  if (!risk.ok) throw new Error(JSON.stringify(risk.error))
  const expected = risk.value.probabilityOfNoPurchase.reduce((sum, p) => sum + p, 0) / 6_000
  const quiet = purchasesAhead.filter(count => count === 0).length / 6_000
  expect(Math.abs(expected - quiet)).toBeLessThan(0.015)
})

test.each([
  [{ repeats: 2, lastRepeatAt: 0, observedFor: 9 }, 1, 'INVALID_PURCHASE_HISTORY'],
  [{ repeats: 2, lastRepeatAt: 3, observedFor: 9 }, -1, 'INVALID_TIME'],
])('refuses %j within %d', (row, within, code) => {
  expect(churnByHistory(row, { model: bgNbd, within })).toMatchObject({ error: { code } })
  const columns = {
    repeats: Float64Array.of(row.repeats),
    lastRepeatAt: Float64Array.of(row.lastRepeatAt),
    observedFor: Float64Array.of(row.observedFor),
  }
  expect(churnByHistoryBatch(columns, { model: bgNbd, within })).toMatchObject({ error: { code } })
})
