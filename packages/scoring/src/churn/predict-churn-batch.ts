import { domainError, err, ok, type Result } from '@clientele/kernel'
import { faultOfLengths, type UnequalColumnsError } from '../lifetime/purchase-history.ts'
import { logistic } from '../special-function/softplus.ts'
import type { ChurnModel } from './churn-model.ts'
import { type FeatureColumn, faultOfColumns, type InvalidFeatureError } from './churn-sample.ts'
import { baseOf, type MissingFeatureError, standardised, weightOf } from './predict-churn.ts'

/** The predictions of many customers, one row each. */
export interface ChurnPredictionColumns {
  readonly probability: Float64Array
  readonly logit: Float64Array
}

/**
 * What {@link predictChurn} says, of many customers at once and the same to the bit.
 *
 * @example
 * ```ts
 * import { predictChurnBatch } from '@clientele/scoring'
 * const model = {
 *   name: 'LOGISTIC_CHURN',
 *   intercept: -1,
 *   features: [{ name: 'daysSinceOrder', mean: 30, deviation: 20, weight: 1.5 }],
 *   calibration: { slope: 1, offset: 0.25 },
 * }
 * const predicted = predictChurnBatch({ daysSinceOrder: Float64Array.of(70, 30) }, model)
 * [...predicted.value.logit] // => [2.25, -0.75]
 * ```
 */
export function predictChurnBatch(
  features: Readonly<Record<string, Float64Array>>,
  model: ChurnModel,
): Result<ChurnPredictionColumns, MissingFeatureError | InvalidFeatureError | UnequalColumnsError> {
  const columns: FeatureColumn[] = []
  for (const { name } of model.features) {
    const values = Object.hasOwn(features, name) ? features[name] : undefined
    if (values === undefined) return err(domainError('MISSING_FEATURE', { feature: name }))
    columns.push({ name, values })
  }
  const lengths = Object.fromEntries(columns.map(({ name, values }) => [name, values.length]))
  const fault = faultOfLengths(lengths) ?? faultOfColumns(columns)
  if (fault) return err(fault)
  const logit = new Float64Array(columns[0]?.values.length ?? 0).fill(baseOf(model))
  for (const [index, feature] of model.features.entries()) {
    const weight = weightOf(feature, model)
    const values = columns[index]?.values ?? logit
    for (let row = 0; row < logit.length; row++)
      logit[row] = (logit[row] ?? 0) + weight * standardised(values[row] ?? 0, feature)
  }
  return ok({ probability: logit.map(logistic), logit })
}
