import { expect, test } from 'vitest'
import { statusReadingOf } from './status-word.ts'

test.each([
  ['', 'COMPLETED'],
  ['Completed', 'COMPLETED'],
  ['IN_TRANSIT', 'COMPLETED'],
  ['买家已付款，等待卖家发货', 'COMPLETED'],
  ['交易成功', 'COMPLETED'],
  ['已簽收', 'COMPLETED'],
  ['canceled', 'CANCELLED'],
  ['Cancelled by customer', 'CANCELLED'],
  ['已取消', 'CANCELLED'],
  ['Fully Refunded', 'REFUNDED'],
  ['退货退款', 'REFUNDED'],
  ['REFUNDED', 'REFUNDED'],
])('reads %j as %s', (word, reading) => expect(statusReadingOf(word)).toBe(reading))

test.each(['pending', 'unpaid', '待付款', '部分退款', '退款中', 'partially_refunded', 'closed', '?'])(
  'leaves %j open',
  word => expect(statusReadingOf(word)).toBeUndefined(),
)
