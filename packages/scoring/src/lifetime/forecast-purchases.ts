import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { logistic } from '../special-function/softplus.ts'
import { faultOfHistory, type InvalidPurchaseHistoryError, type PurchaseHistory } from './purchase-history.ts'
import { type PurchaseModel, purchaseEquationsOf } from './purchase-model.ts'

/** What is to be expected of a customer after the observation. */
export interface PurchaseForecast {
  /** That the customer has not left for good at the end of the observation. */
  readonly probabilityAlive: number
  /** How many purchases are to be expected within the time asked for, leaving taken into account. */
  readonly expectedPurchases: number
}

/** A model and how far ahead to look, in the unit of time of the histories. */
export interface ForecastRequest {
  readonly model: PurchaseModel
  readonly within: number
}

/** A time ahead that is negative or not finite. */
export type InvalidTimeError = DomainError<'INVALID_TIME', { time: number }>

/**
 * Whether a customer is still one, and how often they will buy within a time ahead.
 *
 * BG/NBD takes everybody without a repeat purchase for alive, because it lets customers leave only after a purchase;
 * Pareto/NBD does not. The relative error is far below 10⁻⁶ also where the published formulas divide zero by zero (a = 1,
 * a + b = 1, s = 1), at once after the first purchase, for tiny times and for thousands of purchases.
 *
 * @example
 * ```ts
 * import { forecastPurchases } from '@clientele/scoring'
 * const model = { name: 'BG_NBD', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
 * // Two repeat purchases, the last in week 30.43 of 38.86; what will the next 39 weeks bring?
 * const forecast = forecastPurchases({ repeats: 2, lastRepeatAt: 30.43, observedFor: 38.86 }, { model, within: 39 })
 * forecast.value.expectedPurchases.toFixed(3) // => '1.226'
 * forecast.value.probabilityAlive.toFixed(3) // => '0.727'
 * ```
 */
export function forecastPurchases(
  history: PurchaseHistory,
  { model, within }: ForecastRequest,
): Result<PurchaseForecast, InvalidPurchaseHistoryError | InvalidTimeError> {
  const fault = faultOfHistory(history) ?? faultOfTime(within)
  if (fault) return err(fault)
  const { repeats, lastRepeatAt, observedFor } = history
  const equations = purchaseEquationsOf(model)
  const probabilityAlive = logistic(-equations.logOddsGone(repeats, lastRepeatAt, observedFor))
  return ok({
    probabilityAlive,
    expectedPurchases: probabilityAlive * equations.purchasesIfAlive(repeats, observedFor, within),
  })
}

/**
 * The repeat purchases to be expected of a customer who has just bought for the first time.
 *
 * @example
 * ```ts
 * import { expectedRepeatsOfNewCustomer } from '@clientele/scoring'
 * const model = { name: 'BG_NBD', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
 * expectedRepeatsOfNewCustomer(52, model).value.toFixed(3) // => '1.446'
 * ```
 */
export function expectedRepeatsOfNewCustomer(
  within: number,
  model: PurchaseModel,
): Result<number, InvalidTimeError> {
  const fault = faultOfTime(within)
  return fault ? err(fault) : ok(purchaseEquationsOf(model).purchasesIfAlive(0, 0, within))
}

/** What is wrong with a time ahead, or undefined. */
export function faultOfTime(time: number): InvalidTimeError | undefined {
  return time >= 0 && time < Infinity ? undefined : domainError('INVALID_TIME', { time })
}
