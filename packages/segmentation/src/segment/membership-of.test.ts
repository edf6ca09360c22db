import { defineFacts, type FactsOf, factTableOf, instant, number } from '@clientele/rules'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { compileSegments } from './compile-segments.ts'
import { membershipOf, segmentsOf } from './membership-of.ts'
import { diffSegmentBatch, segmentChangeOf, segmentChanges } from './segment-change.ts'
import type { SegmentDefinition, SegmentRule } from './segment-definition.ts'
import { nextSegmentChangesBatch, segmentMembersBatch } from './segment-members-batch.ts'

const facts = defineFacts({ orders: number(), lastOrderedAt: instant() })
type Facts = typeof facts
const name = { en: 'A segment', 'zh-CN': '一个分群' }
const start = Date.UTC(2025, 0, 1)
const millisecondsPerDay = 86_400_000
const at = Temporal.Instant.fromEpochMilliseconds(start)
const later = (days: number) => Temporal.Instant.fromEpochMilliseconds(start + days * millisecondsPerDay)

const ids = ['A', 'B', 'C', 'D'] as const
const people = ['p', 'q', 'r']

const leaf: fc.Arbitrary<SegmentRule<Facts>> = fc.oneof(
  fc.integer({ min: 0, max: 4 }).map(orders => ({ fact: 'orders' as const, atLeast: orders })),
  fc.integer({ min: 1, max: 9 }).map(days => ({ fact: 'lastOrderedAt' as const, olderThan: `P${days}D` })),
  fc.integer({ min: 1, max: 9 }).map(days => ({ fact: 'lastOrderedAt' as const, withinLast: `P${days}D` })),
)
/** Segments refer to earlier ones only, so there is no circle. */
const ruleOf = (place: number): fc.Arbitrary<SegmentRule<Facts>> => {
  const base =
    place === 0
      ? leaf
      : fc.oneof(
          leaf,
          fc.constantFrom(...ids.slice(0, place)).map(segment => ({ segment })),
        )
  return fc.oneof(
    base,
    fc.array(base, { maxLength: 3 }).map(all => ({ all })),
    fc.array(base, { maxLength: 3 }).map(any => ({ any })),
    base.map(not => ({ not })),
  )
}
const lists = fc.uniqueArray(fc.constantFrom(...people), { maxLength: 2 }).map(([include, exclude]) => ({
  include: include ? [include] : [],
  exclude: exclude ? [exclude] : [],
}))
const definitions: fc.Arbitrary<SegmentDefinition<Facts>[]> = fc
  .tuple(
    ...ids.map((id, place) =>
      fc.tuple(fc.option(ruleOf(place)), lists).map(([rule, both]) => ({ id, name, rule, ...both })),
    ),
  )
  .map(list => [...list])
const customers = fc.tuple(
  ...people.map(id =>
    fc
      .record({
        orders: fc.option(fc.nat({ max: 5 })),
        lastOrderedAt: fc.option(
          fc.integer({ min: -3, max: 10 }).map(days => start - days * millisecondsPerDay),
        ),
      })
      .map(known => ({ id, facts: known satisfies FactsOf<Facts> })),
  ),
)
const compiled = (segments: readonly SegmentDefinition<Facts>[]) =>
  compileSegments({ segments }, facts, { timeZone: 'UTC' })

test('columns and single questions agree, and so does the list of all segments of a customer', () => {
  fc.assert(
    fc.property(definitions, customers, (list, customers) => {
      const segments = compiled(list)
      const columns = segmentMembersBatch(populationOf(customers), { segments, at })
      const changes = nextSegmentChangesBatch(customers, { segments, at })
      for (const [row, customer] of customers.entries()) {
        const members = ids.filter(segment => membershipOf(customer, { segments, segment, at }).value)
        expect(ids.filter(id => columns.get(id)?.[row] === 1)).toEqual(members)
        const all = segmentsOf(customer, { segments, at })
        expect(all.value).toEqual(members)
        expect(changes[row]).toBe(all.until?.epochMilliseconds ?? Number.NaN)
      }
    }),
  )
})

