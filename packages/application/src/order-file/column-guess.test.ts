import { expect, test } from 'vitest'
import { guessColumns, recognisedHeaders } from './column-guess.ts'
import { columnSynonyms } from './column-synonym.ts'
import { type OrderField, orderFields } from './order-field.ts'

test.each([
  [
    'an export of a shop system',
    [
      'Order ID',
      'Customer ID',
      'Order Date',
      'Product Name',
      'Quantity',
      'Total Price',
      'Email',
      'City',
      'Status',
    ],
    {
      orderNumber: 'Order ID',
      customer: 'Customer ID',
      orderedAt: 'Order Date',
      product: 'Product Name',
      quantity: 'Quantity',
      amount: 'Total Price',
      email: 'Email',
      city: 'City',
      status: 'Status',
    },
  ],
  [
    'camel case and units',
    ['customerId', 'createdAt', 'totalAmount (USD)', 'phoneNumber'],
    { customer: 'customerId', orderedAt: 'createdAt', amount: 'totalAmount (USD)', phone: 'phoneNumber' },
  ],
  [
    'a Chinese export',
    [
      '订单编号',
      '买家会员名',
      '买家实际支付金额',
      '订单状态',
      '收货人姓名',
      '联系手机',
      '订单付款时间',
      '宝贝标题',
      '宝贝总数量',
    ],
    {
      orderNumber: '订单编号',
      customer: '买家会员名',
      amount: '买家实际支付金额',
      status: '订单状态',
      customerName: '收货人姓名',
      phone: '联系手机',
      orderedAt: '订单付款时间',
      product: '宝贝标题',
      quantity: '宝贝总数量',
    },
  ],
  [
    'Chinese headers with more around a known word',
    ['商城会员编号', '平台下单时间', '本单实付金额(元)'],
    { customer: '商城会员编号', orderedAt: '平台下单时间', amount: '本单实付金额(元)' },
  ],
  [
    'traditional Chinese',
    ['客戶編號', '訂單日期', '金額'],
    { customer: '客戶編號', orderedAt: '訂單日期', amount: '金額' },
  ],
  [
    'the surer of two',
    ['日期', '下单时间', '总额', '实付金额'],
    { orderedAt: '下单时间', amount: '实付金额' },
  ],
  [
    'both an id and a name',
    ['customer', 'customer_id'],
    { customer: 'customer_id', customerName: 'customer' },
  ],
  ['what only looks like a field', ['退款金额', '优惠金额', '更新时间', '客户经理', 'update_date'], {}],
])('guesses %s', (_, headers, guess) => expect(guessColumns(headers)).toEqual(guess))

test('reads every header of the list as its field when it stands alone', () => {
  const owners = new Map<string, OrderField>()
  for (const field of orderFields) {
    for (const synonym of columnSynonyms[field]) if (!owners.has(synonym)) owners.set(synonym, field)
  }
  for (const [synonym, field] of owners) expect(guessColumns([synonym])).toEqual({ [field]: synonym })
})

test('counts the headers it knows', () => {
  expect(recognisedHeaders(['Customer-No.', '金额（元）', 'x1'])).toBe(2)
})
