import { domainError, err, ok, type Result } from '@clientele/kernel'
import { type FitDidNotConvergeError, maximizeLikelihood } from '../optimization/maximum-likelihood.ts'
import { distinctRows } from './distinct-row.ts'
import type { NoRepeatPurchasesError, TooFewCustomersError } from './fit-sample.ts'
import type { GammaGammaParameters } from './gamma-gamma.ts'
import { gammaGammaLikelihood, type SpendSample } from './gamma-gamma-likelihood.ts'
import type { ModelFit } from './model-fit.ts'
import type { UnequalColumnsError } from './purchase-history.ts'
import { faultOfSpends, type InvalidSpendError, type SpendColumns } from './spend-history.ts'

/** A fit of the value model. */
export interface GammaGammaFit extends ModelFit<'GAMMA_GAMMA', GammaGammaParameters> {
  /**
   * Pearson's correlation between how often and for how much customers buy. The model takes the two for independent: far
   * from 0 (beyond ±0.3, say) its values are not to be multiplied with numbers of purchases.
   */
  readonly correlation: number
}

export type FitGammaGammaError =
  | InvalidSpendError
  | UnequalColumnsError
  | TooFewCustomersError
  | NoRepeatPurchasesError
  | FitDidNotConvergeError

const fewestCustomers = 2
/** p, q, and γ as a share of p⁻¹(q−1) times the mean: at the mean of the data from the first. */
const starts = [
  [2, 3, 1],
  [6, 4, 0.5],
  [1, 1.5, 2],
  [20, 10, 1],
] as const

/**
 * Learns the Gamma-Gamma model of how much customers spend per purchase from those who came back; rows without a repeat
 * purchase are passed over. Maximum likelihood with exact first and second derivatives, from four starts; deterministic.
 *
 * Refused are mean values of zero or below (by row), fewer than two customers with repeats, and customers whose means do
 * not differ.
 *
 * Source: Fader and Hardie, The Gamma-Gamma Model of Monetary Value (2013).
 *
 * @example
 * ```ts
 * import { fitGammaGamma, simulateMeanValues } from '@clientele/scoring'
 * const truth = { name: 'GAMMA_GAMMA', p: 6, q: 4, gamma: 15 }
 * const repeats = Float64Array.from({ length: 3_000 }, (_, row) => row % 6)
 * const meanValue = simulateMeanValues(truth, { repeats, seed: 7 })
 * const { model, standardErrors, customers } = fitGammaGamma({ repeats, meanValue }).value
 * Math.abs(model.q - truth.q) < 2 * standardErrors.q // => true
 * customers // => 2_500
 * ```
 */
export function fitGammaGamma(columns: SpendColumns): Result<GammaGammaFit, FitGammaGammaError> {
  const fault = faultOfSpends(columns)
  if (fault) return err(fault)
  const sample = spendSampleOf(columns)
  const { customers } = sample
  if (customers === 0) return err(domainError('NO_REPEAT_PURCHASES', { customers: columns.repeats.length }))
  if (customers < fewestCustomers)
    return err(domainError('TOO_FEW_CUSTOMERS', { customers, atLeast: fewestCustomers }))
  const mean = meanOf(sample, sample.meanValue)
  const peak = maximizeLikelihood(gammaGammaLikelihood(sample), {
    customers,
    starts: starts.map(([p, q, share]) => [p, q, ((share * (q - 1)) / p) * mean]),
  })
  if (!peak.ok) return err(peak.error)
  const { parameters, standardErrors, logLikelihood, convergence } = peak.value
  return ok({
    model: { name: 'GAMMA_GAMMA', ...named(parameters) },
    standardErrors: named(standardErrors),
    logLikelihood,
    customers,
    correlation: correlationOf(sample),
    convergence,
  })
}

function spendSampleOf({ repeats, meanValue }: SpendColumns): SpendSample {
  const { rows, counts } = distinctRows([repeats, meanValue])
  const kinds = [...rows.keys()]
    .filter(kind => (repeats[rows[kind] ?? 0] ?? 0) > 0)
    .sort((one, other) => (repeats[rows[one] ?? 0] ?? 0) - (repeats[rows[other] ?? 0] ?? 0))
  const sampleCounts = Float64Array.from(kinds, kind => counts[kind] ?? 0)
  return {
    customers: sampleCounts.reduce((sum, count) => sum + count, 0),
    repeats: Float64Array.from(kinds, kind => repeats[rows[kind] ?? 0] ?? 0),
    meanValue: Float64Array.from(kinds, kind => meanValue[rows[kind] ?? 0] ?? 0),
    counts: sampleCounts,
  }
}

function meanOf({ counts, customers }: SpendSample, column: Float64Array): number {
  return column.reduce((sum, value, kind) => sum + ((counts[kind] ?? 0) / customers) * value, 0)
}

/** 0 where one of the two does not differ between customers. */
function correlationOf(sample: SpendSample): number {
  const centred = (column: Float64Array) => {
    const mean = meanOf(sample, column)
    return column.map(value => value - mean)
  }
  const often = centred(sample.repeats)
  const much = centred(sample.meanValue)
  const product = (one: Float64Array, other: Float64Array) =>
    meanOf(
      sample,
      one.map((value, kind) => value * (other[kind] ?? 0)),
    )
  const spread = Math.sqrt(product(often, often) * product(much, much))
  return spread === 0 ? 0 : product(often, much) / spread
}

function named([p = 0, q = 0, gamma = 0]: readonly number[]): GammaGammaParameters {
  return { p, q, gamma }
}
