import { err, ok, type Result } from '@clientele/kernel'
import { type ForecastRequest, faultOfTime, type InvalidTimeError } from '../lifetime/forecast-purchases.ts'
import {
  faultOfHistories,
  type InvalidPurchaseHistoryError,
  type PurchaseHistoryColumns,
  type UnequalColumnsError,
} from '../lifetime/purchase-history.ts'
import { purchaseEquationsOf } from '../lifetime/purchase-model.ts'
import { remembered } from '../lifetime/row-memory.ts'
import { riskOf } from './churn-by-history.ts'

/** The risks of many customers, one row each. */
export interface ChurnRiskColumns {
  readonly probabilityGone: Float64Array
  readonly probabilityOfNoPurchase: Float64Array
}

/**
 * What {@link churnByHistory} says, of many customers at once and the same to the bit.
 *
 * @example
 * ```ts
 * import { churnByHistoryBatch } from '@clientele/scoring'
 * const model = { name: 'PARETO_NBD', r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }
 * const repeats = Float64Array.of(6, 0)
 * const lastRepeatAt = Float64Array.of(12, 0)
 * const observedFor = Float64Array.of(39, 39)
 * const risk = churnByHistoryBatch({ repeats, lastRepeatAt, observedFor }, { model, within: 13 })
 * Array.from(risk.value.probabilityGone, p => p.toFixed(3)) // => ['0.957', '0.706']
 * ```
 */
export function churnByHistoryBatch(
  histories: PurchaseHistoryColumns,
  { model, within }: ForecastRequest,
): Result<ChurnRiskColumns, InvalidPurchaseHistoryError | UnequalColumnsError | InvalidTimeError> {
  const fault = faultOfHistories(histories) ?? faultOfTime(within)
  if (fault) return err(fault)
  const { repeats, lastRepeatAt, observedFor } = histories
  const equations = purchaseEquationsOf(model)
  const buysIfAlive = remembered((x, end) => equations.buysIfAlive(x, end, within))
  const probabilityGone = new Float64Array(repeats.length)
  const probabilityOfNoPurchase = new Float64Array(repeats.length)
  for (let row = 0; row < repeats.length; row++) {
    const x = repeats[row] ?? 0
    const end = observedFor[row] ?? 0
    const logOddsGone = equations.logOddsGone(x, lastRepeatAt[row] ?? 0, end)
    const risk = riskOf(logOddsGone, buysIfAlive(x, end))
    probabilityGone[row] = risk.probabilityGone
    probabilityOfNoPurchase[row] = risk.probabilityOfNoPurchase
  }
  return ok({ probabilityGone, probabilityOfNoPurchase })
}
