import assert from 'node:assert/strict'
import { fitBgNbd, forecastPurchasesBatch } from '@clientele/scoring'
import type { Benchmark, BenchmarkResult, Finding } from '../benchmark.ts'
import { startChild } from '../child.ts'
import { generateHistories, publishedBgNbd } from '../lifetime-population.ts'
import { measureRounds, timesAsFast } from '../measure-rounds.ts'
import { plainFit, plainForecast } from '../plain-bg-nbd.ts'

const fitted = 2_357
const scored = 1_000_000
const rounds = 9
const within = 39

/**
 * BG/NBD on invented customers who behave as published: forecasts of a million, a fit of 2,357, and the memory of both.
 *
 * No npm package does this; the peer is the model written down from the paper in `plain-bg-nbd.ts`. The comparison leans
 * towards it: it trusts every history, searches from one start instead of four and answers no standard errors. For
 * orientation, the Python package lifetimes took 52 ms and 610 ms on a machine of two cores.
 */
export const lifetimeBenchmark: Benchmark = {
  title: 'BG/NBD: forecasts of 1,000,000 customers and a fit of 2,357, beside the printed formulas',
  run: async () => {
    const forecasts = await compareForecasts()
    const findings = [...forecasts.findings, ...(await compareFits()), await measureMemory()]
    return { ...forecasts, findings }
  },
}

async function compareForecasts(): Promise<BenchmarkResult> {
  const histories = generateHistories(scored)
  // Nobody's observation is as long as another's: nothing can be remembered from one customer for the next.
  const unlike = {
    ...histories,
    observedFor: histories.observedFor.map((week, row) => week + (1 + row) * 1e-9),
  }
  const forecast = (of: typeof histories) => {
    const result = forecastPurchasesBatch(of, { model: publishedBgNbd, within })
    assert(result.ok)
    return result.value
  }
  const plain = () => plainForecast(histories, { ...publishedBgNbd, within })
  assertClose(forecast(histories).expectedPurchases, plain().expectedPurchases)
  assertClose(forecast(histories).probabilityAlive, plain().probabilityAlive)

  const [ours, ofUnlike, byFormula] = await measureRounds(
    [
      { name: 'forecastPurchasesBatch', run: () => forecast(histories) },
      { name: 'forecastPurchasesBatch, no two alike', run: () => forecast(unlike) },
      { name: 'the printed formulas', run: plain },
    ],
    rounds,
  )
  assert(ours && ofUnlike && byFormula)
  return {
    items: { count: scored, name: 'customers' },
    measurements: [ours, ofUnlike, byFormula],
    findings: [
      { name: 'forecasts of 1,000,000', value: ours.medianMilliseconds, unit: 'ms', atMost: 300 },
      {
        name: 'as fast as the printed formulas',
        value: timesAsFast(ours, byFormula),
        unit: 'times',
      },
      { name: 'the same, no two alike', value: timesAsFast(ofUnlike, byFormula), unit: 'times' },
    ],
  }
}

async function compareFits(): Promise<Finding[]> {
  const histories = generateHistories(fitted)
  const fit = () => {
    const result = fitBgNbd(histories)
    assert(result.ok)
    return result.value
  }
  const [one, other] = [fit(), plainFit(histories)]
  assert(Math.abs(one.logLikelihood - other.logLikelihood) < 1e-3, 'Both must reach the same likelihood')
  for (const name of ['r', 'alpha', 'a', 'b'] as const)
    assert(Math.abs(one.model[name] / other.parameters[name] - 1) < 1e-3, `Both must find the same ${name}`)

  const [ours, plain] = await measureRounds(
    [
      { name: 'fitBgNbd', run: fit },
      { name: 'numeric gradient', run: () => plainFit(histories) },
    ],
    3 * rounds,
  )
  assert(ours && plain)
  return [
    { name: 'fit of 2,357', value: ours.medianMilliseconds, unit: 'ms', atMost: 15 },
    { name: 'the first fit of a process', value: ours.warmUpMilliseconds, unit: 'ms' },
    { name: 'as fast as a numeric gradient', value: timesAsFast(ours, plain), unit: 'times' },
  ]
}

/** In a process of its own, and what the histories and Node itself take included. */
async function measureMemory(): Promise<Finding> {
  const child = await startChild<number>(import.meta.resolve('../lifetime-process.ts'), [String(scored)])
  const peak = (await child.ask('fit and forecast')) as number
  await child.end()
  return { name: 'peak memory, 1,000,000 histories included', value: peak / 1e6, unit: 'MB' }
}

function assertClose(found: Float64Array, expected: Float64Array): void {
  const worst = found.reduce(
    (most, value, row) => Math.max(most, Math.abs(value / (expected[row] ?? 0) - 1)),
    0,
  )
  assert(worst < 1e-9, `Both must forecast the same, but differ by ${worst}`)
}
