import { reason } from '@clientele/kernel'
import { greatestFiller, leastFiller, negatedFiller } from '../batch/combined-filler.ts'
import type { Explanation } from '../explanation/explanation.ts'
import { greatestOf, leastOf, negated } from '../timeline/combined-timeline.ts'
import { greatestCondition, leastCondition, type Test } from './combined-condition.ts'
import { not, outcomeOf } from './kleene.ts'
import type { RuleNode, Values } from './rule-node.ts'

/** TRUE when every part is, FALSE when one is, else UNKNOWN. */
export function allNode(parts: readonly RuleNode[]): RuleNode {
  const test = leastCondition(parts.map(part => part.test))
  return {
    test,
    timeline: values => leastOf(parts.map(part => part.timeline(values))),
    filler: table => leastFiller(parts.map(part => part.filler(table))),
    explain: values => explained('ALL', values, { parts, test }),
  }
}

/** TRUE when a part is, FALSE when every one is, else UNKNOWN. */
export function anyNode(parts: readonly RuleNode[]): RuleNode {
  const test = greatestCondition(parts.map(part => part.test))
  return {
    test,
    timeline: values => greatestOf(parts.map(part => part.timeline(values))),
    filler: table => greatestFiller(parts.map(part => part.filler(table))),
    explain: values => explained('ANY', values, { parts, test }),
  }
}

/** TRUE becomes FALSE and FALSE becomes TRUE; UNKNOWN stays. */
export function notNode(part: RuleNode): RuleNode {
  const inner = part.test
  const test = (values: Values) => not(inner(values))
  return {
    test,
    timeline: values => negated(part.timeline(values)),
    filler: table => negatedFiller(part.filler(table)),
    explain: values => explained('NOT', values, { parts: [part], test }),
  }
}

function explained(
  code: string,
  values: Values,
  { parts, test }: { readonly parts: readonly RuleNode[]; readonly test: Test },
): Explanation {
  return {
    outcome: outcomeOf(test(values)),
    reason: reason(code),
    parts: parts.map(part => part.explain(values)),
  }
}
