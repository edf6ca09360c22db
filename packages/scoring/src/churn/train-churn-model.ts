import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { dampedNewton } from '../optimization/damped-newton.ts'
import { areaUnderCurveOf } from './area-under-curve.ts'
import type { ChurnFeature, ChurnModel } from './churn-model.ts'
import { type ChurnSample, type ChurnSampleError, type FeatureColumn, featuresOf } from './churn-sample.ts'
import { type ProbabilityReport, reportOnProbabilities } from './judge-probabilities.ts'
import { logisticObjective } from './logistic-objective.ts'
import { calibrateByPlatt } from './platt-calibration.ts'
import { predictChurnBatch } from './predict-churn-batch.ts'
import { stratifiedSplit } from './stratified-split.ts'

export interface ChurnTraining {
  /**
   * λ of the penalty λ/2 × Σ weight², 10⁻⁶ to 10⁶: more draws the weights towards 0. 1 is a good start; features are
   * measured in standard deviations, so that it means the same for all.
   */
  readonly penalty: number
  /** Which share of the customers to calibrate on, and which to judge on; 0.05 to 0.4 each. The others are learnt from. */
  readonly heldOutShare: number
  /** A whole number; the same seed splits the same customers the same way. */
  readonly seed: number
}

/** A churn model and how good it is. */
export interface ChurnModelFit {
  readonly model: ChurnModel
  /** On customers who were neither learnt from nor calibrated on. */
  readonly report: ProbabilityReport
  /** How many customers were learnt from and calibrated on. */
  readonly trained: number
  readonly calibrated: number
  /** Churned customers learnt from, for each feature: below ten or so the weights mean little. */
  readonly churnedPerFeature: number
  /** Features that are the same for everybody learnt from, which are not in the model. */
  readonly constantFeatures: readonly string[]
  /**
   * The features tell those who left from those who stayed without a single mistake. Without the penalty the weights would
   * have no bounds; more often than not a feature knows the outcome because it was measured after it.
   */
  readonly isSeparated: boolean
  readonly iterations: number
  readonly gradientNorm: number
}

export type InvalidTrainingError = DomainError<
  'INVALID_TRAINING',
  { field: keyof ChurnTraining; given: number }
>

/** All features are the same for everybody. */
export type NoVaryingFeatureError = DomainError<'NO_VARYING_FEATURE', { features: readonly string[] }>

/** The search for the weights came to no rest. */
export type TrainingDidNotConvergeError = DomainError<
  'TRAINING_DID_NOT_CONVERGE',
  { iterations: number; gradientNorm: number }
>

export type TrainChurnError =
  | ChurnSampleError
  | InvalidTrainingError
  | NoVaryingFeatureError
  | TrainingDidNotConvergeError

const tolerancePerCustomer = 1e-10
const leastTolerance = 1e-8

/**
 * Learns from customers who left and customers who stayed what speaks for leaving: a logistic regression on standardised
 * features, regularised by ridge, calibrated by Platt on customers it has not learnt from, and judged on a third part. The
 * parts are drawn at random by the seed, with the same share of churned customers in each; deterministic.
 *
 * Sources: Cox 1958; Hoerl and Kennard 1970; le Cessie and van Houwelingen, Ridge Estimators in Logistic Regression,
 * Applied Statistics 41 (1992); Platt 1999.
 *
 * @example
 * ```ts
 * import { trainChurnModel } from '@clientele/scoring'
 * // Every other customer complained; of those two in three left, of the others one in five.
 * const rows = Array.from({ length: 1_200 }, (_, row) => row)
 * const complaints = Float64Array.from(rows, row => row % 2)
 * const churned = Uint8Array.from(rows, row => (row % 2 ? row % 3 > 0 : row % 5 === 0) ? 1 : 0)
 * const region = new Float64Array(1_200).fill(7)
 * const fit = trainChurnModel({ features: { complaints, region }, churned }, { penalty: 1, heldOutShare: 0.2, seed: 1 })
 * fit.value.model.features[0].weight > 0 // => true
 * fit.value.constantFeatures // => ['region']
 * fit.value.report.areaUnderCurve.toFixed(1) // => '0.7'
 * fit.value.report.brierScore < fit.value.report.brierScoreOfMean // => true
 * ```
 */
