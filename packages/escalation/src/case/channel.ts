import type { Named } from './named.ts'

/** The ways a case comes in, and on which it is answered. */
export const channels = [
  { code: 'PHONE', name: { en: 'Phone', 'zh-CN': '电话' } },
  { code: 'EMAIL', name: { en: 'E-mail', 'zh-CN': '邮件' } },
  { code: 'WEB_FORM', name: { en: 'Web form', 'zh-CN': '网页表单' } },
  { code: 'CHAT', name: { en: 'Live chat', 'zh-CN': '在线客服' } },
  { code: 'WECHAT', name: { en: 'WeChat', 'zh-CN': '微信' } },
  { code: 'SOCIAL', name: { en: 'Social media', 'zh-CN': '社交媒体' } },
  { code: 'IN_PERSON', name: { en: 'In person', 'zh-CN': '当面' } },
  { code: 'INTERNAL', name: { en: 'Raised by a colleague', 'zh-CN': '内部提报' } },
  { code: 'API', name: { en: 'Another system', 'zh-CN': '外部系统' } },
] as const satisfies readonly Named[]

export type Channel = (typeof channels)[number]['code']
