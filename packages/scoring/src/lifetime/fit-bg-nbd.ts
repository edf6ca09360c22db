import { err, ok, type Result } from '@clientele/kernel'
import { type FitDidNotConvergeError, maximizeLikelihood } from '../optimization/maximum-likelihood.ts'
import type { BgNbdParameters } from './bg-nbd.ts'
import { bgNbdLikelihood } from './bg-nbd-likelihood.ts'
import { type FitSampleError, fitSampleOf } from './fit-sample.ts'
import type { ModelFit } from './model-fit.ts'
import type { PurchaseHistoryColumns } from './purchase-history.ts'

/** r, α as a share of the mean observation, a, b: many one-timers, all regulars, quick leavers, late leavers. */
const starts = [
  [0.3, 0.2, 0.8, 2.5],
  [1, 1, 1, 1],
  [3, 2, 0.3, 3],
  [0.5, 0.3, 3, 3],
] as const

/**
 * Learns the BG/NBD model from the purchase histories of a population: how often customers buy, and how readily they
 * leave. Maximum likelihood with exact first and second derivatives, from four starts; deterministic.
 *
 * Refused are histories that contradict themselves (by row), a population of fewer than two, one in which nobody ever
 * came back, and one whose likelihood has no peak. A fit is worth little below some hundred customers: look at the
 * standard errors.
 *
 * Source: Fader, Hardie and Lee, "Counting Your Customers" the Easy Way, Marketing Science 24 (2005), 275-284.
 *
 * @example
 * ```ts
 * import { fitBgNbd, simulatePurchases } from '@clientele/scoring'
 * const truth = { name: 'BG_NBD', r: 0.25, alpha: 4, a: 0.8, b: 2.5 }
 * const observedFor = new Float64Array(2_000).fill(39)
 * const { histories } = simulatePurchases(truth, { observedFor, ahead: 0, seed: 7 })
 * const { model, standardErrors, convergence } = fitBgNbd(histories).value
 * Math.abs(model.r - truth.r) < 2 * standardErrors.r // => true
 * convergence.startsAgreed // => 4
 *
 * histories.lastRepeatAt[2] = -1
 * fitBgNbd(histories).error // => { code: 'INVALID_PURCHASE_HISTORY', row: 2, field: 'lastRepeatAt', fault: 'NEGATIVE' }
 * ```
 */
export function fitBgNbd(
  histories: PurchaseHistoryColumns,
): Result<ModelFit<'BG_NBD', BgNbdParameters>, FitSampleError | FitDidNotConvergeError> {
  const sample = fitSampleOf(histories)
  if (!sample.ok) return sample
  const { customers, meanObservedFor } = sample.value
  const peak = maximizeLikelihood(bgNbdLikelihood(sample.value), {
    customers,
    starts: starts.map(([r, alpha, a, b]) => [r, alpha * meanObservedFor, a, b]),
  })
  if (!peak.ok) return err(peak.error)
  const { parameters, standardErrors, logLikelihood, convergence } = peak.value
  return ok({
    model: { name: 'BG_NBD', ...named(parameters) },
    standardErrors: named(standardErrors),
    logLikelihood,
    customers,
    convergence,
  })
}

function named([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): BgNbdParameters {
  return { r, alpha, a, b }
}
