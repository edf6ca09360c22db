import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AskableFact } from './askable-fact.ts'
import type { Condition, ConditionGroup } from './condition.ts'
import { documentOfGroup, groupOfDocument } from './rule-document.ts'

const facts: readonly AskableFact[] = [
  { name: 'kind', label: 'Kind', type: 'CODE', options: [{ code: 'REPAIR', label: 'Repair' }] },
  { name: 'replies', label: 'Replies', type: 'NUMBER', options: [] },
  { name: 'topic', label: 'Topic', type: 'TEXT', options: [] },
]
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: fc.constant('kind'), operator: fc.constant('in'), value: fc.array(fc.string()) }),
  fc.record({ fact: fc.constant('replies'), operator: fc.constant('atLeast'), value: fc.integer() }),
  fc.record({ fact: fc.constant('topic'), operator: fc.constant('contains'), value: fc.string() }),
)
const join = fc.constantFrom('all' as const, 'any' as const)
const inner: fc.Arbitrary<ConditionGroup> = fc.record({ join, parts: fc.array(condition, { maxLength: 3 }) })
const group: fc.Arbitrary<ConditionGroup> = fc.record({
  join,
  parts: fc.array(fc.oneof(condition, inner), { minLength: 2, maxLength: 4 }),
})

test('what was put together comes back from the document as it was', () => {
  fc.assert(
    fc.property(group, each => {
      expect(groupOfDocument(documentOfGroup(each), facts)).toEqual(each)
    }),
  )
})

test('one condition stands alone in the document, and none is null', () => {
  const document = { fact: 'kind', in: ['REPAIR'] }
  const drawn = groupOfDocument(document, facts)
  expect(drawn && documentOfGroup(drawn)).toEqual(document)
  expect(groupOfDocument(null, facts)?.parts).toEqual([])
  expect(documentOfGroup({ join: 'any', parts: [] })).toBeNull()
})

test('to be one code is drawn as one of one', () => {
  expect(groupOfDocument({ fact: 'kind', is: 'REPAIR' }, facts)?.parts).toEqual([
    { fact: 'kind', operator: 'in', value: ['REPAIR'] },
  ])
})

test.each([
  { not: { fact: 'kind', in: ['REPAIR'] } },
  { fact: 'replies', between: [1, 2] },
  { fact: 'mood', is: 'bad' },
  { fact: 'kind', in: ['REPAIR'], known: true },
  { all: [{ fact: 'kind', in: ['REPAIR'] }, { not: { fact: 'topic', is: 'a' } }] },
  { all: [{ any: [{ all: [{ fact: 'topic', is: 'a' }] }] }] },
  'kind',
  [],
])('%j is more than the builder draws', document => {
  expect(groupOfDocument(document, facts)).toBeUndefined()
})
