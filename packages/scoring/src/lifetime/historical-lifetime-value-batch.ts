import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import {
  faultOfCost,
  type HistoricalValueTerms,
  type InvalidAcquisitionCostError,
  type InvalidOrdersError,
  invalidOrders,
  marginOf,
} from './historical-lifetime-value.ts'
import { faultOfMargin, type InvalidMarginError } from './predict-lifetime-value.ts'
import { faultOfLengths, type UnequalColumnsError } from './purchase-history.ts'

/** Orders of one currency, one row each. */
export interface OrderValueColumns {
  /** Which customer, counted from 0. */
  readonly customer: Uint32Array
  /** In minor units, refunds negative. */
  readonly minor: Float64Array
}

/** An order of a customer that is not among those counted. */
export type UnknownCustomerError = DomainError<'UNKNOWN_CUSTOMER', { row: number }>

/**
 * What {@link historicalLifetimeValue} says, in minor units and of many customers at once. A customer without an order has
 * earned nothing and cost what it cost to win them.
 *
 * @example
 * ```ts
 * import { historicalLifetimeValueBatch } from '@clientele/scoring'
 * const orders = { customer: Uint32Array.of(1, 0, 1), minor: Float64Array.of(120_00, 50_00, -20_00) }
 * const earned = historicalLifetimeValueBatch(orders, { customers: 2, marginShare: 0.25, acquisitionCostMinor: 0 })
 * [...earned.value] // => [12_50, 25_00]
 * ```
 */
export function historicalLifetimeValueBatch(
  { customer, minor }: OrderValueColumns,
  { customers, ...terms }: HistoricalValueTerms & { readonly customers: number },
): Result<
  Float64Array,
  | InvalidOrdersError
  | UnknownCustomerError
  | UnequalColumnsError
  | InvalidMarginError
  | InvalidAcquisitionCostError
> {
  const fault =
    faultOfMargin(terms.marginShare) ??
    faultOfCost(terms.acquisitionCostMinor) ??
    faultOfLengths({ customer: customer.length, minor: minor.length })
  if (fault) return err(fault)
  const totals = new Float64Array(customers)
  for (let row = 0; row < customer.length; row++) {
    const who = customer[row] ?? 0
    if (who >= customers) return err(domainError('UNKNOWN_CUSTOMER', { row }))
    const total = (totals[who] ?? 0) + (minor[row] ?? 0)
    if (!Number.isSafeInteger(minor[row]) || !Number.isSafeInteger(total))
      return err(invalidOrders(row, 'NOT_A_SAFE_INTEGER'))
    totals[who] = total
  }
  return ok(totals.map(total => marginOf(total, terms)))
}
