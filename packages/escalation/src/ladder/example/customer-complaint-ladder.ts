import type { caseFacts } from '../../case/case-facts.ts'
import type { LadderPolicy } from '../ladder-policy.ts'

/**
 * A complaint of a customer of a manufacturer: a quality engineer replies within 24 hours; then production, quality and
 * engineering meet; then the general manager; last the customer is asked for engineers of its own.
 *
 * The 24 hours are those of the first-response clock; where a case has none, of working time without acknowledgement. On
 * an office calendar that is three days: count around the clock to mean the same time tomorrow.
 *
 * After IATF 16949:2016, 10.2.6 Customer complaints.
 */
export const customerComplaintLadder: LadderPolicy<typeof caseFacts> = {
  code: 'CUSTOMER_COMPLAINT',
  name: { en: 'Customer complaint', 'zh-CN': '客户投诉' },
  roles: [
    { code: 'QUALITY_ENGINEER', name: { en: 'Quality engineer', 'zh-CN': '质量工程师' } },
    { code: 'CUSTOMER_SERVICE', name: { en: 'Customer service', 'zh-CN': '客户服务' } },
    { code: 'PRODUCTION_MANAGER', name: { en: 'Production manager', 'zh-CN': '生产经理' } },
    { code: 'QUALITY_MANAGER', name: { en: 'Quality manager', 'zh-CN': '质量经理' } },
    { code: 'ENGINEERING_MANAGER', name: { en: 'Engineering manager', 'zh-CN': '工程经理' } },
    { code: 'GENERAL_MANAGER', name: { en: 'General manager', 'zh-CN': '总经理' } },
    { code: 'PROJECT_MANAGER', name: { en: 'Project manager', 'zh-CN': '项目经理' } },
    { code: 'CUSTOMER_ENGINEER', name: { en: 'Engineer of the customer', 'zh-CN': '客户方工程师' } },
  ],
  whenNobodyOnDuty: 'NEXT_LEVEL',
  exhaustedAfter: 'PT8H',
  snoozeAtMost: 'PT8H',
  levels: [
    {
      id: 'initial-reply',
      name: { en: 'Initial reply', 'zh-CN': '初步回复' },
      roles: ['QUALITY_ENGINEER'],
      triggers: [{ on: 'START' }],
      notify: ['CUSTOMER_SERVICE'],
      pageAgain: { every: 'PT2H', atMost: null },
      acknowledgementLasts: 'PT16H',
      produce: ['REPLY'],
      authority: null,
    },
    {
      id: 'department-meeting',
      name: { en: 'Meeting of the departments', 'zh-CN': '跨部门会议' },
      roles: ['PRODUCTION_MANAGER', 'QUALITY_MANAGER', 'ENGINEERING_MANAGER'],
      triggers: [
        { on: 'BREACHED', clock: 'FIRST_RESPONSE' },
        { on: 'SINCE_PREVIOUS', after: 'PT24H', onlyUnacknowledged: true },
        { on: 'BREACHED', clock: 'CONTAINMENT' },
        { on: 'RULE', rule: { fact: 'severity', is: 'CRITICAL' } },
        { on: 'RULE', rule: { fact: 'recurring', is: true } },
        { on: 'MANUAL' },
      ],
      notify: ['QUALITY_ENGINEER'],
      pageAgain: { every: 'PT4H', atMost: null },
      acknowledgementLasts: 'PT24H',
      produce: ['MEETING', 'EIGHT_D'],
      authority: null,
    },
    {
      id: 'general-manager',
      name: { en: 'General manager', 'zh-CN': '总经理' },
      roles: ['GENERAL_MANAGER'],
      triggers: [
        { on: 'SHARE_USED', clock: 'RESOLUTION', share: 0.8 },
        { on: 'SINCE_PREVIOUS', after: 'PT16H', onlyUnacknowledged: true },
        { on: 'MANUAL' },
      ],
      notify: ['QUALITY_MANAGER', 'CUSTOMER_SERVICE'],
      pageAgain: { every: 'PT4H', atMost: null },
      acknowledgementLasts: 'PT40H',
      produce: ['REPORT'],
      authority: null,
    },
    {
      id: 'customer-engineers',
      name: { en: 'Request for engineers of the customer', 'zh-CN': '请求客户方工程师支援' },
      roles: ['PROJECT_MANAGER'],
      triggers: [{ on: 'BREACHED', clock: 'RESOLUTION' }, { on: 'MANUAL' }],
      notify: ['GENERAL_MANAGER', 'CUSTOMER_ENGINEER'],
      pageAgain: { every: 'PT4H', atMost: null },
      acknowledgementLasts: 'PT40H',
      produce: ['REPLY', 'REPORT'],
      authority: null,
    },
  ],
}
