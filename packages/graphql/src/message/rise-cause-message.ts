import type { LadderReasonCode } from '@clientele/escalation'
import type { Locale, Message } from './locale.ts'

/** Why cases rise to a level, in a word or two. The other reasons of ladders never raise a case. */
const messages: Partial<Record<LadderReasonCode, Message>> = {
  STARTED: { en: 'The case came in', 'zh-CN': '工单受理' },
  SHARE_USED: { en: 'Most of the time was used', 'zh-CN': '时限将至' },
  CLOCK_BREACHED: { en: 'It was late', 'zh-CN': '已超时' },
  TIME_SINCE_PREVIOUS: { en: 'The level before took too long', 'zh-CN': '上一级处理过久' },
  RULE_HOLDS: { en: 'A rule on the case holds', 'zh-CN': '符合升级规则' },
  REQUESTED: { en: 'Somebody asked for it', 'zh-CN': '人工升级' },
  BEYOND_AUTHORITY: { en: 'Beyond the authority of the level before', 'zh-CN': '超出上一级权限' },
  NOBODY_ON_DUTY: { en: 'Nobody was on duty on the level before', 'zh-CN': '上一级无人值班' },
  LEVEL_WAS_REACHED: { en: 'The ladder was edited or exchanged', 'zh-CN': '升级流程变更' },
  MATCHED_BY_ID: { en: 'The ladder was edited or exchanged', 'zh-CN': '升级流程变更' },
  MATCHED_BY_POSITION: { en: 'The ladder was edited or exchanged', 'zh-CN': '升级流程变更' },
  HIGHEST_REACHED_OR_PASSED: { en: 'The ladder was edited or exchanged', 'zh-CN': '升级流程变更' },
}

export function riseCauseMessage(code: LadderReasonCode, locale: Locale): string {
  return messages[code]?.[locale] ?? code
}
