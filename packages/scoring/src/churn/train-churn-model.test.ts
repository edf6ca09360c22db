import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../random/seeded-random.ts'
import { logistic } from '../special-function/softplus.ts'
import { churnModelJsonSchema, parseChurnModel } from './churn-model.ts'
import { judgeProbabilities, reportOnProbabilities } from './judge-probabilities.ts'
import { predictChurn } from './predict-churn.ts'
import { predictChurnBatch } from './predict-churn-batch.ts'
import { stratifiedSplit } from './stratified-split.ts'
import { trainChurnModel } from './train-churn-model.ts'

const training = { penalty: 1, heldOutShare: 0.2, seed: 7 }

/** Customers who leave with log-odds −1 + 1.5·quiet − 0.8·orders + 0·luck. */
function population(customers: number, seed: number) {
  const random = seededRandom(seed)
  const draw = () => Float64Array.from({ length: customers }, () => 2 * random() - 1)
  const [quiet, orders, luck] = [draw(), draw(), draw()]
  const truth = quiet.map((x, row) => logistic(-1 + 1.5 * x - 0.8 * (orders[row] ?? 0)))
  return {
    features: { quiet, orders, luck },
    churned: Uint8Array.from(truth, p => (random() < p ? 1 : 0)),
    truth,
  }
}

describe('a churn model', () => {
  const sample = population(20_000, 1)
  const fit = trainChurnModel(sample, { ...training, penalty: 1e-3 })
  if (!fit.ok) throw new Error(JSON.stringify(fit.error))
  const { model, report } = fit.value

  test('finds the weights that made the data', () => {
    const weights = model.features.map(({ weight, deviation }) => weight / deviation)
    expect(model.features.map(({ name }) => name)).toEqual(['quiet', 'orders', 'luck'])
    for (const [index, truth] of [1.5, -0.8, 0].entries())
      expect(Math.abs((weights[index] ?? 0) - truth)).toBeLessThan(0.15)
    expect(fit.value.gradientNorm).toBeLessThan(1e-6)
  })

  test('predicts probabilities that hold', () => {
    expect(report.customers).toBe(4_000)
    expect(report.calibrationError).toBeLessThan(0.03)
    expect(report.brierScore).toBeLessThan(report.brierScoreOfMean)
    const best = reportOnProbabilities(sample.truth, sample.churned)
    expect(Math.abs(report.areaUnderCurve - best.areaUnderCurve)).toBeLessThan(3 * report.areaStandardError)
    expect(Math.abs(model.calibration.slope - 1)).toBeLessThan(0.2)
  })

  test('is the same for the same seed and another for another', () => {
    expect(trainChurnModel(sample, { ...training, penalty: 1e-3 })).toEqual(fit)
    const other = trainChurnModel(sample, { ...training, penalty: 1e-3, seed: 8 })
    expect(other.ok && other.value.model.intercept).not.toBe(model.intercept)
  })

  test('gives contributions that add up to the log-odds to the bit, alike for one and for many', () => {
    const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    const facts = fc.record({ quiet: figure, orders: figure, luck: figure })
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 5 }), rows => {
        const many = predictChurnBatch(
          {
            quiet: Float64Array.from(rows, row => row.quiet),
            orders: Float64Array.from(rows, row => row.orders),
            luck: Float64Array.from(rows, row => row.luck),
          },
          model,
        )
        for (const [index, row] of rows.entries()) {
          const single = predictChurn(row, model)
          if (!single.ok || !many.ok) throw new Error('Refused')
          const sum = single.value.because
            .map(({ params }) => Number(params.contribution))
            .reduce((a, b) => a + b)
          expect(single.value.value).toEqual({
            logit: many.value.logit[index],
            probability: many.value.probability[index],
          })
          expect(sum).toBe(single.value.value.logit)
        }
      }),
    )
  })

  test('is read back as it was stored, unless a feature comes twice', () => {
    expect(parseChurnModel(JSON.parse(JSON.stringify(model)))).toEqual({ ok: true, value: model })
    expect(JSON.stringify(churnModelJsonSchema())).toContain('LOGISTIC_CHURN')
    const twice = { ...model, features: [model.features[0], model.features[0]] }
    expect(parseChurnModel(twice)).toMatchObject({
      error: { faults: [{ path: ['features', 1, 'name'], code: 'duplicate_name' }] },
    })
  })

  test('refuses facts that are missing, inherited or no numbers', () => {
    const refused = (facts: Record<string, number>) => predictChurn(facts, model)
    expect(refused({ quiet: 1, luck: 1 })).toEqual({
      ok: false,
      error: { code: 'MISSING_FEATURE', feature: 'orders' },
    })
    expect(refused({ quiet: 1, orders: Number.NaN, luck: 1 })).toMatchObject({
      error: { code: 'INVALID_FEATURE', feature: 'orders' },
    })
    const named = { ...model, features: model.features.map(feature => ({ ...feature, name: 'constructor' })) }
    expect(predictChurn({ quiet: 1 }, named)).toMatchObject({ error: { code: 'MISSING_FEATURE' } })
    const none = { quiet: new Float64Array(1), orders: new Float64Array(2), luck: new Float64Array(1) }
    expect(predictChurnBatch(none, model)).toMatchObject({ error: { code: 'UNEQUAL_COLUMNS' } })
    expect(predictChurnBatch({}, model)).toMatchObject({ error: { code: 'MISSING_FEATURE' } })
  })
})

