import type { Fact, FactName } from '@clientele/rules'
import { builder } from '../builder.ts'

/** A fact as a form shows it. */
export interface NamedFact {
  readonly name: string
  readonly fact: Fact
  /** Whether it is a text that is the id of an object. */
  readonly isId: boolean
  /** Names of options that the fact itself has none for; of a text, the values that it has. */
  readonly optionNames?: Readonly<Record<string, FactName>>
  /** The same of the fields of records. */
  readonly fieldOptionNames?: Readonly<Record<string, Readonly<Record<string, FactName>>>>
}

const RuleFactType = builder.enumType('RuleFactType', {
  description: 'What a fact is, and so which condition asks about it.',
  values: {
    TEXT: { value: 'text', description: 'Free text: `TextCondition`.' },
    NUMBER: { value: 'number', description: 'A number: `NumberCondition`.' },
    MONEY: { value: 'money', description: 'An amount of one currency: `AmountCondition`.' },
    BOOLEAN: { value: 'boolean', description: 'Yes or no: `BooleanCondition`.' },
    DAY: { value: 'day', description: 'A calendar day: `DayCondition`.' },
    INSTANT: { value: 'instant', description: 'A point in time: `InstantCondition`.' },
    CODE: { value: 'oneOf', description: 'One of its options: the condition of its enum.' },
    CODES: { value: 'textSet', description: 'Any number of codes: `TextSetCondition`.' },
    ID: { value: 'id', description: 'The id of an object: the condition of its ids.' },
    RECORDS: { value: 'records', description: 'A list of records with facts of their own.' },
  } as const,
})

interface Option {
  readonly code: string
  readonly name: FactName | undefined
}

const RuleOption = builder.objectRef<Option>('RuleOption').implement({
  description: 'A value that a code can have.',
  fields: t => ({
    code: t.exposeString('code', { description: 'The value of the enum.' }),
    label: t.string({
      description: "The value, in the caller's language.",
      resolve: ({ code, name }, _, { locale }) => name?.[locale] ?? code,
    }),
  }),
})

export const RuleFact = builder.objectRef<NamedFact>('RuleFact')

RuleFact.implement({
  description: 'Something that rules may ask about, for forms that make rules.',
  fields: t => ({
    name: t.exposeString('name', { description: 'The field of the input of rules.' }),
    label: t.string({
      description: "The fact, in the caller's language.",
      resolve: ({ fact, name }, _, { locale }) => fact.name?.[locale] ?? name,
    }),
    type: t.field({
      type: RuleFactType,
      description: 'What it is.',
      resolve: ({ fact, isId }) => (isId ? 'id' : fact.type),
    }),
    options: t.field({
      type: [RuleOption],
      description: 'The values it can have, where they are few.',
      resolve: ({ fact, optionNames = {} }) => {
        if (fact.type !== 'oneOf') return Object.entries(optionNames).map(([code, name]) => ({ code, name }))
        const names: Readonly<Partial<Record<string, FactName>>> = { ...optionNames, ...fact.optionNames }
        return fact.options.map(code => ({ code, name: names[code] }))
      },
    }),
    fields: t.field({
      type: [RuleFact],
      description: 'What can be asked of each record; none where it is no list of records.',
      resolve: ({ fact, fieldOptionNames }) =>
        fact.type === 'records'
          ? Object.entries(fact.fields).map(([name, field]) => {
              const optionNames = fieldOptionNames?.[name]
              return { name, fact: field, isId: false, ...(optionNames && { optionNames }) }
            })
          : [],
    }),
  }),
})
