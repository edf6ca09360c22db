import type { EightDHappening } from '@clientele/escalation'
import { filled, type Locale, type Message } from './locale.ts'

const messages: Record<EightDHappening['type'], Message> = {
  EIGHT_D_OPENED: { en: 'Opened: {symptom}', 'zh-CN': '立项：{symptom}' },
  CASE_LINKED: { en: 'Linked one more case.', 'zh-CN': '关联了一个工单。' },
  CASE_UNLINKED: { en: 'Unlinked a case.', 'zh-CN': '取消关联一个工单。' },
  PREPARED: {
    en: 'D0: wrote down symptom and emergency response.',
    'zh-CN': 'D0：填写了问题现象与应急响应。',
  },
  TEAM_FORMED: {
    en: 'D1: formed the team, {count} {count|entry|entries}.',
    'zh-CN': 'D1：成立小组，共 {count} 项职责。',
  },
  PROBLEM_DESCRIBED: { en: 'D2: described the problem: {what}', 'zh-CN': 'D2：描述了问题：{what}' },
  ISHIKAWA_DRAWN: {
    en: 'D4: drew the cause-and-effect diagram with {count} possible {count|cause|causes}.',
    'zh-CN': 'D4：绘制鱼骨图，共 {count} 个可能原因。',
  },
  CAUSE_STATED: { en: 'D4: stated cause {id}: {statement}', 'zh-CN': 'D4：提出原因 {id}：{statement}' },
  CAUSE_DROPPED: { en: 'D4: dropped cause {causeId}.', 'zh-CN': 'D4：去掉原因 {causeId}。' },
  CAUSE_VERIFIED: {
    en: 'D4: verified cause {causeId}: {evidence}',
    'zh-CN': 'D4：验证原因 {causeId}：{evidence}',
  },
  ACTION_PLANNED: { en: 'Planned action {id}: {text}', 'zh-CN': '制定措施 {id}：{text}' },
  ACTION_PROVEN: {
    en: 'Proved that {actionId} will work: {evidence}',
    'zh-CN': '{actionId} 有效性验证：{evidence}',
  },
  ACTION_IMPLEMENTED: { en: 'Put {actionId} in place: {evidence}', 'zh-CN': '{actionId} 已实施：{evidence}' },
  ACTION_VERIFIED: {
    en: 'Verified that {actionId} works: {evidence}',
    'zh-CN': '{actionId} 已确认有效：{evidence}',
  },
  ACTION_WITHDRAWN: { en: 'Withdrew {actionId}: {reason}', 'zh-CN': '撤销 {actionId}：{reason}' },
  DISCIPLINE_WAIVED: {
    en: '{discipline} needs no action: {reason}',
    'zh-CN': '{discipline} 无需采取措施：{reason}',
  },
  DISCIPLINE_COMPLETED: { en: 'Completed {discipline}.', 'zh-CN': '完成 {discipline}。' },
  RETURNED_TO_DISCIPLINE: {
    en: 'Went back to {discipline}: {reason}',
    'zh-CN': '返回 {discipline}：{reason}',
  },
  EFFECTIVENESS_CHECKED: { en: 'The actions hold: {evidence}', 'zh-CN': '效果确认有效：{evidence}' },
  TEAM_RECOGNISED: { en: 'D8: recognised the team: {recognition}', 'zh-CN': 'D8：表彰团队：{recognition}' },
  EIGHT_D_CLOSED: { en: 'Closed.', 'zh-CN': '结案。' },
  EIGHT_D_REOPENED: {
    en: 'Reopened from {discipline} on: {reason}',
    'zh-CN': '从 {discipline} 重新打开：{reason}',
  },
}

const notEffective: Message = {
  en: 'The actions do not hold: {evidence}',
  'zh-CN': '效果确认无效：{evidence}',
}

/** What happened to an 8D, as a sentence; a type that is not known is shown as it is. */
export function eightDEventMessage(
  { type, params }: { readonly type: string; readonly params: unknown },
  locale: Locale,
): string {
  const told = record(params)
  const isFailed = type === 'EFFECTIVENESS_CHECKED' && told.isEffective === false
  const message = isFailed ? notEffective : messages[type as EightDHappening['type']]
  if (!message) return type
  const list = told.team ?? told.ishikawa
  const count = Array.isArray(list) ? list.length : 0
  return filled(message[locale], {
    ...{ ...told, ...record(told.cause), ...record(told.action), ...record(told.problem), count },
  })
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
