import { describe, expect, test } from 'vitest'
import { readHeader } from './file-header.ts'
import { type OrderField, orderFields } from './order-field.ts'
import type { OrderFilePlan } from './order-file-plan.ts'
import type { OrderRow, RejectedRow } from './order-row.ts'
import { compileRowReader } from './row-reader.ts'
import { undecodable } from './text-decoding.ts'

const everyField = {
  customer: 'customer',
  orderedAt: 'date',
  amount: 'amount',
  orderNumber: 'number',
  product: 'product',
  quantity: 'quantity',
  customerName: 'name',
  email: 'email',
  phone: 'phone',
  city: 'city',
  status: 'status',
} as const satisfies Record<OrderField, string>

const plan: OrderFilePlan = {
  encoding: 'utf-8',
  delimiter: ',',
  headers: Object.values(everyField),
  mapping: everyField,
  dateFormat: 'YMD',
  amountFormat: 'DECIMAL_POINT',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
}

const valid = { customer: '1', orderedAt: '2024-01-31', amount: '5' }

/** Reads a row with these values, and empty cells for the other fields. */
function rowOf(values: Partial<Record<OrderField, string>>): OrderRow | RejectedRow {
  return readCells(orderFields.map(field => values[field] ?? ''))
}

function readCells(cells: readonly string[], headers = plan.headers, mapping = plan.mapping) {
  return compileRowReader({ ...plan, mapping }, readHeader(headers))({ line: 7, cells }, undecodable('utf-8'))
}

test('a row becomes an order with everything that it says', () => {
  const cells = [
    ' C1 ',
    '2024-01-31 08:30',
    '¥1,234.50',
    '="0001"',
    'Blue\tshirt',
    '2',
    'Zoë',
    'ZOE@Example.com',
    '138 0013 8000',
    '上海',
    '已完成',
  ]
  expect(readCells(cells)).toEqual({
    line: 7,
    customerKey: 'C1',
    orderedAt: Date.parse('2024-01-31T08:30:00+08:00'),
    amountMinor: 123_450,
    kind: 'PURCHASE',
    status: 'COMPLETED',
    orderNumber: '0001',
    product: 'Blue shirt',
    quantity: 2,
    customerName: 'Zoë',
    email: 'zoe@example.com',
    phone: '138 0013 8000',
    city: '上海',
    cells,
  })
})

test('a row leaves out what is not filled in', () => {
  const keys = ['line', 'customerKey', 'orderedAt', 'amountMinor', 'kind', 'status', 'cells']
  expect(Object.keys(rowOf(valid))).toEqual(keys)
})

test.each([
  ['5', '1', '', { kind: 'PURCHASE', status: 'COMPLETED', amountMinor: 500, quantity: 1 }],
  ['0', '1', '', { kind: 'PURCHASE', status: 'COMPLETED', amountMinor: 0, quantity: 1 }],
  ['-5', '1', '', { kind: 'REFUND', status: 'COMPLETED', amountMinor: -500, quantity: 1 }],
  ['5', '1', '已退款', { kind: 'REFUND', status: 'COMPLETED', amountMinor: -500, quantity: 1 }],
  ['-5', '-2', 'refunded', { kind: 'REFUND', status: 'COMPLETED', amountMinor: -500, quantity: 2 }],
  ['0', '1', 'refunded', { kind: 'REFUND', status: 'COMPLETED', amountMinor: 0, quantity: 1 }],
  ['5', '0.25', 'cancelled', { kind: 'PURCHASE', status: 'CANCELLED', amountMinor: 500, quantity: 0.25 }],
  ['-5', '1', 'cancelled', { kind: 'REFUND', status: 'CANCELLED', amountMinor: -500, quantity: 1 }],
])('%s for %s pieces with status %j is %j', (amount, quantity, status, order) => {
  const row = rowOf({ ...valid, amount, quantity, status })
  expect(row).toMatchObject(order)
  expect('amountMinor' in row && Object.is(row.amountMinor, -0)).toBe(false)
})

