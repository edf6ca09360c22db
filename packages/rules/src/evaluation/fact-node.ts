import { assertNever } from '@clientele/kernel'
import { factFiller } from '../batch/fact-filler.ts'
import { explainFact } from '../explanation/explain-fact.ts'
import type { FactPlan } from '../reading/plan.ts'
import type { Predicate } from '../reading/predicate.ts'
import { constantTimeline } from '../timeline/timeline.ts'
import type { FactCondition, FactSource } from './fact-condition.ts'
import { kleeneOf, UNKNOWN } from './kleene.ts'
import { anniversaryCondition, windowCondition } from './moving-condition.ts'
import { propertyReader } from './property-reader.ts'
import { numbersCondition, rangeCondition } from './range-condition.ts'
import { knownTest } from './read-value.ts'
import type { RuleContext, RuleNode } from './rule-node.ts'
import { membersCondition, optionCondition, textCondition } from './text-condition.ts'

/** A condition on one fact. */
export function factNode(plan: FactPlan, context: RuleContext): RuleNode {
  const read = propertyReader(plan.name)
  const answer = factCondition(plan.predicate, { ...context, read, plan })
  const { test, timeline } = answer
  return {
    test,
    timeline: timeline ?? (values => constantTimeline(test(values))),
    filler: factFiller(plan, answer),
    explain: values => explainFact(plan, { value: read(values), outcome: test(values) }),
  }
}

/** The meaning of every predicate. A value that is not of the fact's type is unknown. */
function factCondition(predicate: Predicate, source: FactSource): FactCondition {
  switch (predicate.kind) {
    case 'range':
      return { test: rangeCondition(predicate, source), ends: predicate }
    case 'numbers':
      return { test: numbersCondition(predicate, source) }
    case 'window':
      return windowCondition(predicate, source)
    case 'anniversary':
      return anniversaryCondition(predicate, source)
    case 'text':
      return { test: textCondition(predicate, source) }
    case 'option':
      return { test: optionCondition(predicate, source) }
    case 'members':
      return { test: membersCondition(predicate, source) }
    case 'flag':
      return flagCondition(predicate.is, source)
    case 'known':
      return knownCondition(predicate.is, source)
    default:
      return assertNever(predicate)
  }
}

function flagCondition(is: boolean, { read }: FactSource): FactCondition {
  return {
    test(values) {
      const value = read(values)
      return typeof value === 'boolean' ? kleeneOf(value === is) : UNKNOWN
    },
  }
}

/** The one question that is never UNKNOWN. */
function knownCondition(is: boolean, { plan, read }: FactSource): FactCondition {
  const isKnown = knownTest(plan)
  return { test: values => kleeneOf(isKnown(read(values)) === is) }
}
