import {
  type CalendarPeriod,
  compileLocalDay,
  type DomainError,
  dayOfPeriod,
  domainError,
  err,
  ok,
  periodOfDay,
  type Result,
} from '@clientele/kernel'
import type { Temporal } from 'temporal-polyfill'
import {
  type CustomerOrder,
  type CustomerOrderColumns,
  columnsOfOrders,
  faultOfOrders,
  groupByCustomer,
  type InvalidOrderError,
} from './order-columns.ts'

/** The table has as many cells as its square half: a hundred years of months. */
const mostPeriods = 1200

/** Customers whose first order fell into one period, and how many of them ordered in it and in each later one. */
export interface Cohort {
  /** The first day of the period, `YYYY-MM-DD`. */
  readonly start: string
  readonly customers: number
  /** Active customers by periods since the first, which is place 0 and holds all. Ends with the period of the moment. */
  readonly active: readonly number[]
  /** `active ÷ customers`. */
  readonly shares: readonly number[]
  /** How many places, from 0, lie in periods that are over. A later one may still grow. */
  readonly completePeriods: number
}

export interface CohortOptions {
  readonly period: CalendarPeriod
  /** Weeks begin on Monday, days at midnight of this zone. */
  readonly timeZone: string
  readonly asOf: Temporal.Instant
}

export type CohortError =
  | InvalidOrderError
  | DomainError<'TOO_MANY_PERIODS', { periods: number; most: number }>

/**
 * The retention table of cohorts, oldest first: every customer belongs to the period of their first order among those
 * given. Periods in which nobody began have no row.
 *
 * @throws RangeError when the zone is not an IANA time zone.
 *
 * @example
 * ```ts
 * import { cohortTable } from '@clientele/scoring'
 * import { Temporal } from 'temporal-polyfill'
 * const order = (customer, day) => ({ customer, at: Temporal.Instant.from(`2026-${day}T12:00:00Z`) })
 * const orders = [order('a', '01-05'), order('a', '02-20'), order('b', '01-31'), order('b', '03-01'), order('c', '02-25')]
 * const options = { period: 'month', timeZone: 'UTC', asOf: Temporal.Instant.from('2026-03-10T00:00:00Z') }
 * const [january, february] = cohortTable(orders, options).value
 * january // => { start: '2026-01-01', customers: 2, active: [2, 1, 1], shares: [1, 0.5, 0.5], completePeriods: 2 }
 * february.shares // => [1, 0]
 * ```
 */
export function cohortTable(
  orders: readonly CustomerOrder[],
  options: CohortOptions,
): Result<readonly Cohort[], CohortError> {
  return cohortTableBatch(columnsOfOrders(orders), options)
}

/** The same over columns, in time that grows with orders, customers and the cells of the table. */
export function cohortTableBatch(
  orders: CustomerOrderColumns,
  { period, timeZone, asOf }: CohortOptions,
): Result<readonly Cohort[], CohortError> {
  const now = asOf.epochMilliseconds
  const fault = faultOfOrders(orders, now)
  if (fault) return err(fault)
  if (orders.at.length === 0) return ok([])
  const earliest = Math.floor(orders.at.reduce((least, at) => Math.min(least, at), now))
  const dayOf = compileLocalDay(timeZone, { from: earliest, to: now })
  const periodAt = (at: number) => periodOfDay(dayOf(at), period)
  const oldest = periodAt(earliest)
  const size = periodAt(now) - oldest + 1
  if (size > mostPeriods) return err(domainError('TOO_MANY_PERIODS', { periods: size, most: mostPeriods }))

  const periods = Int32Array.from(orders.at, at => periodAt(at) - oldest)
  const grouped = new Int32Array(periods.length)
  const offsets = groupByCustomer(orders, { values: periods, into: grouped })
  const active = new Uint32Array(size * size)
  for (let customer = 0; customer < orders.customers; customer++) {
    const own = grouped.subarray(offsets[customer], offsets[customer + 1]).sort()
    const cohort = own[0] ?? 0
    for (let index = 0; index < own.length; index++) {
      if (index > 0 && own[index] === own[index - 1]) continue
      const cell = cohort * size + (own[index] ?? 0) - cohort
      active[cell] = (active[cell] ?? 0) + 1
    }
  }
  return ok(cohortsOf(active, { size, oldest, period }))
}

function cohortsOf(
  active: Uint32Array,
  {
    size,
    oldest,
    period,
  }: { readonly size: number; readonly oldest: number; readonly period: CalendarPeriod },
): Cohort[] {
  const cohorts: Cohort[] = []
  for (let cohort = 0; cohort < size; cohort++) {
    const row = Array.from(active.subarray(cohort * size, cohort * size + size - cohort))
    const customers = row[0] ?? 0
    if (customers === 0) continue
    cohorts.push({
      start: dayOfPeriod(oldest + cohort, period),
      customers,
      active: row,
      shares: row.map(count => count / customers),
      completePeriods: size - cohort - 1,
    })
  }
  return cohorts
}
