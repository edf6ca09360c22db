import {
  type Case,
  type CaseEvent,
  type CaseFacts,
  chooseSlaPolicy,
  evolveCase,
  factsOfCase,
} from '@clientele/escalation'
import type { CasePolicies } from '../case-policies.ts'

/** What of policies a history depends on. */
export type HistoryPolicies = Pick<CasePolicies, 'case' | 'book'>

/**
 * A history as if policies had held from its beginning: ranked by their table, promised what they choose. What a person
 * chose stays where the book has it; what the product chose by former policies is left out.
 */
export function historyUnder(
  policies: HistoryPolicies,
  history: readonly CaseEvent[],
): { readonly history: readonly CaseEvent[]; readonly facts: CaseFacts } {
  const [first, ...rest] = history
    .filter(event => isKept(event, policies))
    .map(event => ranked(event, policies))
  if (first?.type !== 'CASE_OPENED') throw new Error('A history begins with CASE_OPENED')
  const { policy: _, ...opened } = first
  const facts = factsOfCase(stateOf([opened]))
  const policy = chooseSlaPolicy(facts, { book: policies.book, at: first.at }).value
  return { history: [{ ...opened, ...(policy !== undefined && { policy }) }, ...rest], facts }
}

/** The state of a case after some events. */
export function stateOf(history: readonly CaseEvent[]): Case {
  const state = history.reduce<Case | undefined>(evolveCase, undefined)
  if (!state) throw new Error('A case without events has no state')
  return state
}

function isKept(event: CaseEvent, { book }: HistoryPolicies): boolean {
  if (event.type !== 'CASE_POLICY_CHANGED') return true
  return event.by !== undefined && (event.policy === null || book.indexOf.has(event.policy))
}

function ranked(event: CaseEvent, policies: HistoryPolicies): CaseEvent {
  if (event.type !== 'CASE_OPENED' && event.type !== 'CASE_PRIORITY_CHANGED') return event
  return { ...event, priority: policies.case.priority[event.severity][event.urgency] }
}
