import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectValue, expectValueBatch } from './expect-value.ts'
import { fitGammaGamma } from './fit-gamma-gamma.ts'
import { gammaGammaLikelihood } from './gamma-gamma-likelihood.ts'
import { simulateMeanValues } from './simulate-mean-values.ts'
import { parseValueModel, valueModelJsonSchema } from './value-model.ts'

const truth = { name: 'GAMMA_GAMMA', p: 6.25, q: 3.74, gamma: 15.44 } as const
const repeats = Float64Array.from({ length: 4_000 }, (_, row) => row % 7)

test.each([1, 2, 3])('is found back within its standard errors (seed %i)', seed => {
  const fit = fitGammaGamma({ repeats, meanValue: simulateMeanValues(truth, { repeats, seed }) })
  if (!fit.ok) throw new Error(JSON.stringify(fit.error))
  const { model, standardErrors, convergence, correlation } = fit.value
  for (const name of ['p', 'q', 'gamma'] as const)
    expect(Math.abs(model[name] - truth[name]) / standardErrors[name]).toBeLessThan(3)
  expect(convergence.startsAgreed).toBe(4)
  expect(Math.abs(correlation)).toBeLessThan(0.1)
})

test('a correlation of how often and how much is told', () => {
  const meanValue = simulateMeanValues(truth, { repeats, seed: 4 })
  const grown = meanValue.map((value, row) => value * (1 + (repeats[row] ?? 0)) ** 2)
  const fit = fitGammaGamma({ repeats, meanValue: grown })
  expect(fit.ok && fit.value.correlation).toBeGreaterThan(0.4)
})

test('the unit of money changes gamma and nothing else', () => {
  const meanValue = simulateMeanValues(truth, { repeats, seed: 5 })
  const [yuan, fen] = [
    fitGammaGamma({ repeats, meanValue }),
    fitGammaGamma({ repeats, meanValue: meanValue.map(v => 100 * v) }),
  ]
  if (!yuan.ok || !fen.ok) throw new Error('No fit')
  expect(fen.value.model.p / yuan.value.model.p).toBeCloseTo(1, 6)
  expect(fen.value.model.gamma / yuan.value.model.gamma).toBeCloseTo(100, 3)
})

