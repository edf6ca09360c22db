import { type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import { z } from 'zod'

/** How customers are put into classes by what they bring. A JSON document; {@link parseParetoPolicy} reads it. */
export interface ParetoPolicy {
  /**
   * The shares of revenue at which class A ends and class B ends: with `[0.8, 0.95]` the best customers who together
   * bring 80 % are A, those who bring the next 15 % are B, the others C.
   */
  readonly cuts: readonly [endOfA: number, endOfB: number]
  /**
   * Whether customers without revenue belong to the population of the Lorenz curve and the Gini coefficient. Included
   * they bring nothing and make revenue look more unequal: choose it where everybody could have bought.
   */
  readonly withoutRevenue: 'include' | 'exclude'
  /** How many steps the Lorenz curve has. */
  readonly steps: number
}

/** 80/20 with a middle class, among those who bought. */
export const defaultParetoPolicy: ParetoPolicy = { cuts: [0.8, 0.95], withoutRevenue: 'exclude', steps: 100 }

const share = z.number().gt(0).lt(1)

const schema = z.strictObject({
  cuts: z
    .tuple([share, share])
    .refine(([endOfA, endOfB]) => endOfA < endOfB, {
      path: [1],
      message: 'Expected more than the cut before',
      params: { code: 'not_ascending' },
    })
    .default(() => [0.8, 0.95] satisfies [number, number]),
  withoutRevenue: z.enum(['include', 'exclude']).default(defaultParetoPolicy.withoutRevenue),
  steps: z.int().min(1).max(10_000).default(defaultParetoPolicy.steps),
})

/**
 * Reads a policy document: defaults are filled in, unknown keys refused, and every fault is named by its path. Fault
 * codes are those of Zod, `unrecognized_key` and `not_ascending`.
 *
 * @example
 * ```ts
 * import { defaultParetoPolicy, parseParetoPolicy } from '@clientele/segmentation'
 * parseParetoPolicy({}) // => { ok: true, value: defaultParetoPolicy }
 * parseParetoPolicy({ cuts: [0.9, 0.8] }).error.faults[0].code // => 'not_ascending'
 * ```
 */
export function parseParetoPolicy(document: unknown): Result<ParetoPolicy, InvalidPolicyError> {
  return parsePolicy<ParetoPolicy>(schema, document)
}

/** The schema of a Pareto policy for form builders and editors, as JSON Schema (draft 2020-12). */
export function paretoPolicyJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, { io: 'input' })
}
