import { foldText } from '../text/fold-text.ts'
import type { FactSource, PredicateOf } from './fact-condition.ts'
import { FALSE, type Kleene, kleeneOf, TRUE, UNKNOWN } from './kleene.ts'
import type { Values } from './rule-node.ts'

/** Whether folded text is as wanted. */
export function textCondition(
  { matches }: PredicateOf<'text'>,
  { read }: FactSource,
): (values: Values) => Kleene {
  return values => {
    const value = read(values)
    return typeof value === 'string' ? kleeneOf(matches(foldText(value))) : UNKNOWN
  }
}

/** Whether a code is one of those wanted; a code that is not on the fact's list is no value of it. */
export function optionCondition(
  { wanted }: PredicateOf<'option'>,
  { plan: { options = [] }, read }: FactSource,
): (values: Values) => Kleene {
  const answers = new Map<unknown, Kleene>(options.map(option => [option, kleeneOf(wanted.has(option))]))
  return values => answers.get(read(values)) ?? UNKNOWN
}

/** Whether a set holds one, or all, of the wanted codes. */
export function membersCondition(
  { isAll, members }: PredicateOf<'members'>,
  { read }: FactSource,
): (values: Values) => Kleene {
  const answer = isAll ? holdsAll : holdsAny
  return values => {
    const value = read(values)
    return Array.isArray(value) ? answer(value, members) : UNKNOWN
  }
}

function holdsAny(codes: readonly unknown[], wanted: ReadonlySet<unknown>): Kleene {
  let result: Kleene = FALSE
  for (const code of codes) {
    if (wanted.has(code)) return TRUE
    if (typeof code !== 'string') result = UNKNOWN
  }
  return result
}

function holdsAll(codes: readonly unknown[], wanted: ReadonlySet<unknown>): Kleene {
  for (const code of wanted) {
    if (codes.includes(code)) continue
    // A member that is not known may be the one that is missing.
    return codes.some(member => typeof member !== 'string') ? UNKNOWN : FALSE
  }
  return TRUE
}
