import { caseFacts } from '@clientele/escalation'
import { describeRule, parseRule, type Rule } from '@clientele/rules'
import type { Locale } from '../message/locale.ts'
import { policyFacts } from './policy-facts.ts'

/** The cases that a rule within a policy is for, as a sentence. */
export function describeCaseRule(rule: Rule<typeof caseFacts>, locale: Locale): string {
  const options = { language: locale, timeZone: 'UTC' } as const
  const named = parseRule(rule, policyFacts)
  // A rule may ask more of a text, such as what it begins with, than of a code with a name.
  return named.ok ? describeRule(named.value, policyFacts, options) : describeRule(rule, caseFacts, options)
}
