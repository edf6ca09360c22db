import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import type { PurchaseEquations } from './purchase-equations.ts'

/** How future purchases are discounted to today. */
export interface DiscountPlan {
  /** How many periods lie ahead, 1 to 1,200. */
  readonly periods: number
  /** The length of a period in the unit of time of the histories: 4.345 for months where that is weeks. */
  readonly periodLength: number
  /** Per period, as a share: 0.01 takes one percent off for each period. From 0 to below 10. */
  readonly discountRate: number
}

export type InvalidDiscountPlanError = DomainError<
  'INVALID_DISCOUNT_PLAN',
  { field: keyof DiscountPlan; given: number }
>

/** The yearly rate as a rate per period: twelve months of 0.949 % make 12 % a year. */
export function discountRatePerPeriod(yearlyRate: number, periodsPerYear: number): number {
  return Math.expm1(Math.log1p(yearlyRate) / periodsPerYear)
}

/** What is wrong with a plan, as a refusal. */
export function checkedDiscountPlan(plan: DiscountPlan): Result<DiscountPlan, InvalidDiscountPlanError> {
  const { periods, periodLength, discountRate } = plan
  const refuse = (field: keyof DiscountPlan) =>
    err(domainError('INVALID_DISCOUNT_PLAN', { field, given: plan[field] }))
  if (!(Number.isInteger(periods) && periods >= 1 && periods <= 1200)) return refuse('periods')
  if (!(periodLength > 0 && periodLength < Infinity)) return refuse('periodLength')
  if (!(discountRate >= 0 && discountRate < 10)) return refuse('discountRate')
  return ok(plan)
}

/**
 * Σ_{i=1..n} (E(i) − E(i−1)) ÷ (1 + d)^i, purchases of each period counted at its end, with E(i) the purchases expected
 * up to the end of period i. Summed by parts, which leaves positive terms only:
 * E(n)·vⁿ + Σ_{i<n} E(i)·(vⁱ − vⁱ⁺¹), v = 1 ÷ (1 + d).
 */
export function compileDiscountedPurchases(
  equations: PurchaseEquations,
  { periods, periodLength, discountRate }: DiscountPlan,
): (repeats: number, observedFor: number) => number {
  const weights = Float64Array.from({ length: periods }, (_, index) => {
    const factor = (1 + discountRate) ** -(index + 1)
    return index === periods - 1 ? factor : (factor * discountRate) / (1 + discountRate)
  })
  return (repeats, observedFor) => {
    let sum = 0
    for (let period = 1; period <= periods; period++) {
      const weight = weights[period - 1] ?? 0
      if (weight > 0) sum += weight * equations.purchasesIfAlive(repeats, observedFor, period * periodLength)
    }
    return sum
  }
}
