import { compileLocalDay, type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import type { Temporal } from 'temporal-polyfill'
import { faultOfLengths, type UnequalColumnsError } from './purchase-history.ts'

/** The purchases of many customers, one row each, in any order. Leave out what is cancelled, and refunds. */
export interface PurchaseColumns {
  /** Which customer, counted from 0. */
  readonly customer: Uint32Array
  /** Epoch milliseconds. */
  readonly purchasedAt: Float64Array
  /** In any unit of money, 0 or more. */
  readonly value: Float64Array
}

/** How purchases become histories. */
export interface ObservationTerms {
  /** Purchases before this instant count. The day before it is the last one of the observation. */
  readonly until: Temporal.Instant
  /** The IANA zone whose calendar days count. */
  readonly timeZone: string
  /** How many days make the unit of time: 7 for weeks. */
  readonly daysPerUnit: number
}

/** A purchase with a time or a value that is none, or of a customer who is not among those counted. */
export type InvalidPurchaseError = DomainError<
  'INVALID_PURCHASE',
  { row: number; field: keyof PurchaseColumns; fault: 'NOT_FINITE' | 'NEGATIVE' | 'UNKNOWN_CUSTOMER' }
>

/** A zone that is not one, days that are not above 0, or a number of customers that is not one. */
export type InvalidObservationError = DomainError<
  'INVALID_OBSERVATION',
  { field: 'timeZone' | 'daysPerUnit' | 'customers' | 'until' }
>

/** Makes an {@link InvalidObservationError}. */
export function invalidObservation(field: InvalidObservationError['field']): InvalidObservationError {
  return domainError('INVALID_OBSERVATION', { field })
}

export type PurchaseColumnsError = InvalidPurchaseError | InvalidObservationError | UnequalColumnsError

/** Days with a purchase, customer by customer and in order; several purchases of a day are one, of their total value. */
export interface PurchaseDays {
  /** Where each customer's days begin, and at the end how many there are. */
  readonly starts: Uint32Array
  readonly days: Float64Array
  readonly values: Float64Array
  /** The number of the local day of an instant. */
  readonly dayOf: (epochMilliseconds: number) => number
}

/** The widest span that a `Date` and an `Instant` know. */
const farthest = 8.64e15

/**
 * Puts purchases in order, by counting per customer and sorting each customer's few, and merges those of one customer and
 * day.
 */
export function purchaseDaysOf(
  { customer, purchasedAt, value }: PurchaseColumns,
  { customers, timeZone }: { readonly customers: number; readonly timeZone: string },
): Result<PurchaseDays, PurchaseColumnsError> {
  const unequal = faultOfLengths({
    customer: customer.length,
    purchasedAt: purchasedAt.length,
    value: value.length,
  })
  if (unequal) return err(unequal)
  if (!(Number.isInteger(customers) && customers >= 0 && customers <= 2 ** 32))
    return err(invalidObservation('customers'))
  const counts = new Uint32Array(customers + 1)
  let [from, to] = [Infinity, -Infinity]
  for (let row = 0; row < customer.length; row++) {
    const [who = 0, at = 0, worth = 0] = [customer[row], purchasedAt[row], value[row]]
    const fault = faultOfPurchase({ isKnown: who < customers, at, worth }, row)
    if (fault) return err(fault)
    counts[who + 1] = (counts[who + 1] ?? 0) + 1
    if (at < from) from = at
    if (at > to) to = at
  }
  const dayOf = localDayOf(timeZone, { from: Math.min(from, to), to })
  if (!dayOf) return err(invalidObservation('timeZone'))
  for (let who = 0; who < customers; who++) counts[who + 1] = (counts[who + 1] ?? 0) + (counts[who] ?? 0)
  const next = counts.slice()
  const rows = new Uint32Array(customer.length)
  const rowDays = purchasedAt.map(at => dayOf(at))
  for (let row = 0; row < customer.length; row++) {
    const who = customer[row] ?? 0
    const place = next[who] ?? 0
    rows[place] = row
    next[who] = place + 1
  }
  const starts = new Uint32Array(customers + 1)
  const days = new Float64Array(rows.length)
  const values = new Float64Array(rows.length)
  let last = -1
  for (let who = 0; who < customers; who++) {
    starts[who] = last + 1
    const own = rows.subarray(counts[who] ?? 0, counts[who + 1] ?? 0)
    own.sort((one, other) => (rowDays[one] ?? 0) - (rowDays[other] ?? 0))
    for (const row of own) {
      const day = rowDays[row] ?? 0
      if (last < (starts[who] ?? 0) || days[last] !== day) days[++last] = day
      values[last] = (values[last] ?? 0) + (value[row] ?? 0)
    }
  }
  starts[customers] = last + 1
  return ok({ starts, days: days.slice(0, last + 1), values: values.slice(0, last + 1), dayOf })
}

function faultOfPurchase(
  { isKnown, at, worth }: { readonly isKnown: boolean; readonly at: number; readonly worth: number },
  row: number,
): InvalidPurchaseError | undefined {
  const refuse = (field: keyof PurchaseColumns, fault: InvalidPurchaseError['fault']) =>
    domainError('INVALID_PURCHASE', { row, field, fault })
  if (!isKnown) return refuse('customer', 'UNKNOWN_CUSTOMER')
  if (!(Math.abs(at) <= farthest)) return refuse('purchasedAt', 'NOT_FINITE')
  if (!Number.isFinite(worth)) return refuse('value', 'NOT_FINITE')
  return worth < 0 ? refuse('value', 'NEGATIVE') : undefined
}

function localDayOf(
  timeZone: string,
  range: { readonly from: number; readonly to: number },
): ((epochMilliseconds: number) => number) | undefined {
  try {
    return compileLocalDay(timeZone, Number.isFinite(range.from) ? range : { from: 0, to: 0 })
  } catch {
    return undefined
  }
}
