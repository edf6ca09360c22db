import {
  boolean,
  day,
  defineFacts,
  type FactsOf,
  instant,
  money,
  number,
  oneOf,
  records,
  text,
  textSet,
} from '@clientele/rules'
import { valueMatrixCells } from '../matrix/value-matrix-cell.ts'
import { rfmSegments } from '../rfm/rfm-segment.ts'
import { tiers } from '../tier/tier-name.ts'

/**
 * The facts that the standard segments ask about, with amounts in one currency (ISO 4217). Any of them may be unknown.
 *
 * @throws RangeError when the currency is none.
 *
 * @example
 * ```ts
 * import { standardCustomerFacts } from '@clientele/segmentation'
 * standardCustomerFacts('CNY').spend // => { name: { en: 'Spend', 'zh-CN': '累计消费额' }, type: 'money', currency: 'CNY' }
 * ```
 */
export function standardCustomerFacts(currency: string) {
  return defineFacts({
    kind: oneOf(['PERSON', 'ORGANIZATION'], { name: { en: 'Kind of customer', 'zh-CN': '客户类型' } }),
    gender: oneOf(['FEMALE', 'MALE', 'OTHER'], { name: { en: 'Gender', 'zh-CN': '性别' } }),
    bornOn: day({ name: { en: 'Date of birth', 'zh-CN': '出生日期' } }),
    region: text({ name: { en: 'Region', 'zh-CN': '地区' } }),
    occupation: text({ name: { en: 'Occupation', 'zh-CN': '职业' } }),

    orders: number({ name: { en: 'Orders', 'zh-CN': '累计订单数' } }),
    ordersLastYear: number({ name: { en: 'Orders in the last year', 'zh-CN': '近一年订单数' } }),
    firstOrderedAt: instant({ name: { en: 'First order', 'zh-CN': '首次下单时间' } }),
    lastOrderedAt: instant({ name: { en: 'Last order', 'zh-CN': '最近下单时间' } }),
    channel: oneOf(['WEB', 'STORE', 'MARKETPLACE', 'DIRECT', 'RESELLER'], {
      name: { en: 'Main channel', 'zh-CN': '主要渠道' },
    }),
    categories: textSet({ name: { en: 'Categories bought', 'zh-CN': '购买品类' } }),
    discountedShare: number({ name: { en: 'Share of discounted orders', 'zh-CN': '优惠订单占比' } }),

    spend: money(currency, { name: { en: 'Spend', 'zh-CN': '累计消费额' } }),
    spendLastYear: money(currency, { name: { en: 'Spend in the last year', 'zh-CN': '近一年消费额' } }),
    averageOrder: money(currency, { name: { en: 'Average order', 'zh-CN': '客单价' } }),
    tier: oneOf(
      tiers.map(({ code }) => code),
      { name: { en: 'Tier', 'zh-CN': '客户层级' } },
    ),
    valueCell: oneOf(
      valueMatrixCells.map(({ code }) => code),
      { name: { en: 'Cell of the value matrix', 'zh-CN': '价值矩阵分类' } },
    ),
    rfmSegment: oneOf(
      rfmSegments.map(({ code }) => code),
      { name: { en: 'RFM segment', 'zh-CN': 'RFM 分群' } },
    ),

    satisfaction: number({ name: { en: 'Satisfaction, 0 to 100', 'zh-CN': '满意度（0–100）' } }),
    recommendation: number({ name: { en: 'Would recommend, 0 to 10', 'zh-CN': '推荐意愿（0–10）' } }),
    complaints: records(
      {
        kind: oneOf(['PRODUCT', 'SERVICE', 'DELIVERY', 'PRICE', 'OTHER']),
        openedAt: instant(),
        isResolved: boolean(),
      },
      { name: { en: 'Complaints', 'zh-CN': '投诉' } },
    ),
  })
}

export type StandardCustomerFacts = ReturnType<typeof standardCustomerFacts>

/** What is known of one customer, see {@link standardCustomerFacts}. */
export type StandardCustomer = FactsOf<StandardCustomerFacts>
