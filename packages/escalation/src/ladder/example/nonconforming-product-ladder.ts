import type { caseFacts } from '../../case/case-facts.ts'
import type { LadderPolicy } from '../ladder-policy.ts'

/**
 * A product that is not as it should be, found in the house: from whoever found it to the team leads, the quality engineer,
 * the managers of quality, production, engineering and the project, top management, and the customer, who must be told of what
 * was shipped.
 *
 * After IATF 16949:2016, 8.7.1 Control of nonconforming outputs, 8.7.1.6 Customer notification.
 */
export const nonconformingProductLadder: LadderPolicy<typeof caseFacts> = {
  code: 'NONCONFORMING_PRODUCT',
  name: { en: 'Nonconforming product', 'zh-CN': '不合格品' },
  roles: [
    { code: 'OPERATOR', name: { en: 'Operator', 'zh-CN': '操作员' } },
    { code: 'INSPECTOR', name: { en: 'Inspector', 'zh-CN': '检验员' } },
    { code: 'PRODUCTION_TEAM_LEAD', name: { en: 'Team lead, production', 'zh-CN': '生产班组长' } },
    { code: 'QUALITY_TEAM_LEAD', name: { en: 'Team lead, quality', 'zh-CN': '质量班组长' } },
    { code: 'QUALITY_ENGINEER', name: { en: 'Quality engineer', 'zh-CN': '质量工程师' } },
    { code: 'QUALITY_MANAGER', name: { en: 'Quality manager', 'zh-CN': '质量经理' } },
    { code: 'PRODUCTION_MANAGER', name: { en: 'Production manager', 'zh-CN': '生产经理' } },
    { code: 'ENGINEERING_MANAGER', name: { en: 'Engineering manager', 'zh-CN': '工程经理' } },
    { code: 'PROJECT_MANAGER', name: { en: 'Project manager', 'zh-CN': '项目经理' } },
    { code: 'TOP_MANAGEMENT', name: { en: 'Top management', 'zh-CN': '最高管理者' } },
    { code: 'CUSTOMER', name: { en: 'Customer', 'zh-CN': '客户' } },
  ],
  whenNobodyOnDuty: 'NEXT_LEVEL',
  exhaustedAfter: 'PT4H',
  snoozeAtMost: 'PT8H',
  levels: [
    {
      id: 'finder',
      name: { en: 'Operator or inspector', 'zh-CN': '操作员或检验员' },
      roles: ['OPERATOR', 'INSPECTOR'],
      triggers: [{ on: 'START' }],
      notify: [],
      pageAgain: { every: 'PT15M', atMost: 3 },
      acknowledgementLasts: null,
      produce: [],
      authority: null,
    },
    {
      id: 'team-leads',
      name: { en: 'Team leads', 'zh-CN': '班组长' },
      roles: ['PRODUCTION_TEAM_LEAD', 'QUALITY_TEAM_LEAD'],
      triggers: [{ on: 'SINCE_PREVIOUS', after: 'PT30M', onlyUnacknowledged: false }, { on: 'MANUAL' }],
      notify: [],
      pageAgain: { every: 'PT15M', atMost: null },
      acknowledgementLasts: 'PT2H',
      produce: [],
      authority: null,
    },
    {
      id: 'quality-engineer',
      name: { en: 'Quality engineer', 'zh-CN': '质量工程师' },
      roles: ['QUALITY_ENGINEER'],
      triggers: [
        { on: 'SINCE_PREVIOUS', after: 'PT1H', onlyUnacknowledged: true },
        { on: 'SHARE_USED', clock: 'CONTAINMENT', share: 0.5 },
        { on: 'MANUAL' },
      ],
      notify: ['PRODUCTION_TEAM_LEAD'],
      pageAgain: { every: 'PT30M', atMost: null },
      acknowledgementLasts: 'PT8H',
      produce: ['REPORT'],
      authority: null,
    },
    {
      id: 'managers',
      name: {
        en: 'Managers of quality, production, engineering and the project',
        'zh-CN': '质量、生产、工程与项目经理',
      },
      roles: ['QUALITY_MANAGER', 'PRODUCTION_MANAGER', 'ENGINEERING_MANAGER', 'PROJECT_MANAGER'],
      triggers: [
        { on: 'SINCE_PREVIOUS', after: 'PT4H', onlyUnacknowledged: true },
        { on: 'BREACHED', clock: 'CONTAINMENT' },
        { on: 'RULE', rule: { fact: 'severity', is: 'CRITICAL' } },
        { on: 'RULE', rule: { fact: 'recurring', is: true } },
        { on: 'MANUAL' },
      ],
      notify: ['QUALITY_ENGINEER'],
      pageAgain: { every: 'PT2H', atMost: null },
      acknowledgementLasts: 'PT16H',
      produce: ['MEETING', 'EIGHT_D'],
      authority: null,
    },
    {
      id: 'top-management',
      name: { en: 'Top management', 'zh-CN': '最高管理者' },
      roles: ['TOP_MANAGEMENT'],
      triggers: [
        { on: 'SINCE_PREVIOUS', after: 'PT8H', onlyUnacknowledged: true },
        { on: 'SHARE_USED', clock: 'RESOLUTION', share: 0.8 },
        { on: 'MANUAL' },
      ],
      notify: ['QUALITY_MANAGER'],
      pageAgain: { every: 'PT4H', atMost: null },
      acknowledgementLasts: 'PT24H',
      produce: [],
      authority: null,
    },
    {
      id: 'customer',
      name: { en: 'Notice to the customer', 'zh-CN': '通知客户' },
      roles: ['PROJECT_MANAGER', 'QUALITY_MANAGER'],
      triggers: [{ on: 'BREACHED', clock: 'RESOLUTION' }, { on: 'MANUAL' }],
      notify: ['TOP_MANAGEMENT', 'CUSTOMER'],
      pageAgain: { every: 'PT4H', atMost: null },
      acknowledgementLasts: 'PT24H',
      produce: ['REPLY', 'REPORT'],
      authority: null,
    },
  ],
}
