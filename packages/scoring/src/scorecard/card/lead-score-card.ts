import type { ScorecardPolicy } from '../scorecard-policy.ts'

/**
 * Lead score: does the person fit what we sell, and do they act as if they wanted it. Fit (60 %) does not fade, interest
 * (40 %) does, so a lead that goes quiet sinks by itself. A start to be adapted: no weights hold for every trade.
 */
export const leadScoreCard = {
  code: 'LEAD_SCORE',
  name: { en: 'Lead score', 'zh-CN': '线索评分' },
  max: 100,
  missing: 'REWEIGHT',
  neutralShare: 0.5,
  leastKnownWeight: 0.3,
  signals: [
    {
      code: 'JOB_LEVEL',
      name: { en: 'Job level', 'zh-CN': '职位级别' },
      weight: 0.25,
      kind: 'choice',
      shares: { executive: 1, director: 0.8, manager: 0.6, specialist: 0.3, student: 0 },
      other: 0.3,
    },
    {
      code: 'EMPLOYEES',
      name: { en: 'Employees of the company', 'zh-CN': '企业员工数' },
      weight: 0.2,
      kind: 'number',
      normalise: {
        by: 'steps',
        below: 0.1,
        steps: [
          { from: 10, share: 0.4 },
          { from: 50, share: 0.7 },
          { from: 200, share: 1 },
        ],
      },
    },
    {
      code: 'REACHABLE',
      name: { en: 'May be contacted', 'zh-CN': '允许联系' },
      weight: 0.15,
      kind: 'flag',
      whenTrue: 1,
      whenFalse: 0,
    },
    {
      code: 'DEMO_REQUESTS',
      name: { en: 'Asked for a demonstration', 'zh-CN': '申请演示' },
      weight: 0.2,
      kind: 'events',
      halfLifeDays: 30,
      repeatable: false,
      cap: null,
      normalise: { by: 'linear', worst: 0, best: 1 },
    },
    {
      code: 'PAGE_VIEWS',
      name: { en: 'Pages viewed', 'zh-CN': '页面浏览' },
      weight: 0.1,
      kind: 'events',
      halfLifeDays: 7,
      repeatable: true,
      cap: 20,
      normalise: { by: 'linear', worst: 0, best: 10 },
    },
    {
      code: 'MAIL_CLICKS',
      name: { en: 'Clicks in mails', 'zh-CN': '邮件点击' },
      weight: 0.1,
      kind: 'events',
      halfLifeDays: 14,
      repeatable: true,
      cap: 10,
      normalise: { by: 'linear', worst: 0, best: 5 },
    },
  ],
  bands: [
    { code: 'COLD', name: { en: 'Cold', 'zh-CN': '冷线索' }, from: 0 },
    { code: 'WARM', name: { en: 'Warm', 'zh-CN': '温线索' }, from: 40 },
    { code: 'HOT', name: { en: 'Hot', 'zh-CN': '热线索' }, from: 70 },
  ],
  hysteresis: { up: 0, down: 5 },
} as const satisfies ScorecardPolicy
