import { type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import { z } from 'zod'
import { type LocalizedName, localizedNameSchema } from '../scorecard/localized-name.ts'

/** How far the sum of the weights may lie from 1: what adding decimal fractions in binary costs, and no more. */
const weightTolerance = 1e-9

/** What is asked and how the answers become an index: a JSON document that {@link parseSatisfactionPolicy} reads. */
export interface SatisfactionPolicy {
  readonly code: string
  readonly name: LocalizedName
  /** Answers are from 1 (worst) to this (best). */
  readonly points: number
  /**
   * What an answer of 1 is worth: 0 with `ZERO`, (x − 1) ÷ (points − 1), so that the index covers 0 to 100; or its own
   * part of the best with `PROPORTIONAL`, x ÷ points, so that the index of a five-point scale begins at 20.
   */
  readonly lowest: 'ZERO' | 'PROPORTIONAL'
  /** Decimal places of the index, 0 to 2. */
  readonly decimals: number
  /** Whether the answered indicators share the weight of the unanswered, or who left one out has no index. */
  readonly unanswered: 'REWEIGHT' | 'EXCLUDE'
  /** Who answered indicators of less weight than this has no index. */
  readonly leastAnsweredWeight: number
  /** Weights sum to 1. */
  readonly indicators: readonly SatisfactionIndicator[]
}

export interface SatisfactionIndicator {
  readonly code: string
  readonly name: LocalizedName
  readonly weight: number
}

const code = z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/)

const schema = z
  .strictObject({
    code,
    name: localizedNameSchema,
    points: z.int().min(2).max(100).default(5),
    lowest: z.enum(['ZERO', 'PROPORTIONAL']).default('ZERO'),
    decimals: z.int().min(0).max(2).default(1),
    unanswered: z.enum(['REWEIGHT', 'EXCLUDE']).default('REWEIGHT'),
    leastAnsweredWeight: z.number().min(0).max(1).default(0.5),
    indicators: z
      .array(z.strictObject({ code, name: localizedNameSchema, weight: z.number().positive().max(1) }))
      .min(1)
      .max(100),
  })
  .superRefine(({ indicators }, context) => {
    const refuse = (path: (string | number)[], code: string, message: string) =>
      context.addIssue({ code: 'custom', path, message, params: { code } })
    const sum = indicators.reduce((total, { weight }) => total + weight, 0)
    if (Math.abs(sum - 1) > weightTolerance)
      refuse(['indicators'], 'weights_do_not_sum_to_one', `Expected weights that sum to 1, got ${sum}`)
    const seen = new Set<string>()
    for (const [index, { code }] of indicators.entries()) {
      if (seen.has(code)) refuse(['indicators', index, 'code'], 'duplicate_code', 'Expected another code')
      seen.add(code)
    }
  })

/**
 * Reads a satisfaction policy: defaults are filled in, unknown keys refused, and every fault is named by its path. Fault
 * codes are those of Zod, `unrecognized_key`, `weights_do_not_sum_to_one` and `duplicate_code`.
 *
 * @example
 * ```ts
 * import { parseSatisfactionPolicy, serviceSatisfaction } from '@clientele/scoring'
 * parseSatisfactionPolicy(serviceSatisfaction) // => { ok: true, value: serviceSatisfaction }
 * const refused = parseSatisfactionPolicy({ ...serviceSatisfaction, points: 1 })
 * refused.error.faults.map(fault => [fault.path, fault.code]) // => [[['points'], 'too_small']]
 * ```
 */
export function parseSatisfactionPolicy(document: unknown): Result<SatisfactionPolicy, InvalidPolicyError> {
  return parsePolicy(schema, document)
}

/** The JSON Schema of a satisfaction policy, for editors and form builders. */
export function satisfactionPolicyJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, { io: 'input' })
}
