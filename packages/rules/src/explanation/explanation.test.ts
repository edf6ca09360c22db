import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { compileRule } from '../evaluation/compile-rule.ts'
import type { FactsOf } from '../fact/fact-values.ts'
import { type EveryFact, everyFact } from '../rule/arbitrary-rule.test-support.ts'
import type { Rule } from '../rule/rule.ts'

const at = Temporal.Instant.from('2026-03-01T00:00:00Z')

function explain(rule: Rule<EveryFact>, values: FactsOf<EveryFact>) {
  return compileRule(rule, everyFact, { timeZone: 'UTC' }).explain(values, at)
}

describe('an explanation', () => {
  test('has the shape of the rule', () => {
    expect(
      explain(
        { all: [{ fact: 'orders', atLeast: 3 }, { not: { any: [{ fact: 'vip', is: true }] } }] },
        { orders: 5 },
      ),
    ).toEqual({
      outcome: 'UNKNOWN',
      reason: { code: 'ALL', params: {} },
      parts: [
        { outcome: 'TRUE', reason: { code: 'AT_LEAST', params: { fact: 'orders', wanted: 3, actual: 5 } } },
        {
          outcome: 'UNKNOWN',
          reason: { code: 'NOT', params: {} },
          parts: [
            {
              outcome: 'UNKNOWN',
              reason: { code: 'ANY', params: {} },
              parts: [
                {
                  outcome: 'UNKNOWN',
                  reason: { code: 'IS', params: { fact: 'vip', wanted: true, actual: null } },
                },
              ],
            },
          ],
        },
      ],
    })
  })

  test.each<[Rule<EveryFact>, FactsOf<EveryFact>, unknown]>([
    [
      { fact: 'lastOrderedAt', withinLast: 'P90D' },
      { lastOrderedAt: Date.parse('2026-01-01T00:00:00Z') },
      {
        code: 'WITHIN_LAST',
        params: { fact: 'lastOrderedAt', wanted: 'P90D', actual: '2026-01-01T00:00:00.000Z' },
      },
    ],
    [
      { fact: 'birthday', anniversaryWithin: { days: 7, leapDay: 'MAR_1' } },
      { birthday: '1990-03-05' },
      {
        code: 'ANNIVERSARY_WITHIN',
        params: { fact: 'birthday', days: 7, leapDay: 'MAR_1', actual: '1990-03-05' },
      },
    ],
    [
      { fact: 'tags', hasAny: ['a', 'b'] },
      { tags: ['c'] },
      { code: 'HAS_ANY', params: { fact: 'tags', wanted: ['a', 'b'], actual: ['c'] } },
    ],
    [
      { fact: 'visits', known: true },
      { visits: [null, null] },
      { code: 'KNOWN', params: { fact: 'visits', wanted: true, actual: 2 } },
    ],
    [
      {
        count: 'visits',
        where: { fact: 'kind', is: 'repair' },
        within: { fact: 'at', last: 'P90D' },
        atLeast: 2,
      },
      {
        visits: [
          { kind: 'repair', at: at.epochMilliseconds },
          { at: at.epochMilliseconds },
          { kind: 'delivery' },
        ],
      },
      {
        code: 'COUNT',
        params: {
          collection: 'visits',
          last: 'P90D',
          operator: 'AT_LEAST',
          wanted: 2,
          actual: null,
          records: 3,
          matching: 1,
          uncertain: 1,
        },
      },
    ],
    [
      { sum: 'visits', of: 'cost', is: 30 },
      { visits: [{ cost: 10 }, { cost: 20 }] },
      {
        code: 'SUM',
        params: {
          collection: 'visits',
          of: 'cost',
          operator: 'IS',
          wanted: 30,
          actual: 30,
          records: 2,
          matching: 2,
          uncertain: 0,
        },
      },
    ],
    [
      { every: 'visits', where: { fact: 'kind', is: 'repair' } },
      {},
      { code: 'EVERY', params: { collection: 'visits', records: null, matching: null, uncertain: null } },
    ],
  ])('of %j names what was wanted and what is', (rule, values, reason) => {
    expect(explain(rule, values).reason).toEqual(reason)
  })
})