test.each([
  ['customer', ' ', 'MISSING_VALUE'],
  ['orderedAt', '', 'MISSING_VALUE'],
  ['amount', '\u3000', 'MISSING_VALUE'],
  ['customer', 'x'.repeat(201), 'TOO_LONG'],
  ['customer', 'a\u0007b', 'CONTROL_CHARACTER'],
  ['customer', '6.92117E+12', 'ROUNDED_NUMBER'],
  ['orderedAt', '2024-02-30', 'INVALID_DATE'],
  ['orderedAt', '03/04/2024', 'INVALID_DATE'],
  ['amount', 'five', 'INVALID_AMOUNT'],
  ['amount', '$5', 'OTHER_CURRENCY'],
  ['orderNumber', '1.23E+17', 'ROUNDED_NUMBER'],
  ['phone', '1.38E+11', 'ROUNDED_NUMBER'],
  ['phone', '1'.repeat(61), 'TOO_LONG'],
  ['city', '城'.repeat(121), 'TOO_LONG'],
  ['product', 'x\uFFFD', 'ENCODING'],
  ['quantity', '0', 'INVALID_QUANTITY'],
  ['quantity', '-1', 'INVALID_QUANTITY'],
  ['quantity', '1000000001', 'INVALID_QUANTITY'],
  ['quantity', 'two', 'INVALID_QUANTITY'],
  ['email', 'nobody', 'INVALID_EMAIL'],
  ['email', 'a@b', 'INVALID_EMAIL'],
  ['email', 'a b@c.cn', 'INVALID_EMAIL'],
  ['status', 'pending', 'UNKNOWN_STATUS'],
] as const)('a row with the %s %j is rejected as %s', (field, value, code) => {
  const rejected = { line: 7, column: everyField[field], code, text: value }
  expect(rowOf({ ...valid, [field]: value })).toMatchObject(rejected)
})

test.each([
  [['x', '\uFFFD', 'y', ''], 'amount', 'INVALID_AMOUNT'],
  [['5', '\uFFFD', 'y', ''], 'note', 'ENCODING'],
  [['5', '', 'y', ''], 'date', 'INVALID_DATE'],
  [['5', '', '2024-01-31', ''], 'customer', 'MISSING_VALUE'],
])('the row %j is rejected for the leftmost fault', (cells, column, code) => {
  const mapping = { customer: 'customer', orderedAt: 'date', amount: 'amount' }
  expect(readCells(cells, ['amount', 'note', 'date', 'customer'], mapping)).toMatchObject({ column, code })
})

describe('a rejected row', () => {
  test('keeps its cells as they stand in the file', () => {
    const cells = [' 1', 'x', '５', '="1"', '', '', '', '', '', '', '']
    expect(readCells(cells)).toHaveProperty('cells', cells)
  })

  test('names its order where that can be told', () => {
    expect(rowOf({ ...valid, amount: 'x', orderNumber: ' A1 ' })).toHaveProperty('orderNumber', 'A1')
    expect(rowOf({ ...valid, amount: 'x' })).not.toHaveProperty('orderNumber')
    expect(rowOf({ ...valid, amount: 'x', orderNumber: 'A\uFFFD' })).not.toHaveProperty('orderNumber')
    expect(readCells(['1', 'x', '5'])).not.toHaveProperty('orderNumber')
  })
})

describe('a row of a file with three columns', () => {
  const mapping = { customer: 'customer', orderedAt: 'date', amount: 'amount' }

  test.each([
    ['too few', ['1', '2024-01-31']],
    ['too many', ['1', '2024-01-31', '5', 'extra']],
  ])('with %s cells is rejected as a whole', (_, cells) => {
    const row = readCells(cells, ['customer', 'date', 'amount'], mapping)
    expect(row).toEqual({ line: 7, column: null, code: 'WRONG_COLUMN_COUNT', text: '', cells })
  })

  test('may have more empty cells than the header, or fewer where the header has no name', () => {
    const headers = ['customer', 'date', 'amount', '', '']
    expect(readCells(['1', '2024-01-31', '5', '', '', '', ''], headers, mapping)).toHaveProperty(
      'customerKey',
      '1',
    )
    expect(readCells(['2', '2024-01-31', '5'], headers, mapping)).toHaveProperty('customerKey', '2')
  })
})
