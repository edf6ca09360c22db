import { type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import type { Facts, Rule } from '@clientele/rules'
import type { caseFacts } from '../case/case-facts.ts'
import type { Priority } from '../case/priority.ts'
import { slaBookSchema } from './sla-policy-schema.ts'

/** All SLA policies of a shop. A JSON document; {@link parseSlaBook} reads it. */
export interface SlaBook<F extends Facts = typeof caseFacts> {
  /** Their ranks and codes are all different, so that never two of them are equally right for a case. */
  readonly policies: readonly SlaPolicy<F>[]
}

/** What is promised to the customers of some cases, in working time. */
export interface SlaPolicy<F extends Facts = typeof caseFacts> {
  readonly code: string
  readonly name: { readonly en: string; readonly 'zh-CN': string }
  /** Of all policies that apply to a case, the one with the least rank holds. */
  readonly rank: number
  /** The cases that it applies to: those for which the rule is TRUE, not those for which it is UNKNOWN. Null: all. */
  readonly appliesTo: Rule<F> | null
  /** The name of the calendar whose working time is counted. */
  readonly calendar: string
  readonly clocks: SlaClocks
}

/** A clock that is left out does not run. */
export interface SlaClocks {
  readonly ACKNOWLEDGEMENT?: OnceSlaClock | undefined
  readonly FIRST_RESPONSE?: OnceSlaClock | undefined
  readonly NEXT_RESPONSE?: SlaClock | undefined
  readonly CONTAINMENT?: OnceSlaClock | undefined
  readonly RESOLUTION?: ResolutionSlaClock | undefined
}

export interface SlaClock {
  /**
   * Working time by priority, an ISO 8601 duration in hours, minutes and seconds: `PT8H` is eight working hours. The clock
   * does not run for a priority that is left out.
   */
  readonly targets: Readonly<Partial<Record<Priority, string | undefined>>>
  /** Statuses in which its time stands still. */
  readonly pausedIn: readonly PausingStatus[]
}

export type PausingStatus = 'WAITING_CUSTOMER' | 'WAITING_THIRD_PARTY'

/** What is done once: it stays done when the case is reopened, or is owed again from the beginning. */
export interface OnceSlaClock extends SlaClock {
  readonly onReopen: 'KEEP' | 'RESTART'
}

/** A reopened case has what was left of its time, or all of it anew. */
export interface ResolutionSlaClock extends SlaClock {
  readonly onReopen: 'RESUME' | 'RESTART'
}

/**
 * Reads a book of SLA policies whose rules ask about given facts; every fault is named by its path. Codes are those of
 * Zod and of `parseRule`, `unrecognized_key`, and:
 *
 * - `duplicate_rank`, `duplicate_code`: two policies would be equally right, or could not be told apart;
 * - `not_positive`: a target of no time at all;
 * - `longer_than_resolution`: a response or containment that is due only after the resolution;
 * - `longer_than_first_response`: an acknowledgement that is due only after the first response.
 *
 * @example
 * ```ts
 * import { caseFacts, parseSlaBook } from '@clientele/escalation'
 * const policy = {
 *   code: 'STANDARD',
 *   name: { en: 'Standard', 'zh-CN': '标准' },
 *   rank: 1,
 *   calendar: 'office',
 *   clocks: { FIRST_RESPONSE: { targets: { P1: 'PT2H' } }, RESOLUTION: { targets: { P1: 'PT1H' } } },
 * }
 * const refused = parseSlaBook({ policies: [policy] }, caseFacts)
 * refused.error.faults[0].path.join('.') // => 'policies.0.clocks.FIRST_RESPONSE.targets.P1'
 * refused.error.faults[0].code // => 'longer_than_resolution'
 * ```
 */
export function parseSlaBook<F extends Facts>(
  document: unknown,
  facts: F,
): Result<SlaBook<F>, InvalidPolicyError> {
  return parsePolicy(slaBookSchema(facts), document) as Result<SlaBook<F>, InvalidPolicyError>
}
