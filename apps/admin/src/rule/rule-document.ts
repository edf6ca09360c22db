import type { AskableFact } from './askable-fact.ts'
import {
  type Condition,
  type ConditionGroup,
  type ConditionPart,
  isGroup,
  NO_CONDITIONS,
} from './condition.ts'
import { type OperandKind, operatorsOf } from './condition-operator.ts'
import { isOperand } from './rule-input.ts'

/**
 * The group that a rule within a document is, half filled in or not; undefined where it asks what the builder does not
 * draw: other operators, `not`, collections, groups within groups within groups.
 */
export function groupOfDocument(
  document: unknown,
  facts: readonly AskableFact[],
): ConditionGroup | undefined {
  if (document === null || document === undefined) return NO_CONDITIONS
  const condition = conditionIn(document, facts)
  return condition ? { join: 'all', parts: [condition] } : groupIn(document, { facts, deeper: 1 })
}

/** The rule that a group is, null where it asks nothing; {@link groupOfDocument} reads it back. */
export function documentOfGroup(group: ConditionGroup): unknown {
  const [first, ...others] = group.parts
  if (!first) return null
  return others.length === 0 && !isGroup(first) ? documentOf(first) : documentOf(group)
}

function documentOf(part: ConditionPart): unknown {
  return isGroup(part)
    ? { [part.join]: part.parts.map(documentOf) }
    : { fact: part.fact, [part.operator]: part.value }
}

function groupIn(
  document: unknown,
  { facts, deeper }: { readonly facts: readonly AskableFact[]; readonly deeper: number },
): ConditionGroup | undefined {
  const [[join, list] = [], ...others] = entriesOf(document)
  if (others.length > 0 || (join !== 'all' && join !== 'any') || !Array.isArray(list)) return undefined
  const parts = list.flatMap((part): ConditionPart[] => {
    const drawn =
      conditionIn(part, facts) ?? (deeper > 0 ? groupIn(part, { facts, deeper: deeper - 1 }) : undefined)
    return drawn ? [drawn] : []
  })
  return parts.length === list.length ? { join, parts } : undefined
}

function conditionIn(document: unknown, facts: readonly AskableFact[]): Condition | undefined {
  const { fact: name, ...asked } = Object.fromEntries(entriesOf(document))
  const fact = facts.find(each => each.name === name)
  const [[operator, value] = [], ...others] = Object.entries(asked)
  if (!fact || operator === undefined || others.length > 0) return undefined
  // To be one code is to be one of one.
  if (fact.type === 'CODE' && operator === 'is' && typeof value === 'string')
    return { fact: fact.name, operator: 'in', value: [value] }
  const operand = operatorsOf(fact.type).find(each => each.name === operator)?.operand
  if (!operand || !isOperand(value) || !isOf(operand, value)) return undefined
  return { fact: fact.name, operator, value }
}

function isOf(operand: OperandKind, value: Condition['value']): boolean {
  if (operand === 'codes' || operand === 'texts') return typeof value === 'object'
  if (operand === 'flag') return typeof value === 'boolean'
  return typeof value === 'string' || typeof value === 'number'
}

function entriesOf(document: unknown): [string, unknown][] {
  return typeof document === 'object' && document !== null ? Object.entries(document) : []
}
