import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { faultOfLengths, type UnequalColumnsError } from '../lifetime/purchase-history.ts'
import { areaUnderCurveOf } from './area-under-curve.ts'

/** How good probabilities are, on customers whose outcome is known and who were not learnt from. */
export interface ProbabilityReport {
  readonly customers: number
  readonly churned: number
  /**
   * Area under the ROC curve: how often, of a customer who left and one who stayed, the former had the higher risk; ties
   * count half. 0.5 is worth nothing, 1 is perfect.
   */
  readonly areaUnderCurve: number
  /** By Hanley and McNeil (1982). */
  readonly areaStandardError: number
  /** Mean squared distance of probability and outcome (Brier 1950): 0 is perfect. */
  readonly brierScore: number
  /** The Brier score of telling everybody the mean risk: what a model must beat. */
  readonly brierScoreOfMean: number
  /** Expected calibration error: the mean distance of predicted and actual rate over the table, weighted by customers. */
  readonly calibrationError: number
  readonly calibration: readonly CalibrationBin[]
}

/** Customers with a risk from `from` to below `to`, the last bin including 1. */
export interface CalibrationBin {
  readonly from: number
  readonly to: number
  readonly customers: number
  /** Mean probability, and the share who left. */
  readonly predicted: number
  readonly actual: number
}

/** Not a probability, or an outcome other than 0 and 1; row 0 where there is nobody at all. */
export type InvalidProbabilityError = DomainError<'INVALID_PROBABILITY', { row: number }>

const bins = 10

/**
 * Measures probabilities, wherever they come from, against outcomes (1 for who left, 0 for who stayed).
 *
 * @example
 * ```ts
 * import { judgeProbabilities } from '@clientele/scoring'
 * const { value: report } = judgeProbabilities(Float64Array.of(0.9, 0.6, 0.4, 0.1), Uint8Array.of(1, 0, 1, 0))
 * report.areaUnderCurve // => 0.75
 * report.brierScore.toFixed(3) // => '0.185'
 * report.calibration.at(-1) // => { from: 0.9, to: 1, customers: 1, predicted: 0.9, actual: 1 }
 * ```
 */
export function judgeProbabilities(
  probabilities: Float64Array,
  outcomes: Uint8Array,
): Result<ProbabilityReport, InvalidProbabilityError | UnequalColumnsError> {
  const unequal = faultOfLengths({ probabilities: probabilities.length, outcomes: outcomes.length })
  if (unequal) return err(unequal)
  const isSound = (p: number, row: number) => p >= 0 && p <= 1 && (outcomes[row] ?? 0) <= 1
  const row = probabilities.length === 0 ? 0 : probabilities.findIndex((p, row) => !isSound(p, row))
  return row < 0
    ? ok(reportOnProbabilities(probabilities, outcomes))
    : err(domainError('INVALID_PROBABILITY', { row }))
}

/** The report on sound probabilities of at least one customer. */
export function reportOnProbabilities(probabilities: Float64Array, outcomes: Uint8Array): ProbabilityReport {
  const customers = probabilities.length
  const churned = outcomes.reduce((sum, outcome) => sum + outcome, 0)
  const rate = churned / customers
  const areaUnderCurve = areaUnderCurveOf(probabilities, outcomes)
  const calibration = calibrationOf(probabilities, outcomes)
  const misses = probabilities.map((p, row) => (p - (outcomes[row] ?? 0)) ** 2)
  return {
    customers,
    churned,
    areaUnderCurve,
    areaStandardError: areaStandardErrorOf(areaUnderCurve, { churned, stayed: customers - churned }),
    brierScore: misses.reduce((sum, miss) => sum + miss, 0) / customers,
    brierScoreOfMean: rate * (1 - rate),
    calibrationError: calibration.reduce(
      (sum, bin) => sum + (bin.customers / customers) * Math.abs(bin.predicted - bin.actual),
      0,
    ),
    calibration,
  }
}

function areaStandardErrorOf(
  area: number,
  { churned, stayed }: { readonly churned: number; readonly stayed: number },
): number {
  const twoChurned = area / (2 - area) - area ** 2
  const twoStayed = (2 * area ** 2) / (1 + area) - area ** 2
  const variance = area * (1 - area) + (churned - 1) * twoChurned + (stayed - 1) * twoStayed
  return Math.sqrt(Math.max(0, variance) / Math.max(1, churned * stayed))
}

/** Ten bins of equal width; those without a customer are left out. */
function calibrationOf(probabilities: Float64Array, outcomes: Uint8Array): CalibrationBin[] {
  const sums = Array.from({ length: bins }, () => ({ customers: 0, predicted: 0, actual: 0 }))
  for (const [row, probability] of probabilities.entries()) {
    const sum = sums[Math.min(Math.floor(probability * bins), bins - 1)]
    if (!sum) continue
    sum.customers++
    sum.predicted += probability
    sum.actual += outcomes[row] ?? 0
  }
  return sums
    .map(({ customers, predicted, actual }, bin) => ({
      from: bin / bins,
      to: (bin + 1) / bins,
      customers,
      predicted: predicted / customers,
      actual: actual / customers,
    }))
    .filter(({ customers }) => customers > 0)
}
