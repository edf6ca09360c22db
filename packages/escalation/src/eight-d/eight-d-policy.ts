import { type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import { z } from 'zod'
import { workingDurationSchema, workingMillisecondsOf } from '../ladder/working-duration.ts'
import { type CauseKind, causeKinds } from './root-cause.ts'

/** What is asked of an 8D. A JSON document; {@link parseEightDPolicy} reads it. */
export interface EightDPolicy {
  /** Working time from opening until containment (D3) is completed, as ISO 8601 in hours and smaller: `PT24H`. */
  readonly containmentWithin: string
  /** Working time from opening until all is closed, longer than that; `null` sets no time. */
  readonly closeWithin: string | null
  /** Days of 24 hours from the completion of D6 until it can be said whether the actions hold, 0 to 1,000. */
  readonly effectivenessAfterDays: number
  /** The kinds of root cause of which at least one must be verified at D4. */
  readonly causes: readonly CauseKind[]
}

/**
 * Containment within 24 working hours, all closed within 240, effectiveness looked at after 30 days, one verified cause
 * why it happened and one why it escaped: usual demands of customers in the motor industry. Meant to be changed.
 */
export const defaultEightDPolicy: EightDPolicy = {
  containmentWithin: 'PT24H',
  closeWithin: 'PT240H',
  effectivenessAfterDays: 30,
  causes: ['OCCURRENCE', 'ESCAPE'],
}

const schema = z
  .strictObject({
    containmentWithin: workingDurationSchema.default(defaultEightDPolicy.containmentWithin),
    closeWithin: workingDurationSchema.nullable().default(defaultEightDPolicy.closeWithin),
    effectivenessAfterDays: z.int().min(0).max(1000).default(defaultEightDPolicy.effectivenessAfterDays),
    causes: z
      .array(z.enum(causeKinds))
      .min(1)
      .max(causeKinds.length)
      .default([...defaultEightDPolicy.causes]),
  })
  .superRefine(({ causes, closeWithin, containmentWithin }, context) => {
    if (
      closeWithin !== null &&
      workingMillisecondsOf(closeWithin) <= workingMillisecondsOf(containmentWithin)
    ) {
      const message = 'Expected more than containmentWithin'
      context.addIssue({ code: 'custom', path: ['closeWithin'], message, params: { code: 'not_longer' } })
    }
    const again = causes.findIndex((kind, index) => causes.indexOf(kind) < index)
    if (again >= 0) {
      const message = 'Expected each kind once'
      context.addIssue({ code: 'custom', path: ['causes', again], message, params: { code: 'named_twice' } })
    }
  })

/**
 * Reads a policy document: defaults are filled in, unknown keys refused, every fault named by its path. Codes are those
 * of Zod, `unrecognized_key`, `invalid_working_duration`, `not_longer` and `named_twice`.
 *
 * @example
 * ```ts
 * import { defaultEightDPolicy, parseEightDPolicy } from '@clientele/escalation'
 * parseEightDPolicy({}) // => { ok: true, value: defaultEightDPolicy }
 * parseEightDPolicy({ closeWithin: 'PT1H' }).error.faults[0].code // => 'not_longer'
 * parseEightDPolicy({ containmentWithin: 'P1D' }).error.faults[0].code // => 'invalid_working_duration'
 * ```
 */
export function parseEightDPolicy(document: unknown): Result<EightDPolicy, InvalidPolicyError> {
  return parsePolicy<EightDPolicy>(schema, document)
}

/** The schema of an 8D policy for form builders and editors, as JSON Schema (draft 2020-12). */
export function eightDPolicyJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, { io: 'input' })
}
