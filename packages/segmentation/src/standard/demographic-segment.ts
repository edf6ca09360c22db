import type { ReadySegment } from './ready-segment.ts'

/** By who a customer is. */
export const demographicSegments: readonly ReadySegment[] = [
  { id: 'YOUNG', en: 'Under 30', zh: '30 岁以下', rule: { fact: 'bornOn', withinLast: 'P30Y' } },
  {
    id: 'MIDDLE_AGED',
    en: '30 to 59',
    zh: '30–59 岁',
    rule: {
      all: [
        { fact: 'bornOn', olderThan: 'P30Y' },
        { fact: 'bornOn', withinLast: 'P60Y' },
      ],
    },
  },
  { id: 'SENIOR', en: '60 and older', zh: '60 岁及以上', rule: { fact: 'bornOn', olderThan: 'P60Y' } },
  {
    id: 'BIRTHDAY_SOON',
    en: 'Birthday within a week',
    zh: '一周内生日',
    rule: { fact: 'bornOn', anniversaryWithin: { days: 7, leapDay: 'FEB_28' } },
  },
  { id: 'WOMEN', en: 'Women', zh: '女性客户', rule: { fact: 'gender', is: 'FEMALE' } },
  { id: 'MEN', en: 'Men', zh: '男性客户', rule: { fact: 'gender', is: 'MALE' } },
  { id: 'ORGANIZATIONS', en: 'Organizations', zh: '企业客户', rule: { fact: 'kind', is: 'ORGANIZATION' } },
]
