import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { defineFacts } from '../fact/define-facts.ts'
import { boolean, day, instant, money, number, oneOf, records, text, textSet } from '../fact/fact.ts'
import type { Rule } from '../rule/rule.ts'
import { compileRule } from './compile-rule.ts'

const facts = defineFacts({
  name: text(),
  orders: number(),
  spend: money('CNY'),
  vip: boolean(),
  birthday: day(),
  lastOrderedAt: instant(),
  channel: oneOf(['web', 'store', 'phone']),
  tags: textSet(),
  visits: records({
    kind: oneOf(['repair', 'delivery']),
    at: instant(),
    on: day(),
    cost: money('CNY'),
    score: number(),
  }),
})

const at = Temporal.Instant.from('2026-03-31T10:00:00+08:00')
const ms = (text: string) => Date.parse(text)

type Case = readonly [rule: Rule<typeof facts>, value: unknown, outcome: 'TRUE' | 'FALSE' | 'UNKNOWN']

const simple: readonly Case[] = [
  [{ fact: 'name', is: 'Li Wei' }, 'ＬＩ wei', 'TRUE'],
  [{ fact: 'name', is: 'Li Wei' }, 'Li', 'FALSE'],
  [{ fact: 'name', in: ['Straße', 'Weg'] }, 'STRASSE', 'TRUE'],
  [{ fact: 'name', in: ['Straße', 'Weg'] }, 'Platz', 'FALSE'],
  [{ fact: 'name', contains: 'ffi' }, 'Oﬃce', 'TRUE'],
  [{ fact: 'name', contains: '小' }, '王小明', 'TRUE'],
  [{ fact: 'name', contains: '大' }, '王小明', 'FALSE'],
  [{ fact: 'name', startsWith: 'ΟΔΟΣ' }, 'οδοσ 5', 'TRUE'],
  [{ fact: 'name', endsWith: 'ΟΔΟΣ' }, 'η οδος', 'TRUE'],
  [{ fact: 'name', endsWith: 'Ltd' }, 'Ltd. Li', 'FALSE'],
  [{ fact: 'name', is: 'Li' }, 5, 'UNKNOWN'],
  [{ fact: 'orders', is: 3 }, 3, 'TRUE'],
  [{ fact: 'orders', is: 0 }, -0, 'TRUE'],
  [{ fact: 'orders', in: [1, 3] }, 3, 'TRUE'],
  [{ fact: 'orders', in: [1, 3] }, 2, 'FALSE'],
  [{ fact: 'orders', atLeast: 3 }, 3, 'TRUE'],
  [{ fact: 'orders', atLeast: 3 }, 2.99, 'FALSE'],
  [{ fact: 'orders', moreThan: 3 }, 3, 'FALSE'],
  [{ fact: 'orders', moreThan: 3 }, 3.0000001, 'TRUE'],
  [{ fact: 'orders', moreThan: 0 }, Number.MIN_VALUE, 'TRUE'],
  [{ fact: 'orders', atMost: 3 }, 3, 'TRUE'],
  [{ fact: 'orders', lessThan: 3 }, 3, 'FALSE'],
  [{ fact: 'orders', lessThan: 0 }, 0, 'FALSE'],
  [{ fact: 'orders', lessThan: 0 }, -Number.MIN_VALUE, 'TRUE'],
  [{ fact: 'orders', between: [1, 3] }, 1, 'TRUE'],
  [{ fact: 'orders', between: [1, 3] }, 3.5, 'FALSE'],
  [{ fact: 'orders', atLeast: 3 }, Number.NaN, 'UNKNOWN'],
  [{ fact: 'orders', atLeast: 3 }, Infinity, 'UNKNOWN'],
  [{ fact: 'orders', lessThan: 3 }, -Infinity, 'UNKNOWN'],
  [{ fact: 'orders', atLeast: 3 }, '5', 'UNKNOWN'],
  [{ fact: 'spend', atLeast: 5000 }, 5000, 'TRUE'],
  [{ fact: 'spend', atLeast: 5000 }, 5000.5, 'UNKNOWN'],
  [{ fact: 'vip', is: true }, true, 'TRUE'],
  [{ fact: 'vip', is: true }, false, 'FALSE'],
  [{ fact: 'vip', is: false }, 'no', 'UNKNOWN'],
  [{ fact: 'channel', is: 'web' }, 'web', 'TRUE'],
  [{ fact: 'channel', is: 'web' }, 'store', 'FALSE'],
  [{ fact: 'channel', in: ['web', 'store'] }, 'store', 'TRUE'],
  [{ fact: 'channel', in: ['web', 'store'] }, 'phone', 'FALSE'],
  [{ fact: 'channel', is: 'web' }, 'WEB', 'UNKNOWN'],
  [{ fact: 'tags', hasAny: ['a', 'b'] }, ['c', 'b'], 'TRUE'],
  [{ fact: 'tags', hasAny: ['a', 'b'] }, ['c'], 'FALSE'],
  [{ fact: 'tags', hasAny: ['a', 'b'] }, [], 'FALSE'],
  [{ fact: 'tags', hasAny: ['a', 'b'] }, ['c', null], 'UNKNOWN'],
  [{ fact: 'tags', hasAny: ['a', 'b'] }, ['a', null], 'TRUE'],
  [{ fact: 'tags', hasAll: ['a', 'b'] }, ['b', 'a', 'c'], 'TRUE'],
  [{ fact: 'tags', hasAll: ['a', 'b'] }, ['b'], 'FALSE'],
  [{ fact: 'tags', hasAll: ['a', 'b'] }, ['b', null], 'UNKNOWN'],
  [{ fact: 'tags', hasAll: ['a', 'b'] }, ['b', 'a', null], 'TRUE'],
  [{ fact: 'birthday', is: '2000-02-29' }, '2000-02-29', 'TRUE'],
  [{ fact: 'birthday', in: ['2000-02-28'] }, '2000-02-29', 'FALSE'],
  [{ fact: 'birthday', before: '2000-03-01' }, '2000-02-29', 'TRUE'],
  [{ fact: 'birthday', before: '2000-03-01' }, '2000-03-01', 'FALSE'],
  [{ fact: 'birthday', notBefore: '2000-03-01' }, '2000-03-01', 'TRUE'],
  [{ fact: 'birthday', after: '2000-03-01' }, '2000-03-01', 'FALSE'],
  [{ fact: 'birthday', notAfter: '2000-03-01' }, '2000-03-01', 'TRUE'],
  [{ fact: 'birthday', between: ['2000-03-01', '2000-03-31'] }, '2000-03-31', 'TRUE'],
  [{ fact: 'birthday', before: '2000-03-01' }, '2000-02-30', 'UNKNOWN'],
  [{ fact: 'birthday', before: '2000-03-01' }, '1999-2-3', 'UNKNOWN'],
  [{ fact: 'lastOrderedAt', before: '2026-03-01T00:00:00+08:00' }, ms('2026-02-28T15:59:59.999Z'), 'TRUE'],
  [{ fact: 'lastOrderedAt', before: '2026-03-01T00:00:00+08:00' }, ms('2026-02-28T16:00:00Z'), 'FALSE'],
  [{ fact: 'lastOrderedAt', after: '2026-03-01T00:00:00Z' }, ms('2026-03-01T00:00:00Z'), 'FALSE'],
  [{ fact: 'lastOrderedAt', notBefore: '2026-03-01T00:00:00Z' }, ms('2026-03-01T00:00:00Z'), 'TRUE'],
  [{ fact: 'lastOrderedAt', notAfter: '2026-03-01T00:00:00Z' }, ms('2026-03-01T00:00:00Z'), 'TRUE'],
  [{ fact: 'lastOrderedAt', after: '2026-03-01T00:00:00Z' }, 1e15, 'UNKNOWN'],
  [{ fact: 'lastOrderedAt', after: '2026-03-01T00:00:00Z' }, 0.5, 'UNKNOWN'],
  // The moment is 10:00 on the 31st of March in Shanghai.
  [{ fact: 'lastOrderedAt', withinLast: 'P90D' }, ms('2025-12-31T10:00:00+08:00'), 'TRUE'],
  [{ fact: 'lastOrderedAt', withinLast: 'P90D' }, ms('2025-12-31T09:59:59.999+08:00'), 'FALSE'],
  [{ fact: 'lastOrderedAt', withinLast: 'P90D' }, ms('2026-03-31T10:00:00+08:00'), 'TRUE'],
  [{ fact: 'lastOrderedAt', withinLast: 'P90D' }, ms('2026-03-31T10:00:00.001+08:00'), 'FALSE'],
  [{ fact: 'lastOrderedAt', withinLast: 'PT36H' }, ms('2026-03-29T22:00:00+08:00'), 'TRUE'],
  [{ fact: 'lastOrderedAt', withinLast: 'P1M' }, ms('2026-03-01T00:00:00+08:00'), 'TRUE'],
  [{ fact: 'lastOrderedAt', withinLast: 'P1M' }, ms('2026-02-28T23:59:59.999+08:00'), 'FALSE'],
  [{ fact: 'lastOrderedAt', olderThan: 'P90D' }, ms('2025-12-31T10:00:00+08:00'), 'FALSE'],
  [{ fact: 'lastOrderedAt', olderThan: 'P90D' }, ms('2025-12-31T09:59:59.999+08:00'), 'TRUE'],
  [{ fact: 'lastOrderedAt', withinNext: 'P1D' }, ms('2026-04-01T10:00:00+08:00'), 'TRUE'],
  [{ fact: 'lastOrderedAt', withinNext: 'P1D' }, ms('2026-04-01T10:00:00.001+08:00'), 'FALSE'],
  [{ fact: 'lastOrderedAt', withinNext: 'P1D' }, ms('2026-03-31T09:59:59.999+08:00'), 'FALSE'],
  [{ fact: 'birthday', withinLast: 'P1D' }, '2026-03-30', 'TRUE'],
  [{ fact: 'birthday', withinLast: 'P1D' }, '2026-03-29', 'FALSE'],
  [{ fact: 'birthday', olderThan: 'P18Y' }, '2008-03-30', 'TRUE'],
  [{ fact: 'birthday', olderThan: 'P18Y' }, '2008-03-31', 'FALSE'],
  [{ fact: 'birthday', withinNext: 'P1M' }, '2026-04-30', 'TRUE'],
  [{ fact: 'birthday', withinNext: 'P1M' }, '2026-05-01', 'FALSE'],
  [{ fact: 'birthday', anniversaryWithin: { days: 7, leapDay: 'FEB_28' } }, '1990-04-07', 'TRUE'],
  [{ fact: 'birthday', anniversaryWithin: { days: 7, leapDay: 'FEB_28' } }, '1990-04-08', 'FALSE'],
  [{ fact: 'birthday', anniversaryWithin: { days: 0, leapDay: 'FEB_28' } }, '1990-03-31', 'TRUE'],
  [{ fact: 'birthday', anniversaryWithin: { days: 0, leapDay: 'FEB_28' } }, '2026-03-31', 'FALSE'],
  [{ fact: 'birthday', anniversaryWithin: { days: 7, leapDay: 'FEB_28' } }, '2026-04-02', 'FALSE'],
  [
    { fact: 'lastOrderedAt', anniversaryWithin: { days: 0, leapDay: 'FEB_28' } },
    ms('2020-03-30T16:00:00Z'),
    'TRUE',
  ],
]

