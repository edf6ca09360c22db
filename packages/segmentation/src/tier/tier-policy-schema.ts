import { z } from 'zod'
import { cutSchema } from '../cut/cut-policy.ts'
import { weightsSumToOne } from '../cut/weight.ts'
import { tierDimensionLevels, tierDimensions, tiers } from './tier-name.ts'

const mostIndicators = 50
const mostChoices = 1000

const part = z.number().min(0).max(1)
const scoreCut = (lines: number) => {
  const { threshold, share } = cutSchema({ lines, value: z.number().min(0).max(100) })
  return z.discriminatedUnion('by', [threshold, share])
}

const range = z
  .strictObject({
    kind: z.literal('range'),
    measure: z.string().min(1),
    weight: part,
    from: z.number(),
    to: z.number(),
    minimum: z.number().optional(),
    ifUnknown: part.default(0),
  })
  .superRefine(({ from, to }, context) => {
    if (from === to) refuse(context, ['to'], 'empty_range', 'Expected another number than from')
  })

const choice = z.strictObject({
  kind: z.literal('choice'),
  measure: z.string().min(1),
  weight: part,
  points: z
    .record(z.string(), part)
    .refine(points => Object.keys(points).length <= mostChoices, `Expected at most ${mostChoices} words`),
  otherwise: part.default(0),
  ifUnknown: part.default(0),
})

const dimension = z.strictObject({
  indicators: z
    .array(z.discriminatedUnion('kind', [range, choice]))
    .min(1)
    .max(mostIndicators)
    .superRefine((indicators, context) => {
      if (!weightsSumToOne(indicators.map(({ weight }) => weight)))
        refuse(context, [], 'weights_do_not_sum_to_one', 'Expected weights that sum to 1')
      const measures = indicators.map(({ measure }) => measure)
      const again = measures.findIndex((measure, index) => measures.indexOf(measure) < index)
      if (again >= 0)
        refuse(context, [again, 'measure'], 'measured_twice', 'Expected each measure once in a dimension')
    }),
  cut: scoreCut(2),
})

const cap = z
  .strictObject({
    dimension: z.enum(tierDimensions),
    level: z.enum(['HIGH', 'MEDIUM', 'LOW', 'QUALITY', 'ORDINARY', 'PROBLEM']),
    atMost: z.enum(tiers.map(({ code }) => code)),
  })
  .superRefine(({ dimension, level }, context) => {
    if (!tierDimensionLevels[dimension].some(({ code }) => code === level))
      refuse(context, ['level'], 'unknown_level', `Expected a level of ${dimension}`)
  })

/** The schema of {@link TierPolicy}. */
export const tierPolicySchema = z.strictObject({
  dimensions: z.strictObject({ value: dimension, need: dimension, behaviour: dimension }),
  weights: z
    .strictObject({ value: part, need: part, behaviour: part })
    .superRefine(({ value, need, behaviour }, context) => {
      if (!weightsSumToOne([value, need, behaviour]))
        refuse(context, [], 'weights_do_not_sum_to_one', 'Expected weights that sum to 1')
    }),
  cut: scoreCut(3),
  caps: z.array(cap).max(mostIndicators).default([]),
})

/** The schema of a tier policy for form builders and editors, as JSON Schema (draft 2020-12). */
export function tierPolicyJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(tierPolicySchema, { io: 'input' })
}

function refuse(
  context: z.core.$RefinementCtx,
  path: (string | number)[],
  code: string,
  message: string,
): void {
  context.addIssue({ code: 'custom', path, message, params: { code } })
}
