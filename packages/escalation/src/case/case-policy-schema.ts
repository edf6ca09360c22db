import { type Facts, ruleJsonSchema } from '@clientele/rules'
import { z } from 'zod'
import { ladderChoicesSchema } from '../ladder/ladder-choice-schema.ts'
import { defaultCasePolicy } from './case-policy.ts'
import { type PriorityTable, priorities } from './priority.ts'
import { severities, urgencies } from './severity.ts'

const longestSpanOfDays = 3_650

const priority = z.enum(priorities.map(({ code }) => code))
const row = z.strictObject({ HIGH: priority, MEDIUM: priority, LOW: priority })
const table = z.strictObject({ CRITICAL: row, MAJOR: row, MODERATE: row, MINOR: row }).superRefine(checkOrder)

/** The schema of a case policy whose rules ask about these facts. */
export function casePolicySchema(facts: Facts) {
  return z.strictObject({
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
    ladders: ladderChoicesSchema(facts).default([...defaultCasePolicy.ladders]),
  })
}

/** The schema of a case policy for form builders and editors, its rules included, as JSON Schema (draft 2020-12). */
export function casePolicyJsonSchema(facts: Facts): Readonly<Record<string, unknown>> {
  const { $defs, $ref } = ruleJsonSchema(facts)
  const policy = z.toJSONSchema(casePolicySchema(facts), {
    io: 'input',
    override({ jsonSchema, zodSchema }) {
      if (zodSchema._zod.def.type === 'unknown') jsonSchema.$ref = String($ref)
    },
  })
  // The rules' definitions beside the policy's own: not every validator follows references into an embedded schema.
  return { ...policy, $defs: { ...policy.$defs, ...$defs } }
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
