import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { FactsOf } from '../fact/fact-values.ts'
import {
  arbitraryInstant,
  arbitraryRule,
  arbitraryValues,
  type EveryFact,
  everyFact,
  zones,
} from '../rule/arbitrary-rule.test-support.ts'
import type { Rule } from '../rule/rule.ts'
import { compileRule } from './compile-rule.ts'
import type { Outcome } from './kleene.ts'

const order: readonly Outcome[] = ['FALSE', 'UNKNOWN', 'TRUE']

/** Asks rules that hold, that do not, and that nobody knows. */
const given: Readonly<Record<Outcome, Rule<EveryFact>>> = {
  TRUE: { fact: 'vip', known: false },
  FALSE: { fact: 'vip', known: true },
  UNKNOWN: { fact: 'vip', is: true },
}

function ask(rule: Rule<EveryFact>, values: FactsOf<EveryFact> = {}, now = 0): Outcome {
  const at = Temporal.Instant.fromEpochMilliseconds(now)
  return compileRule(rule, everyFact, { timeZone: 'Europe/Berlin' }).outcome(values, at)
}

describe('the three truth values', () => {
  test.each(order.flatMap(one => order.map(other => [one, other] as const)))(
    '%s and %s combine by their order',
    (one, other) => {
      const rules = [given[one], given[other]]
      const [least, greatest] = [one, other].toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
      expect(ask({ all: rules })).toBe(least)
      expect(ask({ any: rules })).toBe(greatest)
      expect(ask({ not: given[one] })).toBe(order[2 - order.indexOf(one)])
    },
  )

  test('all of nothing holds, and any of nothing does not', () => {
    expect(ask({ all: [] })).toBe('TRUE')
    expect(ask({ any: [] })).toBe('FALSE')
  })

  test('combine any number of parts alike', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...order), { maxLength: 12 }), outcomes => {
        const rules = outcomes.map(outcome => given[outcome])
        const places = outcomes.map(outcome => order.indexOf(outcome))
        expect(ask({ all: rules })).toBe(order[Math.min(2, ...places)])
        expect(ask({ any: rules })).toBe(order[Math.max(0, ...places)])
      }),
    )
  })
})

describe('a rule', () => {
  test('obeys the laws of De Morgan and double negation', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryRule, { maxLength: 4 }),
        arbitraryValues,
        arbitraryInstant,
        (rules, values, now) => {
          const negated = rules.map(not => ({ not }))
          expect(ask({ not: { all: rules } }, values, now)).toBe(ask({ any: negated }, values, now))
          expect(ask({ not: { not: { any: rules } } }, values, now)).toBe(ask({ any: rules }, values, now))
        },
      ),
      { numRuns: 200 },
    )
  })

  test('says the same whichever way it is asked', () => {
    fc.assert(
      fc.property(
        arbitraryRule,
        arbitraryValues,
        arbitraryInstant,
        fc.constantFrom(...zones),
        (document, values, now, timeZone) => {
          const rule = compileRule(document, everyFact, { timeZone })
          const at = Temporal.Instant.fromEpochMilliseconds(now)
          const outcome = rule.outcome(values, at)
          expect(rule.evaluate(values, at).outcome).toBe(outcome)
          expect(rule.explain(values, at).outcome).toBe(outcome)
        },
      ),
      { numRuns: 200 },
    )
  })

  // What makes UNKNOWN mean something: whatever the missing facts turn out to be, a known answer stays.
  test('never changes a known answer when more becomes known', () => {
    fc.assert(
      fc.property(
        arbitraryRule,
        arbitraryValues,
        arbitraryValues,
        arbitraryInstant,
        (rule, known, more, now) => {
          const outcome = asksKnown(rule) ? 'UNKNOWN' : ask(rule, known, now)
          if (outcome !== 'UNKNOWN') expect(ask(rule, filledIn(known, more), now)).toBe(outcome)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('reads no fact but those it depends on', () => {
    fc.assert(
      fc.property(
        arbitraryRule,
        arbitraryValues,
        arbitraryValues,
        arbitraryInstant,
        (document, values, others, now) => {
          const { dependencies } = compileRule(document, everyFact, { timeZone: 'UTC' })
          const read = Object.entries(values).filter(([name]) => dependencies.has(name as keyof EveryFact))
          const changed: object = {
            ...others,
            ...Object.fromEntries([...dependencies].map(name => [name, null])),
            ...Object.fromEntries(read),
          }
          expect(ask(document, changed, now)).toBe(ask(document, values, now))
        },
      ),
      { numRuns: 200 },
    )
  })
})

/** Being known is the one answer that more knowledge may turn round. */
function asksKnown(rule: object): boolean {
  return JSON.stringify(rule).includes('"known"')
}

function filledIn(known: FactsOf<EveryFact>, more: FactsOf<EveryFact>): FactsOf<EveryFact> {
  const told = Object.entries(known).filter(([, value]) => value !== null && value !== undefined)
  const visits = known.visits?.map((visit, index) => ({
    ...more.visits?.[index],
    ...Object.fromEntries(Object.entries(visit ?? {}).filter(([, value]) => value !== null)),
  }))
  return { ...more, ...Object.fromEntries(told), ...(visits && { visits }) }
}
