import { dayOfPeriod } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import type { CohortUnit } from './cohort-policy.ts'

/** The first day of a period, counted from 1970-01-01. */
export function startOfPeriod(period: number, unit: CohortUnit): Temporal.PlainDate {
  return Temporal.PlainDate.from(dayOfPeriod(period, unit))
}
