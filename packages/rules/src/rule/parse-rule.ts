import { type InvalidPolicyError, type PolicySchema, parsePolicy, type Result } from '@clientele/kernel'
import type { Facts } from '../fact/fact.ts'
import { readDocument } from '../reading/read-document.ts'
import type { Rule } from './rule.ts'

/**
 * Reads a rule of unknown origin against the facts it may ask about, and names every fault by its path, at most 100 of
 * them. Sizes are bounded by {@link ruleLimits}, so that hostile documents are refused in bounded time.
 *
 * Fault codes: `no_rule`, `unknown_fact`, `no_operator`, `unknown_operator`, `more_than_one_operator`,
 * `not_a_collection`, `not_a_number`, `not_a_time`, `no_span`, `where_missing`, `unrecognized_key`, `too_deep`,
 * `too_many_rules`; of operands `invalid_type`, `invalid_value`, `invalid_format`, `too_small`, `too_big`,
 * `not_ascending`, `invalid_duration`, `not_positive`, `not_whole_milliseconds`, `not_whole_days`, `too_long`; and of
 * documents that are no bearable JSON those of the kernel's `documentFault`.
 *
 * @example
 * ```ts
 * import { defineFacts, number, parseRule } from '@clientele/rules'
 * const facts = defineFacts({ orders: number() })
 * parseRule({ fact: 'orders', atLeast: 3 }, facts) // => { ok: true, value: { fact: 'orders', atLeast: 3 } }
 * const refused = parseRule({ all: [{ fact: 'orders', atLeast: 'many' }, { fact: 'order', is: 1 }] }, facts)
 * refused.error.faults.map(fault => [fault.path.join('.'), fault.code]) // => [['all.0.atLeast', 'invalid_type'], ['all.1.fact', 'unknown_fact']]
 * ```
 */
export function parseRule<F extends Facts>(document: unknown, facts: F): Result<Rule<F>, InvalidPolicyError> {
  return parsePolicy(ruleReading(facts), document)
}

/** Rules are read by hand, because the faults of a union of a hundred kinds of rule would help nobody. */
function ruleReading<F extends Facts>(facts: F): PolicySchema<Rule<F>> {
  return {
    safeParse(document) {
      // A copy, so that nobody changes a rule after it was read.
      const copy = copyOf(document)
      const { issues } = readDocument(copy, facts)
      return issues.length === 0
        ? { success: true, data: copy as Rule<F> }
        : { success: false, error: { issues } }
    },
  }
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)]))
}
