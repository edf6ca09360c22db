/** One question of a rule: a fact, an operator, and what it is compared with. */
export interface Condition {
  readonly fact: string
  readonly operator: string
  readonly value: string | number | boolean | readonly string[]
}

/** Questions of which all must hold, or any; groups stand within the outermost one and no deeper. */
export interface ConditionGroup {
  readonly join: 'all' | 'any'
  readonly parts: readonly ConditionPart[]
}

export type ConditionPart = Condition | ConditionGroup

/** Asks nothing. */
export const NO_CONDITIONS: ConditionGroup = { join: 'all', parts: [] }

/** Whether a part is a group of questions. */
export function isGroup(part: ConditionPart): part is ConditionGroup {
  return 'join' in part
}

/** Whether a question has something to compare with. */
export function isComplete({ value }: Condition): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  return !Array.isArray(value) || value.length > 0
}

/**
 * A group without what is only half filled in, which asks nothing; null where nothing is left.
 *
 * @example
 * ```ts
 * import { completed } from './condition.ts'
 * const major = { fact: 'severity', operator: 'in', value: ['MAJOR'] }
 * completed({ join: 'all', parts: [major, { fact: 'topic', operator: 'is', value: '' }] }) // => { join: 'all', parts: [major] }
 * completed({ join: 'any', parts: [{ join: 'all', parts: [] }] }) // => null
 * ```
 */
export function completed({ join, parts }: ConditionGroup): ConditionGroup | null {
  const kept = parts.flatMap((part): ConditionPart[] => {
    if (!isGroup(part)) return isComplete(part) ? [part] : []
    const inner = completed(part)
    return inner ? [inner] : []
  })
  return kept.length > 0 ? { join, parts: kept } : null
}
