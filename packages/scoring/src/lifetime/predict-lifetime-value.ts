import { type Decision, type DomainError, domainError, err, ok, type Result, reason } from '@clientele/kernel'
import { logistic } from '../special-function/softplus.ts'
import {
  checkedDiscountPlan,
  compileDiscountedPurchases,
  type DiscountPlan,
  type InvalidDiscountPlanError,
} from './discount-plan.ts'
import { expectValue, type NoExpectedValueError } from './expect-value.ts'
import { faultOfHistory, type InvalidPurchaseHistoryError, type PurchaseHistory } from './purchase-history.ts'
import { type PurchaseModel, purchaseEquationsOf } from './purchase-model.ts'
import type { InvalidSpendError, SpendHistory } from './spend-history.ts'
import type { ValueModel } from './value-model.ts'

/** When and for how much a customer bought. */
export type CustomerHistory = PurchaseHistory & SpendHistory

export interface LifetimeValueRequest {
  readonly purchaseModel: PurchaseModel
  readonly valueModel: ValueModel
  readonly plan: DiscountPlan
  /** Which share of a purchase's value is earned, above 0 up to 1. */
  readonly marginShare: number
}

/** What a customer is expected to bring from now to the end of the last period. */
export interface LifetimeValue {
  /** In the unit of the mean values: discounted purchases × value per purchase × margin. */
  readonly lifetimeValue: number
  /** Purchases within the horizon, each discounted from the end of its period. */
  readonly discountedPurchases: number
  readonly probabilityAlive: number
  readonly expectedValuePerPurchase: number
}

export type LifetimeValueReasonCode =
  | 'STILL_A_CUSTOMER'
  | 'DISCOUNTED_PURCHASES'
  | 'VALUE_PER_PURCHASE'
  | 'MARGIN'

export type InvalidMarginError = DomainError<'INVALID_MARGIN', { marginShare: number }>

export type LifetimeValueError =
  | InvalidPurchaseHistoryError
  | InvalidSpendError
  | NoExpectedValueError
  | InvalidDiscountPlanError
  | InvalidMarginError

/**
 * The discounted margin that a customer is expected to bring within a horizon: purchases by BG/NBD or Pareto/NBD, their
 * value by Gamma-Gamma, a discrete sum over periods. What happened before counts as nothing: this is what is still to come.
 *
 * @example
 * ```ts
 * import { predictLifetimeValue } from '@clientele/scoring'
 * const { value } = predictLifetimeValue(
 *   { repeats: 2, lastRepeatAt: 30.43, observedFor: 38.86, meanValue: 22.35 },
 *   {
 *     purchaseModel: { name: 'BG_NBD', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
 *     valueModel: { name: 'GAMMA_GAMMA', p: 6.25, q: 3.74, gamma: 15.44 },
 *     // Times are in weeks: twelve months at one percent each.
 *     plan: { periods: 12, periodLength: 365.25 / 7 / 12, discountRate: 0.01 },
 *     marginShare: 0.3,
 *   },
 * )
 * value.value.lifetimeValue.toFixed(2) // => '10.89'
 * value.because.map(({ code }) => code) // => ['STILL_A_CUSTOMER', 'DISCOUNTED_PURCHASES', 'VALUE_PER_PURCHASE', 'MARGIN']
 * ```
 */
export function predictLifetimeValue(
  customer: CustomerHistory,
  { purchaseModel, valueModel, plan, marginShare }: LifetimeValueRequest,
): Result<Decision<LifetimeValue, LifetimeValueReasonCode>, LifetimeValueError> {
  const fault = faultOfHistory(customer) ?? faultOfMargin(marginShare)
  if (fault) return err(fault)
  const sound = checkedDiscountPlan(plan)
  if (!sound.ok) return sound
  const expected = expectValue(customer, valueModel)
  if (!expected.ok) return expected
  const { repeats, lastRepeatAt, observedFor, meanValue } = customer
  const equations = purchaseEquationsOf(purchaseModel)
  const probabilityAlive = logistic(-equations.logOddsGone(repeats, lastRepeatAt, observedFor))
  const discountedIfAlive = compileDiscountedPurchases(equations, plan)(repeats, observedFor)
  const discountedPurchases = probabilityAlive * discountedIfAlive
  const lifetimeValue = discountedPurchases * expected.value * marginShare
  return ok({
    value: { lifetimeValue, discountedPurchases, probabilityAlive, expectedValuePerPurchase: expected.value },
    because: [
      reason('STILL_A_CUSTOMER', { probabilityAlive, repeats, lastRepeatAt, observedFor }),
      reason('DISCOUNTED_PURCHASES', { discountedPurchases, discountedIfAlive, ...plan }),
      reason('VALUE_PER_PURCHASE', { expectedValuePerPurchase: expected.value, meanValue, repeats }),
      reason('MARGIN', { marginShare }),
    ],
  })
}

/** What is wrong with a margin, or undefined. */
export function faultOfMargin(marginShare: number): InvalidMarginError | undefined {
  return marginShare > 0 && marginShare <= 1 ? undefined : domainError('INVALID_MARGIN', { marginShare })
}
