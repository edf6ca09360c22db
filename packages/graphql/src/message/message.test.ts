import { valueOrThrow } from '@clientele/kernel'
import { defaultRfmPolicy, scoreRfm } from '@clientele/segmentation'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { activityMessage } from './activity-message.ts'
import { caseUseMessage } from './case-use-message.ts'
import { errorMessage, errorMessages } from './error-message.ts'
import { faultMessage } from './fault-message.ts'
import { ladderDifferenceMessage } from './ladder-difference-message.ts'
import { localeOf, locales } from './locale.ts'
import { questionMessage } from './question-message.ts'
import { reasonMessage } from './reason-message.ts'
import { segmentText, valueTypeText } from './segment-text.ts'

const chinese = /\p{Script=Han}/u
const notFilled = /[{}]|undefined|NaN|\[object/

describe('the language of messages', () => {
  test.each([
    [null, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['de-DE,fr;q=0.8', 'en'],
    ['zh', 'zh-CN'],
    ['zh-Hans-CN', 'zh-CN'],
    ['ZH-tw', 'zh-CN'],
    ['en;q=0.1, zh;q=0.2', 'zh-CN'],
    ['zh;q=0.8, en', 'en'],
    ['fr, zh;q=0.3', 'zh-CN'],
    ['zh;q=0, en;q=0.1', 'en'],
    ['zh; q=0.2, en; q=0.9', 'en'],
    ['zh;q=nonsense', 'zh-CN'],
  ])('for %j is %s', (header, locale) => expect(localeOf(header)).toBe(locale))
})

describe('every error', () => {
  test.each(Object.entries(errorMessages))('%s names the same parameters in both languages', (_, text) => {
    expect(parametersOf(text['zh-CN'])).toEqual(parametersOf(text.en))
    expect(text.en).not.toMatch(chinese)
    expect(text['zh-CN']).toMatch(chinese)
  })

  test('fills in its parameters', () => {
    const error = { code: 'UPLOAD_TOO_LARGE', limit: 10 }
    expect(errorMessage(error, 'en')).toBe('The file is larger than 10 bytes.')
    expect(errorMessage(error, 'zh-CN')).toBe('文件超过 10 字节。')
  })

  test('counts one and many in words of their own', () => {
    const one = { code: 'EDITED_SINCE_IMPORT', customerCount: 1 }
    expect(errorMessage(one, 'en')).toMatch(/^1 customer of this import was edited/)
    const two = { ...one, customerCount: 2 }
    expect(errorMessage(two, 'en')).toMatch(/^2 customers of this import were edited/)
  })

  test('that is not known is shown by its code', () => {
    expect(errorMessage({ code: 'NEW_CODE' }, 'zh-CN')).toBe('NEW_CODE')
  })
})

describe('the reasons of a standing', () => {
  const asOf = Temporal.Instant.from('2024-03-01T00:00:00Z')
  const customers = [
    { id: '1', lastOrderedAt: asOf.subtract({ hours: 24 }), frequency: 1, monetaryMinor: 12_050 },
    { id: '2', lastOrderedAt: asOf.subtract({ hours: 240 }), frequency: 7, monetaryMinor: -1_000 },
    { id: '3', lastOrderedAt: null, frequency: 0, monetaryMinor: 0 },
  ]
  const moment = { asOf, timeZone: 'UTC' }
  const { decisions } = valueOrThrow(scoreRfm(customers, { policy: defaultRfmPolicy, moment }))
  const reasons = decisions.flatMap(({ because }) =>
    because.map(({ code, params }) => ({ code, params: { ...params, currency: 'CNY' } })),
  )

  test.each(locales)('are whole sentences in %s', locale => {
    expect(reasons.length).toBeGreaterThan(10)
    for (const reason of reasons) {
      const message = reasonMessage(reason, locale)
      expect(message).not.toBe(reason.code)
      expect(message).not.toMatch(notFilled)
      expect(message).toMatch(/[.。]$/)
    }
  })

  test('say one day and one order where there is one', () => {
    const said = reasons.slice(0, 2).map(reason => reasonMessage(reason, 'en'))
    expect(said[0]).toContain('the last order was 1 day before')
    expect(said[1]).toContain('1 order.')
  })

  test('show money in its currency, in minor units where the currency is unknown', () => {
    const money = {
      code: 'MONETARY_SCORE',
      params: { score: 3, minor: 12_050, from: -1_000, to: 12_050, bins: 5, customers: 3 },
    }
    const inYuan = { ...money, params: { ...money.params, currency: 'CNY' } }
    expect(reasonMessage(inYuan, 'zh-CN')).toBe(
      '额度 3 分：累计 ¥120.50。最高 5 分；在 3 位客户中，-¥10.00 至 ¥120.50 得此分。',
    )
    expect(reasonMessage({ ...money, params: { ...money.params, currency: 'JPY' } }, 'en')).toContain(
      '¥12,050 in all',
    )
    expect(reasonMessage(money, 'en')).toContain('12050 in all')
  })

  test('that is not known is shown by its code', () => {
    expect(reasonMessage({ code: 'NEW_CODE', params: {} }, 'en')).toBe('NEW_CODE')
  })
})

describe('an activity', () => {
  test.each([
    [
      { kind: 'CUSTOMER_UPDATED', params: { before: {}, after: { name: 'A', city: null } } },
      'Changed: name, city.',
      '修改了：名称、城市。',
    ],
    [
      { kind: 'RFM_SEGMENT_CHANGED', params: { from: 'AT_RISK', to: 'LOYAL' } },
      'Moved from “At risk” to “Loyal”.',
      '由“流失风险”变为“忠诚客户”。',
    ],
    [
      { kind: 'RFM_SEGMENT_CHANGED', params: { from: null, to: 'NEW' } },
      'Moved from “not scored” to “New”.',
      '由“未评分”变为“新客户”。',
    ],
    [
      { kind: 'IMPORT_COMPLETED', params: { ordersCreated: 1 } },
      'An import stored 1 order.',
      '导入了 1 个订单。',
    ],
    [{ kind: 'IMPORT_REVERTED', params: {} }, 'An import was taken back.', '撤销了一次导入。'],
    [{ kind: 'OF_AN_EXTENSION', params: null }, 'OF_AN_EXTENSION', 'OF_AN_EXTENSION'],
  ])('of kind $kind reads well in both languages', (activity, english, chineseText) => {
    expect(activityMessage(activity, 'en')).toBe(english)
    expect(activityMessage(activity, 'zh-CN')).toBe(chineseText)
  })
})

test('a fault speaks the language of the person, and stays English where its code is new', () => {
  const fault = {
    path: ['name'],
    code: 'too_big',
    message: 'Too big: expected string to have <=200 characters',
  }
  expect(faultMessage(fault, 'en')).toBe(fault.message)
  expect(faultMessage(fault, 'zh-CN')).toBe('太长或太大。')
  expect(faultMessage({ ...fault, code: 'new_code' }, 'zh-CN')).toBe(fault.message)
})

test('a question names the column and an example', () => {
  const question = { code: 'AMBIGUOUS_DATE_FORMAT', header: 'date', example: '01/02/2024', candidates: [] }
  expect(questionMessage(question, 'en')).toBe('How is “01/02/2024” in the column “date” meant?')
  expect(questionMessage(question, 'zh-CN')).toBe('“date”列中的“01/02/2024”是哪种日期格式？')
})

test('every segment and value type has a name of its own in both languages', () => {
  for (const locale of locales) {
    const names = Object.values(segmentText).map(({ label }) => label[locale])
    expect(new Set(names).size).toBe(11)
    expect(new Set(Object.values(valueTypeText).map(text => text[locale])).size).toBe(8)
  }
})

const named = (code: string, name: string) => ({
  ...{ code, name: { en: name, 'zh-CN': name } },
  levels: [{ id: 'one', name: { en: `${name} one`, 'zh-CN': `${name}一` } }],
})

test.each([
  [{ current: 'A', draft: 'B' }, '会改用“夜班”升级流程，现为“服务台”。'],
  [{ current: null, draft: 'B' }, '会进入“夜班”升级流程，现在不升级。'],
  [{ current: 'A', draft: null }, '不会进入任何升级流程。'],
])('another ladder is told by the names of both: %j', (params, told) => {
  const ladders = [named('A', '服务台'), named('B', '夜班')]
  expect(ladderDifferenceMessage({ code: 'OTHER_LADDER', params }, { ladders, locale: 'zh-CN' })).toBe(told)
  const reached = { code: 'REACHED_IN_DRAFT_ONLY', params: { level: 'one', ladder: 'B', at: 0 } }
  expect(ladderDifferenceMessage(reached, { ladders, locale: 'en' })).toContain('夜班 one')
})

test('whose cases rise on a ladder is told, also where no condition says it', () => {
  const appliesTo = { fact: 'customerTier', in: ['CHAMPIONS'] } as const
  expect(caseUseMessage({ appliesTo, isFirst: true }, 'zh-CN')).toContain('冠军客户')
  expect(caseUseMessage({ appliesTo: null, isFirst: true }, 'zh-CN')).toBe('所有工单')
  expect(caseUseMessage({ appliesTo: null, isFirst: false }, 'en')).toBe('all other cases')
})

function parametersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort()
}
