import { type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import { z } from 'zod'
import { defaultPriorityTable, type PriorityTable, priorities } from './priority.ts'
import { severities, urgencies } from './severity.ts'

const longestSpanOfDays = 3_650

/** How cases are ranked, when they recur and how long they may be reopened. A JSON document; {@link parseCasePolicy} reads it. */
export interface CasePolicy {
  readonly priority: PriorityTable
  /** Null: recurrence is not looked for. */
  readonly recurrence: RecurrencePolicy | null
  /** A closed case may be reopened within so many days of 24 hours; null: at any time; 0: never. */
  readonly reopenWithinDays: number | null
}

export interface RecurrencePolicy {
  /** A case recurs that was opened at most so many days of 24 hours after the resolution of a former one. */
  readonly withinDays: number
  /** Whether both must have the same topic, or the same kind and customer are enough. */
  readonly sameTopic: boolean
  /** By how many steps the severity rises, at most to the gravest. */
  readonly raiseSeverityBy: number
}

/** What an empty document means. */
export const defaultCasePolicy: CasePolicy = {
  priority: defaultPriorityTable,
  recurrence: { withinDays: 30, sameTopic: true, raiseSeverityBy: 1 },
  reopenWithinDays: 30,
}

const priority = z.enum(priorities.map(({ code }) => code))
const row = z.strictObject({ HIGH: priority, MEDIUM: priority, LOW: priority })
const table = z.strictObject({ CRITICAL: row, MAJOR: row, MODERATE: row, MINOR: row }).superRefine(checkOrder)

const schema = z.strictObject({
  priority: table.default(defaultCasePolicy.priority),
  recurrence: z
    .strictObject({
      withinDays: z.int().min(1).max(longestSpanOfDays),
      sameTopic: z.boolean().default(true),
      raiseSeverityBy: z
        .int()
        .min(0)
        .max(severities.length - 1)
        .default(1),
    })
    .nullable()
    .default(defaultCasePolicy.recurrence),
  reopenWithinDays: z
    .int()
    .min(0)
    .max(longestSpanOfDays)
    .nullable()
    .default(defaultCasePolicy.reopenWithinDays),
})

/**
 * Reads a case policy; every fault is named by its path. Codes are those of Zod, `unrecognized_key`, and `not_monotone`
 * where a graver or more urgent case would come after a lesser one.
 *
 * @example
 * ```ts
 * import { defaultCasePolicy, parseCasePolicy } from '@clientele/escalation'
 * parseCasePolicy({}) // => { ok: true, value: defaultCasePolicy }
 * const MINOR = { HIGH: 'P4', MEDIUM: 'P4', LOW: 'P1' }
 * const refused = parseCasePolicy({ priority: { ...defaultCasePolicy.priority, MINOR } })
 * refused.error.faults.map(fault => [fault.path.join('.'), fault.code]) // => [['priority.MINOR.LOW', 'not_monotone']]
 * ```
 */
export function parseCasePolicy(document: unknown): Result<CasePolicy, InvalidPolicyError> {
  return parsePolicy<CasePolicy>(schema, document)
}

/** The schema of a case policy for form builders and editors, as JSON Schema (draft 2020-12). */
export function casePolicyJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, { io: 'input' })
}

function checkOrder(rows: PriorityTable, context: z.core.$RefinementCtx): void {
  for (const [index, { code: severity }] of severities.entries()) {
    for (const [place, { code: urgency }] of urgencies.entries()) {
      const graver = severities[index - 1]?.code
      const sooner = urgencies[place - 1]?.code
      const here = rows[severity][urgency]
      // P1 sorts before P2.
      if ((graver && here < rows[graver][urgency]) || (sooner && here < rows[severity][sooner]))
        context.addIssue({
          code: 'custom',
          path: [severity, urgency],
          message: 'Expected no higher a priority than that of a graver or more urgent case',
          params: { code: 'not_monotone' },
        })
    }
  }
}
