import type { caseFacts } from '../../case/case-facts.ts'
import type { LadderPolicy } from '../ladder-policy.ts'

/**
 * Three steps for any service desk: the agent on duty; the team lead when nobody takes it up within two hours, most of the
 * time for the first response is used, or the agent asks; the manager when a promise is broken.
 */
export const serviceDeskLadder: LadderPolicy<typeof caseFacts> = {
  code: 'SERVICE_DESK',
  name: { en: 'Service desk', 'zh-CN': '服务台' },
  roles: [
    { code: 'AGENT', name: { en: 'Agent', 'zh-CN': '客服坐席' } },
    { code: 'DESK_LEAD', name: { en: 'Service desk lead', 'zh-CN': '客服组长' } },
    { code: 'SERVICE_MANAGER', name: { en: 'Service manager', 'zh-CN': '服务经理' } },
  ],
  whenNobodyOnDuty: 'HOLD',
  exhaustedAfter: 'PT4H',
  snoozeAtMost: 'PT8H',
  levels: [
    {
      id: 'agent',
      name: { en: 'Agent', 'zh-CN': '客服坐席' },
      roles: ['AGENT'],
      triggers: [{ on: 'START' }],
      notify: [],
      pageAgain: { every: 'PT30M', atMost: 3 },
      acknowledgementLasts: 'PT8H',
      produce: ['REPLY'],
      authority: null,
    },
    {
      id: 'team-lead',
      name: { en: 'Service desk lead', 'zh-CN': '客服组长' },
      roles: ['DESK_LEAD'],
      triggers: [
        { on: 'SHARE_USED', clock: 'FIRST_RESPONSE', share: 0.8 },
        { on: 'SHARE_USED', clock: 'RESOLUTION', share: 0.8 },
        { on: 'SINCE_PREVIOUS', after: 'PT2H', onlyUnacknowledged: true },
        { on: 'MANUAL' },
      ],
      notify: ['AGENT'],
      pageAgain: { every: 'PT30M', atMost: null },
      acknowledgementLasts: 'PT8H',
      produce: [],
      authority: null,
    },
    {
      id: 'manager',
      name: { en: 'Service manager', 'zh-CN': '服务经理' },
      roles: ['SERVICE_MANAGER'],
      triggers: [
        { on: 'BREACHED', clock: 'FIRST_RESPONSE' },
        { on: 'BREACHED', clock: 'RESOLUTION' },
        { on: 'SINCE_PREVIOUS', after: 'PT4H', onlyUnacknowledged: true },
        { on: 'MANUAL' },
      ],
      notify: ['DESK_LEAD'],
      pageAgain: { every: 'PT1H', atMost: null },
      acknowledgementLasts: 'PT8H',
      produce: [],
      authority: null,
    },
  ],
}
