import { channels, queueReasons, routingStrategies } from '@clientele/escalation'
import type { Reason } from '@clientele/kernel'
import { languageName } from './language-name.ts'
import { filled, type Locale, type Message } from './locale.ts'
import { segmentNames } from './segment-text.ts'

const rules = [
  ...routingStrategies,
  {
    code: 'EX_OWNER',
    name: { en: 'Had the customer’s case before', 'zh-CN': '此前处理过该客户的工单' },
  },
]

const messages: Record<string, Message> = {
  CHOSEN: {
    en: '{agent} was chosen: {by}. {load} of {capacity} open cases on this channel before.',
    'zh-CN': '分派给{agent}：{by}。分派前该渠道在手 {load} 个，上限 {capacity} 个。',
  },
  ANOTHER_PREFERRED: {
    en: '{agent} could have taken it too: {load} of {capacity} on this channel.',
    'zh-CN': '{agent}也可接手：该渠道在手 {load} 个，上限 {capacity} 个。',
  },
  QUEUED: { en: 'It waits: {reason}.', 'zh-CN': '排队等待：{reason}。' },
  CHANNEL_NOT_SERVED: { en: '{agent} does not serve {channel}.', 'zh-CN': '{agent}不受理{channel}渠道。' },
  LANGUAGE_NOT_SPOKEN: { en: '{agent} does not speak {language}.', 'zh-CN': '{agent}不使用{language}。' },
  TIER_NOT_SERVED: {
    en: '{agent} does not serve customers of the segment “{tier}”.',
    'zh-CN': '{agent}不服务“{tier}”分群的客户。',
  },
  SKILLS_MISSING: { en: '{agent} lacks the skills {skills}.', 'zh-CN': '{agent}缺少技能：{skills}。' },
  OFF_DUTY: { en: '{agent} is away.', 'zh-CN': '{agent}不在岗。' },
  FULL_ON_CHANNEL: {
    en: '{agent} is full on this channel: {load} of {capacity}.',
    'zh-CN': '{agent}该渠道已满：{load}/{capacity}。',
  },
  FULL: {
    en: '{agent} is full on all channels together: {load} of {capacity}.',
    'zh-CN': '{agent}总量已满：{load}/{capacity}。',
  },
}

/** What routing says of a person or a case, as a sentence; undefined for a reason of something else. */
export function routingMessage({ code, params }: Reason, locale: Locale): string | undefined {
  const message = messages[code]
  if (!message) return undefined
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return filled(message[locale], {
    ...params,
    agent: params.agent ?? params.agentId,
    by: nameOf(rules, { code: params.by, locale }),
    reason: nameOf(queueReasons, { code: params.reason, locale }),
    channel: nameOf(channels, { code: params.channel, locale }),
    language: typeof params.language === 'string' ? languageName(params.language, locale) : '',
    tier: segmentNames[String(params.tier)]?.[locale] ?? params.tier,
    skills: Array.isArray(params.skills) ? list.format(params.skills.map(String)) : '',
  })
}

function nameOf(
  rows: readonly { readonly code: string; readonly name: Message }[],
  { code, locale }: { readonly code: unknown; readonly locale: Locale },
): string {
  return rows.find(row => row.code === code)?.name[locale] ?? String(code ?? '')
}
