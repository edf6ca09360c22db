import { err, ok, type Result } from '@clientele/kernel'
import { logistic } from '../special-function/softplus.ts'
import { type ForecastRequest, faultOfTime, type InvalidTimeError } from './forecast-purchases.ts'
import {
  faultOfHistories,
  type InvalidPurchaseHistoryError,
  type PurchaseHistoryColumns,
  type UnequalColumnsError,
} from './purchase-history.ts'
import { purchaseEquationsOf } from './purchase-model.ts'
import { remembered } from './row-memory.ts'

/** The forecasts of many customers, one row each. */
export interface PurchaseForecastColumns {
  readonly probabilityAlive: Float64Array
  readonly expectedPurchases: Float64Array
}

/**
 * What {@link forecastPurchases} says, of many customers at once and the same to the bit.
 *
 * @example
 * ```ts
 * import { forecastPurchasesBatch } from '@clientele/scoring'
 * const model = { name: 'BG_NBD', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
 * const repeats = Float64Array.of(2, 0)
 * const lastRepeatAt = Float64Array.of(30.43, 0)
 * const observedFor = Float64Array.of(38.86, 38.86)
 * const forecast = forecastPurchasesBatch({ repeats, lastRepeatAt, observedFor }, { model, within: 39 })
 * Array.from(forecast.value.expectedPurchases, n => n.toFixed(3)) // => ['1.226', '0.195']
 * ```
 */
export function forecastPurchasesBatch(
  histories: PurchaseHistoryColumns,
  { model, within }: ForecastRequest,
): Result<PurchaseForecastColumns, InvalidPurchaseHistoryError | UnequalColumnsError | InvalidTimeError> {
  const fault = faultOfHistories(histories) ?? faultOfTime(within)
  if (fault) return err(fault)
  const { repeats, lastRepeatAt, observedFor } = histories
  const equations = purchaseEquationsOf(model)
  const purchasesIfAlive = remembered((x, end) => equations.purchasesIfAlive(x, end, within))
  const probabilityAlive = new Float64Array(repeats.length)
  const expectedPurchases = new Float64Array(repeats.length)
  for (let row = 0; row < repeats.length; row++) {
    const x = repeats[row] ?? 0
    const end = observedFor[row] ?? 0
    const alive = logistic(-equations.logOddsGone(x, lastRepeatAt[row] ?? 0, end))
    probabilityAlive[row] = alive
    expectedPurchases[row] = alive * purchasesIfAlive(x, end)
  }
  return ok({ probabilityAlive, expectedPurchases })
}
