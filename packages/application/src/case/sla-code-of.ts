import { type Case, chooseSlaPolicy, factsOfCase } from '@clientele/escalation'
import type { CasePolicies } from '../policy/case-policies.ts'

/** The SLA policy whose rule holds for a case; undefined where none does. */
export function slaCodeOf(
  state: Case,
  { policies, now }: { readonly policies: Pick<CasePolicies, 'book'>; readonly now: number },
): string | undefined {
  return chooseSlaPolicy(factsOfCase(state), { book: policies.book, at: now }).value
}
