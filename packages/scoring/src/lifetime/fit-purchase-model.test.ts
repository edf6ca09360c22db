import { describe, expect, test } from 'vitest'
import { fitBgNbd } from './fit-bg-nbd.ts'
import { fitParetoNbd } from './fit-pareto-nbd.ts'
import { forecastPurchasesBatch } from './forecast-purchases-batch.ts'
import type { PurchaseHistoryColumns } from './purchase-history.ts'
import { simulatePurchases } from './simulate-purchases.ts'

const bgNbd = { name: 'BG_NBD', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } as const
const paretoNbd = { name: 'PARETO_NBD', r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } as const
const observedFor = Float64Array.from({ length: 6_000 }, (_, row) => 27 + (row % 85) / 7)

function columns(
  ...rows: readonly (readonly [x: number, last: number, end: number])[]
): PurchaseHistoryColumns {
  return {
    repeats: Float64Array.from(rows, ([x]) => x),
    lastRepeatAt: Float64Array.from(rows, ([, last]) => last),
    observedFor: Float64Array.from(rows, ([, , end]) => end),
  }
}

test.each([1, 2, 3])('BG/NBD is found back within its standard errors (seed %i)', seed => {
  const { histories } = simulatePurchases(bgNbd, { observedFor, ahead: 0, seed })
  const fit = fitBgNbd(histories)
  if (!fit.ok) throw new Error(JSON.stringify(fit.error))
  const { model, standardErrors, convergence } = fit.value
  for (const name of ['r', 'alpha', 'a', 'b'] as const)
    expect(Math.abs(model[name] - bgNbd[name]) / standardErrors[name]).toBeLessThan(3)
  expect(convergence.startsAgreed).toBe(4)
  expect(convergence.gradientNorm).toBeLessThan(1e-5)
})

test.each([1, 2])('Pareto/NBD is found back within its standard errors (seed %i)', seed => {
  const { histories } = simulatePurchases(paretoNbd, {
    observedFor: observedFor.slice(0, 2_500),
    ahead: 0,
    seed,
  })
  const fit = fitParetoNbd(histories)
  if (!fit.ok) throw new Error(JSON.stringify(fit.error))
  const { model, standardErrors, convergence } = fit.value
  for (const name of ['r', 'alpha', 's', 'beta'] as const)
    expect(Math.abs(model[name] - paretoNbd[name]) / standardErrors[name]).toBeLessThan(3)
  expect(convergence.startsAgreed).toBe(3)
})

test.each([bgNbd, paretoNbd])('forecasts of $name meet what simulated customers then do', model => {
  const { histories, purchasesAhead } = simulatePurchases(model, { observedFor, ahead: 52, seed: 4 })
  const forecast = forecastPurchasesBatch(histories, { model, within: 52 })
  if (!forecast.ok) throw new Error(JSON.stringify(forecast.error))
  const total = (column: Float64Array) => column.reduce((sum, one) => sum + one, 0)
  expect(total(forecast.value.expectedPurchases) / total(purchasesAhead)).toBeGreaterThan(0.93)
  expect(total(forecast.value.expectedPurchases) / total(purchasesAhead)).toBeLessThan(1.07)
})

test('impossible customers are not invented', () => {
  const simulate = (time: number, ahead: number) =>
    simulatePurchases(bgNbd, { observedFor: Float64Array.of(time), ahead, seed: 1 })
  for (const [time, ahead] of [
    [-1, 0],
    [1, -1],
    [Number.NaN, 0],
    [Infinity, 0],
    [1e12, 0],
  ] as const)
    expect(() => simulate(time, ahead)).toThrow(RangeError)
})

test('the unit of time changes the times and nothing else', () => {
  const { histories } = simulatePurchases(bgNbd, {
    observedFor: observedFor.slice(0, 500),
    ahead: 0,
    seed: 5,
  })
  const inDays = {
    repeats: histories.repeats,
    lastRepeatAt: histories.lastRepeatAt.map(week => 7 * week),
    observedFor: histories.observedFor.map(week => 7 * week),
  }
  const [weeks, days] = [fitBgNbd(histories), fitBgNbd(inDays)]
  if (!weeks.ok || !days.ok) throw new Error('No fit')
  expect(days.value.model.r / weeks.value.model.r).toBeCloseTo(1, 7)
  expect(days.value.model.alpha / weeks.value.model.alpha).toBeCloseTo(7, 6)
  expect(days.value.standardErrors.b / weeks.value.standardErrors.b).toBeCloseTo(1, 5)
})

describe.each([
  ['BG/NBD', fitBgNbd],
  ['Pareto/NBD', fitParetoNbd],
] as const)('a fit of %s refuses', (_, fit) => {
  const sound = [2, 30.43, 38.86] as const
  const never = [0, 0, 38.86] as const

  test.each([
    ['repeats at the first purchase', [1, 0, 9], 'lastRepeatAt', 'REPEAT_AT_START'],
    ['a last purchase after the end', [1, 10, 9], 'lastRepeatAt', 'LAST_AFTER_END'],
    ['a last purchase without a repeat', [0, 1, 9], 'lastRepeatAt', 'LAST_WITHOUT_REPEAT'],
    ['what is not a number', [1, Number.NaN, 9], 'lastRepeatAt', 'NOT_FINITE'],
    ['an endless observation', [1, 1, Infinity], 'observedFor', 'NOT_FINITE'],
    ['a negative count', [-1, 0, 9], 'repeats', 'NEGATIVE'],
    ['a negative time', [1, 1, -9], 'observedFor', 'NEGATIVE'],
    ['half a purchase', [1.5, 1, 9], 'repeats', 'NOT_WHOLE'],
  ] as const)('%s', (_, row, field, fault) => {
    expect(fit(columns(sound, never, row))).toEqual({
      ok: false,
      error: { code: 'INVALID_PURCHASE_HISTORY', row: 2, field, fault },
    })
  })

  test.each([0, 1])('%i customers', customers => {
    const error = { code: 'TOO_FEW_CUSTOMERS', customers, atLeast: 2 }
    expect(fit(columns(...[sound].slice(0, customers)))).toEqual({ ok: false, error })
  })

  test('customers of whom nobody came back', () => {
    const error = { code: 'NO_REPEAT_PURCHASES', customers: 2 }
    expect(fit(columns(never, never))).toEqual({ ok: false, error })
  })

  test('columns of different lengths', () => {
    const error = { code: 'UNEQUAL_COLUMNS', lengths: { repeats: 3, lastRepeatAt: 2, observedFor: 2 } }
    expect(fit({ ...columns(sound, never), repeats: new Float64Array(3) })).toEqual({ ok: false, error })
  })

  test('customers who are all alike, from whom nothing can be told apart', () => {
    const refused = fit(columns(sound, sound, sound, sound))
    expect(refused).toMatchObject({ ok: false, error: { code: 'FIT_DID_NOT_CONVERGE', cause: 'NO_PEAK' } })
  })
})
