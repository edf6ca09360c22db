import type { FactSource, PredicateOf } from './fact-condition.ts'
import { FALSE, type Kleene, kleeneOf, TRUE, UNKNOWN } from './kleene.ts'
import type { WindowEnds } from './moving-window.ts'
import { numberReader, wholeBounds } from './read-value.ts'
import type { Values } from './rule-node.ts'

/**
 * Whether a number lies between two ends, which may move between two questions. Written out for each kind of number,
 * because most of what rules do is this.
 */
export function rangeCondition(
  ends: WindowEnds,
  { plan: { type }, read }: Pick<FactSource, 'plan' | 'read'>,
): (values: Values) => Kleene {
  switch (type) {
    case 'number':
      return values => {
        const value = read(values)
        if (typeof value !== 'number' || !Number.isFinite(value)) return UNKNOWN
        return value >= ends.from && value <= ends.to ? TRUE : FALSE
      }
    case 'money':
    case 'instant': {
      const { least, most } = wholeBounds(type)
      return values => {
        const value = read(values)
        if (typeof value !== 'number' || !Number.isInteger(value)) return UNKNOWN
        if (value < least || value > most) return UNKNOWN
        return value >= ends.from && value <= ends.to ? TRUE : FALSE
      }
    }
    default: {
      const numberOf = numberReader(type)
      return values => {
        const value = numberOf(read(values))
        if (value >= ends.from && value <= ends.to) return TRUE
        return Number.isNaN(value) ? UNKNOWN : FALSE
      }
    }
  }
}

/** Whether a number is one of several. */
export function numbersCondition(
  { numbers }: PredicateOf<'numbers'>,
  { plan: { type }, read }: FactSource,
): (values: Values) => Kleene {
  const numberOf = numberReader(type)
  return values => {
    const value = numberOf(read(values))
    return Number.isNaN(value) ? UNKNOWN : kleeneOf(numbers.has(value))
  }
}
