import { both, either, FALSE, type Kleene, TRUE } from './kleene.ts'
import type { Values } from './rule-node.ts'

export type Test = (values: Values) => Kleene

/**
 * The least answer of several tests, none asked after a FALSE. Written out for two, three and four, because a
 * JavaScript engine can look through a call only where one place in the source calls one function.
 */
export function leastCondition(tests: readonly Test[]): Test {
  const [first, second, third, fourth] = tests
  if (!first) return () => TRUE
  if (!second) return first
  if (!third) return leastOfTwo(first, second)
  if (!fourth) return leastOfThree(first, second, third)
  return leastOfFour([first, second, third], leastCondition(tests.slice(3)))
}

/** The greatest answer of several tests, none asked after a TRUE. */
export function greatestCondition(tests: readonly Test[]): Test {
  const [first, second, third, fourth] = tests
  if (!first) return () => FALSE
  if (!second) return first
  if (!third) return greatestOfTwo(first, second)
  if (!fourth) return greatestOfThree(first, second, third)
  return greatestOfFour([first, second, third], greatestCondition(tests.slice(3)))
}

function leastOfTwo(first: Test, second: Test): Test {
  return values => {
    const one = first(values)
    if (one === FALSE) return FALSE
    return both(one, second(values))
  }
}

function leastOfThree(first: Test, second: Test, third: Test): Test {
  return values => {
    const one = first(values)
    if (one === FALSE) return FALSE
    const two = second(values)
    if (two === FALSE) return FALSE
    return both(both(one, two), third(values))
  }
}

function leastOfFour([first, second, third]: readonly [Test, Test, Test], fourth: Test): Test {
  return values => {
    const one = first(values)
    if (one === FALSE) return FALSE
    const two = second(values)
    if (two === FALSE) return FALSE
    const three = third(values)
    if (three === FALSE) return FALSE
    return both(both(one, two), both(three, fourth(values)))
  }
}

function greatestOfTwo(first: Test, second: Test): Test {
  return values => {
    const one = first(values)
    if (one === TRUE) return TRUE
    return either(one, second(values))
  }
}

function greatestOfThree(first: Test, second: Test, third: Test): Test {
  return values => {
    const one = first(values)
    if (one === TRUE) return TRUE
    const two = second(values)
    if (two === TRUE) return TRUE
    return either(either(one, two), third(values))
  }
}

function greatestOfFour([first, second, third]: readonly [Test, Test, Test], fourth: Test): Test {
  return values => {
    const one = first(values)
    if (one === TRUE) return TRUE
    const two = second(values)
    if (two === TRUE) return TRUE
    const three = third(values)
    if (three === TRUE) return TRUE
    return either(either(one, two), either(three, fourth(values)))
  }
}
