import type { ReadySegment } from './ready-segment.ts'

/** By what a customer thinks of us. Promoters and detractors are those of the Net Promoter Score. */
export const satisfactionSegments: readonly ReadySegment[] = [
  { id: 'SATISFIED', en: 'Satisfied', zh: '满意客户', rule: { fact: 'satisfaction', atLeast: 80 } },
  { id: 'DISSATISFIED', en: 'Dissatisfied', zh: '不满意客户', rule: { fact: 'satisfaction', lessThan: 60 } },
  { id: 'PROMOTER', en: 'Promoters', zh: '推荐者', rule: { fact: 'recommendation', atLeast: 9 } },
  { id: 'DETRACTOR', en: 'Detractors', zh: '贬损者', rule: { fact: 'recommendation', atMost: 6 } },
  {
    id: 'COMPLAINING',
    en: 'Two complaints and more in 90 days',
    zh: '90 天内投诉两次及以上',
    rule: { count: 'complaints', within: { fact: 'openedAt', last: 'P90D' }, atLeast: 2 },
  },
  {
    id: 'WAITING_FOR_US',
    en: 'Has an open complaint',
    zh: '有未解决的投诉',
    rule: { some: 'complaints', where: { fact: 'isResolved', is: false } },
  },
  {
    id: 'AT_RISK_OF_LEAVING',
    en: 'Valuable, and unhappy',
    zh: '高价值不满客户',
    rule: {
      all: [
        { any: [{ segment: 'TOP_TIER' }, { segment: 'HIGH_SPENDER' }] },
        { any: [{ segment: 'DISSATISFIED' }, { segment: 'DETRACTOR' }, { segment: 'COMPLAINING' }] },
      ],
    },
  },
]
