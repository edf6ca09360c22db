import type { InputRef } from '@pothos/core'
import type { builder } from '../builder.ts'

export type Inputs = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0]
/** An input type whose shape nobody needs to know: it is read by `ruleOf`. */
export type AnyInput = InputRef<unknown>

/** What a value is compared with: one other, and all from one to another. */
export interface Operand {
  readonly type: 'Float' | 'Decimal' | 'Date' | 'DateTime'
  readonly range: AnyInput
}

/** The comparisons of numbers and amounts. */
export function comparisons(t: Inputs, { range, type }: Operand) {
  return {
    is: t.field({ type, description: 'It is this.' }),
    in: t.field({ type: [type], description: 'It is one of these.' }),
    atLeast: t.field({ type, description: 'It is this or more.' }),
    atMost: t.field({ type, description: 'It is this or less.' }),
    moreThan: t.field({ type, description: 'It is more than this.' }),
    lessThan: t.field({ type, description: 'It is less than this.' }),
    between: t.field({ type: range, description: 'It is one of these two or lies between.' }),
  }
}

/** The comparisons of days and instants, and the spans of time that move along with the moment of asking. */
export function moments(t: Inputs, { range, type }: Operand) {
  const span = (words: string) =>
    t.string({ description: `${words} an ISO 8601 duration such as \`P90D\`, \`P1M\` or \`PT36H\`.` })
  return {
    before: t.field({ type, description: 'It is earlier.' }),
    after: t.field({ type, description: 'It is later.' }),
    notBefore: t.field({ type, description: 'It is not earlier.' }),
    notAfter: t.field({ type, description: 'It is not later.' }),
    between: t.field({ type: range, description: 'It is one of these two or lies between.' }),
    withinLast: span('It lies in the last so much time,'),
    withinNext: span('It lies in the next so much time,'),
    olderThan: span('It lies longer ago than'),
  }
}
