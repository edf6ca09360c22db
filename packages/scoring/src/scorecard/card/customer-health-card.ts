import type { ScorecardPolicy } from '../scorecard-policy.ts'

/**
 * Customer health: is this relation in order, or about to break. What is not known counts as neutral, so that a customer
 * nobody asked is neither well nor ill. A start to be adapted to the trade's own rhythm of buying.
 */
export const customerHealthCard = {
  code: 'CUSTOMER_HEALTH',
  name: { en: 'Customer health', 'zh-CN': '客户健康度' },
  max: 100,
  missing: 'NEUTRAL',
  neutralShare: 0.5,
  leastKnownWeight: 0.3,
  signals: [
    {
      code: 'ORDER_RHYTHM',
      name: { en: 'Time since the last order, in usual intervals', 'zh-CN': '距上次下单（以平均间隔计）' },
      weight: 0.25,
      kind: 'number',
      normalise: { by: 'logistic', midpoint: 2, steepness: -2 },
    },
    {
      code: 'SPEND_TREND',
      name: { en: 'Spend beside the period before', 'zh-CN': '消费额环比' },
      weight: 0.2,
      kind: 'number',
      normalise: { by: 'linear', worst: 0.5, best: 1.2 },
    },
    {
      code: 'SATISFACTION',
      name: { en: 'Satisfaction index', 'zh-CN': '满意度指数' },
      weight: 0.2,
      kind: 'number',
      normalise: { by: 'linear', worst: 40, best: 90 },
    },
    {
      code: 'COMPLAINTS',
      name: { en: 'Complaints', 'zh-CN': '投诉' },
      weight: 0.15,
      kind: 'events',
      halfLifeDays: 60,
      repeatable: true,
      cap: 5,
      normalise: { by: 'linear', worst: 3, best: 0 },
    },
    {
      code: 'CONTACTS',
      name: { en: 'Contacts with us', 'zh-CN': '互动往来' },
      weight: 0.1,
      kind: 'events',
      halfLifeDays: 45,
      repeatable: true,
      cap: 6,
      normalise: { by: 'linear', worst: 0, best: 3 },
    },
    {
      code: 'OVERDUE_DAYS',
      name: { en: 'Days a payment is overdue', 'zh-CN': '逾期天数' },
      weight: 0.1,
      kind: 'number',
      normalise: {
        by: 'steps',
        below: 1,
        steps: [
          { from: 1, share: 0.7 },
          { from: 30, share: 0.3 },
          { from: 90, share: 0 },
        ],
      },
    },
  ],
  bands: [
    { code: 'CRITICAL', name: { en: 'Critical', 'zh-CN': '危急' }, from: 0 },
    { code: 'AT_RISK', name: { en: 'At risk', 'zh-CN': '有风险' }, from: 40 },
    { code: 'STABLE', name: { en: 'Stable', 'zh-CN': '平稳' }, from: 60 },
    { code: 'HEALTHY', name: { en: 'Healthy', 'zh-CN': '健康' }, from: 80 },
  ],
  hysteresis: { up: 2, down: 3 },
} as const satisfies ScorecardPolicy
