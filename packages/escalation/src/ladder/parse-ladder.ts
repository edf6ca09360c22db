import { type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import { type Facts, ruleJsonSchema } from '@clientele/rules'
import { z } from 'zod'
import type { LadderPolicy } from './ladder-policy.ts'
import { ladderSchema } from './ladder-schema.ts'

/**
 * Reads a ladder whose rules ask about given facts: defaults are filled in, unknown keys refused, every fault named by its
 * path, those of rules too. Codes are those of Zod and of `parseRule`, `unrecognized_key`, `invalid_working_duration`,
 * `named_twice`, `unknown_role`, `unknown_fact`, `not_a_number`, `not_ascending`, `authority_missing` and
 * `not_the_first_level`.
 *
 * @example
 * ```ts
 * import { caseFacts, parseLadder } from '@clientele/escalation'
 * const name = { en: 'Desk', 'zh-CN': '服务台' }
 * const level = { id: 'desk', name, roles: ['AGENT'], triggers: [{ on: 'START' }] }
 * const document = { code: 'DESK', name, roles: [{ code: 'AGENT', name }], levels: [level] }
 * parseLadder(document, caseFacts).value.levels[0].acknowledgementLasts // => null
 * const refused = parseLadder({ ...document, levels: [level, { ...level, roles: ['BOSS'] }] }, caseFacts)
 * refused.error.faults.map(fault => [fault.path.join('.'), fault.code]) // => [['levels.1.id', 'named_twice'], ['levels.1.roles.0', 'unknown_role'], ['levels.1.triggers.0.on', 'not_the_first_level']]
 * ```
 */
export function parseLadder<F extends Facts>(
  document: unknown,
  facts: F,
): Result<LadderPolicy<F>, InvalidPolicyError> {
  return parsePolicy<LadderPolicy<F>>(ladderSchema(facts), document)
}

/** The schema of a ladder for form builders and editors, its rules included, as JSON Schema (draft 2020-12). */
export function ladderJsonSchema(facts: Facts): Readonly<Record<string, unknown>> {
  const { $defs, $ref } = ruleJsonSchema(facts)
  const ladder = z.toJSONSchema(ladderSchema(facts), {
    io: 'input',
    override({ jsonSchema, zodSchema }) {
      if (zodSchema._zod.def.type === 'unknown') jsonSchema.$ref = String($ref)
    },
  })
  // The rules' definitions beside the ladder's own: not every validator follows references into an embedded schema.
  return { ...ladder, $defs: { ...ladder.$defs, ...$defs } }
}
