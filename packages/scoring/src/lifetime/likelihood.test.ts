import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Objective } from '../optimization/damped-newton.ts'
import { bgNbdLikelihood } from './bg-nbd-likelihood.ts'
import { type FitSample, fitSampleOf } from './fit-sample.ts'
import { paretoNbdLikelihood } from './pareto-nbd-likelihood.ts'

const history = fc
  .record({
    repeats: fc.integer({ min: 0, max: 40 }),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    observedFor: fc.double({ min: 0.5, max: 100, noNaN: true }),
  })
  .map(({ repeats, share, observedFor }) => ({
    repeats,
    lastRepeatAt: repeats === 0 ? 0 : share * observedFor,
    observedFor,
  }))
const sample = fc.array(history, { minLength: 1, maxLength: 8 }).map((rows): FitSample => {
  const come = { repeats: 2, lastRepeatAt: 3, observedFor: 7 }
  const all = [...rows, come, come]
  const fitSample = fitSampleOf({
    repeats: Float64Array.from(all, row => row.repeats),
    lastRepeatAt: Float64Array.from(all, row => row.lastRepeatAt),
    observedFor: Float64Array.from(all, row => row.observedFor),
  })
  if (!fitSample.ok) throw new Error(JSON.stringify(fitSample.error))
  return fitSample.value
})
const likeSample: FitSample = {
  customers: 3,
  repeats: Float64Array.of(0, 2),
  lastRepeatAt: Float64Array.of(0, 3),
  observedFor: Float64Array.of(0.5, 7),
  counts: Float64Array.of(1, 2),
  byRepeats: new Map([
    [0, 1],
    [2, 2],
  ]),
  meanObservedFor: 29 / 6,
}
const logParameter = fc.double({ min: -3, max: 4, noNaN: true })
const point = fc.tuple(logParameter, logParameter, logParameter, logParameter)

describe.each([
  ['BG/NBD', bgNbdLikelihood, 1e-6],
  // Its curvature is a difference of slopes.
  ['Pareto/NBD', paretoNbdLikelihood, 1e-4],
] as const)('the likelihood of %s', (_, likelihoodOf, curvatureTolerance) => {
  test('has the slopes and curvatures that it says it has', () => {
    fc.assert(
      fc.property(sample, point, (data, at) => {
        const objective = likelihoodOf(data)
        const here = derivatives(objective, at)
        const scale = 1 + Math.abs(here.value)
        for (const direction of [0, 1, 2, 3]) {
          const step = 1e-4
          const ahead = derivatives(objective, moved(at, { direction, by: step }))
          const behind = derivatives(objective, moved(at, { direction, by: -step }))
          const slope = (ahead.value - behind.value) / (2 * step)
          expect(Math.abs(slope - (here.gradient[direction] ?? 0)) / scale).toBeLessThan(1e-6)
          for (const other of [0, 1, 2, 3]) {
            const bend = ((ahead.gradient[other] ?? 0) - (behind.gradient[other] ?? 0)) / (2 * step)
            expect(Math.abs(bend - (here.hessian[4 * direction + other] ?? 0)) / scale).toBeLessThan(
              curvatureTolerance,
            )
          }
        }
      }),
      // Alpha and beta all but equal, where the form changes.
      {
        numRuns: 60,
        examples: [[likeSample, [0, 0, 0, -6.46e-10]]],
      },
    )
  })

  test('of a population is the sum over its customers', () => {
    fc.assert(
      fc.property(sample, point, (data, at) => {
        const { counts, repeats, lastRepeatAt, observedFor } = data
        const pick = (column: Float64Array, kind: number) => column.slice(kind, kind + 1)
        const sum = Array.from(counts, (count, kind) => {
          const single = likelihoodOf({
            customers: 1,
            counts: Float64Array.of(1),
            repeats: pick(repeats, kind),
            lastRepeatAt: pick(lastRepeatAt, kind),
            observedFor: pick(observedFor, kind),
            byRepeats: new Map([[repeats[kind] ?? 0, 1]]),
            meanObservedFor: 1,
          })
          return count * derivatives(single, at).value
        }).reduce((one, other) => one + other, 0)
        expect(sum / derivatives(likelihoodOf(data), at).value).toBeCloseTo(1, 10)
      }),
      { numRuns: 30 },
    )
  })
})

function derivatives(objective: Objective, at: readonly number[]) {
  const gradient = new Float64Array(4)
  const hessian = new Float64Array(16)
  const value = objective.evaluate(Float64Array.from(at), gradient, hessian)
  return { value, gradient, hessian }
}

function moved(at: readonly number[], { direction, by }: { direction: number; by: number }): number[] {
  return at.map((coordinate, i) => (i === direction ? coordinate + by : coordinate))
}
