import { type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import type { Facts } from '@clientele/rules'
import type { caseFacts } from './case-facts.ts'
import type { CasePolicy } from './case-policy.ts'
import { casePolicySchema } from './case-policy-schema.ts'

/**
 * Reads a case policy whose rules ask about given facts, those of a case among them; every fault is named by its path. Codes
 * are those of Zod and of `parseRule`, `unrecognized_key`, `not_monotone` where a graver or more urgent case would come after
 * a lesser one, and `never_reached` for what stands behind the choice of a ladder that takes every case.
 *
 * @example
 * ```ts
 * import { caseFacts, defaultCasePolicy, parseCasePolicy } from '@clientele/escalation'
 * parseCasePolicy({}, caseFacts) // => { ok: true, value: defaultCasePolicy }
 * const MINOR = { HIGH: 'P4', MEDIUM: 'P4', LOW: 'P1' }
 * const ladders = [{ ladder: 'DESK', appliesTo: { fact: 'mood', is: 'bad' } }]
 * const refused = parseCasePolicy({ priority: { ...defaultCasePolicy.priority, MINOR }, ladders }, caseFacts)
 * refused.error.faults.map(fault => [fault.path.join('.'), fault.code]) // => [['priority.MINOR.LOW', 'not_monotone'], ['ladders.0.appliesTo.fact', 'unknown_fact']]
 * ```
 */
export function parseCasePolicy<F extends Facts & Pick<typeof caseFacts, 'kind'>>(
  document: unknown,
  facts: F,
): Result<CasePolicy<F>, InvalidPolicyError> {
  return parsePolicy(casePolicySchema(facts), document) as Result<CasePolicy<F>, InvalidPolicyError>
}
