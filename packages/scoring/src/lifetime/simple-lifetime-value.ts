import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'

/** What the simple formula takes for the same for ever. */
export interface SteadyCustomer {
  /** What a customer earns the house in a period, in any unit of money. */
  readonly marginPerPeriod: number
  /** The share of customers who stay from one period to the next, 0 to 1. */
  readonly retention: number
  /** Per period, 0 or more. */
  readonly discountRate: number
}

/** A figure outside its range, or retention 1 at discount 0, whose value has no end. */
export type InvalidSteadyCustomerError = DomainError<
  'INVALID_STEADY_CUSTOMER',
  { field: keyof SteadyCustomer; given: number }
>

/**
 * Lifetime value by the simple formula: margin × retention ÷ (1 + discount − retention).
 *
 * This is the variant of Gupta and Lehmann in which the first margin comes at the end of the first period, and only if the
 * customer stayed: Σ_{t≥1} m·rᵗ ÷ (1 + d)ᵗ. Where the first margin is earned at once, add one margin. Margin, retention
 * and discount stay the same for ever, which real customers do not: those who stayed are more loyal than those who left.
 *
 * Source: Gupta and Lehmann, Customers as Assets, Journal of Interactive Marketing 17 (2003), 9-24.
 *
 * @example
 * ```ts
 * import { simpleLifetimeValue } from '@clientele/scoring'
 * simpleLifetimeValue({ marginPerPeriod: 100, retention: 0.75, discountRate: 0.25 }) // => { ok: true, value: 150 }
 * ```
 */
export function simpleLifetimeValue(customer: SteadyCustomer): Result<number, InvalidSteadyCustomerError> {
  const { marginPerPeriod, retention, discountRate } = customer
  const refuse = (field: keyof SteadyCustomer) =>
    err(domainError('INVALID_STEADY_CUSTOMER', { field, given: customer[field] }))
  if (!Number.isFinite(marginPerPeriod)) return refuse('marginPerPeriod')
  if (!(discountRate >= 0 && discountRate < Infinity)) return refuse('discountRate')
  if (!(retention >= 0 && retention <= 1) || retention === 1 + discountRate) return refuse('retention')
  return ok((marginPerPeriod * retention) / (1 - retention + discountRate))
}
