import type { Condition } from './condition.ts'
import { FIRST_OPERAND, operatorsOf, type RuleFactType } from './condition-operator.ts'

/** A fact that can be asked about. */
export interface AskableFact {
  readonly name: string
  readonly label: string
  readonly type: RuleFactType
  readonly options: readonly { readonly code: string; readonly label: string }[]
}

/** Those about which the builder has a question. */
export function askable(facts: readonly AskableFact[]): readonly AskableFact[] {
  return facts.filter(({ type }) => operatorsOf(type).length > 0)
}

/** The first question that can be asked about a fact. */
export function firstCondition({ name, type }: AskableFact): Condition {
  const [operator] = operatorsOf(type)
  return {
    fact: name,
    operator: operator?.name ?? 'known',
    value: FIRST_OPERAND[operator?.operand ?? 'flag'],
  }
}
