import type { caseFacts } from '../../case/case-facts.ts'
import type { LadderPolicy } from '../ladder-policy.ts'

/**
 * An accident, a spill, a near miss: from whoever discovers it to the team lead, the department, administration, the general
 * manager and the authorities, whom the law gives little time. Count it around the clock. What is critical goes to
 * administration at once.
 *
 * After ISO 45001:2018, 10.2 Incident, and ISO 14001:2015, 8.2 Emergency preparedness and response. When and whom the law
 * obliges to report differs by country: set the times by it.
 */
export const environmentSafetyLadder: LadderPolicy<typeof caseFacts> = {
  code: 'ENVIRONMENT_SAFETY',
  name: { en: 'Environment and safety', 'zh-CN': '环境与安全' },
  roles: [
    { code: 'DISCOVERER', name: { en: 'Discoverer', 'zh-CN': '发现人' } },
    { code: 'TEAM_LEAD', name: { en: 'Team lead on site', 'zh-CN': '现场班组长' } },
    { code: 'SAFETY_OFFICER', name: { en: 'Environment and safety officer', 'zh-CN': '环境与安全专员' } },
    { code: 'DEPARTMENT_HEAD', name: { en: 'Head of department', 'zh-CN': '部门负责人' } },
    { code: 'ADMINISTRATION', name: { en: 'Administration', 'zh-CN': '行政部门' } },
    { code: 'GENERAL_MANAGER', name: { en: 'General manager', 'zh-CN': '总经理' } },
    { code: 'AUTHORITY', name: { en: 'Authorities', 'zh-CN': '主管部门' } },
  ],
  whenNobodyOnDuty: 'NEXT_LEVEL',
  exhaustedAfter: 'PT30M',
  snoozeAtMost: 'PT8H',
  levels: [
    {
      id: 'discoverer',
      name: { en: 'Discoverer', 'zh-CN': '发现人' },
      roles: ['DISCOVERER'],
      triggers: [{ on: 'START' }],
      notify: [],
      pageAgain: { every: 'PT5M', atMost: 2 },
      acknowledgementLasts: null,
      produce: [],
      authority: null,
    },
    {
      id: 'team-lead',
      name: { en: 'Team lead on site', 'zh-CN': '现场班组长' },
      roles: ['TEAM_LEAD'],
      triggers: [{ on: 'SINCE_PREVIOUS', after: 'PT10M', onlyUnacknowledged: false }, { on: 'MANUAL' }],
      notify: ['SAFETY_OFFICER'],
      pageAgain: { every: 'PT5M', atMost: null },
      acknowledgementLasts: 'PT1H',
      produce: [],
      authority: null,
    },
    {
      id: 'department',
      name: { en: 'Department', 'zh-CN': '部门' },
      roles: ['DEPARTMENT_HEAD', 'SAFETY_OFFICER'],
      triggers: [
        { on: 'SINCE_PREVIOUS', after: 'PT15M', onlyUnacknowledged: true },
        { on: 'SHARE_USED', clock: 'CONTAINMENT', share: 0.5 },
        { on: 'MANUAL' },
      ],
      notify: ['TEAM_LEAD'],
      pageAgain: { every: 'PT10M', atMost: null },
      acknowledgementLasts: 'PT2H',
      produce: ['REPORT'],
      authority: null,
    },
    {
      id: 'administration',
      name: { en: 'Administration', 'zh-CN': '行政部门' },
      roles: ['ADMINISTRATION'],
      triggers: [
        { on: 'SINCE_PREVIOUS', after: 'PT30M', onlyUnacknowledged: true },
        { on: 'BREACHED', clock: 'CONTAINMENT' },
        { on: 'RULE', rule: { fact: 'severity', is: 'CRITICAL' } },
        { on: 'MANUAL' },
      ],
      notify: ['DEPARTMENT_HEAD', 'SAFETY_OFFICER'],
      pageAgain: { every: 'PT10M', atMost: null },
      acknowledgementLasts: 'PT4H',
      produce: [],
      authority: null,
    },
    {
      id: 'general-manager',
      name: { en: 'General manager', 'zh-CN': '总经理' },
      roles: ['GENERAL_MANAGER'],
      triggers: [
        { on: 'SINCE_PREVIOUS', after: 'PT30M', onlyUnacknowledged: true },
        { on: 'SHARE_USED', clock: 'RESOLUTION', share: 0.5 },
        { on: 'MANUAL' },
      ],
      notify: ['ADMINISTRATION'],
      pageAgain: { every: 'PT10M', atMost: null },
      acknowledgementLasts: 'PT4H',
      produce: [],
      authority: null,
    },
    {
      id: 'authorities',
      name: { en: 'Report to the authorities', 'zh-CN': '上报主管部门' },
      roles: ['GENERAL_MANAGER', 'SAFETY_OFFICER'],
      triggers: [
        { on: 'BREACHED', clock: 'RESOLUTION' },
        { on: 'SINCE_PREVIOUS', after: 'PT1H', onlyUnacknowledged: true },
        { on: 'MANUAL' },
      ],
      notify: ['AUTHORITY'],
      pageAgain: { every: 'PT10M', atMost: null },
      acknowledgementLasts: 'PT8H',
      produce: ['REPORT'],
      authority: null,
    },
  ],
}
