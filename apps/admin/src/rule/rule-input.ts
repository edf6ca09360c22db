import { type Condition, type ConditionGroup, isGroup } from './condition.ts'

type RuleObject = { readonly [field: string]: unknown }

/** The rule input of the API that a group is. */
export function ruleOfGroup({ join, parts }: ConditionGroup): RuleObject {
  return {
    [join]: parts.map(part =>
      isGroup(part) ? ruleOfGroup(part) : { [part.fact]: { [part.operator]: part.value } },
    ),
  }
}

/** Writes a group as the rule input that it is, so that {@link parseConditions} reads it back. */
export function printConditions(group: ConditionGroup | null): string | null {
  return group && group.parts.length > 0 ? JSON.stringify(ruleOfGroup(group)) : null
}

/** Reads a group from an address; what is none, or is nested too deep, is nothing. */
export function parseConditions(text: string | undefined): ConditionGroup | null {
  if (!text) return null
  try {
    return groupIn(JSON.parse(text), 1)
  } catch {
    return null
  }
}

function groupIn(value: unknown, deeper: number): ConditionGroup | null {
  const [join, list] = onlyEntry(value)
  if ((join !== 'all' && join !== 'any') || !Array.isArray(list) || list.length > 50) return null
  const parts = list.map(part => (deeper > 0 ? groupIn(part, deeper - 1) : null) ?? conditionIn(part))
  return { join, parts: parts.filter(part => part !== null) }
}

function conditionIn(value: unknown): Condition | null {
  const [fact, asked] = onlyEntry(value)
  const [operator, operand] = onlyEntry(asked)
  if (!/^[a-z]\w*$/i.test(fact) || !/^[a-z]\w*$/i.test(operator)) return null
  return isOperand(operand) ? { fact, operator, value: operand } : null
}

/** Whether a value is one that conditions compare with. */
export function isOperand(value: unknown): value is Condition['value'] {
  if (Array.isArray(value)) return value.every(item => typeof item === 'string')
  return ['string', 'number', 'boolean'].includes(typeof value)
}

function onlyEntry(value: unknown): readonly [name: string, value: unknown] {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return entries.length === 1 && entries[0] ? entries[0] : ['', undefined]
}
