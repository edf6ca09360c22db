import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defineFacts } from '../fact/define-facts.ts'
import {
  boolean,
  day,
  type Fact,
  instant,
  money,
  number,
  oneOf,
  records,
  text,
  textSet,
} from '../fact/fact.ts'
import { operatorsOf } from '../reading/operator.ts'
import { arbitraryRule, everyFact } from '../rule/arbitrary-rule.test-support.ts'
import type { Rule } from '../rule/rule.ts'
import { chinese } from './chinese.ts'
import { describeRule } from './describe-rule.ts'
import { english } from './english.ts'

const facts = defineFacts({
  name: text({ name: { en: 'Name', 'zh-CN': '姓名' } }),
  orders: number({ name: { en: 'Orders', 'zh-CN': '订单数' } }),
  spend: money('CNY', { name: { en: 'Spend', 'zh-CN': '消费金额' } }),
  vip: boolean({ name: { en: 'VIP', 'zh-CN': 'VIP' } }),
  birthday: day({ name: { en: 'Birthday', 'zh-CN': '生日' } }),
  lastOrderedAt: instant({ name: { en: 'Last order', 'zh-CN': '最近下单时间' } }),
  channel: oneOf(['web', 'store'], {
    name: { en: 'Channel', 'zh-CN': '渠道' },
    optionNames: { web: { en: 'Web', 'zh-CN': '网店' }, store: { en: 'Store', 'zh-CN': '门店' } },
  }),
  tags: textSet({ name: { en: 'Tags', 'zh-CN': '标签' } }),
  complaints: records(
    {
      kind: oneOf(['repair', 'delivery'], {
        name: { en: 'Kind', 'zh-CN': '类型' },
        optionNames: {
          repair: { en: 'Repair', 'zh-CN': '返修' },
          delivery: { en: 'Delivery', 'zh-CN': '配送' },
        },
      }),
      openedAt: instant({ name: { en: 'Opened', 'zh-CN': '投诉时间' } }),
      cost: money('CNY', { name: { en: 'Cost', 'zh-CN': '费用' } }),
    },
    { name: { en: 'Complaints', 'zh-CN': '投诉' } },
  ),
})

const isRepair = { fact: 'kind', is: 'repair' } as const

describe('a rule in words', () => {
  test.each<[Rule<typeof facts>, string, string]>([
    [{ fact: 'name', startsWith: 'Li' }, 'Name starts with “Li”', '姓名以“Li”开头'],
    [{ fact: 'name', in: ['李', '王'] }, 'Name is “李” or “王”', '姓名为“李”、“王”之一'],
    [{ fact: 'orders', atLeast: 1000 }, 'Orders is at least 1,000', '订单数不低于 1,000'],
    [{ fact: 'orders', between: [3, 10] }, 'Orders is between 3 and 10', '订单数在 3 至 10 之间'],
    [{ fact: 'spend', moreThan: 129_950 }, 'Spend is more than CN¥1,299.50', '消费金额大于 ¥1,299.50'],
    [{ fact: 'vip', is: true }, 'VIP is yes', 'VIP 为“是”'],
    [{ fact: 'birthday', known: false }, 'Birthday is not known', '生日未知'],
    [{ fact: 'birthday', before: '1990-05-01' }, 'Birthday is before May 1, 1990', '生日早于 1990年5月1日'],
    [
      { fact: 'birthday', anniversaryWithin: { days: 7, leapDay: 'FEB_28' } },
      'Birthday returns within 7 days',
      '生日的周年日在未来 7 天内',
    ],
    [
      { fact: 'birthday', anniversaryWithin: { days: 0, leapDay: 'FEB_28' } },
      'Birthday returns today',
      '生日的周年日为今天',
    ],
    [
      { fact: 'lastOrderedAt', withinLast: 'P1Y1M' },
      'Last order is within the last 1 year and 1 month',
      '最近下单时间在最近 1 年 1 个月内',
    ],
    [
      { fact: 'lastOrderedAt', olderThan: 'PT36H' },
      'Last order is more than 36 hours ago',
      '最近下单时间距今超过 36 小时',
    ],
    [{ fact: 'channel', is: 'web' }, 'Channel is Web', '渠道为网店'],
    [{ fact: 'channel', in: ['web', 'store'] }, 'Channel is Web or Store', '渠道为网店、门店之一'],
    [{ fact: 'tags', hasAny: ['a', 'b'] }, 'Tags includes “a” or “b”', '标签包含“a”、“b”中的任意一个'],
    [{ fact: 'tags', hasAll: ['a', 'b'] }, 'Tags includes “a” and “b”', '标签同时包含“a”、“b”'],
    [{ all: [] }, 'always', '始终成立'],
    [{ any: [] }, 'never', '始终不成立'],
    [
      {
        all: [
          { fact: 'vip', is: false },
          { any: [{ fact: 'orders', is: 1 }, { not: { fact: 'orders', is: 2 } }] },
        ],
      },
      'VIP is no and (Orders is 1 or not (Orders is 2))',
      'VIP 为“否”，且（订单数为 1，或不满足（订单数为 2））',
    ],
    [
      { count: 'complaints', where: isRepair, within: { fact: 'openedAt', last: 'P90D' }, atLeast: 3 },
      'the number of Complaints (Opened is within the last 90 days) where Kind is Repair is at least 3',
      '投诉（投诉时间在最近 90 天内，且类型为返修）的数量不低于 3',
    ],
    [
      { sum: 'complaints', of: 'cost', atMost: 5000 },
      'the sum of Cost of Complaints is at most CN¥50.00',
      '投诉的费用合计不超过 ¥50.00',
    ],
    [
      { every: 'complaints', where: isRepair, within: { fact: 'openedAt', next: 'P1W' } },
      'of all Complaints (Opened is within the next 1 week), Kind is Repair',
      '所有投诉（投诉时间在未来 1 周内）均满足：类型为返修',
    ],
    [{ none: 'complaints' }, 'there are no Complaints', '不存在投诉'],
    [
      { some: 'complaints', where: isRepair },
      'there are Complaints where Kind is Repair',
      '存在投诉（类型为返修）',
    ],
  ])('%j is told in both languages', (rule, en, zh) => {
    const timeZone = 'Asia/Shanghai'
    expect(describeRule(rule, facts, { language: 'en', timeZone })).toBe(en)
    expect(describeRule(rule, facts, { language: 'zh-CN', timeZone })).toBe(zh)
  })

  test('has a phrase for every operator', () => {
    const types: readonly Fact[] = [...Object.values(facts)]
    const operators = new Set(types.flatMap(fact => Object.keys(operatorsOf(fact))))
    for (const { phrases } of [english, chinese]) {
      expect([...operators].filter(operator => !Object.hasOwn(phrases, operator))).toEqual([])
    }
  })

  test('is told of every rule', () => {
    fc.assert(
      fc.property(arbitraryRule, fc.constantFrom('en', 'zh-CN'), (rule, language) => {
        const told = describeRule(rule, everyFact, { language, timeZone: 'UTC' })
        expect(told).not.toMatch(/undefined|NaN|\[object|Invalid/)
      }),
    )
  })
})
