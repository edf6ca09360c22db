import { boolean, codeOf, defineFacts, type FactsOf, instant, number, text } from '@clientele/rules'
import type { Case } from './case.ts'
import { caseKinds } from './case-kind.ts'
import { caseStatuses } from './case-status.ts'
import { channels } from './channel.ts'
import { priorities } from './priority.ts'
import { severities, urgencies } from './severity.ts'

/**
 * What rules may ask about a case. {@link factsOfCase} tells all of it from the history of the case alone, also what was
 * known of the customer when the case was taken.
 */
export const caseFacts = defineFacts({
  kind: codeOf(caseKinds, { name: { en: 'Kind', 'zh-CN': '类型' } }),
  channel: codeOf(channels, { name: { en: 'Channel', 'zh-CN': '渠道' } }),
  severity: codeOf(severities, { name: { en: 'Severity', 'zh-CN': '严重程度' } }),
  urgency: codeOf(urgencies, { name: { en: 'Urgency', 'zh-CN': '紧急程度' } }),
  priority: codeOf(priorities, { name: { en: 'Priority', 'zh-CN': '优先级' } }),
  status: codeOf(caseStatuses, { name: { en: 'Status', 'zh-CN': '状态' } }),
  topic: text({ name: { en: 'Topic', 'zh-CN': '主题' } }),
  assigned: boolean({ name: { en: 'Assigned', 'zh-CN': '已分派' } }),
  recurring: boolean({ name: { en: 'Has come back', 'zh-CN': '重复发生' } }),
  reopenings: number({ name: { en: 'Times reopened', 'zh-CN': '重新打开次数' } }),
  replies: number({ name: { en: 'Replies', 'zh-CN': '回复次数' } }),
  messages: number({ name: { en: 'Messages of the customer', 'zh-CN': '客户消息数' } }),
  openedAt: instant({ name: { en: 'Opened', 'zh-CN': '创建时间' } }),
  customerTier: text({ name: { en: 'Tier of the customer', 'zh-CN': '客户等级' } }),
  language: text({ name: { en: 'Language', 'zh-CN': '语言' } }),
})

export type CaseFacts = FactsOf<typeof caseFacts>

/**
 * What a case tells to rules. The tier and the language of the customer are those of the opening: a promise that was given
 * stays as it was given when the customer moves to another tier, and what held at any time can be told from the history
 * alone. Of cases that were opened without them they are unknown.
 *
 * @example
 * ```ts
 * import { evolveCase, factsOfCase } from '@clientele/escalation'
 * const opened = { type: 'CASE_OPENED', at: 0, caseId: 'c1', kind: 'RETURN', channel: 'CHAT', severity: 'MINOR', urgency: 'LOW', priority: 'P4', customerTier: 'CHAMPIONS' }
 * const facts = factsOfCase(evolveCase(undefined, opened))
 * facts.kind // => 'RETURN'
 * facts.customerTier // => 'CHAMPIONS'
 * facts.assigned // => false
 * ```
 */
export function factsOfCase(state: Case): CaseFacts {
  const {
    channel,
    customerTier,
    kind,
    language,
    messages,
    openedAt,
    priority,
    reopenings,
    replies,
    severity,
    status,
    topic,
    urgency,
  } = state
  return {
    ...{ kind, channel, severity, urgency, priority, status, topic, reopenings, replies, messages, openedAt },
    ...{ customerTier, language },
    assigned: state.assignee !== undefined,
    recurring: state.links.some(link => link.kind === 'RECURRENCE_OF'),
  }
}
