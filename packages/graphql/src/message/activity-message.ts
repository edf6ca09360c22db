import type { RfmSegmentCode } from '@clientele/segmentation'
import { filled, type Locale, type Message } from './locale.ts'
import { segmentText } from './segment-text.ts'

const messages: Record<string, Message> = {
  CUSTOMER_UPDATED: { en: 'Changed: {fields}.', 'zh-CN': '修改了：{fields}。' },
  RFM_SEGMENT_CHANGED: { en: 'Moved from “{from}” to “{to}”.', 'zh-CN': '由“{from}”变为“{to}”。' },
  IMPORT_COMPLETED: {
    en: 'An import stored {ordersCreated} {ordersCreated|order|orders}.',
    'zh-CN': '导入了 {ordersCreated} 个订单。',
  },
  IMPORT_REVERTED: { en: 'An import was taken back.', 'zh-CN': '撤销了一次导入。' },
}

const fieldNames: Record<string, Message> = {
  name: { en: 'name', 'zh-CN': '名称' },
  email: { en: 'e-mail', 'zh-CN': '邮箱' },
  phone: { en: 'phone', 'zh-CN': '电话' },
  city: { en: 'city', 'zh-CN': '城市' },
}

const unscored: Message = { en: 'not scored', 'zh-CN': '未评分' }

/** What happened, as a sentence; a kind that is not known is shown as it is. */
export function activityMessage(
  activity: { readonly kind: string; readonly params: unknown },
  locale: Locale,
): string {
  const message = messages[activity.kind]
  if (!message) return activity.kind
  const params = (activity.params ?? {}) as Record<string, unknown>
  return filled(message[locale], {
    ...params,
    from: segmentName(params.from, locale),
    to: segmentName(params.to, locale),
    fields: Object.keys((params.after ?? {}) as object)
      .map(field => fieldNames[field]?.[locale] ?? field)
      .join(locale === 'zh-CN' ? '、' : ', '),
  })
}

function segmentName(code: unknown, locale: Locale): string {
  return typeof code === 'string' && code in segmentText
    ? segmentText[code as RfmSegmentCode].label[locale]
    : unscored[locale]
}