describe('a condition on one fact', () => {
  test.each(simple)('%j of %j is %s', (rule, value, outcome) => {
    expect(ask(rule, value)).toBe(outcome)
  })

  test.each(simple)('%j of what is not known is UNKNOWN', rule => {
    expect(ask(rule, undefined)).toBe('UNKNOWN')
    expect(ask(rule, null)).toBe('UNKNOWN')
  })

  test.each(simple)('knows whether its fact is known: %j of %j', (rule, value) => {
    const fact = 'fact' in rule ? rule.fact : 'name'
    const isKnown = ask(rule, value) !== 'UNKNOWN' || Array.isArray(value)
    expect(ask({ fact, known: true }, value)).toBe(isKnown ? 'TRUE' : 'FALSE')
    expect(ask({ fact, known: false }, value)).toBe(isKnown ? 'FALSE' : 'TRUE')
  })
})

function ask(rule: Rule<typeof facts>, value: unknown): string {
  const compiled = compileRule(rule, facts, { timeZone: 'Asia/Shanghai' })
  const [name = ''] = compiled.dependencies
  const values: object = { [name]: value }
  return compiled.evaluate(values, at).outcome
}

const repair = { kind: 'repair', at: ms('2026-03-01T00:00:00Z'), on: '2026-03-01', cost: 500 }
const delivery = { kind: 'delivery', at: ms('2025-03-01T00:00:00Z'), on: '2025-03-01', cost: -200 }
const nameless = { cost: 300 }
const costless = { kind: 'repair' }
const isRepair = { fact: 'kind', is: 'repair' } as const

