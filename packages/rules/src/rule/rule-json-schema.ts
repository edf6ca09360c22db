import { z } from 'zod'
import type { Facts, FieldFact, Fields, RecordsFact } from '../fact/fact.ts'
import {
  countComparisons,
  moneyComparisons,
  numberComparisons,
  type Operators,
  operatorsOf,
} from '../reading/operator.ts'
import type { Measure } from '../reading/plan.ts'

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>

export interface RuleJsonSchemaOptions {
  /** The identifier of the schema, against which its inner references are resolved wherever it is embedded. */
  readonly id?: string
}

/**
 * The JSON Schema of all rules on given facts, for form builders and editors: every fact with the operators it has and
 * the operands these take. What it accepts {@link parseRule} accepts too, but for what no schema can say: that ranges
 * ascend, that durations are positive and bounded, that rules are not too many or too deep.
 *
 * @example
 * ```ts
 * import { defineFacts, number, ruleJsonSchema } from '@clientele/rules'
 * const schema = ruleJsonSchema(defineFacts({ orders: number() }))
 * schema.$ref // => '#/$defs/rule'
 * schema.$defs.rule.anyOf.map(({ properties }) => Object.keys(properties)[0]) // => ['all', 'any', 'not', 'fact']
 * schema.$defs.rule.anyOf[3].properties.atLeast // => { type: 'number' }
 * ```
 */
export function ruleJsonSchema(
  facts: Facts,
  { id = 'urn:clientele:rule' }: RuleJsonSchemaOptions = {},
): JsonSchema & { readonly $defs: Readonly<Record<string, JsonSchema>> } {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    $ref: '#/$defs/rule',
    $defs: definitionsOf(facts, 'rule'),
  }
}

/** The rules on some facts, and those on the records among them. */
function definitionsOf(facts: Facts, rule: string): Readonly<Record<string, JsonSchema>> {
  const collections = Object.entries(facts).flatMap(([name, fact]): (readonly [string, RecordsFact])[] =>
    fact.type === 'records' ? [[name, fact]] : [],
  )
  const parts = { type: 'array', items: reference(rule) }
  const anyOf = [
    closedObject({ all: parts }, ['all']),
    closedObject({ any: parts }, ['any']),
    closedObject({ not: reference(rule) }, ['not']),
    ...Object.entries(facts).map(([name, fact]) => factSchema(name, operatorsOf(fact))),
    ...collections.flatMap(([name, collection]) => collectionSchemas(name, collection)),
  ]
  const inner = collections.map(([name, { fields }]) => definitionsOf(fields, ruleOf(name)))
  return Object.assign({ [rule]: { anyOf } }, ...inner)
}

function ruleOf(collection: string): string {
  return `rule-of-${collection}`
}

function factSchema(name: string, operators: Operators): JsonSchema {
  return exactlyOneOf(operators, { required: { fact: { const: name } }, optional: {} })
}

function collectionSchemas(name: string, { fields }: RecordsFact): readonly JsonSchema[] {
  const within = withinProperty(fields)
  const where = reference(ruleOf(name))
  const optional = { where, ...within }
  return [
    exactlyOneOf(countComparisons, { required: { count: { const: name } }, optional }),
    ...(['sum', 'min', 'max', 'average'] as const).flatMap(amountSchemas),
    closedObject({ some: { const: name }, ...optional }, ['some']),
    closedObject({ every: { const: name }, ...optional }, ['every', 'where']),
    closedObject({ none: { const: name }, ...optional }, ['none']),
  ]

  function amountSchemas(measure: Measure): readonly JsonSchema[] {
    const kinds = [
      { names: namesOf(fields, ['number']), operators: numberComparisons },
      {
        names: namesOf(fields, ['money']),
        operators: measure === 'average' ? numberComparisons : moneyComparisons,
      },
    ]
    return kinds
      .filter(({ names }) => names.length > 0)
      .map(({ names, operators }) =>
        exactlyOneOf(operators, { required: { [measure]: { const: name }, of: { enum: names } }, optional }),
      )
  }
}

function withinProperty(fields: Fields): Readonly<Record<string, JsonSchema>> {
  const names = namesOf(fields, ['day', 'instant'])
  if (names.length === 0) return {}
  const duration = { type: 'string', format: 'duration' }
  return {
    within: {
      ...closedObject({ fact: { enum: names }, last: duration, next: duration }, ['fact']),
      minProperties: 2,
      maxProperties: 2,
    },
  }
}

function namesOf(fields: Fields, types: readonly FieldFact['type'][]): readonly string[] {
  return Object.keys(fields).filter(name => types.some(type => type === fields[name]?.type))
}

/** The required keys, any of the optional ones, and one operator. */
function exactlyOneOf(
  operators: Operators,
  { optional, required }: { readonly required: JsonSchema; readonly optional: JsonSchema },
): JsonSchema {
  const operands = Object.fromEntries(
    Object.entries(operators).map(([name, { schema }]) => [name, operandSchema(schema)]),
  )
  const schema = closedObject({ ...required, ...optional, ...operands }, Object.keys(required))
  return { ...schema, oneOf: Object.keys(operators).map(name => ({ required: [name] })) }
}

function closedObject(properties: JsonSchema, required: readonly string[]): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false }
}

function operandSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  return rest
}

function reference(definition: string): JsonSchema {
  return { $ref: `#/$defs/${encodeURIComponent(definition.replaceAll('~', '~0').replaceAll('/', '~1'))}` }
}
