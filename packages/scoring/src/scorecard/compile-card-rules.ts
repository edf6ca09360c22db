import { domainError, err, type Fault, type InvalidPolicyError, ok, type Result } from '@clientele/kernel'
import {
  type BatchOutcome,
  type CompiledRule,
  compileRule,
  type Facts,
  type FactsOf,
  type FactTable,
  parseRule,
} from '@clientele/rules'
import type { Temporal } from 'temporal-polyfill'
import type { RuleAnswer } from './scorecard-facts.ts'
import type { ScorecardPolicy } from './scorecard-policy.ts'

/** The rules of a card, ready to be asked. The answers are the facts of the card's rule signals, by their codes. */
export interface CompiledCardRules<F extends Facts> {
  answer(values: FactsOf<F>, at: Temporal.Instant): Readonly<Record<string, RuleAnswer>>
  answerBatch(table: FactTable<F>, at: Temporal.Instant): Readonly<Record<string, BatchOutcome>>
}

/**
 * Reads the rules of a card's signals against the facts they may ask about, and compiles them once.
 *
 * @returns every fault of every rule, with its path in the card.
 * @throws RangeError when the zone is not an IANA time zone.
 *
 * @example
 * ```ts
 * import { defineFacts, number } from '@clientele/rules'
 * import { compileCardRules, parseScorecardPolicy, scoreByCard } from '@clientele/scoring'
 * import { Temporal } from 'temporal-polyfill'
 * const name = { en: 'Buys a lot', 'zh-CN': '大客户' }
 * const document = {
 *   code: 'BIG', name, bands: [{ code: 'ALL', name, from: 0 }],
 *   signals: [{ code: 'BUYS_A_LOT', name, weight: 1, kind: 'rule', rule: { fact: 'orders', atLeast: 10 } }],
 * }
 * const card = parseScorecardPolicy(document).value
 * const rules = compileCardRules(card, { facts: defineFacts({ orders: number() }), timeZone: 'UTC' }).value
 * const at = Temporal.Instant.from('2026-03-01T00:00:00Z')
 * scoreByCard(rules.answer({ orders: 12 }, at), { card, at }).value.value.score // => 100
 * scoreByCard(rules.answer({}, at), { card, at }).value.value.score // => null
 * ```
 */
export function compileCardRules<const F extends Facts>(
  card: ScorecardPolicy,
  { facts, timeZone }: { readonly facts: F; readonly timeZone: string },
): Result<CompiledCardRules<F>, InvalidPolicyError> {
  const faults: Fault[] = []
  const rules = new Map<string, CompiledRule<F>>()
  for (const [index, signal] of card.signals.entries()) {
    if (signal.kind !== 'rule') continue
    const parsed = parseRule(signal.rule, facts)
    if (parsed.ok) rules.set(signal.code, compileRule(parsed.value, facts, { timeZone }))
    else
      for (const fault of parsed.error.faults)
        faults.push({ ...fault, path: ['signals', index, 'rule', ...fault.path] })
  }
  if (faults.length > 0) return err(domainError('INVALID_POLICY', { faults }))
  return ok({
    answer: (values, at) =>
      Object.fromEntries(
        [...rules].map(([code, rule]) => {
          const { outcome, until } = rule.evaluate(values, at)
          return [code, { outcome, until }]
        }),
      ),
    answerBatch: (table, at) =>
      Object.fromEntries([...rules].map(([code, rule]) => [code, rule.evaluateBatch(table, at)])),
  })
}
