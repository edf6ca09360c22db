import type { ReadySegment } from './ready-segment.ts'

/** By how a customer buys. */
export const consumptionSegments: readonly ReadySegment[] = [
  {
    id: 'NEW_BUYER',
    en: 'First order within 30 days',
    zh: '30 天内首购',
    rule: { fact: 'firstOrderedAt', withinLast: 'P30D' },
  },
  { id: 'ONE_TIME_BUYER', en: 'Ordered once', zh: '仅购买一次', rule: { fact: 'orders', is: 1 } },
  {
    id: 'FREQUENT_BUYER',
    en: 'Six orders and more in a year',
    zh: '高频购买（一年 6 单及以上）',
    rule: { fact: 'ordersLastYear', atLeast: 6 },
  },
  {
    id: 'SILENT',
    en: 'No order for 90 days',
    zh: '90 天未下单',
    rule: { fact: 'lastOrderedAt', olderThan: 'P90D' },
  },
  {
    id: 'BARGAIN_HUNTER',
    en: 'Buys mostly at a discount',
    zh: '优惠敏感型',
    rule: {
      all: [
        { fact: 'orders', atLeast: 3 },
        { fact: 'discountedShare', atLeast: 0.5 },
      ],
    },
  },
  {
    id: 'ONLINE_BUYER',
    en: 'Buys online',
    zh: '线上购买',
    rule: { fact: 'channel', in: ['WEB', 'MARKETPLACE'] },
  },
  { id: 'STORE_BUYER', en: 'Buys in stores', zh: '门店购买', rule: { fact: 'channel', is: 'STORE' } },
]
