import { reason } from '@clientele/kernel'
import { greatestOf, leastOf, negated } from '../timeline/combined-timeline.ts'
import { FALSE, type Kleene, not, outcomeOf, TRUE } from './kleene.ts'
import type { RuleNode, Values } from './rule-node.ts'

/** TRUE when every part is, FALSE when one is, else UNKNOWN. */
export function allNode(parts: readonly RuleNode[]): RuleNode {
  const tests = parts.map(part => part.test)
  const test = (values: Values) => {
    let least: Kleene = TRUE
    for (let index = 0; index < tests.length; index++) {
      const value = tests[index]?.(values) ?? TRUE
      if (value === FALSE) return FALSE
      if (value < least) least = value
    }
    return least
  }
  return {
    test,
    timeline: values => leastOf(parts.map(part => part.timeline(values))),
    explain: values => explained('ALL', test(values), { parts, values }),
  }
}

/** TRUE when a part is, FALSE when every one is, else UNKNOWN. */
export function anyNode(parts: readonly RuleNode[]): RuleNode {
  const tests = parts.map(part => part.test)
  const test = (values: Values) => {
    let greatest: Kleene = FALSE
    for (let index = 0; index < tests.length; index++) {
      const value = tests[index]?.(values) ?? FALSE
      if (value === TRUE) return TRUE
      if (value > greatest) greatest = value
    }
    return greatest
  }
  return {
    test,
    timeline: values => greatestOf(parts.map(part => part.timeline(values))),
    explain: values => explained('ANY', test(values), { parts, values }),
  }
}

/** TRUE becomes FALSE and FALSE becomes TRUE; UNKNOWN stays. */
export function notNode(part: RuleNode): RuleNode {
  const test = (values: Values) => not(part.test(values))
  return {
    test,
    timeline: values => negated(part.timeline(values)),
    explain: values => explained('NOT', test(values), { parts: [part], values }),
  }
}

function explained(
  code: string,
  outcome: Kleene,
  { parts, values }: { readonly parts: readonly RuleNode[]; readonly values: Values },
) {
  return {
    outcome: outcomeOf(outcome),
    reason: reason(code),
    parts: parts.map(part => part.explain(values)),
  }
}
