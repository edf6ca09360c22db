import { assertNever, type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import { z } from 'zod'
import { type BgNbdParameters, bgNbdEquations } from './bg-nbd.ts'
import { type ParetoNbdParameters, paretoNbdEquations } from './pareto-nbd.ts'
import type { PurchaseEquations } from './purchase-equations.ts'

/** A fitted model of when customers buy and leave: plain data to be stored. {@link parsePurchaseModel} reads it back. */
export type PurchaseModel =
  | ({ readonly name: 'BG_NBD' } & BgNbdParameters)
  | ({ readonly name: 'PARETO_NBD' } & ParetoNbdParameters)

/** Wider than any fit ends, narrow enough for every equation to hold its digits. */
const parameter = z.number().min(1e-9).max(1e12)

const schema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('BG_NBD'), r: parameter, alpha: parameter, a: parameter, b: parameter }),
  z.strictObject({
    name: z.literal('PARETO_NBD'),
    r: parameter,
    alpha: parameter,
    s: parameter,
    beta: parameter,
  }),
])

/**
 * Reads a stored purchase model and names every fault by its path. Parameters lie between 10⁻⁹ and 10¹².
 *
 * @example
 * ```ts
 * import { parsePurchaseModel } from '@clientele/scoring'
 * parsePurchaseModel({ name: 'BG_NBD', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }).ok // => true
 * const refused = parsePurchaseModel({ name: 'BG_NBD', r: -1, alpha: 4.414, a: 0.793, b: 2.426 })
 * refused.error.faults[0].path // => ['r']
 * ```
 */
export function parsePurchaseModel(document: unknown): Result<PurchaseModel, InvalidPolicyError> {
  return parsePolicy(schema, document)
}

/** The JSON Schema of a stored purchase model, for form builders. */
export function purchaseModelJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, { io: 'input' })
}

/** The equations of a model. @throws RangeError where a parameter is not a positive number, which no fit answers. */
export function purchaseEquationsOf(model: PurchaseModel): PurchaseEquations {
  for (const [name, value] of Object.entries(model))
    if (name !== 'name' && !(Number(value) > 0 && Number(value) < Infinity))
      throw new RangeError(`The parameter ${name} of a purchase model is ${value}`)
  switch (model.name) {
    case 'BG_NBD':
      return bgNbdEquations(model)
    case 'PARETO_NBD':
      return paretoNbdEquations(model)
    default:
      return assertNever(model)
  }
}
