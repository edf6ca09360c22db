/** How an order of the file stands. `REFUNDED` turns the row into a refund. */
export type StatusReading = 'COMPLETED' | 'CANCELLED' | 'REFUNDED'

/**
 * What a status word of a shop system says about an order, in English or Chinese, whatever its case, spaces and
 * hyphens. An empty word means completed.
 *
 * Undefined for words that are not known, and on purpose for those that leave the money open: an order that awaits
 * payment is not an order yet, and a partial refund does not say how much was given back.
 *
 * @example
 * ```ts
 * import { statusReadingOf } from './status-word.ts'
 * statusReadingOf('Payment-Received') // => 'COMPLETED'
 * statusReadingOf('交易关闭') // => 'CANCELLED'
 * statusReadingOf('退款成功') // => 'REFUNDED'
 * statusReadingOf('partially refunded') // => undefined
 * ```
 */
export function statusReadingOf(word: string): StatusReading | undefined {
  const known = readings.get(word)
  if (known) return known
  return readings.get(
    word
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, ''),
  )
}

const words: Readonly<Record<StatusReading, string>> = {
  COMPLETED: `
    complete completed completedorder done finished finalized success successful succeeded ok paid fullypaid
    paymentreceived paymentcomplete paymentcompleted captured settled processed processing confirmed approved accepted
    fulfilled unfulfilled partiallyfulfilled awaitingfulfillment awaitingfulfilment awaitingshipment readytoship
    readyforpickup packed shipped partiallyshipped dispatched intransit outfordelivery delivered received pickedup
    invoiced sale sold purchase valid active normal
    已完成 完成 已成交 成交 交易成功 交易完成 订单完成 成功 已付款 已支付 支付成功 付款成功 买家已付款 已收款 已结算 已确认 待发货
    等待发货 等待卖家发货 买家已付款,等待卖家发货 部分发货 配货中 备货中 待配送 待取货 待自提 已发货 已出库 卖家已发货
    卖家已发货,等待买家确认 等待买家确认收货 待收货 运输中 配送中 派送中 已签收 已收货 已送达 已自提 待评价 已评价 已使用 已核销
    已消费 正常 有效
    訂單完成 待出貨 已出貨 待收貨 已收貨 已簽收 已送達 運送中 已結算 已確認
  `,
  CANCELLED: `
    cancelled canceled cancel cancelledbycustomer cancelledbyuser cancelledbyseller cancelledbyadmin ordercancelled
    ordercanceled void voided aborted abandoned rejected declined denied failed failure paymentfailed expired invalid
    deleted annulled
    已取消 取消 订单取消 交易取消 买家取消 卖家取消 用户取消 系统取消 已关闭 关闭 交易关闭 订单关闭 已作废 作废 无效 已失效 失效
    已拒绝 拒单 支付失败 付款失败 失败 超时关闭 超时取消 已过期 已撤销 撤销 已删除
    訂單取消 買家取消 賣家取消 已關閉 交易關閉 訂單關閉 已作廢 付款失敗 已過期
  `,
  REFUNDED: `
    refunded refund fullyrefunded fullrefund refundcompleted refundsuccessful returned return returnedandrefunded
    chargeback chargedback reversed moneyback creditnote
    已退款 退款 退款成功 退款完成 全额退款 已全额退款 交易关闭,退款成功 已退货 退货 退货退款 已退货退款 退货完成 退款退货 已退单 退单
    已退貨 退貨 退貨退款 全額退款
  `,
}

const readings = new Map<string, StatusReading>(
  (['COMPLETED', 'CANCELLED', 'REFUNDED'] as const).flatMap(reading => [
    [reading, reading] as const,
    ...words[reading]
      .trim()
      .split(/\s+/)
      .map(word => [word, reading] as const),
  ]),
).set('', 'COMPLETED')
