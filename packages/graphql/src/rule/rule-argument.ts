import type { Fault } from '@clientele/kernel'
import { type Facts, parseRule, type Rule } from '@clientele/rules'
import { GraphQLError } from 'graphql'
import { faultMessage } from '../message/fault-message.ts'
import type { Locale } from '../message/locale.ts'
import type { RuleInput } from './rule-input.ts'
import { ruleOf, type SentRule } from './rule-of.ts'

/**
 * The rule that an argument holds, and with it whatever else must hold.
 *
 * @throws INVALID_ARGUMENT with every fault by its path in the input, in words of the caller's language.
 */
export function ruleArgument<F extends Facts>(
  input: RuleInput,
  facts: F,
  {
    argument,
    beside,
    locale,
  }: { readonly argument: string; readonly beside: readonly Rule<F>[]; readonly locale: Locale },
): Rule<F> {
  const sent = ruleOf(input, facts)
  const parsed = parseRule({ all: [sent.document, ...beside] }, facts)
  if (parsed.ok && sent.faults.length === 0) return parsed.value
  const found = parsed.ok ? [] : parsed.error.faults.map(fault => ({ ...fault, path: placeOf(fault, sent) }))
  const faults = [...sent.faults, ...found].map(({ code, message, path }) => ({
    ...{ path: [argument, ...path], code },
    message: faultMessage({ path: [...path], code, message }, locale),
  }))
  const words = faults.map(({ message, path }) => `${path.join('.')}: ${message}`).join(' ')
  throw new GraphQLError(words, { extensions: { code: 'INVALID_ARGUMENT', argument, faults } })
}

/** Where in the input a fault lies that was found in the document made of it. */
function placeOf(
  { path }: Pick<Fault, 'path'>,
  { document, places }: SentRule,
): readonly (string | number)[] {
  let part: unknown = { all: [document] }
  let place: (string | number)[] = []
  for (const step of path) {
    part =
      typeof part === 'object' && part !== null ? (part as Record<string | number, unknown>)[step] : undefined
    const known = typeof part === 'object' && part !== null ? places.get(part) : undefined
    place = known ? [...known] : [...place, step]
  }
  return place
}
