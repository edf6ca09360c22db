import { type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import { z } from 'zod'
import type { GammaGammaParameters } from './gamma-gamma.ts'

/** A fitted model of what customers spend per purchase: plain data to be stored. {@link parseValueModel} reads it back. */
export type ValueModel = { readonly name: 'GAMMA_GAMMA' } & GammaGammaParameters

const parameter = z.number().min(1e-9).max(1e12)

const schema = z.strictObject({
  name: z.literal('GAMMA_GAMMA'),
  p: parameter,
  q: parameter,
  gamma: parameter,
})

/**
 * Reads a stored value model and names every fault by its path. Parameters lie between 10⁻⁹ and 10¹².
 *
 * @example
 * ```ts
 * import { parseValueModel } from '@clientele/scoring'
 * parseValueModel({ name: 'GAMMA_GAMMA', p: 6.25, q: 3.74, gamma: 15.44 }).ok // => true
 * parseValueModel({ name: 'GAMMA_GAMMA', p: 6.25, q: 3.74 }).error.faults[0].path // => ['gamma']
 * ```
 */
export function parseValueModel(document: unknown): Result<ValueModel, InvalidPolicyError> {
  return parsePolicy(schema, document)
}

/** The JSON Schema of a stored value model, for form builders. */
export function valueModelJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, { io: 'input' })
}
