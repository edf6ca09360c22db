/**
 * The three truth values of Kleene's strong logic as small integers in their order: `all` is the least, `any` the
 * greatest, `not` the distance from {@link TRUE}.
 */
export type Kleene = 0 | 1 | 2

export const FALSE = 0
export const UNKNOWN = 1
export const TRUE = 2

/** What a rule says of given facts. UNKNOWN where facts that would decide are not known. */
export type Outcome = 'FALSE' | 'UNKNOWN' | 'TRUE'

const outcomes: readonly [Outcome, Outcome, Outcome] = ['FALSE', 'UNKNOWN', 'TRUE']

export function outcomeOf(value: Kleene): Outcome {
  return outcomes[value]
}

export function kleeneOf(isTrue: boolean): Kleene {
  return isTrue ? TRUE : FALSE
}

export function not(value: Kleene): Kleene {
  return value === TRUE ? FALSE : value === FALSE ? TRUE : UNKNOWN
}

export function both(one: Kleene, other: Kleene): Kleene {
  return one < other ? one : other
}

export function either(one: Kleene, other: Kleene): Kleene {
  return one > other ? one : other
}
