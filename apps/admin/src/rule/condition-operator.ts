import { useLingui } from '@lingui/react/macro'
import type { EnumOf } from '../api/graphql.ts'
import type { Condition } from './condition.ts'

export type RuleFactType = EnumOf<'RuleFactType'>

/** What kind of field the operand of an operator is. */
export type OperandKind = 'text' | 'texts' | 'number' | 'amount' | 'flag' | 'codes' | 'span'

interface Operator {
  readonly name: string
  readonly operand: OperandKind
}

const KNOWN: Operator = { name: 'known', operand: 'flag' }
const comparisons = (operand: OperandKind): readonly Operator[] => [
  { name: 'atLeast', operand },
  { name: 'atMost', operand },
  { name: 'is', operand },
  KNOWN,
]

/** The operators that the builder offers for each type of fact; the rule language knows more. */
const OPERATORS: Readonly<Partial<Record<RuleFactType, readonly Operator[]>>> = {
  TEXT: [
    { name: 'contains', operand: 'text' },
    { name: 'startsWith', operand: 'text' },
    { name: 'is', operand: 'text' },
    { name: 'in', operand: 'texts' },
    KNOWN,
  ],
  NUMBER: comparisons('number'),
  MONEY: comparisons('amount'),
  BOOLEAN: [{ name: 'is', operand: 'flag' }],
  INSTANT: [
    { name: 'withinLast', operand: 'span' },
    { name: 'withinNext', operand: 'span' },
    { name: 'olderThan', operand: 'span' },
    KNOWN,
  ],
  CODE: [{ name: 'in', operand: 'codes' }, KNOWN],
  CODES: [{ name: 'hasAny', operand: 'texts' }, { name: 'hasAll', operand: 'texts' }, KNOWN],
}

export function operatorsOf(type: RuleFactType): readonly Operator[] {
  return OPERATORS[type] ?? []
}

/** What an operand is before anybody chose one. */
export const FIRST_OPERAND: Readonly<Record<OperandKind, Condition['value']>> = {
  text: '',
  texts: [],
  number: 1,
  amount: '0',
  flag: true,
  codes: [],
  span: 'P7D',
}

/** What the operators are called. */
export function useOperatorWords(): Readonly<Record<string, string>> {
  const { t } = useLingui()
  return {
    contains: t`contains`,
    startsWith: t`begins with`,
    is: t`is`,
    in: t`is one of`,
    hasAny: t`has one of`,
    hasAll: t`has all of`,
    atLeast: t`is at least`,
    atMost: t`is at most`,
    withinLast: t`in the last`,
    withinNext: t`in the next`,
    olderThan: t`longer ago than`,
    known: t`is known`,
  }
}
