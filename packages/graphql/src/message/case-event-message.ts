import { caseStatuses, priorities, queueReasons } from '@clientele/escalation'
import { filled, type Locale, type Message } from './locale.ts'

const messages: Record<string, Message> = {
  CASE_OPENED: { en: 'Taken.', 'zh-CN': '已受理。' },
  RECEIPT_ACKNOWLEDGED: { en: 'The receipt was confirmed.', 'zh-CN': '已确认收到。' },
  CASE_REPLIED: { en: 'Answered the customer.', 'zh-CN': '回复了客户。' },
  MESSAGE_RECEIVED: { en: 'The customer wrote.', 'zh-CN': '客户发来消息。' },
  NOTE_ADDED: { en: 'Wrote a note.', 'zh-CN': '添加了备注。' },
  CASE_STATUS_CHANGED: { en: 'Moved to “{to}”.', 'zh-CN': '状态改为“{to}”。' },
  CASE_ASSIGNED: { en: 'Assigned.', 'zh-CN': '已分派。' },
  CASE_UNASSIGNED: { en: 'Taken from whoever had it.', 'zh-CN': '已取消分派。' },
  CASE_ROUTED: { en: 'Given out automatically.', 'zh-CN': '系统自动分派。' },
  CASE_QUEUED: {
    en: 'Waits in the queue: {queueReason}.',
    'zh-CN': '进入排队：{queueReason}。',
  },
  CASE_PRIORITY_CHANGED: { en: 'Ranked “{priority}”: {why}.', 'zh-CN': '优先级改为“{priority}”：{why}。' },
  CASE_POLICY_CHANGED: { en: 'Other promises hold: {why}.', 'zh-CN': '改用其他服务承诺：{why}。' },
  CASE_CONTAINED: { en: 'Contained: {measure}', 'zh-CN': '已采取遏制措施：{measure}' },
  CASE_RESOLVED: { en: 'Resolved: {resolution}', 'zh-CN': '已解决：{resolution}' },
  CASE_CLOSED: { en: 'Closed.', 'zh-CN': '已关闭。' },
  CASE_REOPENED: { en: 'Reopened: {why}', 'zh-CN': '重新打开：{why}' },
  CASE_MERGED: { en: 'Goes on in another case.', 'zh-CN': '已合并到另一工单。' },
  CASE_ABSORBED: { en: 'Another case goes on in this one.', 'zh-CN': '另一工单已合并到此。' },
  CASE_LINKED: { en: 'Linked to another case.', 'zh-CN': '关联了另一工单。' },
  LADDER_STARTED: { en: 'Put on its ladder.', 'zh-CN': '进入升级流程。' },
  ESCALATION_REQUESTED: { en: 'Asked to escalate: {reason}', 'zh-CN': '申请升级：{reason}' },
  ACKNOWLEDGED: { en: 'Has it in hand.', 'zh-CN': '已接手处理。' },
  SNOOZED: { en: 'Silenced the pages for a while: {reason}', 'zh-CN': '暂停提醒：{reason}' },
  PRODUCT_RECORDED: { en: 'Handed in what was asked for.', 'zh-CN': '已提交所需材料。' },
  LADDER_ENDED: { en: 'Taken off its ladder.', 'zh-CN': '升级流程结束。' },
  LEVEL_REACHED: { en: 'Rose to level {place}.', 'zh-CN': '升级到第 {place} 级。' },
  LEVEL_PASSED: {
    en: 'Passed level {place}, for a higher one was due.',
    'zh-CN': '越过第 {place} 级，更高一级已到期。',
  },
  PAGED: {
    en: 'Called {count} {count|person|people} (call {round}).',
    'zh-CN': '第 {round} 次通知了 {count} 人。',
  },
  PAGE_HELD: { en: 'Nobody is on duty; the call waits.', 'zh-CN': '无人值班，通知暂缓。' },
  INFORMED: { en: 'Told {count} {count|person|people}.', 'zh-CN': '知会了 {count} 人。' },
  INFORMED_NOBODY: { en: 'Nobody is on duty who would have to be told.', 'zh-CN': '应知会的岗位无人值班。' },
  ACKNOWLEDGEMENT_LAPSED: { en: 'Nobody has it in hand any more.', 'zh-CN': '接手已失效。' },
  LADDER_EXHAUSTED: { en: 'The top did not respond.', 'zh-CN': '最高级别仍无人响应。' },
  LADDER_CHANGED: { en: 'Goes on on a changed ladder.', 'zh-CN': '升级流程已变更，继续执行。' },
}

/** Reasons that rules give and no person wrote. */
const whys: Record<string, Message> = {
  RECURRENCE: { en: 'it has come back', 'zh-CN': '问题重复发生' },
  POLICY_ADOPTED: { en: 'other service promises were adopted', 'zh-CN': '采用了新的服务承诺' },
  FACTS_CHANGED: { en: 'what is known of the case changed', 'zh-CN': '工单信息有变化' },
}

/** What happened to a case, as a sentence; a type that is not known is shown as it is. */
export function caseEventMessage(
  { type, params }: { readonly type: string; readonly params: unknown },
  locale: Locale,
): string {
  const told = (params ?? {}) as Record<string, unknown>
  const count = Array.isArray(told.people) ? told.people.length : 0
  const message = messages[wordingOf(type, { isTaken: told.to === null, isNobody: count === 0 })]
  if (!message) return type
  return filled(message[locale], {
    ...told,
    to: nameOf(caseStatuses, { code: told.to, locale }),
    priority: nameOf(priorities, { code: told.priority, locale }),
    why: whyMessage(told.why, locale),
    queueReason: nameOf(queueReasons, { code: told.reason, locale }),
    place: Number(told.place) + 1,
    count,
  })
}

/** Why it happened: what a person wrote, or a reason of the product in the reader's language. */
export function whyMessage(why: unknown, locale: Locale): string {
  return whys[String(why)]?.[locale] ?? String(why ?? '')
}

/** Some events read otherwise where nobody is meant. */
function wordingOf(
  type: string,
  { isTaken, isNobody }: { readonly isTaken: boolean; readonly isNobody: boolean },
): string {
  if (type === 'CASE_ASSIGNED' && isTaken) return 'CASE_UNASSIGNED'
  return type === 'INFORMED' && isNobody ? 'INFORMED_NOBODY' : type
}

function nameOf(
  rows: readonly { readonly code: string; readonly name: Message }[],
  { code, locale }: { readonly code: unknown; readonly locale: Locale },
): string {
  return rows.find(row => row.code === code)?.name[locale] ?? String(code ?? '')
}
