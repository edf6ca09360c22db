import { type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import { z } from 'zod'
import { type CutPolicy, cutSchema } from '../cut/cut-policy.ts'

/** Where high value begins on each axis. A JSON document; {@link parseValueMatrixPolicy} reads it. */
export interface ValueMatrixPolicy {
  /** One line on current value, in its own unit. */
  readonly current: CutPolicy
  /** One line on potential value, in its own unit. */
  readonly potential: CutPolicy
}

/** At the mean of all customers and above is high, on both axes. */
export const defaultValueMatrixPolicy: ValueMatrixPolicy = {
  current: { by: 'mean', band: 0 },
  potential: { by: 'mean', band: 0 },
}

const { threshold, share, mean } = cutSchema({ lines: 1, value: z.number() })
const axis = z.discriminatedUnion('by', [threshold, share, mean])
const schema = z.strictObject({
  current: axis.default(() => ({ by: 'mean' as const, band: 0 })),
  potential: axis.default(() => ({ by: 'mean' as const, band: 0 })),
})

/**
 * Reads a policy document: defaults are filled in, unknown keys refused, and every fault is named by its path. Fault
 * codes are those of Zod, `unrecognized_key` and `band_too_wide`.
 *
 * @example
 * ```ts
 * import { defaultValueMatrixPolicy, parseValueMatrixPolicy } from '@clientele/segmentation'
 * parseValueMatrixPolicy({}) // => { ok: true, value: defaultValueMatrixPolicy }
 * parseValueMatrixPolicy({ current: { by: 'share', at: [1.2] } }).error.faults[0].path // => ['current', 'at', 0]
 * ```
 */
export function parseValueMatrixPolicy(document: unknown): Result<ValueMatrixPolicy, InvalidPolicyError> {
  return parsePolicy<ValueMatrixPolicy>(schema, document)
}

/** The schema of a value matrix policy for form builders and editors, as JSON Schema (draft 2020-12). */
export function valueMatrixPolicyJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, { io: 'input' })
}