test('features that tell all apart are told of, and the weights stay finite', () => {
  const known = Float64Array.from({ length: 200 }, (_, row) => row)
  const churned = Uint8Array.from(known, row => (row >= 100 ? 1 : 0))
  const fit = trainChurnModel({ features: { known }, churned }, training)
  if (!fit.ok) throw new Error(JSON.stringify(fit.error))
  expect(fit.value.isSeparated).toBe(true)
  expect(fit.value.report.areaUnderCurve).toBe(1)
  expect(fit.value.model.features[0]?.weight).toBeLessThan(20)
  expect(Number.isFinite(fit.value.model.calibration.slope)).toBe(true)
})

test('features that say nothing end near the same probability for all, never with the order turned round', () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const { features, churned } = population(600, seed)
    const fit = trainChurnModel({ features: { luck: features.luck }, churned }, { ...training, seed })
    if (!fit.ok) throw new Error(JSON.stringify(fit.error))
    expect(fit.value.model.calibration.slope).toBeGreaterThanOrEqual(0)
    expect(Math.abs(fit.value.report.areaUnderCurve - 0.5)).toBeLessThan(0.2)
  }
})

test('a feature that comes twice shares its weight with itself', () => {
  const { features, churned } = population(2_000, 6)
  const { quiet } = features
  const fit = trainChurnModel({ features: { quiet, again: quiet }, churned }, { ...training, penalty: 1e-6 })
  if (!fit.ok) throw new Error(JSON.stringify(fit.error))
  const [one, other] = fit.value.model.features
  expect(one?.weight).toBeCloseTo(other?.weight ?? 0, 3)
})

test('a stronger penalty means smaller weights', () => {
  const sample = population(1_000, 3)
  const sizes = [0.01, 10, 1_000].map(penalty => {
    const fit = trainChurnModel(sample, { ...training, penalty })
    return fit.ok ? fit.value.model.features.reduce((sum, { weight }) => sum + weight ** 2, 0) : Number.NaN
  })
  expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
})

