import type { Named } from './named.ts'

/** Where a case stands. The index of a status is its code in columns of histories. */
export const caseStatuses = [
  { code: 'NEW', name: { en: 'New', 'zh-CN': '新建' } },
  { code: 'OPEN', name: { en: 'In progress', 'zh-CN': '处理中' } },
  { code: 'WAITING_CUSTOMER', name: { en: 'Waiting for the customer', 'zh-CN': '等待客户' } },
  { code: 'WAITING_THIRD_PARTY', name: { en: 'Waiting for a third party', 'zh-CN': '等待第三方' } },
  { code: 'RESOLVED', name: { en: 'Resolved', 'zh-CN': '已解决' } },
  { code: 'CLOSED', name: { en: 'Closed', 'zh-CN': '已关闭' } },
  { code: 'REOPENED', name: { en: 'Reopened', 'zh-CN': '重新打开' } },
] as const satisfies readonly Named[]

export type CaseStatus = (typeof caseStatuses)[number]['code']

/** The statuses between which a person moves a case at will; the others are reached by resolving, closing, reopening. */
export type WorkingStatus = 'OPEN' | 'WAITING_CUSTOMER' | 'WAITING_THIRD_PARTY'

/**
 * Which status may follow which. To close without having resolved is to withdraw the case or to merge it into another;
 * nothing follows on a merge.
 *
 * @example
 * ```ts
 * import { caseTransitions } from '@clientele/escalation'
 * caseTransitions.RESOLVED // => ['CLOSED', 'REOPENED']
 * ```
 */
export const caseTransitions: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  NEW: ['OPEN', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY', 'RESOLVED', 'CLOSED'],
  OPEN: ['WAITING_CUSTOMER', 'WAITING_THIRD_PARTY', 'RESOLVED', 'CLOSED'],
  WAITING_CUSTOMER: ['OPEN', 'WAITING_THIRD_PARTY', 'RESOLVED', 'CLOSED'],
  WAITING_THIRD_PARTY: ['OPEN', 'WAITING_CUSTOMER', 'RESOLVED', 'CLOSED'],
  RESOLVED: ['CLOSED', 'REOPENED'],
  CLOSED: ['REOPENED'],
  REOPENED: ['OPEN', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY', 'RESOLVED', 'CLOSED'],
}

/** Whether somebody still has to work on a case: it is neither resolved nor closed. */
export function isUnresolved(status: CaseStatus): boolean {
  return status !== 'RESOLVED' && status !== 'CLOSED'
}
