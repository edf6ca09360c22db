import { type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import { z } from 'zod'

/** A trained logistic regression of churn: plain data to be stored. {@link parseChurnModel} reads it back. */
export interface ChurnModel {
  readonly name: 'LOGISTIC_CHURN'
  /** The log-odds of a customer who is the mean in everything, before calibration. */
  readonly intercept: number
  readonly features: readonly ChurnFeature[]
  /** The line from the log-odds of the regression to those that held on customers it had not seen. */
  readonly calibration: { readonly slope: number; readonly offset: number }
}

export interface ChurnFeature {
  readonly name: string
  /** Of the customers learnt from: features are measured in standard deviations from it. */
  readonly mean: number
  readonly deviation: number
  /** What one standard deviation more adds to the log-odds, before calibration: above 0 it speaks for leaving. */
  readonly weight: number
}

const figure = z.number().min(-1e140).max(1e140)

const schema = z.strictObject({
  name: z.literal('LOGISTIC_CHURN'),
  intercept: figure,
  features: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(200),
        mean: figure,
        deviation: z.number().positive().max(1e140),
        weight: figure,
      }),
    )
    .min(1)
    .max(500)
    .superRefine(refuseDuplicates),
  calibration: z.strictObject({ slope: figure.min(0), offset: figure }),
})

/**
 * Reads a stored churn model and names every fault by its path; a feature that comes twice is a `duplicate_name`.
 *
 * @example
 * ```ts
 * import { parseChurnModel } from '@clientele/scoring'
 * const refused = parseChurnModel({
 *   name: 'LOGISTIC_CHURN',
 *   intercept: -1,
 *   features: [{ name: 'complaints', mean: 0.4, deviation: 0, weight: 0.8 }],
 *   calibration: { slope: 1, offset: 0 },
 * })
 * refused.error.faults[0].path // => ['features', 0, 'deviation']
 * ```
 */
export function parseChurnModel(document: unknown): Result<ChurnModel, InvalidPolicyError> {
  return parsePolicy(schema, document)
}

/** The JSON Schema of a stored churn model, for form builders. */
export function churnModelJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, { io: 'input' })
}

function refuseDuplicates(features: readonly ChurnFeature[], context: z.core.$RefinementCtx): void {
  const seen = new Set<string>()
  for (const [index, { name }] of features.entries()) {
    if (seen.has(name))
      context.addIssue({
        code: 'custom',
        path: [index, 'name'],
        message: `The feature ${name} comes twice`,
        params: { code: 'duplicate_name' },
      })
    seen.add(name)
  }
}
