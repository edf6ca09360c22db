import { type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import { z } from 'zod'

/** The calendar periods that customers can be put together by. Weeks begin on Monday (ISO 8601). */
export const cohortUnits = ['day', 'week', 'month', 'quarter', 'year'] as const

export type CohortUnit = (typeof cohortUnits)[number]

/** How a cohort table is cut. A JSON document; {@link parseCohortPolicy} reads it. */
export interface CohortPolicy {
  readonly unit: CohortUnit
  /** How many cohorts are shown, the period of the moment being the last. */
  readonly cohorts: number
  /** How many periods after the first each is followed for. */
  readonly periods: number
}

/** The last twelve months, each followed for twelve. */
export const defaultCohortPolicy: CohortPolicy = { unit: 'month', cohorts: 12, periods: 12 }

const most = 400

const schema = z.strictObject({
  unit: z.enum(cohortUnits).default(defaultCohortPolicy.unit),
  cohorts: z.int().min(1).max(most).default(defaultCohortPolicy.cohorts),
  periods: z.int().min(1).max(most).default(defaultCohortPolicy.periods),
})

/**
 * Reads a policy document: defaults are filled in, unknown keys refused, and every fault is named by its path, with the
 * codes of Zod and `unrecognized_key`.
 *
 * @example
 * ```ts
 * import { defaultCohortPolicy, parseCohortPolicy } from '@clientele/segmentation'
 * parseCohortPolicy({}) // => { ok: true, value: defaultCohortPolicy }
 * parseCohortPolicy({ unit: 'decade' }).error.faults[0].path // => ['unit']
 * ```
 */
export function parseCohortPolicy(document: unknown): Result<CohortPolicy, InvalidPolicyError> {
  return parsePolicy<CohortPolicy>(schema, document)
}

/** The schema of a cohort policy for form builders and editors, as JSON Schema (draft 2020-12). */
export function cohortPolicyJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, { io: 'input' })
}
