import type { CohortUnit } from './cohort-policy.ts'
import { startOfPeriod } from './start-of-period.ts'

/** How many customers of each cohort came back in the periods after their first purchase: plain data. */
export interface CohortTable {
  readonly unit: CohortUnit
  /** Oldest first; periods in which nobody began are left out. */
  readonly cohorts: readonly Cohort[]
  /**
   * Over all cohorts of which a period is complete, those who came back divided by those who could; `null` where no
   * period is complete. The first is 1.
   */
  readonly average: readonly (number | null)[]
}

/** The customers whose first purchase lies in the same calendar period. */
export interface Cohort {
  /** The first day of the period, `YYYY-MM-DD`. */
  readonly start: string
  readonly customers: number
  /** The period of the first purchase and those after it, up to that of the moment. */
  readonly periods: readonly CohortPeriod[]
}

export interface CohortPeriod {
  /** Those with a purchase in the period. */
  readonly customers: number
  readonly share: number
  /** Whether the period is over; the running one can still grow. */
  readonly isComplete: boolean
}

/** A table from counts: `counts[cohort][period]`, the cohorts ending with the one of the moment. */
export function cohortTableOf(
  counts: readonly (readonly number[])[],
  { unit, last }: { readonly unit: CohortUnit; readonly last: number },
): CohortTable {
  const cohorts: Cohort[] = []
  const width = Math.max(...counts.map(row => row.length))
  const back = new Float64Array(width)
  const could = new Float64Array(width)
  for (const [index, row] of counts.entries()) {
    const [customers = 0] = row
    if (customers === 0) continue
    const age = counts.length - 1 - index
    const periods = row.slice(0, age + 1).map((returned, period) => {
      const isComplete = period < age
      if (isComplete) {
        back[period] = (back[period] ?? 0) + returned
        could[period] = (could[period] ?? 0) + customers
      }
      return { customers: returned, share: returned / customers, isComplete }
    })
    cohorts.push({ start: startOfPeriod(last - age, unit).toString(), customers, periods })
  }
  const average = Array.from(could, (customers, period) =>
    customers === 0 ? null : (back[period] ?? 0) / customers,
  )
  return { unit, cohorts, average }
}
