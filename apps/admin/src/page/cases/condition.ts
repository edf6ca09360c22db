/** One question of a rule: a fact, an operator, and what it is compared with. */
export interface Condition {
  readonly fact: string
  readonly operator: string
  readonly value: string | number | boolean | readonly string[]
}

/** Questions of which all must hold, or any; groups stand within the outermost one and no deeper. */
export interface ConditionGroup {
  readonly join: 'all' | 'any'
  readonly parts: readonly (Condition | ConditionGroup)[]
}

/** Whether a part is a group of questions. */
export function isGroup(part: Condition | ConditionGroup): part is ConditionGroup {
  return 'join' in part
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

/** Writes a group as the rule input that it is, so that {@link parseConditions} reads it back. */
export function printConditions(group: ConditionGroup | null): string | null {
  return group && group.parts.length > 0 ? JSON.stringify(ruleOfGroup(group)) : null
}

type RuleObject = { readonly [field: string]: unknown }

/** The rule input of a group. */
export function ruleOfGroup({ join, parts }: ConditionGroup): RuleObject {
  return {
    [join]: parts.map(part =>
      isGroup(part) ? ruleOfGroup(part) : { [part.fact]: { [part.operator]: part.value } },
    ),
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
  if (['string', 'number', 'boolean'].includes(typeof operand))
    return { fact, operator, value: operand as string | number | boolean }
  if (!Array.isArray(operand) || operand.some(item => typeof item !== 'string')) return null
  return { fact, operator, value: operand }
}

function onlyEntry(value: unknown): readonly [name: string, value: unknown] {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return entries.length === 1 && entries[0] ? entries[0] : ['', undefined]
}
