import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryValues, everyFact } from '../rule/arbitrary-rule.test-support.ts'
import { defineFacts } from './define-facts.ts'
import { money, number, oneOf, records } from './fact.ts'
import { parseFacts } from './parse-facts.ts'

function faultsOf(document: unknown): unknown {
  const parsed = parseFacts(document, everyFact)
  return parsed.ok ? [] : parsed.error.faults.map(({ code, path }) => [path.join('.'), code])
}

describe('facts', () => {
  test.each([
    ['no object', [], [['', 'not_an_object']]],
    ['an unknown fact', { age: 5 }, [['age', 'unknown_fact']]],
    ['a key that reaches the prototype', JSON.parse('{ "__proto__": 1 }'), [['__proto__', 'unknown_fact']]],
    ['a number that is none', { orders: Number.NaN }, [['orders', 'invalid_value']]],
    ['an infinity', { orders: Infinity }, [['orders', 'invalid_value']]],
    ['an amount with a fraction', { spend: 1.5 }, [['spend', 'invalid_value']]],
    ['a day that does not exist', { birthday: '2025-02-29' }, [['birthday', 'invalid_value']]],
    ['an instant beyond the year 9999', { lastOrderedAt: 1e15 }, [['lastOrderedAt', 'invalid_value']]],
    ['an option that is not on the list', { channel: 'fax' }, [['channel', 'invalid_value']]],
    ['a tag that is no text', { tags: ['a', 5] }, [['tags.1', 'invalid_value']]],
    ['a fact of a record', { visits: [{}, { cost: 'much' }] }, [['visits.1.cost', 'invalid_value']]],
    ['a record that is none', { visits: [5] }, [['visits.0', 'not_an_object']]],
    ['a million entries', { tags: Array(1_000_000) }, [['tags', 'too_long']]],
    ['ten megabytes of text', { name: 'x'.repeat(10_000_000) }, [['name', 'too_long']]],
  ])('are refused by name: %s', (_, document, faults) => {
    expect(faultsOf(document)).toEqual(faults)
  })

  test('are not read through getters or prototypes', () => {
    const document = Object.create({ orders: 3 }, { vip: { get: () => true, enumerable: true } })
    expect(faultsOf(document)).toEqual([['vip', 'not_data']])
    expect(parseFacts(Object.create({ orders: 3 }), everyFact)).toEqual({ ok: true, value: {} })
  })

  test('name no more than a hundred faults', () => {
    expect(faultsOf({ visits: Array(90_000).fill(5) })).toHaveLength(100)
  })

  test('that are well-formed come back as they are', () => {
    fc.assert(
      fc.property(arbitraryValues, values => {
        expect(parseFacts(values, everyFact)).toEqual({ ok: true, value: values })
      }),
    )
  })

  test('of any kind are answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), document => {
        expect(typeof parseFacts(document, everyFact).ok).toBe('boolean')
      }),
      { numRuns: 500 },
    )
  })
})

describe('definitions of facts', () => {
  test.each([
    ['an empty name', { '': number() }],
    ['a name that reaches the prototype', { constructor: number() }],
    ['a name without end', { ['x'.repeat(101)]: number() }],
    ['a currency that is none', { spend: money('CNX') }],
    ['no options', { kind: oneOf([]) }],
    ['an option twice', { kind: oneOf(['a', 'a']) }],
    ['a wrong fact of a record', { visits: records({ prototype: number() }) }],
  ])('are refused: %s', (_, facts) => {
    expect(() => defineFacts(facts)).toThrow(RangeError)
  })
})
