import { assertNever } from '@clientele/kernel'
import { factFiller } from '../batch/fact-filler.ts'
import { explainFact } from '../explanation/explain-fact.ts'
import type { FactPlan } from '../reading/plan.ts'
import type { Predicate } from '../reading/predicate.ts'
import { constantTimeline } from '../timeline/timeline.ts'
import type { FactSource, FactTest } from './fact-test.ts'
import { kleeneOf, UNKNOWN } from './kleene.ts'
import { anniversaryTest, windowTest } from './moving-test.ts'
import { propertyReader } from './property-reader.ts'
import { numbersTest, rangeTest } from './range-test.ts'
import { knownTest } from './read-value.ts'
import type { RuleContext, RuleNode } from './rule-node.ts'
import { membersTest, optionTest, textTest } from './text-test.ts'

/** A condition on one fact. */
export function factNode(plan: FactPlan, context: RuleContext): RuleNode {
  const read = propertyReader(plan.name)
  const answer = factTest(plan.predicate, { ...context, read, plan })
  const { test, timeline } = answer
  return {
    test,
    timeline: timeline ?? (values => constantTimeline(test(values))),
    filler: factFiller(plan, answer),
    explain: values => explainFact(plan, { value: read(values), outcome: test(values) }),
  }
}

/** The meaning of every predicate. A value that is not of the fact's type is unknown. */
function factTest(predicate: Predicate, source: FactSource): FactTest {
  switch (predicate.kind) {
    case 'range':
      return { test: rangeTest(predicate, source), ends: predicate }
    case 'numbers':
      return { test: numbersTest(predicate, source) }
    case 'window':
      return windowTest(predicate, source)
    case 'anniversary':
      return anniversaryTest(predicate, source)
    case 'text':
      return { test: textTest(predicate, source) }
    case 'option':
      return { test: optionTest(predicate, source) }
    case 'members':
      return { test: membersTest(predicate, source) }
    case 'flag':
      return flagTest(predicate.is, source)
    case 'known':
      return knownFactTest(predicate.is, source)
    default:
      return assertNever(predicate)
  }
}

function flagTest(is: boolean, { read }: FactSource): FactTest {
  return {
    test(values) {
      const value = read(values)
      return typeof value === 'boolean' ? kleeneOf(value === is) : UNKNOWN
    },
  }
}

/** The one question that is never UNKNOWN. */
function knownFactTest(is: boolean, { plan, read }: FactSource): FactTest {
  const isKnown = knownTest(plan)
  return { test: values => kleeneOf(isKnown(read(values)) === is) }
}
