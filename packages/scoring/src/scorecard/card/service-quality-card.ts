import type { ScorecardPolicy } from '../scorecard-policy.ts'

/**
 * Service quality of a team, a shop or an agent over a period. What was not measured counts as the worst: a measure that
 * is left out must not lift the mark.
 */
export const serviceQualityCard = {
  code: 'SERVICE_QUALITY',
  name: { en: 'Service quality', 'zh-CN': '服务质量' },
  max: 100,
  missing: 'ZERO',
  neutralShare: 0.5,
  leastKnownWeight: 0.5,
  signals: [
    {
      code: 'SATISFACTION',
      name: { en: 'Satisfied customers, in percent', 'zh-CN': '客户满意率（%）' },
      weight: 0.3,
      kind: 'number',
      normalise: { by: 'linear', worst: 60, best: 95 },
    },
    {
      code: 'FIRST_CONTACT_RESOLUTION',
      name: { en: 'Solved at first contact, in percent', 'zh-CN': '首次解决率（%）' },
      weight: 0.25,
      kind: 'number',
      normalise: { by: 'linear', worst: 50, best: 85 },
    },
    {
      code: 'SERVICE_LEVEL',
      name: { en: 'Answered in time, in percent', 'zh-CN': '服务水平（%）' },
      weight: 0.15,
      kind: 'number',
      normalise: { by: 'linear', worst: 50, best: 90 },
    },
    {
      code: 'SOLVED_IN_TIME',
      name: { en: 'Cases solved in time, in percent', 'zh-CN': '工单按时解决率（%）' },
      weight: 0.15,
      kind: 'number',
      normalise: { by: 'linear', worst: 70, best: 98 },
    },
    {
      code: 'COMPLAINTS_PER_THOUSAND',
      name: { en: 'Complaints per thousand contacts', 'zh-CN': '千次服务投诉数' },
      weight: 0.15,
      kind: 'number',
      normalise: { by: 'linear', worst: 10, best: 0 },
    },
  ],
  bands: [
    { code: 'POOR', name: { en: 'Poor', 'zh-CN': '不合格' }, from: 0 },
    { code: 'SUFFICIENT', name: { en: 'Sufficient', 'zh-CN': '合格' }, from: 60 },
    { code: 'GOOD', name: { en: 'Good', 'zh-CN': '良好' }, from: 75 },
    { code: 'EXCELLENT', name: { en: 'Excellent', 'zh-CN': '优秀' }, from: 90 },
  ],
  hysteresis: { up: 0, down: 0 },
} as const satisfies ScorecardPolicy