describe('training refuses', () => {
  const { features, churned } = population(300, 5)

  test.each([
    ['penalty', 0],
    ['penalty', Number.NaN],
    ['penalty', 1e7],
    ['heldOutShare', 0],
    ['heldOutShare', 0.5],
    ['seed', 0.5],
  ] as const)('%s of %d', (field, given) => {
    expect(trainChurnModel({ features, churned }, { ...training, [field]: given })).toEqual({
      ok: false,
      error: { code: 'INVALID_TRAINING', field, given },
    })
  })

  test('a sample of one class, or hardly any of one', () => {
    const stayed = new Uint8Array(300)
    const three = stayed.with(0, 1).with(1, 1).with(2, 1)
    const train = (outcomes: Uint8Array) => trainChurnModel({ features, churned: outcomes }, training)
    expect(train(stayed)).toEqual({ ok: false, error: { code: 'SINGLE_CLASS', churned: 0, stayed: 300 } })
    expect(train(three)).toEqual({
      ok: false,
      error: { code: 'TOO_FEW_OF_A_CLASS', churned: 3, stayed: 297, atLeast: 10 },
    })
  })

  test('figures that are none, outcomes that are none, and columns that do not fit', () => {
    const quiet = features.quiet.with(4, Number.NaN)
    const train = (sample: Parameters<typeof trainChurnModel>[0]) => trainChurnModel(sample, training)
    expect(train({ features: { ...features, quiet }, churned })).toEqual({
      ok: false,
      error: { code: 'INVALID_FEATURE', feature: 'quiet', row: 4 },
    })
    expect(train({ features, churned: churned.with(9, 2) })).toEqual({
      ok: false,
      error: { code: 'INVALID_FEATURE', feature: null, row: 9 },
    })
    expect(train({ features: { quiet: quiet.slice(1) }, churned })).toMatchObject({
      error: { code: 'UNEQUAL_COLUMNS' },
    })
    expect(train({ features: {}, churned })).toMatchObject({ error: { code: 'FEATURE_COUNT', features: 0 } })
  })

  test('features that are the same for everybody', () => {
    expect(trainChurnModel({ features: { same: new Float64Array(300).fill(3) }, churned }, training)).toEqual(
      {
        ok: false,
        error: { code: 'NO_VARYING_FEATURE', features: ['same'] },
      },
    )
  })
})

test('a split puts every customer in one part, with the share of either outcome in each', () => {
  const outcomes = fc
    .array(fc.constantFrom(0, 1), { minLength: 20, maxLength: 200 })
    .map(rows => [...rows, 0, 0, 0, 1, 1, 1])
  fc.assert(
    fc.property(
      outcomes,
      fc.integer(),
      fc.double({ min: 0.05, max: 0.33, noNaN: true }),
      (rows, seed, share) => {
        const churned = Uint8Array.from(rows)
        const { train, calibrate, judge } = stratifiedSplit(churned, { share, seed })
        expect([...train, ...calibrate, ...judge].sort((a, b) => a - b)).toEqual([...churned.keys()])
        for (const outcome of [0, 1]) {
          const count = (part: Iterable<number>) => [...part].filter(row => churned[row] === outcome).length
          expect(count(judge)).toBe(count(calibrate))
          expect(count(judge)).toBe(Math.max(1, Math.round(count(churned.keys()) * share)))
          expect(count(train)).toBeGreaterThan(0)
        }
      },
    ),
  )
})

test('the area under the curve is the share of pairs in the right order', () => {
  const row = fc.record({ p: fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 1), outcome: fc.constantFrom(0, 1) })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), rows => {
      const report = reportOnProbabilities(
        Float64Array.from(rows, ({ p }) => p),
        Uint8Array.from(rows, ({ outcome }) => outcome),
      )
      const pairs = rows
        .filter(({ outcome }) => outcome === 1)
        .flatMap(one => rows.filter(({ outcome }) => outcome === 0).map(other => Math.sign(one.p - other.p)))
      const area = pairs.reduce((sum, sign) => sum + (sign + 1) / 2, 0) / pairs.length
      expect(report.areaUnderCurve).toBeCloseTo(pairs.length === 0 ? 0.5 : area, 12)
      expect(report.calibration.reduce((sum, bin) => sum + bin.customers, 0)).toBe(rows.length)
      expect(report.areaStandardError).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('probabilities that are none, outcomes that are none, and nobody are refused', () => {
  const judge = (probabilities: readonly number[], outcomes: readonly number[]) =>
    judgeProbabilities(Float64Array.from(probabilities), Uint8Array.from(outcomes))
  expect(judge([0.2, Number.NaN], [0, 1])).toEqual({
    ok: false,
    error: { code: 'INVALID_PROBABILITY', row: 1 },
  })
  expect(judge([1.1], [0])).toMatchObject({ error: { row: 0 } })
  expect(judge([0.2, 0.3], [0, 2])).toMatchObject({ error: { row: 1 } })
  expect(judge([], [])).toMatchObject({ error: { code: 'INVALID_PROBABILITY' } })
  expect(judge([0.5], [])).toMatchObject({ error: { code: 'UNEQUAL_COLUMNS' } })
})
