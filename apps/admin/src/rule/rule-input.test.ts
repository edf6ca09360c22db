import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSearch, stringifySearch } from '../api/search-params.ts'
import type { Condition, ConditionGroup } from './condition.ts'
import { parseConditions, printConditions } from './rule-input.ts'

const condition: fc.Arbitrary<Condition> = fc.record({
  fact: fc.constantFrom('level', 'subject', 'customerSegment'),
  operator: fc.constantFrom('is', 'atLeast', 'in'),
  value: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string())),
})
const join = fc.constantFrom('all' as const, 'any' as const)
const inner: fc.Arbitrary<ConditionGroup> = fc.record({ join, parts: fc.array(condition, { maxLength: 3 }) })
const group: fc.Arbitrary<ConditionGroup> = fc.record({
  join,
  parts: fc.array(fc.oneof(condition, inner), { minLength: 1, maxLength: 4 }),
})

test('conditions come back from an address as they were', () => {
  fc.assert(
    fc.property(group, conditions => {
      const search = parseSearch(stringifySearch({ where: printConditions(conditions) ?? '' }))
      expect(parseConditions(search.where)).toEqual(conditions)
    }),
  )
})

test('an address that holds no conditions, or ones nested too deep, asks nothing of them', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), text => void parseConditions(text)))
  expect(parseConditions('{"all":[{"any":[{"all":[{"level":{"is":1}}]}]}]}')).toEqual({
    join: 'all',
    parts: [{ join: 'any', parts: [] }],
  })
  for (const text of ['', 'level', '[]', '{"all":1}', '{"level":{"is":1}}'])
    expect(parseConditions(text)).toBeNull()
})