describe('the likelihood', () => {
  const logParameter = fc.double({ min: -2, max: 4, noNaN: true })
  const row = fc.record({
    x: fc.integer({ min: 1, max: 30 }),
    mean: fc.double({ min: 0.01, max: 1_000, noNaN: true }),
    count: fc.integer({ min: 1, max: 5 }),
  })

  test('has the slopes and curvatures that it says it has', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.tuple(logParameter, logParameter, logParameter),
        (rows, at) => {
          const objective = gammaGammaLikelihood({
            customers: rows.reduce((sum, { count }) => sum + count, 0),
            repeats: Float64Array.from(rows, ({ x }) => x),
            meanValue: Float64Array.from(rows, ({ mean }) => mean),
            counts: Float64Array.from(rows, ({ count }) => count),
          })
          const derivatives = (point: readonly number[]) => {
            const gradient = new Float64Array(3)
            const hessian = new Float64Array(9)
            return {
              value: objective.evaluate(Float64Array.from(point), gradient, hessian),
              gradient,
              hessian,
            }
          }
          const here = derivatives(at)
          const scale = 1 + Math.abs(here.value)
          for (const direction of [0, 1, 2]) {
            const [ahead, behind] = [1e-4, -1e-4].map(step =>
              derivatives(at.map((coordinate, i) => (i === direction ? coordinate + step : coordinate))),
            )
            const slope = ((ahead?.value ?? 0) - (behind?.value ?? 0)) / 2e-4
            expect(Math.abs(slope - (here.gradient[direction] ?? 0)) / scale).toBeLessThan(1e-5)
            for (const other of [0, 1, 2]) {
              const bend = ((ahead?.gradient[other] ?? 0) - (behind?.gradient[other] ?? 0)) / 2e-4
              expect(Math.abs(bend - (here.hessian[3 * direction + other] ?? 0)) / scale).toBeLessThan(1e-5)
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('is what is printed, to eleven digits, for whole parameters', () => {
    const D = Decimal.clone({ precision: 60 })
    const factorial = (n: number) =>
      Array.from({ length: n }, (_, i) => i + 1).reduce((f, k) => f.times(k), new D(1))
    const [p, q, gamma, x, mean] = [6, 4, 15, 1_000, 22.5]
    const exact = factorial(p * x + q - 1)
      .div(factorial(p * x - 1).times(factorial(q - 1)))
      .times(
        new D(gamma)
          .pow(q)
          .times(new D(mean).pow(p * x - 1))
          .times(new D(x).pow(p * x)),
      )
      .div(new D(gamma).plus(x * mean).pow(p * x + q))
      .ln()
    const objective = gammaGammaLikelihood({
      customers: 1,
      repeats: Float64Array.of(x),
      meanValue: Float64Array.of(mean),
      counts: Float64Array.of(1),
    })
    const at = Float64Array.of(Math.log(p), Math.log(q), Math.log(gamma))
    const found = -objective.evaluate(at, new Float64Array(3), new Float64Array(9))
    expect(Math.abs(found / exact.toNumber() - 1)).toBeLessThan(1e-11)
  })
})

describe('refuses', () => {
  test.each([
    ['a free purchase', [2, 0], 'meanValue', 'NOT_POSITIVE'],
    ['a negative value', [2, -5], 'meanValue', 'NEGATIVE'],
    ['what is not a number', [2, Number.NaN], 'meanValue', 'NOT_FINITE'],
    ['a value without a purchase', [0, 5], 'meanValue', 'VALUE_WITHOUT_REPEAT'],
    ['a negative count', [-1, 5], 'repeats', 'NEGATIVE'],
    ['an endless count', [Infinity, 5], 'repeats', 'NOT_FINITE'],
    ['half a purchase', [0.5, 5], 'repeats', 'NOT_WHOLE'],
  ] as const)('%s', (_, [x, mean], field, fault) => {
    const columns = { repeats: Float64Array.of(1, x), meanValue: Float64Array.of(9, mean) }
    const error = { code: 'INVALID_SPEND', row: 1, field, fault }
    expect(fitGammaGamma(columns)).toEqual({ ok: false, error })
    expect(expectValueBatch(columns, truth)).toEqual({ ok: false, error })
    expect(expectValue({ repeats: x, meanValue: mean }, truth)).toEqual({
      ok: false,
      error: { ...error, row: 0 },
    })
  })

  test('a population without repeats, one customer, and customers who all spend the same', () => {
    const none = { repeats: new Float64Array(3), meanValue: new Float64Array(3) }
    const one = { repeats: Float64Array.of(0, 2), meanValue: Float64Array.of(0, 5) }
    const same = { repeats: new Float64Array(50).fill(2), meanValue: new Float64Array(50).fill(5) }
    expect(fitGammaGamma(none)).toEqual({ ok: false, error: { code: 'NO_REPEAT_PURCHASES', customers: 3 } })
    expect(fitGammaGamma(one)).toMatchObject({ error: { code: 'TOO_FEW_CUSTOMERS', customers: 1 } })
    expect(fitGammaGamma(same)).toMatchObject({ error: { code: 'FIT_DID_NOT_CONVERGE' } })
    expect(fitGammaGamma({ ...same, repeats: none.repeats })).toMatchObject({
      error: { code: 'UNEQUAL_COLUMNS' },
    })
  })

  test('a mean that does not exist', () => {
    const wild = { name: 'GAMMA_GAMMA', p: 0.4, q: 0.5, gamma: 10 } as const
    const spend = { repeats: Float64Array.of(2, 0), meanValue: Float64Array.of(7, 0) }
    expect(expectValueBatch(spend, wild)).toMatchObject({ error: { code: 'NO_EXPECTED_VALUE', row: 1 } })
    expect(expectValue({ repeats: 2, meanValue: 7 }, wild).ok).toBe(true)
  })
})

test('the expected value is the same for one customer and for many, between their own mean and that of all', () => {
  const spend = fc.record({
    repeats: fc.integer({ min: 1, max: 100 }),
    meanValue: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(spend, { maxLength: 10 }), rows => {
      const many = expectValueBatch(
        {
          repeats: Float64Array.from(rows, row => row.repeats),
          meanValue: Float64Array.from(rows, row => row.meanValue),
        },
        truth,
      )
      const ofAll = (truth.p * truth.gamma) / (truth.q - 1)
      for (const [index, row] of rows.entries()) {
        const value = many.ok ? (many.value[index] ?? 0) : Number.NaN
        expect(expectValue(row, truth)).toEqual({ ok: true, value })
        expect(value).toBeGreaterThan(Math.min(row.meanValue, ofAll) * (1 - 1e-12))
        expect(value).toBeLessThan(Math.max(row.meanValue, ofAll) * (1 + 1e-12))
      }
    }),
  )
})

test('a stored value model is read back', () => {
  expect(parseValueModel({ ...truth })).toEqual({ ok: true, value: truth })
  expect(JSON.stringify(valueModelJsonSchema())).toContain('GAMMA_GAMMA')
})
