import type { Fact, Facts } from '@clientele/rules'
import type { InputRef } from '@pothos/core'
import { builder } from '../builder.ts'
import { codeCondition, idCondition, type NamedType } from './code-condition.ts'
import { collectionInput } from './collection-input.ts'
import type { AnyInput } from './operator-field.ts'
import { valueConditions } from './value-condition.ts'

/** A rule as it is sent: `all`, `any`, `not`, and for each fact its operators with their operands. */
export type RuleInput = Readonly<Record<string, unknown>>

export interface RuleInputOptions {
  readonly description: string
  readonly facts: Facts
  /**
   * The enum of each fact that is a code, and the object of each text that is an id; those of a collection's records by the
   * name of the collection, a point and their own.
   */
  readonly types: Readonly<Record<string, NamedType>>
}

/**
 * The typed input of rules on some facts, made from the definition of the facts: a new fact is a line there and appears
 * here. `ruleOf` makes the rule of what was sent.
 */
export function ruleInput(
  name: string,
  { description, facts, types }: RuleInputOptions,
): InputRef<RuleInput> {
  const rule = builder.inputRef<RuleInput>(name)
  const asked = Object.entries(facts).map(([fact, definition]) => ({
    ...{ fact, definition },
    type: inputOf(definition, { name: `${name}${capital(fact)}`, fact, types }),
  }))
  rule.implement({
    description: `${description} Every field that is given must hold.`,
    fields: t => ({
      all: t.field({ type: [rule], description: 'All of these hold.' }),
      any: t.field({ type: [rule], description: 'At least one of these holds.' }),
      not: t.field({ type: rule, description: 'This does not hold.' }),
      ...Object.fromEntries(
        asked.map(({ definition, fact, type }) => [
          fact,
          t.field({ type, description: nameOf(definition, fact) }),
        ]),
      ),
    }),
  })
  return rule
}

function inputOf(
  definition: Fact,
  {
    name,
    fact,
    types,
  }: { readonly name: string; readonly fact: string; readonly types: RuleInputOptions['types'] },
): AnyInput {
  const type = types[fact]
  switch (definition.type) {
    case 'oneOf':
      if (!type) throw new Error(`The codes of ${fact} need an enum`)
      return codeCondition(type)
    case 'text':
      return type ? idCondition(type) : valueConditions.text
    case 'records': {
      const inner = Object.entries(types).flatMap(([path, named]) =>
        path.startsWith(`${fact}.`) ? [[path.slice(fact.length + 1), named] as const] : [],
      )
      const { fields } = definition
      const about = { description: 'Of which records something is asked.', facts: fields }
      const where = ruleInput(`${name}Record`, { ...about, types: Object.fromEntries(inner) })
      return collectionInput(name, { fields, where })
    }
    default:
      return valueConditions[definition.type]
  }
}

function nameOf({ name }: Fact, fact: string): string {
  return name ? `${name.en} (${name['zh-CN']}).` : `The fact \`${fact}\`.`
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
