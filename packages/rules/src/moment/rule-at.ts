import { assertNever } from '@clientele/kernel'
import type { Temporal } from 'temporal-polyfill'
import type { Facts } from '../fact/fact.ts'
import type { CollectionPlan, FactPlan, Measure, Plan } from '../reading/plan.ts'
import { readWhole } from '../reading/read-whole.ts'
import type { Rule } from '../rule/rule.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import { type AskedAt, type ConditionAt, conditionAt, numbersAt } from './condition-at.ts'

/**
 * A rule at one moment: nothing in it moves with time any more, every span is a range of values and every text is
 * folded. What another engine, such as a database, needs in order to ask the same as {@link compileRule} does.
 */
export type RuleAt = CombinedAt | NotAt | FactAt | CollectionAt

interface CombinedAt {
  readonly kind: 'all' | 'any'
  readonly parts: readonly RuleAt[]
}

interface NotAt {
  readonly kind: 'not'
  readonly part: RuleAt
}

/** A question about one fact. */
export interface FactAt extends Pick<FactPlan, 'name' | 'type' | 'options'> {
  readonly kind: 'fact'
  readonly condition: ConditionAt
}

/** A question about the records of a collection that lie within a span and fulfil a condition of their own. */
export interface CollectionAt extends Pick<CollectionPlan, 'name' | 'of'> {
  readonly kind: 'collection'
  readonly measure: Measure
  readonly within: FactAt | undefined
  readonly where: RuleAt | undefined
  /** For measures that are numbers. */
  readonly comparison: Extract<ConditionAt, { kind: 'range' | 'numbers' }> | undefined
}

/**
 * Reads a rule for one moment, on the clocks of an IANA zone.
 *
 * @throws RangeError when the rule is none on these facts (ask {@link parseRule} first where it comes from outside), or
 * the zone is no time zone.
 *
 * @example
 * ```ts
 * import { defineFacts, instant, ruleAt } from '@clientele/rules'
 * import { Temporal } from 'temporal-polyfill'
 * const facts = defineFacts({ lastOrderedAt: instant() })
 * const at = Temporal.Instant.from('1970-01-08T00:00:00Z')
 * const { condition } = ruleAt({ fact: 'lastOrderedAt', withinLast: 'P7D' }, facts, { timeZone: 'UTC', at })
 * condition // => { kind: 'range', from: 0, to: 604800000 }
 * ```
 */
export function ruleAt<F extends Facts>(
  rule: Rule<F>,
  facts: F,
  { timeZone, at }: { readonly timeZone: string; readonly at: Temporal.Instant },
): RuleAt {
  return planAt(readWhole(rule, facts), { now: at.epochMilliseconds, clock: zoneClockOf(timeZone) })
}

function planAt(plan: Plan, asked: AskedAt): RuleAt {
  switch (plan.kind) {
    case 'all':
    case 'any':
      return { kind: plan.kind, parts: plan.parts.map(part => planAt(part, asked)) }
    case 'not':
      return { kind: 'not', part: planAt(plan.part, asked) }
    case 'fact':
      return factAt(plan, asked)
    case 'collection':
      return collectionAt(plan, asked)
    default:
      return assertNever(plan)
  }
}

function factAt(
  { name, type, options, predicate }: Pick<FactPlan, 'name' | 'type' | 'options' | 'predicate'>,
  asked: AskedAt,
): FactAt {
  const condition = conditionAt(predicate, { ...asked, type })
  return { kind: 'fact', name, type, ...(options && { options }), condition }
}

function collectionAt({ measure, name, of, ...plan }: CollectionPlan, asked: AskedAt): CollectionAt {
  const { comparison, where, within } = plan
  return {
    ...{ kind: 'collection', measure, name, of },
    within: within && factAt({ ...within, predicate: { ...within, kind: 'window' } }, asked),
    where: where && planAt(where, asked),
    comparison:
      comparison && numbersAt(comparison.predicate, of && measure !== 'average' ? of.type : 'number'),
  }
}
