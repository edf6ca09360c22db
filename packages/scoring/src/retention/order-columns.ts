import { type DomainError, domainError } from '@clientele/kernel'
import type { Temporal } from 'temporal-polyfill'

/** Something a customer bought. */
export interface CustomerOrder {
  readonly customer: string
  readonly at: Temporal.Instant
}

/** Orders of many customers, in any order. */
export interface CustomerOrderColumns {
  /** How many customers there are. */
  readonly customers: number
  /** Per order, its customer, from 0. */
  readonly customer: Uint32Array
  /** Per order, epoch milliseconds. */
  readonly at: Float64Array
}

export type InvalidOrderError =
  | DomainError<'WRONG_LENGTH', { column: string; expected: number; got: number }>
  | DomainError<'INVALID_ORDER', { row: number; field: 'customer' | 'at'; value: number }>
  | DomainError<'FUTURE_ORDER', { row: number; at: number }>

/** The same orders as columns, customers numbered as they first occur. */
export function columnsOfOrders(orders: readonly CustomerOrder[]): CustomerOrderColumns {
  const numbers = new Map<string, number>()
  const customer = Uint32Array.from(orders, order => {
    const number = numbers.get(order.customer) ?? numbers.size
    numbers.set(order.customer, number)
    return number
  })
  return {
    customers: numbers.size,
    customer,
    at: Float64Array.from(orders, ({ at }) => at.epochMilliseconds),
  }
}

/** The first thing wrong with the columns: an order of the future, of no moment or of nobody. */
export function faultOfOrders(
  { customers, customer, at }: CustomerOrderColumns,
  now: number,
): InvalidOrderError | undefined {
  if (customer.length !== at.length)
    return domainError('WRONG_LENGTH', { column: 'customer', expected: at.length, got: customer.length })
  for (let row = 0; row < at.length; row++) {
    const moment = at[row] ?? Number.NaN
    const owner = customer[row] ?? 0
    if (!(moment >= -8.64e15 && moment <= 8.64e15)) return invalidOrder({ row, field: 'at', value: moment })
    if (moment > now) return domainError('FUTURE_ORDER', { row, at: moment })
    if (owner >= customers) return invalidOrder({ row, field: 'customer', value: owner })
  }
  return undefined
}

/** Brings the values of a customer's orders together: those of customer c stand from `offsets[c]` to `offsets[c + 1]`. */
export function groupByCustomer<Column extends Float64Array | Int32Array>(
  { customers, customer }: CustomerOrderColumns,
  { values, into }: { readonly values: Column; readonly into: Column },
): Uint32Array {
  const offsets = new Uint32Array(customers + 1)
  for (const owner of customer) offsets[owner + 1] = (offsets[owner + 1] ?? 0) + 1
  for (let index = 0; index < customers; index++)
    offsets[index + 1] = (offsets[index + 1] ?? 0) + (offsets[index] ?? 0)
  const next = offsets.slice()
  for (let row = 0; row < customer.length; row++) {
    const owner = customer[row] ?? 0
    const place = next[owner] ?? 0
    into[place] = values[row] ?? 0
    next[owner] = place + 1
  }
  return offsets
}

function invalidOrder(place: {
  readonly row: number
  readonly field: 'customer' | 'at'
  readonly value: number
}): InvalidOrderError {
  return domainError('INVALID_ORDER', place)
}
