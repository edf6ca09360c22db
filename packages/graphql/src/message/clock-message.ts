import { caseStatuses } from '@clientele/escalation'
import type { Reason } from '@clientele/kernel'
import { filled, type Locale, type Message } from './locale.ts'
import { workingTime } from './working-time.ts'

const messages: Record<string, Message> = {
  CLOCK_STARTED: {
    en: 'The policy {policy} allows {target} of working time at priority {priority}.',
    'zh-CN': '按服务策略 {policy}，优先级 {priority} 允许 {target} 工作时间。',
  },
  NO_MESSAGE_SINCE_FIRST_RESPONSE: {
    en: 'No message of the customer waits for an answer.',
    'zh-CN': '没有待回复的客户消息。',
  },
  PAUSED_IN_STATUS: {
    en: 'It stands still while the case is “{status}”.',
    'zh-CN': '工单处于“{status}”时暂停计时。',
  },
  RESUMED_BY_REOPENING: { en: 'Reopening set it going again.', 'zh-CN': '重新打开后继续计时。' },
  NO_WORKING_TIME_AHEAD: {
    en: 'The calendar has no more working time.',
    'zh-CN': '日历上已没有工作时间。',
  },
  DUE_PASSED: { en: 'It was not done in time.', 'zh-CN': '未在期限内完成。' },
  DONE: { en: 'It is done.', 'zh-CN': '已完成。' },
  CASE_ENDED_UNSOLVED: { en: 'The case ended without it.', 'zh-CN': '工单已结束，不再计时。' },
}

/** Why a clock stands as it does, as a sentence; undefined for a reason of something else. */
export function clockMessage({ code, params }: Reason, locale: Locale): string | undefined {
  const message = messages[code]
  return (
    message &&
    filled(message[locale], {
      ...params,
      target: workingTime(Number(params.targetMs), locale),
      status: caseStatuses.find(status => status.code === params.status)?.name[locale],
    })
  )
}
