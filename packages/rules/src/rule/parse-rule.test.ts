import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileRule } from '../evaluation/compile-rule.ts'
import { arbitraryRule, everyFact } from './arbitrary-rule.test-support.ts'
import { parseRule } from './parse-rule.ts'
import { ruleJsonSchema } from './rule-json-schema.ts'

function faultsOf(document: unknown): readonly (readonly [path: string, code: string])[] {
  const parsed = parseRule(document, everyFact)
  return parsed.ok ? [] : parsed.error.faults.map(({ code, path }) => [path.join('.'), code])
}

const leaf = { fact: 'orders', atLeast: 3 }

describe('a rule', () => {
  test.each<[string, unknown, readonly (readonly [string, string])[]]>([
    ['no object', 5, [['', 'invalid_type']]],
    ['nothing known', { orders: 3 }, [['', 'no_rule']]],
    ['parts that are no list', { all: leaf }, [['all', 'invalid_type']]],
    ['keys beside a combinator', { all: [], any: [] }, [['any', 'unrecognized_key']]],
    ['a fact that is no text', { fact: 5 }, [['fact', 'invalid_type']]],
    ['an unknown fact', { not: { fact: 'order', is: 3 } }, [['not.fact', 'unknown_fact']]],
    ['a fact of every object', { fact: 'toString', known: true }, [['fact', 'unknown_fact']]],
    ['no operator', { fact: 'orders' }, [['', 'no_operator']]],
    ['two operators', { fact: 'orders', atLeast: 3, atMost: 5 }, [['atMost', 'more_than_one_operator']]],
    ['an operator of another type', { fact: 'orders', contains: 'x' }, [['contains', 'unknown_operator']]],
    ['an operator of every object', { fact: 'orders', toString: 3 }, [['toString', 'unknown_operator']]],
    ['an operand of another type', { fact: 'orders', atLeast: '3' }, [['atLeast', 'invalid_type']]],
    ['half a fen', { fact: 'spend', atLeast: 0.5 }, [['atLeast', 'invalid_type']]],
    ['an empty list', { fact: 'orders', in: [] }, [['in', 'too_small']]],
    ['a fault in a list', { fact: 'orders', in: [1, '2'] }, [['in.1', 'invalid_type']]],
    ['a range backwards', { fact: 'orders', between: [3, 1] }, [['between', 'not_ascending']]],
    ['half a range', { fact: 'orders', between: [3] }, [['between', 'too_small']]],
    ['empty text', { fact: 'name', contains: '' }, [['contains', 'too_small']]],
    ['an unknown option', { fact: 'channel', is: 'fax' }, [['is', 'invalid_value']]],
    ['a day that does not exist', { fact: 'birthday', before: '2025-02-29' }, [['before', 'invalid_format']]],
    [
      'an instant without an offset',
      { fact: 'lastOrderedAt', before: '2025-02-28T10:00:00' },
      [['before', 'invalid_format']],
    ],
    [
      'days backwards',
      { fact: 'birthday', between: ['2025-02-02', '2025-02-01'] },
      [['between', 'not_ascending']],
    ],
    ['no duration', { fact: 'lastOrderedAt', withinLast: '90 days' }, [['withinLast', 'invalid_duration']]],
    ['a negative duration', { fact: 'lastOrderedAt', withinLast: '-P1D' }, [['withinLast', 'not_positive']]],
    ['no time at all', { fact: 'lastOrderedAt', withinLast: 'PT0S' }, [['withinLast', 'not_positive']]],
    [
      'a part of a millisecond',
      { fact: 'lastOrderedAt', withinLast: 'PT0.0001S' },
      [['withinLast', 'not_whole_milliseconds']],
    ],
    ['a duration without end', { fact: 'lastOrderedAt', withinLast: 'P9999Y' }, [['withinLast', 'too_long']]],
    ['hours of a day', { fact: 'birthday', withinLast: 'PT36H' }, [['withinLast', 'not_whole_days']]],
    [
      'a year ahead',
      { fact: 'birthday', anniversaryWithin: { days: 365, leapDay: 'MAR_1' } },
      [['anniversaryWithin.days', 'too_big']],
    ],
    [
      'no leap day',
      { fact: 'birthday', anniversaryWithin: { days: 7 } },
      [['anniversaryWithin.leapDay', 'invalid_value']],
    ],
    ['a count of one fact', { count: 'orders', is: 3 }, [['count', 'not_a_collection']]],
    ['a negative count', { count: 'visits', is: -1 }, [['is', 'too_small']]],
    ['a sum of nothing', { sum: 'visits', is: 1 }, [['of', 'invalid_type']]],
    ['a sum of kinds', { sum: 'visits', of: 'kind', is: 1 }, [['of', 'not_a_number']]],
    ['every without a condition', { every: 'visits' }, [['where', 'where_missing']]],
    ['a condition on outer facts', { some: 'visits', where: leaf }, [['where.fact', 'unknown_fact']]],
    ['a span of no time', { some: 'visits', within: { fact: 'at' } }, [['within', 'no_span']]],
    [
      'a span of kinds',
      { some: 'visits', within: { fact: 'kind', last: 'P1D' } },
      [['within.fact', 'not_a_time']],
    ],
    [
      'both spans',
      { some: 'visits', within: { fact: 'at', last: 'P1D', next: 'P1D' } },
      [['within.next', 'unrecognized_key']],
    ],
    ['an operator of the whole list', { fact: 'visits', is: 3 }, [['is', 'unknown_operator']]],
    [
      'several faults at once',
      { all: [{ fact: 'x', is: 1 }, leaf, { fact: 'orders', is: 'y' }] },
      [
        ['all.0.fact', 'unknown_fact'],
        ['all.2.is', 'invalid_type'],
      ],
    ],
  ])('is refused by name: %s', (_, document, faults) => {
    expect(faultsOf(document)).toEqual(faults)
  })

  test.each<[string, () => unknown, readonly [string, string]]>([
    ['NaN', () => ({ fact: 'orders', is: Number.NaN }), ['is', 'not_finite']],
    ['an infinity', () => ({ fact: 'orders', is: -Infinity }), ['is', 'not_finite']],
    [
      'a key that reaches the prototype',
      () => JSON.parse('{ "__proto__": { "all": [] } }'),
      ['__proto__', 'forbidden_key'],
    ],
    ['a class instance', () => ({ fact: 'birthday', before: new Date(0) }), ['before', 'not_json']],
    ['a function', () => ({ fact: 'orders', is: () => 3 }), ['is', 'not_json']],
    ['ten megabytes of text', () => ({ fact: 'name', is: 'x'.repeat(10_000_000) }), ['is', 'text_too_long']],
    ['ten megabytes of rules', () => ({ all: Array(400_000).fill(leaf) }), ['all', 'too_large']],
    ['a million entries', () => ({ fact: 'orders', in: Array(1_000_000).fill(1) }), ['in', 'too_large']],
    ['too many entries', () => ({ fact: 'orders', in: Array(10_001).fill(1) }), ['in', 'too_big']],
    ['too long a text', () => ({ fact: 'name', is: 'x'.repeat(1001) }), ['is', 'too_big']],
    ['too many rules', () => ({ all: Array(1000).fill(leaf) }), ['all.999', 'too_many_rules']],
    ['too deep a rule', () => nested(21), [Array(20).fill('not').join('.'), 'too_deep']],
    ['a hundred levels', () => nested(100), [Array(64).fill('not').join('.'), 'too_deep']],
    ['a rule within itself', circular, [Array(32).fill('all.0').join('.'), 'too_deep']],
  ])('is refused in bounded time: %s', (_, document, [path, code]) => {
    const [fault] = faultsOf(document())
    expect(fault).toEqual([path, code])
  })

  test('names no more than a hundred faults', () => {
    expect(faultsOf({ all: Array(500).fill({ fact: 'x' }) })).toHaveLength(100)
  })

  test('is a copy, which nobody changes afterwards', () => {
    const document = { fact: 'orders', in: [1, 2] }
    const parsed = parseRule(document, everyFact)
    document.in.push(3)
    expect(parsed).toEqual({ ok: true, value: { fact: 'orders', in: [1, 2] } })
  })

  test('that compiles parses, and fits the JSON Schema', () => {
    const fits = new Ajv2020({ strictTuples: false, strictRequired: false, validateFormats: false }).compile(
      ruleJsonSchema(everyFact),
    )
    fc.assert(
      fc.property(arbitraryRule, rule => {
        expect(parseRule(rule, everyFact)).toEqual({ ok: true, value: rule })
        fits(rule)
        expect(fits.errors).toBe(null)
      }),
    )
  })

  test('that is damaged is answered, never thrown at, and compiles where it parses', () => {
    const fits = new Ajv2020({ strictTuples: false, strictRequired: false, validateFormats: false }).compile(
      ruleJsonSchema(everyFact),
    )
    fc.assert(
      fc.property(arbitraryRule.chain(damaged), document => {
        const parsed = parseRule(document, everyFact)
        if (!parsed.ok) {
          expect(parsed.error.faults.length).toBeGreaterThan(0)
          return
        }
        expect(fits(document)).toBe(true)
        compileRule(parsed.value, everyFact, { timeZone: 'UTC' })
      }),
      { numRuns: 1000 },
    )
  })

  test('of any kind is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), document => {
        expect(parseRule(document, everyFact).ok).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})

function nested(depth: number): unknown {
  return depth === 0 ? leaf : { not: nested(depth - 1) }
}

function circular(): unknown {
  const all: unknown[] = []
  const rule = { all }
  all.push(rule)
  return rule
}

/** The same document with one value, anywhere, exchanged for another. */
function damaged(document: unknown): fc.Arbitrary<unknown> {
  const places = placesOf(document)
  return fc
    .tuple(
      fc.nat({ max: places.length - 1 }),
      fc.oneof(fc.jsonValue(), fc.constantFrom('orders', 'visits', 'P1D', [], {}, 3)),
    )
    .map(([place, value]) => exchanged(document, places[place] ?? [], value))
}

type Place = readonly string[]

function placesOf(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [[]]
  return [
    [],
    ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner).map(place => [key, ...place])),
  ]
}

function exchanged(document: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined || typeof document !== 'object' || document === null) return value
  const entries = Object.entries(document).map(([name, inner]): [string, unknown] =>
    name === key ? [name, exchanged(inner, rest, value)] : [name, inner],
  )
  return Array.isArray(document) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
}
