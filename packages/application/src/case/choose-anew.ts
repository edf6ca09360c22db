import { type Case, type CaseEvent, isUnresolved } from '@clientele/escalation'
import type { CasePolicies } from '../policy/case-policies.ts'
import { slaCodeOf } from './sla-code-of.ts'

/**
 * The change of an open case for which another SLA policy is chosen since its facts changed: its priority, say, or that it was
 * assigned. None where the same is chosen as before: a case whose policy a person chose keeps it until then.
 */
export function chooseAnew(
  state: Case,
  {
    before,
    policies,
    now,
  }: { readonly before: Case | undefined; readonly policies: CasePolicies; readonly now: number },
): readonly CaseEvent[] {
  if (!before || !isUnresolved(state.status)) return []
  const chosenBefore = slaCodeOf(before, { policies, now })
  const chosen = slaCodeOf(state, { policies, now })
  if (chosen === chosenBefore || chosen === state.policy) return []
  return [{ type: 'CASE_POLICY_CHANGED', at: now, policy: chosen ?? null, why: 'FACTS_CHANGED' }]
}
