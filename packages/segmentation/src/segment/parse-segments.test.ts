import { defineFacts, number } from '@clientele/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standardCustomerFacts } from '../standard/standard-customer-facts.ts'
import { standardSegments } from '../standard/standard-segment.ts'
import { compileSegments } from './compile-segments.ts'
import { parseSegments } from './parse-segments.ts'
import { segmentCycle } from './segment-cycle.ts'
import { segmentStandards } from './segment-definition.ts'

const facts = defineFacts({ orders: number() })
const name = { en: 'A segment', 'zh-CN': '一个分群' }
const some = { fact: 'orders', atLeast: 1 }
const faultsOf = (...segments: readonly unknown[]) => {
  const parsed = parseSegments({ segments }, facts)
  return parsed.ok ? [] : parsed.error.faults.map(({ path, code }) => [path.join('.'), code])
}

test.each<[string, unknown[], string[][]]>([
  [
    'an id twice',
    [
      { id: 'A', name },
      { id: 'A', name },
    ],
    [['segments.1.id', 'segment_named_twice']],
  ],
  ['no Chinese name', [{ id: 'A', name: { en: 'A' } }], [['segments.0.name.zh-CN', 'invalid_type']]],
  [
    'a customer in both lists',
    [{ id: 'A', name, include: ['p'], exclude: ['q', 'p'] }],
    [['segments.0.exclude.1', 'in_both_lists']],
  ],
  [
    'an unknown fact',
    [{ id: 'A', name, rule: { fact: 'order', atLeast: 1 } }],
    [['segments.0.rule.fact', 'unknown_fact']],
  ],
  [
    'a segment that does not exist',
    [{ id: 'A', name, rule: { any: [some, { segment: 'B' }] } }],
    [['segments.0.rule.any.1.segment', 'unknown_segment']],
  ],
  [
    'a segment of itself',
    [{ id: 'A', name, rule: { not: { segment: 'A' } } }],
    [['segments.0.rule', 'segment_cycle']],
  ],
  [
    'a reference with more',
    [{ id: 'A', name, rule: { segment: 'A', all: [] } }],
    [['segments.0.rule', 'more_than_one_operator']],
  ],
  [
    'a reference with something unknown',
    [{ id: 'A', name, rule: { segment: 'A', colour: 1 } }],
    [['segments.0.rule.colour', 'unrecognized_key']],
  ],
  [
    'a reference to a number',
    [{ id: 'A', name, rule: { segment: 1 } }],
    [['segments.0.rule.segment', 'invalid_type']],
  ],
  [
    'several faults at once',
    [{ id: '', name, rule: { all: [{ segment: 'Z' }, { fact: 'orders', atLeast: 'many' }] }, colour: 'red' }],
    [
      ['segments.0.id', 'too_small'],
      ['segments.0.colour', 'unrecognized_key'],
      ['segments.0.rule.all.1.atLeast', 'invalid_type'],
    ],
  ],
])('refuses %s', (_, segments, faults) => {
  expect(faultsOf(...segments)).toEqual(faults)
})

test('a cycle is told as the way round', () => {
  const parsed = parseSegments(
    {
      segments: [
        { id: 'START', name, rule: { segment: 'A' } },
        { id: 'A', name, rule: { all: [some, { segment: 'B' }] } },
        { id: 'B', name, rule: { any: [{ not: { segment: 'C' } }] } },
        { id: 'C', name, rule: { segment: 'A' } },
      ],
    },
    facts,
  )
  expect(parsed.ok ? [] : parsed.error.faults).toEqual([
    { path: ['segments', 1, 'rule'], code: 'segment_cycle', message: 'A → B → C → A' },
  ])
})

test('a cycle is found exactly where there is one, and is one', () => {
  const edges = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), { maxLength: 14 })
  fc.assert(
    fc.property(edges, list => {
      const references = new Map(
        [0, 1, 2, 3, 4, 5, 6].map(from => [
          `${from}`,
          list.filter(([one]) => one === from).map(([, to]) => `${to}`),
        ]),
      )
      const cycle = segmentCycle(references)
      const reached = (from: string) => {
        const seen = new Set(references.get(from))
        for (const id of seen) for (const next of references.get(id) ?? []) seen.add(next)
        return seen
      }
      const isCyclic = [...references.keys()].some(id => reached(id).has(id))
      expect(cycle !== null).toBe(isCyclic)
      if (cycle === null) return
      expect(cycle[0]).toBe(cycle.at(-1))
      for (const [index, id] of cycle.slice(0, -1).entries())
        expect(references.get(id)).toContain(cycle[index + 1])
    }),
  )
})

test('a chain of a thousand segments is followed without exhausting the stack', () => {
  const segments = Array.from({ length: 1000 }, (_, index) => ({
    id: `S${index}`,
    name,
    rule: index === 0 ? some : { segment: `S${index - 1}` },
  }))
  expect(parseSegments({ segments }, facts).ok).toBe(true)
})

test('answers whatever it is given, and names each fault', () => {
  const good = {
    segments: [
      { id: 'A', name, rule: { all: [some, { segment: 'B' }] } },
      { id: 'B', name, rule: null },
    ],
  }
  const rule = fc.letrec(tie => ({
    rule: fc.oneof(
      { maxDepth: 4 },
      fc.anything(),
      fc.record({ segment: fc.anything() }, { requiredKeys: [] }),
      fc.record({ all: fc.array(tie('rule')) }),
      fc.record({ any: tie('rule') }),
      fc.record({ not: tie('rule') }),
    ),
  })).rule
  const documents = fc.oneof(
    fc.anything(),
    rule.map(rule => ({ segments: [{ ...good.segments[0], rule }, good.segments[1]] })),
    fc.array(fc.anything()).map(segments => ({ segments })),
  )
  fc.assert(
    fc.property(documents, document => {
      const parsed = parseSegments(document, facts)
      if (parsed.ok) {
        expect(parseSegments(parsed.value, facts)).toEqual(parsed)
        return
      }
      for (const { code, message } of parsed.error.faults) {
        expect(code).toMatch(/^[a-z_]+$/)
        expect(message).not.toBe('')
      }
      expect(parsed.error.faults.length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
  expect(parseSegments(good, facts).ok).toBe(true)
})

test('the ready segments parse, compile, and cover all four standards in both languages', () => {
  const standardFacts = standardCustomerFacts('EUR')
  expect(parseSegments(JSON.parse(JSON.stringify(standardSegments)), standardFacts).ok).toBe(true)
  expect(() => compileSegments(standardSegments, standardFacts, { timeZone: 'UTC' })).not.toThrow()
  const used = new Set(standardSegments.segments.map(({ standard }) => standard))
  expect([...used]).toEqual(segmentStandards.map(({ code }) => code))
  for (const { name } of standardSegments.segments) expect(name['zh-CN']).toMatch(/\p{Script=Han}/u)
})
