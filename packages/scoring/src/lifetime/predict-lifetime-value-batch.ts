import { err, ok, type Result } from '@clientele/kernel'
import { logistic } from '../special-function/softplus.ts'
import { checkedDiscountPlan, compileDiscountedPurchases } from './discount-plan.ts'
import { expectValueBatch } from './expect-value.ts'
import {
  faultOfMargin,
  type LifetimeValueError,
  type LifetimeValueRequest,
} from './predict-lifetime-value.ts'
import {
  faultOfHistories,
  type PurchaseHistoryColumns,
  type UnequalColumnsError,
} from './purchase-history.ts'
import { purchaseEquationsOf } from './purchase-model.ts'
import { remembered } from './row-memory.ts'
import type { SpendColumns } from './spend-history.ts'

/** What many customers are expected to bring, one row each. */
export interface LifetimeValueColumns {
  readonly lifetimeValue: Float64Array
  readonly discountedPurchases: Float64Array
  readonly probabilityAlive: Float64Array
  readonly expectedValuePerPurchase: Float64Array
}

/**
 * What {@link predictLifetimeValue} says, of many customers at once and the same to the bit.
 *
 * @example
 * ```ts
 * import { predictLifetimeValueBatch } from '@clientele/scoring'
 * const customers = {
 *   repeats: Float64Array.of(2, 0),
 *   lastRepeatAt: Float64Array.of(30.43, 0),
 *   observedFor: Float64Array.of(38.86, 38.86),
 *   meanValue: Float64Array.of(22.35, 0),
 * }
 * const predicted = predictLifetimeValueBatch(customers, {
 *   purchaseModel: { name: 'BG_NBD', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
 *   valueModel: { name: 'GAMMA_GAMMA', p: 6.25, q: 3.74, gamma: 15.44 },
 *   plan: { periods: 12, periodLength: 365.25 / 7 / 12, discountRate: 0.01 },
 *   marginShare: 0.3,
 * })
 * Array.from(predicted.value.lifetimeValue, value => value.toFixed(2)) // => ['10.89', '2.51']
 * ```
 */
export function predictLifetimeValueBatch(
  customers: PurchaseHistoryColumns & SpendColumns,
  { purchaseModel, valueModel, plan, marginShare }: LifetimeValueRequest,
): Result<LifetimeValueColumns, LifetimeValueError | UnequalColumnsError> {
  const fault = faultOfHistories(customers) ?? faultOfMargin(marginShare)
  if (fault) return err(fault)
  const sound = checkedDiscountPlan(plan)
  if (!sound.ok) return sound
  const expected = expectValueBatch(customers, valueModel)
  if (!expected.ok) return expected
  const { repeats, lastRepeatAt, observedFor } = customers
  const equations = purchaseEquationsOf(purchaseModel)
  const discountedIfAlive = remembered(compileDiscountedPurchases(equations, plan))
  const lifetimeValue = new Float64Array(repeats.length)
  const discountedPurchases = new Float64Array(repeats.length)
  const probabilityAlive = new Float64Array(repeats.length)
  for (let row = 0; row < repeats.length; row++) {
    const x = repeats[row] ?? 0
    const end = observedFor[row] ?? 0
    const alive = logistic(-equations.logOddsGone(x, lastRepeatAt[row] ?? 0, end))
    const discounted = alive * discountedIfAlive(x, end)
    probabilityAlive[row] = alive
    discountedPurchases[row] = discounted
    lifetimeValue[row] = discounted * (expected.value[row] ?? 0) * marginShare
  }
  return ok({
    lifetimeValue,
    discountedPurchases,
    probabilityAlive,
    expectedValuePerPurchase: expected.value,
  })
}