export function trainChurnModel(
  sample: ChurnSample,
  training: ChurnTraining,
): Result<ChurnModelFit, TrainChurnError> {
  const faulty = faultOfTraining(training)
  if (faulty) return err(faulty)
  const all = featuresOf(sample)
  if (!all.ok) return all
  const { heldOutShare: share, seed, penalty } = training
  const { train, calibrate, judge } = stratifiedSplit(sample.churned, { share, seed })
  const features = all.value.flatMap(column => standardOf(column, train))
  const names = all.value.map(({ name }) => name)
  if (features.length === 0) return err(domainError('NO_VARYING_FEATURE', { features: names }))
  const outcomes = pick(sample.churned, train)
  const columns = features.map(({ column, mean, deviation }) =>
    picked(column.values, train).map(value => (value - mean) / deviation),
  )
  const peak = dampedNewton(logisticObjective({ columns, targets: Float64Array.from(outcomes), penalty }), {
    start: new Float64Array(columns.length + 1),
    limits: {
      gradientTolerance: Math.max(leastTolerance, tolerancePerCustomer * train.length),
      mostIterations: 200,
      farthest: 1e6,
    },
  })
  const { iterations, gradientNorm } = peak
  if (peak.end !== 'CONVERGED')
    return err(domainError('TRAINING_DID_NOT_CONVERGE', { iterations, gradientNorm }))
  const plain: ChurnModel = {
    name: 'LOGISTIC_CHURN',
    intercept: peak.at[0] ?? 0,
    features: features.map(
      ({ column, mean, deviation }, index): ChurnFeature => ({
        name: column.name,
        mean,
        deviation,
        weight: peak.at[index + 1] ?? 0,
      }),
    ),
    calibration: { slope: 1, offset: 0 },
  }
  const predictions = (model: ChurnModel, rows: Uint32Array) => {
    const some = features.map(({ column }) => [column.name, picked(column.values, rows)])
    const predicted = predictChurnBatch(Object.fromEntries(some), model)
    // What was learnt from is fit to be asked about.
    if (!predicted.ok) throw new Error(predicted.error.code)
    return predicted.value
  }
  const calibration = calibrateByPlatt(predictions(plain, calibrate).logit, pick(sample.churned, calibrate))
  const model = { ...plain, calibration }
  return ok({
    model,
    report: reportOnProbabilities(predictions(model, judge).probability, pick(sample.churned, judge)),
    trained: train.length,
    calibrated: calibrate.length,
    churnedPerFeature: outcomes.reduce((sum, outcome) => sum + outcome, 0) / features.length,
    constantFeatures: names.filter(name => !features.some(({ column }) => column.name === name)),
    isSeparated: areaUnderCurveOf(predictions(plain, train).logit, outcomes) === 1,
    iterations,
    gradientNorm,
  })
}

interface StandardFeature {
  readonly column: FeatureColumn
  readonly mean: number
  readonly deviation: number
}

/** Mean and standard deviation of a feature over some rows; nothing where it is the same for all. */
function standardOf(column: FeatureColumn, rows: Uint32Array): StandardFeature[] {
  const values = picked(column.values, rows)
  if (values.every(value => value === values[0])) return []
  const mean = values.reduce((sum, value) => sum + value / values.length, 0)
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2 / values.length, 0)
  return variance > 0 ? [{ column, mean, deviation: Math.sqrt(variance) }] : []
}

/** Some rows of a column. */
function picked(column: Float64Array, rows: Uint32Array): Float64Array {
  const some = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) some[i] = column[rows[i] ?? 0] ?? 0
  return some
}

function pick(outcomes: Uint8Array, rows: Uint32Array): Uint8Array {
  return Uint8Array.from(rows, row => outcomes[row] ?? 0)
}

function faultOfTraining(training: ChurnTraining): InvalidTrainingError | undefined {
  const refuse = (field: keyof ChurnTraining) =>
    domainError('INVALID_TRAINING', { field, given: training[field] })
  const { penalty, heldOutShare, seed } = training
  if (!(penalty >= 1e-6 && penalty <= 1e6)) return refuse('penalty')
  if (!(heldOutShare >= 0.05 && heldOutShare <= 0.4)) return refuse('heldOutShare')
  return Number.isSafeInteger(seed) ? undefined : refuse('seed')
}
