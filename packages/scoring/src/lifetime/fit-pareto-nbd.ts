import { err, ok, type Result } from '@clientele/kernel'
import { type FitDidNotConvergeError, maximizeLikelihood } from '../optimization/maximum-likelihood.ts'
import { type FitSampleError, fitSampleOf } from './fit-sample.ts'
import type { ModelFit } from './model-fit.ts'
import type { ParetoNbdParameters } from './pareto-nbd.ts'
import { paretoNbdLikelihood } from './pareto-nbd-likelihood.ts'
import type { PurchaseHistoryColumns } from './purchase-history.ts'

/** r, α, s, β, the times as shares of the mean observation. */
const starts = [
  [0.5, 0.3, 0.5, 0.3],
  [1, 1, 1, 1],
  [2, 1, 0.5, 2],
] as const

/**
 * Learns the Pareto/NBD model from the purchase histories of a population. Unlike the BG/NBD model it lets a customer
 * leave at any time, also before the second purchase; it takes longer to fit and predicts much the same. Refuses what
 * `fitBgNbd` refuses. Maximum likelihood with the exact gradient, from three starts; deterministic.
 *
 * Sources: Schmittlein, Morrison and Colombo, Counting Your Customers, Management Science 33 (1987), 1-24; Fader and
 * Hardie, A Note on Deriving the Pareto/NBD Model and Related Expressions (2005).
 *
 * @example
 * ```ts
 * import { fitParetoNbd, simulatePurchases } from '@clientele/scoring'
 * const truth = { name: 'PARETO_NBD', r: 0.55, alpha: 10, s: 0.6, beta: 12 }
 * const observedFor = new Float64Array(2_000).fill(39)
 * const { histories } = simulatePurchases(truth, { observedFor, ahead: 0, seed: 7 })
 * const { model, standardErrors, convergence } = fitParetoNbd(histories).value
 * Math.abs(model.r - truth.r) < 2 * standardErrors.r // => true
 * convergence.startsAgreed // => 3
 * ```
 */
export function fitParetoNbd(
  histories: PurchaseHistoryColumns,
): Result<ModelFit<'PARETO_NBD', ParetoNbdParameters>, FitSampleError | FitDidNotConvergeError> {
  const sample = fitSampleOf(histories)
  if (!sample.ok) return sample
  const { customers, meanObservedFor } = sample.value
  const peak = maximizeLikelihood(paretoNbdLikelihood(sample.value), {
    customers,
    starts: starts.map(([r, alpha, s, beta]) => [r, alpha * meanObservedFor, s, beta * meanObservedFor]),
  })
  if (!peak.ok) return err(peak.error)
  const { parameters, standardErrors, logLikelihood, convergence } = peak.value
  return ok({
    model: { name: 'PARETO_NBD', ...named(parameters) },
    standardErrors: named(standardErrors),
    logLikelihood,
    customers,
    convergence,
  })
}

function named([r = 0, alpha = 0, s = 0, beta = 0]: readonly number[]): ParetoNbdParameters {
  return { r, alpha, s, beta }
}
