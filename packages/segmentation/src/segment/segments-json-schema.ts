import { type Facts, ruleJsonSchema } from '@clientele/rules'
import { z } from 'zod'
import { segmentSetSchema } from './parse-segments.ts'

/**
 * The JSON Schema (draft 2020-12) of sets of segments on given facts, for form builders and editors. It cannot say that
 * ids are unique, that referred segments exist and that none goes in a circle; {@link parseSegments} does.
 *
 * @example
 * ```ts
 * import { segmentsJsonSchema } from '@clientele/segmentation'
 * import { defineFacts, number } from '@clientele/rules'
 * const schema = segmentsJsonSchema(defineFacts({ orders: number() }))
 * schema.properties.segments.items.properties.rule // => { anyOf: [{ type: 'null' }, { $ref: '#/$defs/segmentRule' }] }
 * ```
 */
export function segmentsJsonSchema(facts: Facts): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(segmentSetSchema, {
    io: 'input',
    override({ jsonSchema, path }) {
      if (path.at(-1) !== 'rule') return
      jsonSchema.anyOf = [{ type: 'null' }, { $ref: '#/$defs/segmentRule' }]
      delete jsonSchema.default
    },
  })
  const rule = ruleJsonSchema(facts)
  const own = { $ref: '#/$defs/segmentRule' }
  const parts = { type: 'array', items: own }
  return {
    ...schema,
    $defs: {
      segmentRule: {
        anyOf: [
          closed('segment', { type: 'string', minLength: 1 }),
          closed('all', parts),
          closed('any', parts),
          closed('not', own),
          { $ref: String(rule.$ref) },
        ],
      },
      // Beside our own: not every validator follows references into an embedded schema.
      ...rule.$defs,
    },
  }
}

function closed(key: string, operand: Readonly<Record<string, unknown>>) {
  return { type: 'object', properties: { [key]: operand }, required: [key], additionalProperties: false }
}