test('until is the earliest instant at which the same facts make another membership', () => {
  fc.assert(
    fc.property(definitions, customers, (list, customers) => {
      const segments = compiled(list)
      for (const customer of customers) {
        for (const segment of ids) {
          const ask = (when: Temporal.Instant) => membershipOf(customer, { segments, segment, at: when })
          const { value, until } = ask(at)
          const end = until?.epochMilliseconds ?? Infinity
          for (let days = 1; days < 15 && later(days).epochMilliseconds < end; days++)
            expect(ask(later(days)).value).toBe(value)
          if (!until) continue
          expect(ask(until).value).toBe(!value)
          expect(ask(until.subtract({ milliseconds: 1 })).value).toBe(value)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('lists made by hand outlive whatever the rule becomes', () => {
  fc.assert(
    fc.property(definitions, customers, fc.option(ruleOf(0)), (list, customers, rule) => {
      const segments = compiled(list.map(one => ({ ...one, rule })))
      for (const { id, include, exclude } of list) {
        for (const customer of customers) {
          const { value, until } = membershipOf(customer, { segments, segment: id, at })
          if (include.includes(customer.id)) expect([value, until]).toEqual([true, undefined])
          if (exclude.includes(customer.id)) expect([value, until]).toEqual([false, undefined])
        }
      }
    }),
  )
})

test('a rehearsal says for everybody what happens, and nothing happens where nothing changed', () => {
  fc.assert(
    fc.property(definitions, definitions, customers, (one, other, customers) => {
      const versions = { before: compiled(one), after: compiled(other), segment: 'C', at }
      const { change, counts } = diffSegmentBatch(populationOf(customers), versions)
      const singles = customers.map(customer => segmentChangeOf(customer, versions).value)
      expect(Array.from(change, code => segmentChanges[code])).toEqual(singles)
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(customers.length)
      const same = diffSegmentBatch(populationOf(customers), { ...versions, after: versions.before }).counts
      expect([same.ENTERS, same.LEAVES]).toEqual([0, 0])
    }),
  )
})

test('a new segment only takes in, one that is gone only lets go', () => {
  const everybody = compiled([{ id: 'A', name, rule: { all: [] }, include: [], exclude: [] }])
  const nobody = compiled([])
  const list = people.map(id => ({ id, facts: {} }))
  expect(
    diffSegmentBatch(populationOf(list), { before: null, after: everybody, segment: 'A', at }).counts.ENTERS,
  ).toBe(3)
  expect(
    diffSegmentBatch(populationOf(list), { before: everybody, after: nobody, segment: 'A', at }).counts
      .LEAVES,
  ).toBe(3)
})

test('not in a segment is everybody else, also whom its rule cannot tell of', () => {
  const segments = compiled([
    { id: 'A', name, rule: { fact: 'orders', atLeast: 1 }, include: [], exclude: [] },
    { id: 'B', name, rule: { not: { segment: 'A' } }, include: [], exclude: [] },
  ])
  const unknown = { id: 'p', facts: {} }
  expect(membershipOf(unknown, { segments, segment: 'A', at }).because).toEqual([
    { code: 'NOT_IN_SEGMENT', params: { segment: 'A', ground: 'UNKNOWN' } },
    { code: 'AT_LEAST', params: { fact: 'orders', wanted: 1, actual: null } },
  ])
  expect(membershipOf(unknown, { segments, segment: 'B', at })).toEqual({
    value: true,
    because: [
      { code: 'IN_SEGMENT', params: { segment: 'B', ground: 'RULE' } },
      { code: 'OTHER_SEGMENT', params: { segment: 'A', isMember: false } },
    ],
  })
})

test('only the conditions that decided are told', () => {
  const rule = {
    all: [
      { fact: 'orders', atLeast: 3 },
      { fact: 'lastOrderedAt', withinLast: 'P9D' },
    ],
  } as const
  const segments = compiled([{ id: 'A', name, rule, include: [], exclude: [] }])
  const codes = (known: FactsOf<Facts>) =>
    membershipOf({ id: 'p', facts: known }, { segments, segment: 'A', at }).because.map(({ code }) => code)
  expect(codes({ orders: 5, lastOrderedAt: start })).toEqual(['IN_SEGMENT', 'AT_LEAST', 'WITHIN_LAST'])
  expect(codes({ orders: 1, lastOrderedAt: start })).toEqual(['NOT_IN_SEGMENT', 'AT_LEAST'])
  expect(codes({ orders: 5 })).toEqual(['NOT_IN_SEGMENT', 'WITHIN_LAST'])
})

test('columns of any length agree with single questions, whatever the size of a word', () => {
  const row = fc.record({ orders: fc.option(fc.nat({ max: 5 })) })
  fc.assert(
    fc.property(definitions, fc.array(row, { minLength: 30, maxLength: 70 }), (list, rows) => {
      const segments = compiled(list)
      const crowd = rows.map((facts, index) => ({ id: `${index}`, facts }))
      const columns = segmentMembersBatch(populationOf(crowd), { segments, at })
      for (const segment of ids) {
        const singles = crowd.map(one => Number(membershipOf(one, { segments, segment, at }).value))
        expect([...(columns.get(segment) ?? [])]).toEqual(singles)
      }
    }),
    { numRuns: 50 },
  )
})

test('refuses ids for other rows than there are', () => {
  const population = { ids: ['p'], table: { rows: 2, columns: {} } }
  expect(() => segmentMembersBatch(population, { segments: compiled([]), at })).toThrow(RangeError)
})

test('a segment that does not exist, or segments in a circle, are bugs of the caller', () => {
  const segments = compiled([])
  expect(() => membershipOf({ id: 'p', facts: {} }, { segments, segment: 'A', at })).toThrow(RangeError)
  const referring = (id: string, segment: string) => ({
    id,
    name,
    rule: { segment },
    include: [],
    exclude: [],
  })
  expect(() => compiled([referring('A', 'B'), referring('B', 'A')])).toThrow('A → B → A')
  expect(() => compiled([referring('A', 'Z')])).toThrow(RangeError)
})

function populationOf(customers: readonly { readonly id: string; readonly facts: FactsOf<Facts> }[]) {
  const table = factTableOf(
    customers.map(customer => customer.facts),
    facts,
  )
  return { ids: customers.map(({ id }) => id), table }
}
