import { dayNumberOf } from '@clientele/kernel'
import { z } from 'zod'
import type { Fact } from '../fact/fact.ts'
import { foldText } from '../text/fold-text.ts'
import { nextAbove, nextBelow } from './next-number.ts'
import { listOf, operand, rangeOf } from './operand.ts'
import type { NumberPredicate, Predicate, TextMatch } from './predicate.ts'

/** An operator: what its operand may be, and what it then asks of a value. */
export interface Operator<P extends Predicate = Predicate> {
  readonly schema: z.ZodType
  read(document: unknown): { readonly predicate: P } | { readonly issues: readonly z.core.$ZodIssue[] }
}

export type Operators<P extends Predicate = Predicate> = Readonly<Record<string, Operator<P>>>

/**
 * The operators of a fact by name; a list of records as a whole can only be known or not. A new operator is a line here
 * and one in the types of rules.
 */
export function operatorsOf(fact: Fact): Operators {
  return fact.type === 'oneOf' ? oneOfOperators(fact.options) : operators[fact.type]
}

const known: Operators = { known: operator(operand.flag, is => ({ kind: 'known', is })) }

/** Comparisons of what records come to. */
export const numberComparisons = comparisonsOf(operand.number)
export const moneyComparisons = comparisonsOf(operand.minorUnits)
export const countComparisons = comparisonsOf(z.int().min(0))

const operators: Readonly<Record<Exclude<Fact['type'], 'oneOf'>, Operators>> = {
  text: {
    ...known,
    is: foldedText('is', (text, wanted) => text === wanted),
    in: operator(listOf(operand.text), list => {
      const texts = new Set(list.map(foldText))
      return { kind: 'text', match: 'is', texts, matches: text => texts.has(text) }
    }),
    contains: foldedText('contains', (text, part) => text.includes(part)),
    startsWith: foldedText('startsWith', (text, part) => text.startsWith(part)),
    endsWith: foldedText('endsWith', (text, part) => text.endsWith(part)),
  },
  number: { ...known, ...numberComparisons },
  money: { ...known, ...moneyComparisons },
  boolean: { ...known, is: operator(operand.flag, is => ({ kind: 'flag', is })) },
  day: {
    ...known,
    is: operator(operand.day, day => range(dayNumberOf(day), dayNumberOf(day))),
    in: operator(listOf(operand.day), days => ({ kind: 'numbers', numbers: new Set(days.map(dayNumberOf)) })),
    ...momentsOf({ moment: operand.day, numberOf: dayNumberOf, span: operand.wholeDays }),
  },
  instant: {
    ...known,
    ...momentsOf({ moment: operand.instant, numberOf: Date.parse, span: operand.span }),
  },
  textSet: {
    ...known,
    hasAny: members(false),
    hasAll: members(true),
  },
  records: known,
}

function comparisonsOf(number: z.ZodType<number>): Operators<NumberPredicate> {
  return {
    is: operator(number, value => range(value, value)),
    in: operator(listOf(number), values => ({ kind: 'numbers', numbers: new Set(values) })),
    atLeast: operator(number, value => range(value, Infinity)),
    atMost: operator(number, value => range(-Infinity, value)),
    moreThan: operator(number, value => range(nextAbove(value), Infinity)),
    lessThan: operator(number, value => range(-Infinity, nextBelow(value))),
    between: operator(
      rangeOf(number, value => value),
      ([from, to]) => range(from, to),
    ),
  }
}

/** Days by their numbers and instants by their milliseconds: both whole, so that before is one less. */
function momentsOf(reading: {
  readonly moment: z.ZodType<string>
  readonly numberOf: (moment: string) => number
  readonly span: typeof operand.span
}): Operators {
  const { moment, numberOf, span } = reading
  return {
    before: operator(moment, value => range(-Infinity, nextBelow(numberOf(value)))),
    after: operator(moment, value => range(nextAbove(numberOf(value)), Infinity)),
    notBefore: operator(moment, value => range(numberOf(value), Infinity)),
    notAfter: operator(moment, value => range(-Infinity, numberOf(value))),
    between: operator(rangeOf(moment, numberOf), ([from, to]) => range(numberOf(from), numberOf(to))),
    withinLast: operator(span, length => ({ kind: 'window', side: 'last', span: length })),
    withinNext: operator(span, length => ({ kind: 'window', side: 'next', span: length })),
    olderThan: operator(span, length => ({ kind: 'window', side: 'older', span: length })),
    anniversaryWithin: operator(operand.anniversary, within => ({ kind: 'anniversary', ...within })),
  }
}

function oneOfOperators(options: readonly string[]): Operators {
  const option = z.enum(options)
  return {
    ...known,
    is: operator(option, wanted => ({ kind: 'option', wanted: new Set([wanted]) })),
    in: operator(listOf(option), list => ({ kind: 'option', wanted: new Set(list) })),
  }
}

function foldedText(match: TextMatch, matches: (text: string, operand: string) => boolean): Operator {
  return operator(operand.text, document => {
    const wanted = foldText(document)
    return { kind: 'text', match, texts: new Set([wanted]), matches: text => matches(text, wanted) }
  })
}

function members(isAll: boolean): Operator {
  return operator(listOf(operand.text), list => ({ kind: 'members', isAll, members: new Set(list) }))
}

function range(from: number, to: number): NumberPredicate {
  return { kind: 'range', from, to }
}

function operator<T, P extends Predicate>(schema: z.ZodType<T>, predicateOf: (operand: T) => P): Operator<P> {
  return {
    schema,
    read(document) {
      const read = schema.safeParse(document)
      return read.success ? { predicate: predicateOf(read.data) } : { issues: read.error.issues }
    },
  }
}
