import type { Reason } from '@clientele/kernel'
import { filled, type Locale, type Message } from './locale.ts'

const messages: Record<string, Message> = {
  OTHER_LADDER: {
    en: 'Would have risen on “{to}” instead of “{from}”.',
    'zh-CN': '会改用“{to}”升级流程，现为“{from}”。',
  },
  REACHED_IN_DRAFT_ONLY: { en: 'Would have risen to “{level}”.', 'zh-CN': '会升级到“{level}”。' },
  REACHED_IN_CURRENT_ONLY: { en: 'Would not have risen to “{level}”.', 'zh-CN': '不会升级到“{level}”。' },
  REACHED_SOONER: {
    en: 'Would have risen to “{level}” {by} sooner.',
    'zh-CN': '升级到“{level}”会提前 {by}。',
  },
  REACHED_LATER: { en: 'Would have risen to “{level}” {by} later.', 'zh-CN': '升级到“{level}”会推迟 {by}。' },
  PAGES_DIFFER: {
    en: '{draft} calls instead of {current}.',
    'zh-CN': '通知 {draft} 次，现为 {current} 次。',
  },
  EXHAUSTED_IN_DRAFT_ONLY: { en: 'The top would not have responded.', 'zh-CN': '最高级别会无人响应。' },
  EXHAUSTED_IN_CURRENT_ONLY: {
    en: 'It would not have been left unanswered at the top.',
    'zh-CN': '不会在最高级别无人响应。',
  },
}

const onNone: Message = { en: 'Would have risen on no ladder.', 'zh-CN': '不会进入任何升级流程。' }
const onOne: Message = {
  en: 'Would have risen on “{to}” instead of on no ladder.',
  'zh-CN': '会进入“{to}”升级流程，现在不升级。',
}

interface NamedLadder {
  readonly code: string
  readonly name: Message
  readonly levels: readonly { readonly id: string; readonly name: Message }[]
}

/** How a case would have risen otherwise, as a sentence; a code that is not known is shown as it is. */
export function ladderDifferenceMessage(
  { code, params }: Reason,
  {
    ladders,
    locale,
  }: {
    readonly ladders: readonly NamedLadder[]
    readonly locale: Locale
  },
): string {
  const message = messageOf({ code, params })
  if (!message) return code
  const ofLadder = ladders.filter(ladder => params.ladder === undefined || ladder.code === params.ladder)
  const level = ofLadder.flatMap(({ levels }) => levels).find(({ id }) => id === params.level)
  const nameOf = (found: unknown) => ladders.find(ladder => ladder.code === found)?.name[locale] ?? found
  return filled(message[locale], {
    ...params,
    from: nameOf(params.current),
    to: nameOf(params.draft),
    level: level?.name[locale] ?? params.level,
    by: elapsed(Number(params.byMs), locale),
  })
}

function messageOf({ code, params }: Reason): Message | undefined {
  if (code !== 'OTHER_LADDER') return messages[code]
  if (params.draft === null) return onNone
  return params.current === null ? onOne : messages[code]
}

/** Days, hours and minutes of the clock, the two greatest. */
function elapsed(milliseconds: number, locale: Locale): string {
  const minutes = Math.round(milliseconds / 60_000)
  const parts = [
    { unit: 'day', value: Math.floor(minutes / 1440) },
    { unit: 'hour', value: Math.floor((minutes % 1440) / 60) },
    { unit: 'minute', value: minutes % 60 },
  ]
  const first = parts.findIndex(({ value }) => value > 0)
  const shown = parts.slice(Math.max(0, first), Math.max(0, first) + 2).filter(({ value }) => value > 0)
  return (shown.length > 0 ? shown : parts.slice(2))
    .map(({ unit, value }) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value),
    )
    .join(' ')
}
