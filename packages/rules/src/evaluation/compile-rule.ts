import { Temporal } from 'temporal-polyfill'
import { type BatchOutcome, batchOutcomeOf } from '../batch/batch-outcome.ts'
import { tableOf } from '../batch/column.ts'
import type { FactTable } from '../batch/fact-table.ts'
import { filledBits } from '../batch/truth-block.ts'
import type { Explanation } from '../explanation/explanation.ts'
import type { Facts } from '../fact/fact.ts'
import type { FactsOf } from '../fact/fact-values.ts'
import { readWhole } from '../reading/read-whole.ts'
import type { Rule } from '../rule/rule.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import { dependenciesOf } from './dependencies-of.ts'
import { type Outcome, outcomeOf } from './kleene.ts'
import { Moment } from './moment.ts'
import { nodeOf } from './node-of.ts'
import type { RuleNode, Values } from './rule-node.ts'

/** A rule that was compiled once to be asked any number of times. */
export interface CompiledRule<F extends Facts = Facts> {
  /** The names of the facts that the rule reads: when none of them changes, time alone can change the outcome. */
  readonly dependencies: ReadonlySet<keyof F & string>
  /** What the rule says of some facts at an instant. The quickest way to ask. */
  outcome(values: FactsOf<F>, at: Temporal.Instant): Outcome
  /** The same, and until when it stays so. */
  evaluate(values: FactsOf<F>, at: Temporal.Instant): Evaluation
  /**
   * What the rule says of every row of a table, to the bit what {@link CompiledRule.outcome} says of each.
   *
   * @throws RangeError when a column is none of its fact, or too short.
   */
  evaluateBatch(table: FactTable<F>, at: Temporal.Instant): BatchOutcome
  /** The same, and why. */
  explain(values: FactsOf<F>, at: Temporal.Instant): Explanation
}

export interface Evaluation {
  readonly outcome: Outcome
  /**
   * The earliest instant at which the same facts give another outcome; undefined where time changes nothing, or not
   * in the next 400 years. Found when it is read.
   */
  readonly until: Temporal.Instant | undefined
}

export interface CompileRuleOptions {
  /** The IANA zone on whose clocks days, months and years are counted. */
  readonly timeZone: string
}

/**
 * Compiles a rule, typed or parsed, into functions that answer for one customer or many.
 *
 * @throws RangeError when the rule is none on these facts (ask {@link parseRule} first where it comes from outside), or
 * the zone is no time zone.
 *
 * @example
 * ```ts
 * import { compileRule, defineFacts, instant } from '@clientele/rules'
 * import { Temporal } from 'temporal-polyfill'
 * const facts = defineFacts({ lastOrderedAt: instant() })
 * const rule = compileRule({ fact: 'lastOrderedAt', withinLast: 'P30D' }, facts, { timeZone: 'Asia/Shanghai' })
 * const at = Temporal.Instant.from('2026-03-01T00:00:00Z')
 * const { outcome, until } = rule.evaluate({ lastOrderedAt: Date.UTC(2026, 1, 20) }, at)
 * outcome // => 'TRUE'
 * until.toString() // => '2026-03-22T00:00:00.001Z'
 * rule.evaluate({}, at).outcome // => 'UNKNOWN'
 * [...rule.dependencies] // => ['lastOrderedAt']
 * ```
 */
export function compileRule<F extends Facts>(
  rule: Rule<F>,
  facts: F,
  { timeZone }: CompileRuleOptions,
): CompiledRule<F> {
  const plan = readWhole(rule, facts)
  const moment = new Moment()
  const node = nodeOf(plan, { moment, clock: zoneClockOf(timeZone) })
  let asked: Temporal.Instant | undefined
  // Who asks about many customers asks with one and the same instant.
  const ask = (at: Temporal.Instant) => {
    if (at === asked) return
    asked = at
    moment.moveTo(at.epochMilliseconds)
  }
  const { test } = node
  return {
    dependencies: dependenciesOf(plan),
    outcome(values, at) {
      ask(at)
      return outcomeOf(test(values))
    },
    evaluate(values, at) {
      ask(at)
      return new LazyEvaluation(outcomeOf(test(values)), { node, values, now: moment.now })
    },
    evaluateBatch(table, at) {
      ask(at)
      return batchOutcomeOf(filledBits(node.filler(tableOf(table)), table.rows), table.rows)
    },
    explain(values, at) {
      ask(at)
      return node.explain(values)
    },
  }
}

class LazyEvaluation implements Evaluation {
  readonly outcome: Outcome
  readonly #node: RuleNode
  readonly #values: Values
  readonly #now: number

  constructor(outcome: Outcome, { node, now, values }: Question) {
    this.outcome = outcome
    this.#node = node
    this.#values = values
    this.#now = now
  }

  get until(): Temporal.Instant | undefined {
    const next = this.#node.timeline(this.#values).nextAfter(this.#now)
    return next === Infinity ? undefined : Temporal.Instant.fromEpochMilliseconds(next)
  }
}

interface Question {
  readonly node: RuleNode
  readonly values: Values
  readonly now: number
}
