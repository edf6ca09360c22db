import { useLingui } from '@lingui/react/macro'
import { useFormat } from '../format/use-format.ts'
import type { AskableFact } from './askable-fact.ts'
import { type Condition, type ConditionPart, isGroup } from './condition.ts'
import { operatorsOf, useOperatorWords } from './condition-operator.ts'
import { SPANS } from './span.ts'

/** Says a condition, or a group of them, in a few words. */
export function useConditionWords(facts: readonly AskableFact[]): (part: ConditionPart) => string {
  const { t } = useLingui()
  const format = useFormat()
  const operators = useOperatorWords()
  const valueWords = (fact: AskableFact, { operator, value }: Condition): string => {
    const list = typeof value === 'object' ? value : [String(value)]
    switch (operatorsOf(fact.type).find(({ name }) => name === operator)?.operand) {
      case 'codes':
        return list.map(code => fact.options.find(option => option.code === code)?.label ?? code).join(t`, `)
      case 'flag':
        return value === true ? t`Yes` : t`No`
      case 'span': {
        const seconds = SPANS.find(([duration]) => duration === value)?.[1]
        return seconds === undefined ? String(value) : format.duration(seconds)
      }
      default:
        return list.join(t`, `)
    }
  }
  const conditionWords = (condition: Condition): string => {
    const fact = facts.find(({ name }) => name === condition.fact)
    if (!fact) return '…'
    const [label, value] = [fact.label, valueWords(fact, condition)]
    const isPlain = condition.operator === 'in' || (condition.operator === 'is' && fact.type === 'BOOLEAN')
    const operator = operators[condition.operator] ?? condition.operator
    return isPlain ? t`${label}: ${value}` : `${label} ${operator} ${value}`
  }
  const words = (part: ConditionPart): string => {
    if (!isGroup(part)) return conditionWords(part)
    const inner = part.parts.map(each => (isGroup(each) ? `(${words(each)})` : words(each)))
    return inner.join(part.join === 'all' ? t` and ` : t` or `)
  }
  return words
}
