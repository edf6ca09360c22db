import type { CompiledRule, Facts, FactsOf, Outcome } from '@clientele/rules'
import { Temporal } from 'temporal-polyfill'

/** Rules may change their outcome again and again without changing the choice; so often it is followed. */
const mostChangesFollowed = 200

/** One of several things of which the first that holds is taken. */
export interface Choosable<F extends Facts> {
  /** Undefined: it always holds. */
  readonly rule: CompiledRule<F> | undefined
}

export interface FirstThatHolds {
  /** The place of the first whose rule is TRUE; undefined where there is none. */
  readonly place: number | undefined
  /** The outcomes of the rules that were looked at, in their order. */
  readonly outcomes: readonly Outcome[]
  /** When time alone may give another place; asked again then, it may answer the same. */
  readonly until?: Temporal.Instant
}

export interface ChoiceQuestion<F extends Facts> {
  readonly facts: FactsOf<F>
  /** Epoch milliseconds. */
  readonly at: number
}

/** The first of a list whose rule is TRUE; UNKNOWN does not hold. */
export function firstThatHolds<F extends Facts>(
  list: readonly Choosable<F>[],
  { facts, at }: ChoiceQuestion<F>,
): FirstThatHolds {
  const { until: first, ...found } = choiceAt(list, {
    facts,
    now: Temporal.Instant.fromEpochMilliseconds(at),
  })
  let until = first
  for (let followed = 0; until !== undefined && followed < mostChangesFollowed; followed++) {
    const next = choiceAt(list, { facts, now: until })
    if (next.place !== found.place) break
    until = next.until
  }
  return { ...found, ...(until !== undefined && { until }) }
}

/** The choice, and the first instant at which a rule that was looked at has another outcome. */
function choiceAt<F extends Facts>(
  list: readonly Choosable<F>[],
  { facts, now }: { readonly facts: FactsOf<F>; readonly now: Temporal.Instant },
): FirstThatHolds {
  const outcomes: Outcome[] = []
  let until: Temporal.Instant | undefined
  for (const [place, { rule }] of list.entries()) {
    const evaluation = rule?.evaluate(facts, now)
    const outcome: Outcome = evaluation?.outcome ?? 'TRUE'
    until = earlier(until, evaluation?.until)
    outcomes.push(outcome)
    if (outcome === 'TRUE') return { place, outcomes, ...(until && { until }) }
  }
  return { place: undefined, outcomes, ...(until && { until }) }
}

function earlier(
  one: Temporal.Instant | undefined,
  other: Temporal.Instant | undefined,
): Temporal.Instant | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return Temporal.Instant.compare(one, other) <= 0 ? one : other
}
