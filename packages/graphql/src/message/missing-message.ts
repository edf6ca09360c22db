import type { MissingCode } from '@clientele/escalation'
import type { Reason } from '@clientele/kernel'
import { filled, type Locale, type Message } from './locale.ts'

const messages: Record<MissingCode, Message> = {
  TEAM_ROLE_MISSING: { en: 'The team has no {word}.', 'zh-CN': '小组还没有{word}。' },
  PROBLEM_MISSING: { en: 'The problem is not described.', 'zh-CN': '尚未描述问题。' },
  CONTAINMENT_ACTION_MISSING: {
    en: 'No containment action is planned, and nobody has said why none is needed.',
    'zh-CN': '尚无遏制措施，也未说明为何不需要。',
  },
  VERIFIED_CAUSE_MISSING: {
    en: 'No root cause is verified that says {word}.',
    'zh-CN': '尚无已验证的{word}。',
  },
  CAUSE_WITHOUT_ACTION: {
    en: 'No action removes the cause {causeId}.',
    'zh-CN': '原因 {causeId} 还没有纠正措施。',
  },
  ACTION_NOT_PROVEN: {
    en: 'Nothing shows yet that {actionId} will work.',
    'zh-CN': '{actionId} 尚未验证有效性。',
  },
  ACTION_NOT_IMPLEMENTED: { en: '{actionId} is not in place.', 'zh-CN': '{actionId} 尚未实施。' },
  ACTION_NOT_VERIFIED: {
    en: 'Nobody has verified that {actionId} works in place.',
    'zh-CN': '{actionId} 实施后的效果尚未确认。',
  },
  PREVENTIVE_ACTION_MISSING: {
    en: 'No preventive action is planned, and nobody has said why none is needed.',
    'zh-CN': '尚无预防措施，也未说明为何不需要。',
  },
  RECOGNITION_MISSING: { en: 'The team has not been recognised.', 'zh-CN': '尚未表彰团队。' },
  EFFECTIVENESS_CHECK_NOT_DUE: {
    en: 'It is too early for the effectiveness check.',
    'zh-CN': '尚未到效果确认的时间。',
  },
  EFFECTIVENESS_NOT_CHECKED: {
    en: 'The effectiveness check is due and not done.',
    'zh-CN': '效果确认已到期，尚未进行。',
  },
  NOT_EFFECTIVE: {
    en: 'The actions do not hold: go back to the discipline that went wrong.',
    'zh-CN': '措施无效，请返回出错的步骤。',
  },
}

/** What is missing, by the role or the kind it is missing of. */
const words: Record<string, Message> = {
  CHAMPION: { en: 'champion', 'zh-CN': '倡导者' },
  LEADER: { en: 'leader', 'zh-CN': '组长' },
  OCCURRENCE: { en: 'why it occurred', 'zh-CN': '产生原因' },
  ESCAPE: { en: 'why it escaped', 'zh-CN': '流出原因' },
  SYSTEM: { en: 'why the system allowed it', 'zh-CN': '系统原因' },
}

/** What a gate of an 8D asks for, as a sentence; undefined for a reason of something else. */
export function missingMessage({ code, params }: Reason, locale: Locale): string | undefined {
  const message = messages[code as MissingCode]
  const word = words[String(params.role ?? params.kind)]?.[locale]
  return message && filled(message[locale], { ...params, word })
}
