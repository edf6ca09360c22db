import { reason } from '@clientele/kernel'
import {
  constantBits,
  greatestOfBits,
  leastOfBits,
  negatedBits,
  type TruthBits,
} from '../batch/truth-bits.ts'
import type { Explanation } from '../explanation/explanation.ts'
import { greatestOf, leastOf, negated } from '../timeline/combined-timeline.ts'
import { greatestTest, leastTest, type Test } from './combined-test.ts'
import { FALSE, type Kleene, not, outcomeOf, TRUE } from './kleene.ts'
import type { RuleNode, Values } from './rule-node.ts'

/** TRUE when every part is, FALSE when one is, else UNKNOWN. */
export function allNode(parts: readonly RuleNode[]): RuleNode {
  const test = leastTest(parts.map(part => part.test))
  return {
    test,
    timeline: values => leastOf(parts.map(part => part.timeline(values))),
    bits: combinedBits(parts, { of: leastOfBits, ofNone: TRUE }),
    explain: values => explained('ALL', values, { parts, test }),
  }
}

/** TRUE when a part is, FALSE when every one is, else UNKNOWN. */
export function anyNode(parts: readonly RuleNode[]): RuleNode {
  const test = greatestTest(parts.map(part => part.test))
  return {
    test,
    timeline: values => greatestOf(parts.map(part => part.timeline(values))),
    bits: combinedBits(parts, { of: greatestOfBits, ofNone: FALSE }),
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
    bits: table => negatedBits(part.bits(table)),
    explain: values => explained('NOT', values, { parts: [part], test }),
  }
}

function combinedBits(
  [first, ...others]: readonly RuleNode[],
  { of, ofNone }: { readonly of: (one: TruthBits, other: TruthBits) => TruthBits; readonly ofNone: Kleene },
): RuleNode['bits'] {
  if (!first) return ({ rows }) => constantBits(rows, ofNone)
  return table => others.reduce((bits, part) => of(bits, part.bits(table)), first.bits(table))
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
