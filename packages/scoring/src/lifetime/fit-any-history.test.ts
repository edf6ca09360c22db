import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LikelihoodPeak } from '../optimization/maximum-likelihood.ts'
import { fitBgNbd } from './fit-bg-nbd.ts'
import { fitGammaGamma } from './fit-gamma-gamma.ts'
import { fitParetoNbd } from './fit-pareto-nbd.ts'

const size = fc.double({ min: -4, max: 4, noNaN: true }).map(power => 10 ** power)
const customer = fc.record({
  repeats: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 5_000 })),
  share: fc.oneof(fc.constant(1), fc.double({ min: 1e-6, max: 1, noNaN: true })),
  observedFor: size,
  meanValue: size,
})

test('whatever sound histories it gets, a fit is finite or refused by name', () => {
  fc.assert(
    fc.property(fc.array(customer, { minLength: 2, maxLength: 6 }), rows => {
      const repeats = Float64Array.from(rows, row => row.repeats)
      const lastRepeatAt = Float64Array.from(rows, row => (row.repeats ? row.share * row.observedFor : 0))
      const observedFor = Float64Array.from(rows, row => row.observedFor)
      const meanValue = Float64Array.from(rows, row => (row.repeats ? row.meanValue : 0))
      const histories = { repeats, lastRepeatAt, observedFor }
      for (const fit of [
        fitBgNbd(histories),
        fitParetoNbd(histories),
        fitGammaGamma({ repeats, meanValue }),
      ]) {
        if (fit.ok) expectFinite([...Object.values(fit.value.standardErrors), ...figuresOf(fit.value)])
        else {
          const codes = ['FIT_DID_NOT_CONVERGE', 'NO_REPEAT_PURCHASES', 'TOO_FEW_CUSTOMERS']
          expect(codes).toContain(fit.error.code)
        }
      }
    }),
    { numRuns: 12 },
  )
})

function figuresOf({
  model,
  logLikelihood,
  convergence,
}: Pick<LikelihoodPeak, 'logLikelihood' | 'convergence'> & { readonly model: object }): unknown[] {
  const { name: _, ...parameters } = { name: '', ...model }
  return [...Object.values(parameters), logLikelihood, convergence.gradientNorm, convergence.iterations]
}

function expectFinite(figures: readonly unknown[]): void {
  expect(figures.filter(figure => !Number.isFinite(figure))).toEqual([])
}
