import { type Decision, type DomainError, domainError, err, ok, type Result, reason } from '@clientele/kernel'
import { logistic } from '../special-function/softplus.ts'
import type { ChurnFeature, ChurnModel } from './churn-model.ts'
import { type InvalidFeatureError, isSoundFeature } from './churn-sample.ts'

export interface ChurnPrediction {
  readonly probability: number
  /** The log-odds of the probability: exactly the sum of the contributions, in their order. */
  readonly logit: number
}

export type ChurnReasonCode = 'BASE' | 'FEATURE'

/** A feature that the model asks for and that is not there. */
export type MissingFeatureError = DomainError<'MISSING_FEATURE', { feature: string }>

/**
 * The probability that a customer leaves, by a trained model, and what it is made of. The reasons are the base (a customer
 * who is the mean in everything) and then every feature in the order of the model, each with its contribution to the
 * log-odds: above 0 it speaks for leaving. Added up in this order they are the log-odds to the bit.
 *
 * Facts that the model does not know are passed over; one that it needs and does not get is refused by name.
 *
 * @example
 * ```ts
 * import { predictChurn } from '@clientele/scoring'
 * const model = {
 *   name: 'LOGISTIC_CHURN',
 *   intercept: -1,
 *   features: [
 *     { name: 'daysSinceOrder', mean: 30, deviation: 20, weight: 1.5 },
 *     { name: 'complaints', mean: 0.5, deviation: 1, weight: 0.5 },
 *   ],
 *   calibration: { slope: 1, offset: 0.25 },
 * }
 * const { value } = predictChurn({ daysSinceOrder: 70, complaints: 0.5 }, model)
 * value.value // => { probability: 1 / (1 + Math.exp(-2.25)), logit: 2.25 }
 * value.because[1].params // => { feature: 'daysSinceOrder', given: 70, mean: 30, contribution: 3 }
 * ```
 */
export function predictChurn(
  facts: Readonly<Record<string, number>>,
  model: ChurnModel,
): Result<Decision<ChurnPrediction, ChurnReasonCode>, MissingFeatureError | InvalidFeatureError> {
  const base = baseOf(model)
  const because = [reason('BASE', { contribution: base })] as const
  const features = []
  let logit = base
  for (const feature of model.features) {
    const { name, mean } = feature
    const given = Object.hasOwn(facts, name) ? facts[name] : undefined
    if (given === undefined) return err(domainError('MISSING_FEATURE', { feature: name }))
    if (!isSoundFeature(given)) return err(domainError('INVALID_FEATURE', { feature: name, row: 0 }))
    const contribution = weightOf(feature, model) * standardised(given, feature)
    logit += contribution
    features.push(reason('FEATURE', { feature: name, given, mean, contribution }))
  }
  return ok({ value: { probability: logistic(logit), logit }, because: [...because, ...features] })
}

/** The calibrated log-odds of a customer who is the mean in everything. */
export function baseOf({ intercept, calibration }: ChurnModel): number {
  return calibration.slope * intercept + calibration.offset
}

/** The calibrated weight of one standard deviation. */
export function weightOf({ weight }: ChurnFeature, { calibration }: ChurnModel): number {
  return calibration.slope * weight
}

/** A figure in standard deviations from the mean. */
export function standardised(given: number, { mean, deviation }: ChurnFeature): number {
  return (given - mean) / deviation
}
