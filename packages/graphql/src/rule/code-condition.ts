import { builder } from '../builder.ts'
import { conditionInput } from './condition-input.ts'
import type { AnyInput } from './operator-field.ts'

/** A type that GraphQL knows by name: an enum, or an object that has an id. */
export interface NamedType {
  readonly name: string
}

const made = new Map<string, AnyInput>()

/** What can be asked of a fact that is one of the values of an enum. */
export function codeCondition(enumType: NamedType): AnyInput {
  return once(`${enumType.name}Condition`, name =>
    conditionInput(name, `a ${enumType.name}`, t => ({
      is: t.field({ type: enumType as never, description: 'It is this.' }),
      in: t.field({ type: [enumType as never], description: 'It is one of these.' }),
    })),
  )
}

/** What can be asked of a fact that is the id of an object. */
export function idCondition(node: NamedType): AnyInput {
  return once(`${node.name}IdCondition`, name =>
    conditionInput(name, `the id of a ${node.name}`, t => ({
      is: t.globalID({ for: node as never, description: 'It is this.' }),
      in: t.globalIDList({ for: node as never, description: 'It is one of these.' }),
    })),
  )
}

/** A type of a name there can be only once, for however many facts. */
export function once(name: string, make: (name: string) => AnyInput): AnyInput {
  const input = made.get(name) ?? make(name)
  made.set(name, input)
  return input
}

/** The enum of the names of some facts, for choosing one of them. */
export function factEnum(name: string, facts: readonly string[]): AnyInput {
  return once(name, () =>
    builder.enumType(name, {
      description: 'A fact of a record.',
      values: Object.fromEntries(facts.map(fact => [fact, { description: `Its \`${fact}\`.` }])),
    }),
  )
}
