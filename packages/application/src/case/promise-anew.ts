import { type Case, type CaseEvent, isUnresolved } from '@clientele/escalation'
import type { CasePolicies } from '../policy/case-policies.ts'
import { slaCodeOf } from './sla-code-of.ts'

/**
 * The change of an open case that was promised something by a version of the SLA policies that holds no more: it is given
 * what the newest promises for it. A policy that a person chose stays chosen while there is one of its code. None where the
 * newest promises the same.
 */
export function promiseAnew(
  state: Case,
  {
    history,
    policies,
    now,
  }: { readonly history: readonly CaseEvent[]; readonly policies: CasePolicies; readonly now: number },
): readonly CaseEvent[] {
  const { promises } = policies
  const last = history.findLast(({ type }) => type === 'CASE_OPENED' || type === 'CASE_POLICY_CHANGED')
  if (!last || !isUnresolved(state.status)) return []
  // As of a moment in the past the newest version does not hold yet.
  if (promises.versionAt(last.at) === promises.newest || promises.versionAt(now) !== promises.newest)
    return []
  const isChosenByHand = last.type === 'CASE_POLICY_CHANGED' && last.by !== undefined
  const nameOf = (code: string | undefined, at: number) => code && promises.promiseOf(code, at)
  const isStillThere = state.policy !== undefined && nameOf(state.policy, now) === state.policy
  const chosen = isChosenByHand && isStillThere ? state.policy : slaCodeOf(state, { policies, now })
  if (nameOf(chosen, now) === nameOf(state.policy, last.at)) return []
  return [{ type: 'CASE_POLICY_CHANGED', at: now, policy: chosen ?? null, why: 'POLICY_ADOPTED' }]
}
