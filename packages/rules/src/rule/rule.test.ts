import { expectTypeOf, test } from 'vitest'
import { compileRule } from '../evaluation/compile-rule.ts'
import { defineFacts } from '../fact/define-facts.ts'
import {
  boolean,
  day,
  type Facts,
  instant,
  money,
  number,
  oneOf,
  records,
  text,
  textSet,
} from '../fact/fact.ts'
import type { FactsOf } from '../fact/fact-values.ts'
import type { Rule } from './rule.ts'

const facts = defineFacts({
  name: text(),
  orders: number(),
  spend: money('CNY'),
  vip: boolean(),
  birthday: day(),
  lastOrderedAt: instant(),
  channel: oneOf(['web', 'store']),
  tags: textSet(),
  complaints: records({ kind: oneOf(['repair', 'delivery']), openedAt: instant(), cost: money('CNY') }),
})

type CustomerRule = Rule<typeof facts>

test('values have the types that the facts say', () => {
  expectTypeOf<FactsOf<typeof facts>>().toEqualTypeOf<{
    readonly name?: string | null | undefined
    readonly orders?: number | null | undefined
    readonly spend?: number | null | undefined
    readonly vip?: boolean | null | undefined
    readonly birthday?: string | null | undefined
    readonly lastOrderedAt?: number | null | undefined
    readonly channel?: 'web' | 'store' | null | undefined
    readonly tags?: readonly string[] | null | undefined
    readonly complaints?:
      | readonly ({
          readonly kind?: 'repair' | 'delivery' | null | undefined
          readonly openedAt?: number | null | undefined
          readonly cost?: number | null | undefined
        } | null)[]
      | null
      | undefined
  }>()
})

test('rules of every kind compile', () => {
  const rules: readonly CustomerRule[] = [
    { all: [{ fact: 'orders', atLeast: 3 }, { any: [{ not: { fact: 'vip', is: true } }] }] },
    { fact: 'channel', in: ['web'] },
    { fact: 'lastOrderedAt', withinLast: 'P90D' },
    { fact: 'birthday', anniversaryWithin: { days: 7, leapDay: 'FEB_28' } },
    { fact: 'tags', hasAny: ['gold'] },
    { fact: 'spend', between: [0, 5000] },
    { fact: 'complaints', known: true },
    {
      count: 'complaints',
      where: { fact: 'kind', is: 'repair' },
      within: { fact: 'openedAt', last: 'P90D' },
      atLeast: 3,
    },
    { sum: 'complaints', of: 'cost', atLeast: 5000 },
    { some: 'complaints', where: { fact: 'kind', is: 'repair' } },
    { every: 'complaints', where: { fact: 'kind', is: 'repair' } },
    { none: 'complaints' },
  ]
  for (const rule of rules) compileRule(rule, facts, { timeZone: 'UTC' })
})

test('rules that cannot be do not compile', () => {
  const rules = [
    // @ts-expect-error There is no such fact.
    { fact: 'order', atLeast: 3 } satisfies CustomerRule,
    // @ts-expect-error A number is compared with a number.
    { fact: 'orders', atLeast: 'three' } satisfies CustomerRule,
    // @ts-expect-error A number does not start with anything.
    { fact: 'orders', startsWith: 'Li' } satisfies CustomerRule,
    // @ts-expect-error There is no such channel.
    { fact: 'channel', is: 'phone' } satisfies CustomerRule,
    // @ts-expect-error Exactly one operator.
    { fact: 'orders', atLeast: 3, atMost: 5 } satisfies CustomerRule,
    // @ts-expect-error An operator is needed.
    { fact: 'orders' } satisfies CustomerRule,
    // @ts-expect-error A single fact is not counted.
    { count: 'orders', atLeast: 3 } satisfies CustomerRule,
    // @ts-expect-error Kinds are not summed.
    { sum: 'complaints', of: 'kind', atLeast: 3 } satisfies CustomerRule,
    // @ts-expect-error The condition asks about a fact that records do not have.
    { some: 'complaints', where: { fact: 'orders', is: 1 } } satisfies CustomerRule,
    // @ts-expect-error The span is measured on a day or an instant.
    { some: 'complaints', within: { fact: 'kind', last: 'P1D' } } satisfies CustomerRule,
    // @ts-expect-error What every record fulfils is not said.
    { every: 'complaints' } satisfies CustomerRule,
    // @ts-expect-error Where the 29th of February returns is not said.
    { fact: 'birthday', anniversaryWithin: { days: 7 } } satisfies CustomerRule,
  ]
  expectTypeOf(rules).toBeArray()
})

test('rules on facts that only run time knows may use every operator', () => {
  const found: Facts = facts
  const rules: readonly Rule[] = [
    {
      all: [
        { fact: 'orders', atLeast: 3 },
        { fact: 'name', startsWith: 'Li' },
      ],
    },
    { fact: 'birthday', anniversaryWithin: { days: 7, leapDay: 'MAR_1' } },
    { sum: 'complaints', of: 'cost', where: { fact: 'kind', is: 'repair' }, atLeast: 3 },
    { count: 'complaints', within: { fact: 'openedAt', last: 'P1D' }, atLeast: 3 },
  ]
  for (const rule of rules) compileRule(rule, found, { timeZone: 'UTC' })

  const refused = [
    // @ts-expect-error Still exactly one operator.
    { fact: 'orders', atLeast: 3, atMost: 5 } satisfies Rule,
    // @ts-expect-error Still no such operator.
    { fact: 'orders', most: 5 } satisfies Rule,
  ]
  expectTypeOf(refused).toBeArray()
})

test('a compiled rule refuses values of other types', () => {
  const rule = compileRule({ fact: 'orders', atLeast: 3 }, facts, { timeZone: 'UTC' })
  type Asked = Parameters<typeof rule.evaluate>[0]
  expectTypeOf<{ orders: number }>().toExtend<Asked>()
  expectTypeOf<{ orders: string }>().not.toExtend<Asked>()
})
