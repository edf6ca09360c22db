import type { Message } from './locale.ts'

/** What refusals about policies and calendars say. */
export const policyErrorMessages: Record<string, Message> = {
  INVALID_POLICY: { en: 'The policy has faults.', 'zh-CN': '规则有误。' },
  STALE_POLICY: {
    en: 'Somebody adopted version {storedVersion} in the meantime.',
    'zh-CN': '期间已有人启用第 {storedVersion} 版。',
  },
  JOINED_CALENDAR: {
    en: 'A calendar that is joined of others has no days of its own.',
    'zh-CN': '合并日历没有自己的日期，请在各组成日历中设置。',
  },
  UNKNOWN_REGION: {
    en: 'The holidays of this country are not known.',
    'zh-CN': '没有该国家或地区的节假日数据。',
  },
  INVALID_YEARS: {
    en: 'Give one to fifty years between 1900 and 2199.',
    'zh-CN': '请填写 1900 至 2199 之间的年份，最多五十年。',
  },
  NO_HOLIDAY_DATA: {
    en: 'The holidays of {year} are not published yet; they are known from {from} to {to}.',
    'zh-CN': '{year} 年的节假日安排尚未公布，现有 {from} 至 {to} 年的数据。',
  },
}
