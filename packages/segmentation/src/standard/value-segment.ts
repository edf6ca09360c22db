import type { ReadySegment } from './ready-segment.ts'

/** By what a customer brings. */
export const valueSegments: readonly ReadySegment[] = [
  {
    id: 'TOP_TIER',
    en: 'Key and important customers',
    zh: '关键与重要客户',
    rule: { fact: 'tier', in: ['KEY', 'IMPORTANT'] },
  },
  {
    id: 'HIGH_SPENDER',
    en: 'Spends 10,000 and more in a year',
    zh: '年消费一万及以上',
    rule: { fact: 'spendLastYear', atLeast: 10_000_00 },
  },
  {
    id: 'TO_DEVELOP',
    en: 'Could bring much more',
    zh: '待开发潜力客户',
    rule: { fact: 'valueCell', is: 'POTENTIAL' },
  },
  {
    id: 'VALUABLE_BUT_SILENT',
    en: 'Valuable, and silent',
    zh: '高价值静默客户',
    rule: { all: [{ any: [{ segment: 'TOP_TIER' }, { segment: 'HIGH_SPENDER' }] }, { segment: 'SILENT' }] },
  },
]
