import type { ScorecardPolicy } from '../scorecard-policy.ts'

/**
 * Prospect grade (意向等级): A is ready to buy, B has strong interest, C is interested, D has no intention now. Asks what
 * sellers ask: need, budget, authority to decide, time of the purchase, and whether the prospect still responds.
 */
export const prospectGradeCard = {
  code: 'PROSPECT_GRADE',
  name: { en: 'Prospect grade', 'zh-CN': '客户意向等级' },
  max: 100,
  missing: 'REWEIGHT',
  neutralShare: 0.5,
  leastKnownWeight: 0.5,
  signals: [
    {
      code: 'NEED',
      name: { en: 'Need, from 1 (none) to 5 (pressing)', 'zh-CN': '需求强度（1 无～5 迫切）' },
      weight: 0.3,
      kind: 'number',
      normalise: { by: 'linear', worst: 1, best: 5 },
    },
    {
      code: 'BUDGET',
      name: { en: 'Budget is there', 'zh-CN': '预算已落实' },
      weight: 0.25,
      kind: 'flag',
      whenTrue: 1,
      whenFalse: 0,
    },
    {
      code: 'AUTHORITY',
      name: { en: 'We speak with who decides', 'zh-CN': '已接触决策人' },
      weight: 0.2,
      kind: 'flag',
      whenTrue: 1,
      whenFalse: 0,
    },
    {
      code: 'DAYS_TO_PURCHASE',
      name: { en: 'Days to the planned purchase', 'zh-CN': '距计划购买天数' },
      weight: 0.15,
      kind: 'number',
      normalise: { by: 'linear', worst: 365, best: 30 },
    },
    {
      code: 'RESPONSES',
      name: { en: 'Answers to us', 'zh-CN': '客户回应' },
      weight: 0.1,
      kind: 'events',
      halfLifeDays: 21,
      repeatable: true,
      cap: 5,
      normalise: { by: 'linear', worst: 0, best: 3 },
    },
  ],
  bands: [
    { code: 'D', name: { en: 'No intention', 'zh-CN': '暂无意向' }, from: 0 },
    { code: 'C', name: { en: 'Interested', 'zh-CN': '一般意向' }, from: 30 },
    { code: 'B', name: { en: 'Strong interest', 'zh-CN': '意向较强' }, from: 55 },
    { code: 'A', name: { en: 'Ready to buy', 'zh-CN': '即将购买' }, from: 80 },
  ],
  hysteresis: { up: 0, down: 4 },
} as const satisfies ScorecardPolicy
