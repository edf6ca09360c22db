import type { Named } from './named.ts'

/** What customers, colleagues and suppliers want solved. */
export const caseKinds = [
  { code: 'COMPLAINT', name: { en: 'Complaint', 'zh-CN': '投诉' } },
  { code: 'INQUIRY', name: { en: 'Inquiry', 'zh-CN': '咨询' } },
  { code: 'AFTER_SALES', name: { en: 'After-sales service', 'zh-CN': '售后' } },
  { code: 'REPAIR', name: { en: 'Repair', 'zh-CN': '返修' } },
  { code: 'RETURN', name: { en: 'Return', 'zh-CN': '退货' } },
  { code: 'NONCONFORMING_PRODUCT', name: { en: 'Nonconforming product', 'zh-CN': '不合格品' } },
  { code: 'SUPPLIER_QUALITY', name: { en: 'Supplier quality', 'zh-CN': '供应商质量' } },
  { code: 'ENVIRONMENT_SAFETY', name: { en: 'Environment and safety', 'zh-CN': '环境与安全' } },
] as const satisfies readonly Named[]

export type CaseKind = (typeof caseKinds)[number]['code']
