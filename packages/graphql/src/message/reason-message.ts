import type { Reason } from '@clientele/kernel'
import type { RfmReasonCode, RfmSegmentCode, RfmValueTypeCode } from '@clientele/segmentation'
import { clockMessage } from './clock-message.ts'
import { errorMessages } from './error-message.ts'
import { filled, type Locale, type Message } from './locale.ts'
import { missingMessage } from './missing-message.ts'
import { routingMessage } from './routing-message.ts'
import { segmentText, valueTypeText } from './segment-text.ts'

const score = {
  en: '{bins} is best; {from} to {to} earn this score among {customers} customers.',
  'zh-CN': '最高 {bins} 分；在 {customers} 位客户中，{from} 至 {to} 得此分。',
} satisfies Message

const rfmMessages: Record<RfmReasonCode, Message> = {
  RECENCY_SCORE: {
    en: `Recency {score}: the last order was {days} {days|day|days} before the scoring. ${score.en.replace('{from} to {to}', '{from} to {to} days')}`,
    'zh-CN': `近度 {score} 分：最近一次下单距评分 {days} 天。${score['zh-CN'].replace('{to} 得', '{to} 天得')}`,
  },
  FREQUENCY_SCORE: {
    en: `Frequency {score}: {orders} {orders|order|orders}. ${score.en.replace('{from} to {to}', '{from} to {to} orders')}`,
    'zh-CN': `频度 {score} 分：共 {orders} 单。${score['zh-CN'].replace('{to} 得', '{to} 单得')}`,
  },
  MONETARY_SCORE: {
    en: `Money {score}: {minor} in all. ${score.en}`,
    'zh-CN': `额度 {score} 分：累计 {minor}。${score['zh-CN']}`,
  },
  SEGMENT: {
    en: 'Levels {levels} (recency, frequency, money; 5 is best) make the segment “{segment}”: recency {recency}, frequency {frequency}, money {monetary}.',
    'zh-CN':
      '近度、频度、额度等级 {levels}（最高 5 级）归入“{segment}”：近度 {recency}，频度 {frequency}，额度 {monetary}。',
  },
  VALUE_TYPE: {
    en: '“{valueType}”: {days} {days|day|days} against {meanDays} on average ({recencyHigh}), {orders} {orders|order|orders} against {meanOrders} ({frequencyHigh}), {minor} against {meanMinor} ({monetaryHigh}).',
    'zh-CN':
      '“{valueType}”：距上次下单 {days} 天，均值 {meanDays}（{recencyHigh}）；{orders} 单，均值 {meanOrders}（{frequencyHigh}）；{minor}，均值 {meanMinor}（{monetaryHigh}）。',
  },
  NO_COUNTED_ORDER: {
    en: 'No order counts, so there is nothing to score.',
    'zh-CN': '没有计入的订单，因此不评分。',
  },
}

const importMessages: Record<string, Message> = {
  STRICT_ROWS_REJECTED: {
    en: '{rows} {rows|row was|rows were} rejected, and the import was to take all rows or none.',
    'zh-CN': '有 {rows} 行未通过，而本次导入要求全部通过，故未写入任何数据。',
  },
  INTERNAL_ERROR: {
    en: 'Something went wrong on the server, several times; its log says what. Nothing was stored.',
    'zh-CN': '服务器多次出错，未写入任何数据；原因见服务器日志。',
  },
  INTERRUPTED: {
    en: 'The import was interrupted before it was stored; start it again.',
    'zh-CN': '导入在写入前中断，请重新开始。',
  },
}

const minorParams = ['minor', 'meanMinor'] as const

/**
 * The sentence of a reason. Money comes as minor units; `params.currency`, put there by the schema, says of what. A code
 * that is not known is shown as it is.
 */
export function reasonMessage({ code, params }: Reason, locale: Locale): string {
  const reason = { code, params }
  const told =
    clockMessage(reason, locale) ?? missingMessage(reason, locale) ?? routingMessage(reason, locale)
  if (told !== undefined) return told
  const message = rfmMessages[code as RfmReasonCode] ?? importMessages[code] ?? errorMessages[code]
  return message ? filled(message[locale], shown(params, { code, locale })) : code
}

function shown(
  params: Reason['params'],
  { code, locale }: { code: string; locale: Locale },
): Record<string, unknown> {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const money = moneyFormat(params.currency, locale)
  const isMoney = (name: string) =>
    minorParams.some(known => known === name) ||
    (code === 'MONETARY_SCORE' && (name === 'from' || name === 'to'))
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === 'number') return [name, isMoney(name) ? money(value) : number.format(value)]
      if (typeof value === 'boolean') return [name, comparison[value ? 'high' : 'low'][locale]]
      if (name === 'segment') return [name, segmentText[value as RfmSegmentCode].label[locale]]
      if (name === 'valueType') return [name, valueTypeText[value as RfmValueTypeCode][locale]]
      if (Array.isArray(value)) return [name, name === 'levels' ? value.join('-') : rangeOf(value)]
      return [name, value]
    }),
  )
}

const comparison = {
  high: { en: 'at least as good', 'zh-CN': '好于或等于均值' },
  low: { en: 'worse', 'zh-CN': '差于均值' },
} satisfies Record<string, Message>

function rangeOf([from, to]: readonly (string | number)[]): string {
  return from === to ? String(from) : `${from}–${to}`
}

function moneyFormat(currency: unknown, locale: Locale): (minor: number) => string {
  if (typeof currency !== 'string') return String
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return minor => format.format(minor / 10 ** digits)
}
