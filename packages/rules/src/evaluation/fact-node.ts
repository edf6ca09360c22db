import { explainFact } from '../explanation/explain-fact.ts'
import type { FactPlan } from '../reading/plan.ts'
import type { Predicate } from '../reading/predicate.ts'
import { foldText } from '../text/fold-text.ts'
import { civilDayOf, millisecondsPerDay } from '../time/day-number.ts'
import { anniversaryTimeline, nextReturn } from '../timeline/anniversary-timeline.ts'
import { constantTimeline, type Timeline } from '../timeline/timeline.ts'
import { dayWindowTimeline, instantWindowTimeline } from '../timeline/window-timeline.ts'
import { FALSE, type Kleene, kleeneOf, TRUE, UNKNOWN } from './kleene.ts'
import { dayOf, dayWindowAt, instantWindowAt } from './moving-window.ts'
import { knownTest, numberReader } from './read-value.ts'
import type { RuleContext, RuleNode } from './rule-node.ts'

/** What a condition says of one value, now and at all times. */
export interface ValueTest {
  readonly test: (value: unknown) => Kleene
  readonly timeline: (value: unknown) => Timeline
}

/** A condition on one fact. */
export function factNode(plan: FactPlan, context: RuleContext): RuleNode {
  const { name } = plan
  const { test, timeline } = valueTest(plan, context)
  return {
    test: values => test(values[name]),
    timeline: values => timeline(values[name]),
    explain: values => explainFact(plan, { value: values[name], outcome: test(values[name]) }),
  }
}

/** The meaning of every predicate for one value. A value that is not of the fact's type is unknown. */
export function valueTest(
  plan: Pick<FactPlan, 'type' | 'options'> & { readonly predicate: Predicate },
  context: RuleContext,
): ValueTest {
  const { predicate, type } = plan
  switch (predicate.kind) {
    case 'window':
      return windowTest(type === 'day' ? 'day' : 'instant', predicate, context)
    case 'anniversary':
      return anniversaryTest(type === 'day' ? 'day' : 'instant', predicate, context)
    default: {
      const test = steadyTest(plan)
      return { test, timeline: value => constantTimeline(test(value)) }
    }
  }
}

type Told<Kind extends Predicate['kind']> = Extract<Predicate, { kind: Kind }>

/** The predicates that time does not change. */
function steadyTest({
  options,
  predicate,
  type,
}: Pick<FactPlan, 'type' | 'options'> & { readonly predicate: Predicate }): (value: unknown) => Kleene {
  switch (predicate.kind) {
    case 'range':
      return rangeTest(type, predicate)
    case 'numbers': {
      const numberOf = numberReader(type)
      const { numbers } = predicate
      return value => {
        const number = numberOf(value)
        return number === number ? kleeneOf(numbers.has(number)) : UNKNOWN
      }
    }
    case 'text': {
      const { isFolded, matches } = predicate
      if (isFolded) return value => (typeof value === 'string' ? kleeneOf(matches(foldText(value))) : UNKNOWN)
      const isKnown = knownTest({ type, ...(options && { options }) })
      return value => (typeof value === 'string' && isKnown(value) ? kleeneOf(matches(value)) : UNKNOWN)
    }
    case 'flag': {
      const { is } = predicate
      return value => (typeof value === 'boolean' ? kleeneOf(value === is) : UNKNOWN)
    }
    case 'members':
      return predicate.isAll ? allMembersTest(predicate) : anyMemberTest(predicate)
    case 'known': {
      const isKnown = knownTest({ type, ...(options && { options }) })
      const { is } = predicate
      return value => kleeneOf(isKnown(value) === is)
    }
    default:
      throw new Error(`${predicate.kind} changes with time`)
  }
}

function rangeTest(type: FactPlan['type'], { from, to }: Told<'range'>): (value: unknown) => Kleene {
  const numberOf = numberReader(type)
  return value => {
    const number = numberOf(value)
    if (number >= from && number <= to) return TRUE
    return number === number ? FALSE : UNKNOWN
  }
}

function anyMemberTest({ members }: Told<'members'>): (value: unknown) => Kleene {
  return value => {
    if (!Array.isArray(value)) return UNKNOWN
    let result: Kleene = FALSE
    for (const member of value) {
      if (members.has(member)) return TRUE
      if (typeof member !== 'string') result = UNKNOWN
    }
    return result
  }
}

function allMembersTest({ members }: Told<'members'>): (value: unknown) => Kleene {
  return value => {
    if (!Array.isArray(value)) return UNKNOWN
    let result: Kleene = TRUE
    for (const wanted of members) {
      if (value.includes(wanted)) continue
      result = FALSE
      break
    }
    // A member that is not known may be the one that is missing.
    return result === FALSE && value.some(member => typeof member !== 'string') ? UNKNOWN : result
  }
}

function windowTest(
  unit: 'day' | 'instant',
  { side, span }: Told<'window'>,
  { clock, moment }: RuleContext,
): ValueTest {
  const numberOf = numberReader(unit)
  const window = { clock, side, span }
  const endsAt = unit === 'day' ? dayWindowAt : instantWindowAt
  const timelineOf = unit === 'day' ? dayWindowTimeline : instantWindowTimeline
  let from = Number.NaN
  let to = Number.NaN
  moment.follow(now => {
    const ends = endsAt(now, window)
    from = ends.from
    to = ends.to
  })
  return {
    test(value) {
      const number = numberOf(value)
      if (number >= from && number <= to) return TRUE
      return number === number ? FALSE : UNKNOWN
    },
    timeline(value) {
      const number = numberOf(value)
      return number === number ? timelineOf(number, window) : constantTimeline(UNKNOWN)
    },
  }
}

function anniversaryTest(
  unit: 'day' | 'instant',
  within: Told<'anniversary'>,
  { clock, moment }: RuleContext,
): ValueTest {
  const numberOf = numberReader(unit)
  const dayNumberOfValue = (value: unknown) =>
    unit === 'day' ? numberOf(value) : Math.floor(clock.wallAt(numberOf(value)) / millisecondsPerDay)
  let today = Number.NaN
  moment.follow(now => {
    today = dayOf(clock.wallAt(now))
  })
  return {
    test(value) {
      const day = dayNumberOfValue(value)
      if (day !== day) return UNKNOWN
      return kleeneOf(nextReturn(civilDayOf(day), today, within) - today <= within.days)
    },
    timeline(value) {
      const day = dayNumberOfValue(value)
      return day === day ? anniversaryTimeline(day, { clock, within }) : constantTimeline(UNKNOWN)
    },
  }
}
