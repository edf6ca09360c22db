import { assertNever } from '@clientele/kernel'
import type { Facts, FieldFact } from '../fact/fact.ts'
import type { CollectionPlan, FactPlan, Plan } from '../reading/plan.ts'
import { readDocument } from '../reading/read-document.ts'
import type { Rule } from '../rule/rule.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'
import { durationPhrase, OperandFormat } from './operand-format.ts'
import type { RuleLanguage } from './rule-language.ts'

export interface DescribeRuleOptions {
  readonly language: 'en' | 'zh-CN'
  /** The IANA zone in which instants are shown. */
  readonly timeZone: string
}

/**
 * A rule in a sentence, with the names that the facts were given; without one, a fact's key is used.
 *
 * @throws RangeError when the rule is none on these facts, or the zone is no time zone.
 *
 * @example
 * ```ts
 * import { defineFacts, describeRule, instant, number } from '@clientele/rules'
 * const facts = defineFacts({
 *   orders: number({ name: { en: 'Orders', 'zh-CN': '订单数' } }),
 *   lastOrderedAt: instant({ name: { en: 'Last order', 'zh-CN': '最近下单时间' } }),
 * })
 * const rule = { all: [{ fact: 'orders', atLeast: 3 }, { fact: 'lastOrderedAt', olderThan: 'P90D' }] }
 * const timeZone = 'Asia/Shanghai'
 * describeRule(rule, facts, { language: 'en', timeZone }) // => 'Orders is at least 3 and Last order is more than 90 days ago'
 * describeRule(rule, facts, { language: 'zh-CN', timeZone }) // => '订单数不低于 3，且最近下单时间距今超过 90 天'
 * ```
 */
export function describeRule<F extends Facts>(
  rule: Rule<F>,
  facts: F,
  { language, timeZone }: DescribeRuleOptions,
): string {
  const { issues, plan } = readDocument(rule, facts)
  const [issue] = issues
  if (issue || !plan) throw new RangeError(issue?.message ?? 'The rule is none on these facts')
  const words = language === 'en' ? english : chinese
  const teller: Teller = { facts, words, language, format: new OperandFormat({ language, timeZone, words }) }
  return tell(plan, teller)
}

interface Teller {
  readonly facts: Facts
  readonly words: RuleLanguage
  readonly language: DescribeRuleOptions['language']
  readonly format: OperandFormat
}

function tell(plan: Plan, teller: Teller): string {
  const { words } = teller
  switch (plan.kind) {
    case 'all':
      return plan.parts.length === 0
        ? words.always
        : words.all(plan.parts.map(part => tellPart(part, teller)))
    case 'any':
      return plan.parts.length === 0 ? words.never : words.any(plan.parts.map(part => tellPart(part, teller)))
    case 'not':
      return words.not(tell(plan.part, teller))
    case 'fact':
      return tellFact(plan, teller)
    case 'collection':
      return tellCollection(plan, teller)
    default:
      return assertNever(plan)
  }
}

/** What is made of several parts is set off from its neighbours. */
function tellPart(plan: Plan, teller: Teller): string {
  const told = tell(plan, teller)
  return (plan.kind === 'all' || plan.kind === 'any') && plan.parts.length > 1
    ? teller.words.grouped(told)
    : told
}

function tellFact({ name, operator, wanted }: FactPlan, { facts, format, language, words }: Teller): string {
  const fact = facts[name]
  const called = fact?.name?.[language] ?? name
  const { phrase, values } = format.operand(operator, wanted, fact)
  return words.fact(called, words.phrases[phrase]?.(values) ?? '')
}

function tellCollection(plan: CollectionPlan, teller: Teller): string {
  const { collection, comparison, measure, name, of, where, within } = plan
  const { format, language, words } = teller
  const nameOf = (field: string) => collection.fields[field]?.name?.[language] ?? field
  const inside: Teller = { ...teller, facts: collection.fields }
  const span = within && words.phrases[within.side === 'last' ? 'withinLast' : 'withinNext']
  return words.collection({
    measure,
    name: collection.name?.[language] ?? name,
    of: of && nameOf(of.name),
    span: within && span && words.fact(nameOf(within.name), span([durationPhrase(within.duration, words)])),
    where: where && tell(where, inside),
    comparison: comparison && tellComparison(comparison, of && collection.fields[of.name]),
  })

  function tellComparison({ operator, wanted }: NonNullable<typeof comparison>, fact?: FieldFact): string {
    const { phrase, values } = format.operand(operator, wanted, fact ?? { type: 'number' })
    return words.phrases[phrase]?.(values) ?? ''
  }
}