const collections: readonly Case[] = [
  [{ count: 'visits', atLeast: 2 }, [repair, delivery], 'TRUE'],
  [{ count: 'visits', atLeast: 3 }, [repair, delivery], 'FALSE'],
  [{ count: 'visits', is: 0 }, [], 'TRUE'],
  [{ count: 'visits', atLeast: 2 }, [repair, null], 'TRUE'],
  [{ count: 'visits', where: isRepair, atLeast: 1 }, [repair, nameless], 'TRUE'],
  [{ count: 'visits', where: isRepair, atLeast: 2 }, [repair, nameless], 'UNKNOWN'],
  [{ count: 'visits', where: isRepair, atLeast: 2 }, [repair, null], 'UNKNOWN'],
  [{ count: 'visits', where: isRepair, atLeast: 3 }, [repair, nameless], 'FALSE'],
  [{ count: 'visits', where: isRepair, is: 1 }, [repair, nameless], 'UNKNOWN'],
  [{ count: 'visits', where: isRepair, is: 3 }, [repair, nameless], 'FALSE'],
  [{ count: 'visits', where: isRepair, in: [1, 2] }, [repair, nameless], 'TRUE'],
  [{ count: 'visits', where: isRepair, in: [0, 1] }, [repair, nameless], 'UNKNOWN'],
  [{ count: 'visits', where: isRepair, in: [0, 3] }, [repair, nameless], 'FALSE'],
  [{ count: 'visits', where: isRepair, lessThan: 1 }, [delivery], 'TRUE'],
  [{ count: 'visits', within: { fact: 'at', last: 'P90D' }, is: 1 }, [repair, delivery], 'TRUE'],
  [{ count: 'visits', within: { fact: 'on', last: 'P90D' }, is: 1 }, [repair, delivery], 'TRUE'],
  [{ count: 'visits', within: { fact: 'at', last: 'P90D' }, is: 1 }, [repair, nameless], 'UNKNOWN'],
  [{ count: 'visits', within: { fact: 'at', next: 'P90D' }, is: 0 }, [repair, delivery], 'TRUE'],
  [{ sum: 'visits', of: 'cost', is: 300 }, [repair, delivery], 'TRUE'],
  [{ sum: 'visits', of: 'cost', is: 0 }, [], 'TRUE'],
  [{ sum: 'visits', of: 'cost', atLeast: 1 }, [], 'FALSE'],
  [{ sum: 'visits', of: 'cost', atLeast: 1 }, [repair, costless], 'UNKNOWN'],
  [{ sum: 'visits', of: 'cost', atLeast: 500, where: isRepair }, [repair, nameless], 'TRUE'],
  [{ sum: 'visits', of: 'cost', atLeast: 501, where: isRepair }, [repair, nameless], 'UNKNOWN'],
  [{ sum: 'visits', of: 'cost', atLeast: 801, where: isRepair }, [repair, nameless], 'FALSE'],
  [{ sum: 'visits', of: 'cost', is: 500, where: isRepair }, [repair, delivery], 'TRUE'],
  [{ min: 'visits', of: 'cost', is: -200 }, [repair, delivery], 'TRUE'],
  [{ min: 'visits', of: 'cost', atMost: 500 }, [], 'UNKNOWN'],
  [{ min: 'visits', of: 'cost', atMost: 500 }, [repair, costless], 'TRUE'],
  [{ min: 'visits', of: 'cost', atLeast: 500 }, [repair, costless], 'UNKNOWN'],
  [{ min: 'visits', of: 'cost', atLeast: 501 }, [repair, costless], 'FALSE'],
  [{ min: 'visits', of: 'cost', atLeast: 500, where: isRepair }, [repair, nameless], 'UNKNOWN'],
  [{ min: 'visits', of: 'cost', atLeast: 300, where: isRepair }, [repair, nameless], 'TRUE'],
  [{ min: 'visits', of: 'cost', atLeast: 1, where: isRepair }, [nameless], 'UNKNOWN'],
  [{ max: 'visits', of: 'cost', is: 500 }, [repair, delivery], 'TRUE'],
  [{ max: 'visits', of: 'cost', atLeast: 1 }, [], 'UNKNOWN'],
  [{ max: 'visits', of: 'cost', atLeast: 500 }, [repair, costless], 'TRUE'],
  [{ max: 'visits', of: 'cost', lessThan: 500 }, [repair, costless], 'FALSE'],
  [{ max: 'visits', of: 'cost', atMost: 500 }, [repair, costless], 'UNKNOWN'],
  [{ average: 'visits', of: 'cost', is: 150 }, [repair, delivery], 'TRUE'],
  [{ average: 'visits', of: 'score', is: 0.1 }, [{ score: 0.1 }, { score: 0.1 }, { score: 0.1 }], 'TRUE'],
  [{ average: 'visits', of: 'cost', atLeast: 0 }, [], 'UNKNOWN'],
  [{ average: 'visits', of: 'cost', atLeast: 0 }, [repair, costless], 'UNKNOWN'],
  [{ average: 'visits', of: 'cost', atLeast: 300, where: isRepair }, [repair, nameless], 'TRUE'],
  [{ average: 'visits', of: 'cost', atLeast: 301, where: isRepair }, [repair, nameless], 'UNKNOWN'],
  [{ average: 'visits', of: 'cost', moreThan: 500, where: isRepair }, [repair, nameless], 'FALSE'],
  [{ some: 'visits', where: isRepair }, [delivery, repair], 'TRUE'],
  [{ some: 'visits', where: isRepair }, [delivery], 'FALSE'],
  [{ some: 'visits', where: isRepair }, [], 'FALSE'],
  [{ some: 'visits', where: isRepair }, [delivery, null], 'UNKNOWN'],
  [{ some: 'visits', where: isRepair }, [nameless, repair], 'TRUE'],
  [{ some: 'visits' }, [null], 'TRUE'],
  [{ some: 'visits', within: { fact: 'at', last: 'P90D' } }, [delivery], 'FALSE'],
  [{ every: 'visits', where: isRepair }, [repair], 'TRUE'],
  [{ every: 'visits', where: isRepair }, [repair, delivery], 'FALSE'],
  [{ every: 'visits', where: isRepair }, [], 'TRUE'],
  [{ every: 'visits', where: isRepair }, [repair, nameless], 'UNKNOWN'],
  [{ every: 'visits', where: isRepair }, [delivery, nameless], 'FALSE'],
  [{ every: 'visits', where: isRepair, within: { fact: 'at', last: 'P90D' } }, [repair, delivery], 'TRUE'],
  [{ every: 'visits', where: isRepair, within: { fact: 'at', last: 'P90D' } }, [costless], 'TRUE'],
  [{ every: 'visits', where: isRepair, within: { fact: 'at', last: 'P90D' } }, [nameless], 'UNKNOWN'],
  [{ none: 'visits', where: isRepair }, [delivery], 'TRUE'],
  [{ none: 'visits', where: isRepair }, [repair, nameless], 'FALSE'],
  [{ none: 'visits', where: isRepair }, [nameless], 'UNKNOWN'],
  [{ none: 'visits', where: isRepair }, [], 'TRUE'],
]

describe('a condition on a collection', () => {
  test.each(collections)('%j of %j is %s', (rule, value, outcome) => {
    expect(ask(rule, value)).toBe(outcome)
  })

  test.each(collections)('%j of a collection that is not known is UNKNOWN', rule => {
    expect(ask(rule, undefined)).toBe('UNKNOWN')
    expect(ask(rule, null)).toBe('UNKNOWN')
    expect(ask(rule, 'none')).toBe('UNKNOWN')
  })
})
