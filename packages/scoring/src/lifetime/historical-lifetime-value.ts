import {
  type Decision,
  type DomainError,
  domainError,
  err,
  type Money,
  minorUnitDigits,
  ok,
  type Result,
  reason,
} from '@clientele/kernel'
import { faultOfMargin, type InvalidMarginError } from './predict-lifetime-value.ts'

/** What the past of a customer is counted with. */
export interface HistoricalValueTerms {
  /** Which share of an order's value was earned, above 0 up to 1. */
  readonly marginShare: number
  /** What it cost to win the customer, in minor units; 0 where that is not counted. */
  readonly acquisitionCostMinor: number
}

/**
 * - `NO_ORDERS`: no order, hence no currency either.
 * - `UNKNOWN_CURRENCY`: not a code of ISO 4217; `MIXED_CURRENCIES`: not that of the first order.
 * - `NOT_A_SAFE_INTEGER`: an amount, or what they come to (then `row` is their number).
 */
export type InvalidOrdersError = DomainError<'INVALID_ORDERS', { row: number; fault: OrdersFault }>

export type OrdersFault = 'NO_ORDERS' | 'UNKNOWN_CURRENCY' | 'MIXED_CURRENCIES' | 'NOT_A_SAFE_INTEGER'

export type InvalidAcquisitionCostError = DomainError<'INVALID_ACQUISITION_COST', { given: number }>

export type HistoricalValueReasonCode = 'ORDERS' | 'MARGIN' | 'ACQUISITION_COST'

/**
 * What a customer has earned the house so far: the margin on all orders, refunds (negative) included, less what it cost to
 * win them. Undiscounted; rounded once, halves away from zero.
 *
 * @example
 * ```ts
 * import { historicalLifetimeValue } from '@clientele/scoring'
 * const orders = [{ minor: 120_00, currency: 'CNY' }, { minor: 80_00, currency: 'CNY' }, { minor: -20_00, currency: 'CNY' }]
 * const earned = historicalLifetimeValue(orders, { marginShare: 0.25, acquisitionCostMinor: 10_00 })
 * earned.value.value // => { minor: 35_00, currency: 'CNY' }
 * earned.value.because[0] // => { code: 'ORDERS', params: { orders: 3, totalMinor: 180_00, currency: 'CNY' } }
 * ```
 */
export function historicalLifetimeValue(
  orders: readonly Money[],
  { marginShare, acquisitionCostMinor }: HistoricalValueTerms,
): Result<
  Decision<Money, HistoricalValueReasonCode>,
  InvalidOrdersError | InvalidMarginError | InvalidAcquisitionCostError
> {
  const fault = faultOfMargin(marginShare) ?? faultOfCost(acquisitionCostMinor)
  if (fault) return err(fault)
  const total = totalOf(orders)
  if (!total.ok) return total
  const { minor: totalMinor, currency } = total.value
  const minor = marginOf(totalMinor, { marginShare, acquisitionCostMinor })
  return ok({
    value: { minor, currency },
    because: [
      reason('ORDERS', { orders: orders.length, totalMinor, currency }),
      reason('MARGIN', { marginShare }),
      reason('ACQUISITION_COST', { acquisitionCostMinor }),
    ],
  })
}

export function invalidOrders(row: number, fault: OrdersFault): InvalidOrdersError {
  return domainError('INVALID_ORDERS', { row, fault })
}

/** What is wrong with the cost of winning a customer, or undefined. */
export function faultOfCost(given: number): InvalidAcquisitionCostError | undefined {
  const isSound = Number.isSafeInteger(given) && given >= 0
  return isSound ? undefined : domainError('INVALID_ACQUISITION_COST', { given })
}

/** Margin on a total less the cost, rounded once. */
export function marginOf(totalMinor: number, terms: HistoricalValueTerms): number {
  const margin = Math.abs(totalMinor) * terms.marginShare
  // Adding 0 makes a negative zero an ordinary one.
  return Math.sign(totalMinor) * Math.floor(margin + 0.5) - terms.acquisitionCostMinor + 0
}

function totalOf(orders: readonly Money[]): Result<Money, InvalidOrdersError> {
  const refuse = (row: number, fault: OrdersFault) => err(invalidOrders(row, fault))
  const currency = orders[0]?.currency
  if (currency === undefined) return refuse(0, 'NO_ORDERS')
  if (minorUnitDigits(currency) === undefined) return refuse(0, 'UNKNOWN_CURRENCY')
  let total = 0n
  for (const [row, order] of orders.entries()) {
    if (order.currency !== currency) return refuse(row, 'MIXED_CURRENCIES')
    if (!Number.isSafeInteger(order.minor)) return refuse(row, 'NOT_A_SAFE_INTEGER')
    total += BigInt(order.minor)
  }
  const minor = Number(total)
  return Number.isSafeInteger(minor) ? ok({ minor, currency }) : refuse(orders.length, 'NOT_A_SAFE_INTEGER')
}
