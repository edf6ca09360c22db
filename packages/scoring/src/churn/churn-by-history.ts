import { type Decision, err, ok, type Result, reason } from '@clientele/kernel'
import { type ForecastRequest, faultOfTime, type InvalidTimeError } from '../lifetime/forecast-purchases.ts'
import {
  faultOfHistory,
  type InvalidPurchaseHistoryError,
  type PurchaseHistory,
} from '../lifetime/purchase-history.ts'
import { purchaseEquationsOf } from '../lifetime/purchase-model.ts'
import { logistic } from '../special-function/softplus.ts'

/** How likely it is that a customer has gone, or stays away. */
export interface ChurnRisk {
  /** That the customer has left for good already: 1 − P(alive). */
  readonly probabilityGone: number
  /** That no purchase comes within the time asked for, whether the customer is gone or only waits. */
  readonly probabilityOfNoPurchase: number
}

export type ChurnRiskReasonCode = 'QUIET_FOR' | 'PROBABILITY_GONE' | 'PROBABILITY_OF_NO_PURCHASE'

/**
 * The risk that a customer has left, from nothing but the rhythm of their purchases: somebody who bought every week and
 * has not come for a month is likely gone, somebody who buys once a year is not.
 *
 * Needs no example of churned customers, for there is no contract whose end could be seen; BG/NBD or Pareto/NBD tell who is
 * still there. `because` names how long the customer was quiet beside the usual time between purchases (0 without repeats).
 *
 * @example
 * ```ts
 * import { churnByHistory } from '@clientele/scoring'
 * const model = { name: 'PARETO_NBD', r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }
 * const { value } = churnByHistory({ repeats: 6, lastRepeatAt: 12, observedFor: 39 }, { model, within: 13 })
 * value.value.probabilityGone.toFixed(3) // => '0.957'
 * value.value.probabilityOfNoPurchase.toFixed(3) // => '0.968'
 * value.because[0] // => { code: 'QUIET_FOR', params: { time: 27, usualGap: 2, repeats: 6 } }
 * ```
 */
export function churnByHistory(
  history: PurchaseHistory,
  { model, within }: ForecastRequest,
): Result<Decision<ChurnRisk, ChurnRiskReasonCode>, InvalidPurchaseHistoryError | InvalidTimeError> {
  const fault = faultOfHistory(history) ?? faultOfTime(within)
  if (fault) return err(fault)
  const { repeats, lastRepeatAt, observedFor } = history
  const equations = purchaseEquationsOf(model)
  const logOddsGone = equations.logOddsGone(repeats, lastRepeatAt, observedFor)
  const risk = riskOf(logOddsGone, equations.buysIfAlive(repeats, observedFor, within))
  const usualGap = repeats === 0 ? 0 : lastRepeatAt / repeats
  return ok({
    value: risk,
    because: [
      reason('QUIET_FOR', { time: observedFor - lastRepeatAt, usualGap, repeats }),
      reason('PROBABILITY_GONE', { probability: risk.probabilityGone, model: model.name }),
      reason('PROBABILITY_OF_NO_PURCHASE', { probability: risk.probabilityOfNoPurchase, within }),
    ],
  })
}

/** Gone, or alive and without a purchase: sums of probabilities, so that small ones stay exact. */
export function riskOf(logOddsGone: number, buysIfAlive: number): ChurnRisk {
  const probabilityGone = logistic(logOddsGone)
  const alive = logistic(-logOddsGone)
  return {
    probabilityGone,
    probabilityOfNoPurchase: Math.min(1, probabilityGone + alive * (1 - buysIfAlive)),
  }
}
