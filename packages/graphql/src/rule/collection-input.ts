import type { Fields } from '@clientele/rules'
import { builder } from '../builder.ts'
import { factEnum, once } from './code-condition.ts'
import { amountOperand, numberOperand } from './condition-input.ts'
import { type AnyInput, comparisons, type Inputs } from './operator-field.ts'

/** What can be asked of a collection: how many of its records are meant, whether any is, what they come to. */
export function collectionInput(
  name: string,
  { fields: facts, where }: { readonly fields: Fields; readonly where: AnyInput },
): AnyInput {
  const amounts = namesOf(facts, ['number', 'money'])
  const within = withinInput(name, facts)
  const meant = (t: Inputs) => ({
    where: t.field({
      type: where,
      description: 'Only records for which this holds; all of them where it is absent.',
    }),
    ...(within && {
      within: t.field({ type: within, description: 'Only records of a span of time.' }),
    }),
  })
  const meaning = measureInput(`${name}Meant`, 'Which records are meant.', meant)
  const counted = measureInput(`${name}Count`, 'How many records are meant.', t => ({
    ...meant(t),
    ...comparisons(t, numberOperand),
  }))
  return measureInput(name, 'What is asked of the records, taken together.', t => ({
    known: t.boolean({ description: 'Whether they are known at all.' }),
    some: t.field({ type: meaning, description: 'Any record is meant.' }),
    every: t.field({ type: meaning, description: 'All records of the span fulfil `where`.' }),
    none: t.field({ type: meaning, description: 'No record is meant.' }),
    count: t.field({ type: counted, description: 'So many records are meant.' }),
    ...(amounts.length > 0 && amountMeasures(t, name, { amounts, meant })),
  }))
}

function amountMeasures(
  t: Inputs,
  name: string,
  { amounts, meant }: { readonly amounts: readonly string[]; readonly meant: (t: Inputs) => object },
) {
  const amount = measureInput(
    `${name}Amount`,
    'What a number or amount of the records comes to.',
    fields => ({
      ...meant(fields),
      of: fields.field({
        type: factEnum(`${name}AmountOf`, amounts) as never,
        required: true,
        description: 'Which number or amount.',
      }),
      ...comparisons(fields, amountOperand),
    }),
  )
  return {
    sum: t.field({ type: amount, description: 'Their sum.' }),
    min: t.field({ type: amount, description: 'The least of them.' }),
    max: t.field({ type: amount, description: 'The greatest of them.' }),
    average: t.field({ type: amount, description: 'Their mean.' }),
  }
}

function withinInput(name: string, facts: Fields): AnyInput | undefined {
  const times = namesOf(facts, ['day', 'instant'])
  if (times.length === 0) return undefined
  return measureInput(`${name}Within`, 'A span of time that ends or begins now.', t => ({
    fact: t.field({
      type: factEnum(`${name}WithinFact`, times) as never,
      required: true,
      description: 'Which time of a record lies in it.',
    }),
    last: t.string({ description: 'The last so much time, an ISO 8601 duration: `P90D`.' }),
    next: t.string({ description: 'The next so much time.' }),
  }))
}

function measureInput(name: string, description: string, fields: (t: Inputs) => object): AnyInput {
  return once(name, () => builder.inputType(name, { description, fields: t => ({ ...fields(t) }) }))
}

function namesOf(facts: Fields, types: readonly string[]): string[] {
  return Object.keys(facts).filter(name => types.includes(facts[name]?.type ?? ''))
}
