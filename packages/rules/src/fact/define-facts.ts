import { minorUnitDigits } from '@clientele/kernel'
import type { Fact, Facts } from './fact.ts'

const longestName = 100
const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Describes what rules may ask about. Everything else follows from it: which rules compile ({@link Rule}), which
 * documents parse ({@link parseRule}), which values a rule is asked with ({@link FactsOf}).
 *
 * @throws RangeError when a name is empty, longer than 100 characters or reaches an object's prototype, a currency is
 * not one of ISO 4217, or a list of options is empty or names one twice.
 *
 * @example
 * ```ts
 * import { defineFacts, instant, money, number, oneOf, records } from '@clientele/rules'
 * const facts = defineFacts({
 *   orders: number(),
 *   spend: money('CNY'),
 *   complaints: records({ kind: oneOf(['repair', 'delivery']), openedAt: instant() }),
 * })
 * Object.keys(facts) // => ['orders', 'spend', 'complaints']
 * ```
 */
export function defineFacts<const F extends Facts>(facts: F): F {
  for (const [name, fact] of Object.entries(facts)) check(name, fact)
  return facts
}

function check(name: string, fact: Fact): void {
  if (name.length === 0 || name.length > longestName || forbiddenNames.has(name))
    throw new RangeError(`A fact cannot be called ${JSON.stringify(name.slice(0, longestName))}`)
  switch (fact.type) {
    case 'money':
      if (minorUnitDigits(fact.currency) === undefined)
        throw new RangeError(`${name}: ${JSON.stringify(fact.currency)} is not a currency`)
      return
    case 'oneOf':
      if (fact.options.length === 0 || new Set(fact.options).size < fact.options.length)
        throw new RangeError(`${name} needs options that are all different`)
      return
    case 'records':
      for (const [field, inner] of Object.entries(fact.fields)) check(field, inner)
      return
    default:
  }
}
