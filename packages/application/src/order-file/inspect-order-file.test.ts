import { encodeId } from '@clientele/kernel'
import { describe, expect, test } from 'vitest'
import { createErrorFile } from './error-file.ts'
import { type InspectionOptions, inspectOrderFile } from './inspect-order-file.ts'
import type { OrderFileProfile } from './order-file-profile.ts'

function inspected(text: string, options: InspectionOptions = { isWhole: true }): OrderFileProfile {
  const result = inspectOrderFile(new TextEncoder().encode(text), options)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

test('shows a clear file without a question', () => {
  const text =
    '订单号;会员号;下单时间;实付金额;订单状态\nA1;1;2024-01-31 08:30;1.234,50;已完成\nA2;2;2024-02-01 09:00;5,00;待付款\n'
  expect(inspected(text)).toMatchObject({
    encoding: 'utf-8',
    delimiter: ';',
    headers: ['订单号', '会员号', '下单时间', '实付金额', '订单状态'],
    rows: [
      ['A1', '1', '2024-01-31 08:30', '1.234,50', '已完成'],
      ['A2', '2', '2024-02-01 09:00', '5,00', '待付款'],
    ],
    mapping: {
      orderNumber: '订单号',
      customer: '会员号',
      orderedAt: '下单时间',
      amount: '实付金额',
      status: '订单状态',
    },
    dateFormat: 'YMD',
    amountFormat: 'DECIMAL_COMMA',
    statuses: [
      { word: '已完成', reading: 'COMPLETED' },
      { word: '待付款', reading: null },
    ],
    correctedImports: [],
    questions: [],
  })
})

describe('asks', () => {
  test('for the format of dates that can be read in two ways', () => {
    const { dateFormat, questions } = inspected(
      'customer,date,amount\n1,03/04/2024,5.00\n2,05/06/2024,6.00\n',
    )
    expect(dateFormat).toBeNull()
    const candidates = ['MDY', 'DMY']
    expect(questions).toEqual([
      { code: 'AMBIGUOUS_DATE_FORMAT', header: 'date', candidates, example: '03/04/2024' },
    ])
  })

  test('for the format of amounts where the currency leaves it open', () => {
    const text = 'customer,date,amount\n1,2024-01-01,1.234\n'
    const candidates = ['DECIMAL_POINT', 'DECIMAL_COMMA']
    expect(inspected(text, { isWhole: true, currency: 'KWD' }).questions).toEqual([
      { code: 'AMBIGUOUS_AMOUNT_FORMAT', header: 'amount', candidates, example: '1.234' },
    ])
    expect(inspected(text, { isWhole: true, currency: 'CNY' }).questions).toEqual([])
  })

  test('for required fields without a column, naming columns that could stand in', () => {
    expect(inspected('Email,Total\na@b.cn,5.00\n').questions).toEqual([
      { code: 'UNMAPPED', field: 'customer', candidates: ['Email'] },
      { code: 'UNMAPPED', field: 'orderedAt', candidates: [] },
    ])
  })

  test('about columns that do not hold what their header says', () => {
    expect(inspected('customer,date,amount\n1,next week,a lot\n').questions).toEqual([
      { code: 'UNKNOWN_DATE_FORMAT', header: 'date', example: 'next week' },
      { code: 'UNKNOWN_AMOUNT_FORMAT', header: 'amount', example: 'a lot' },
    ])
  })

  test('for the encoding, showing how a text reads in each', () => {
    const bytes = Uint8Array.from([
      ...Buffer.from('customer,date,amount\n'),
      ...[0xc0, 0xee, 0xb8, 0xdf],
      ...Buffer.from(',2024-01-01,5.00\n'),
    ])
    const result = inspectOrderFile(bytes, { isWhole: true })
    const question = result.ok ? result.value.questions[0] : undefined
    expect(question?.code === 'AMBIGUOUS_ENCODING' && question.candidates).toContainEqual({
      encoding: 'gb18030',
      example: '李高',
    })
    const settled = inspectOrderFile(bytes, { isWhole: true, encoding: 'gbk' })
    expect(settled).toMatchObject({ ok: true, value: { encoding: 'gbk', questions: [] } })
  })
})

test('takes the first rows of a longer file and leaves out the one that is cut', () => {
  const text = 'customer,date,amount\n1,2024-01-01,5.00\n2,2024-01-01,"6.0'
  expect(inspected(text, {}).rows).toEqual([['1', '2024-01-01', '5.00']])
  expect(inspected('a,b\n1,2\n3', {}).rows).toEqual([['1', '2']])
  expect(inspected('a,b\n1,2\n3,4').rows).toHaveLength(2)
})

test('shows twenty rows at most, and judges by more', () => {
  const rows = Array.from(
    { length: 40 },
    (_, index) => `${index},${index < 39 ? '03/04/2024' : '13/04/2024'},5.00`,
  )
  const profile = inspected(`customer,date,amount\n${rows.join('\n')}\n`)
  expect(profile.rows).toHaveLength(20)
  expect(profile.dateFormat).toBe('DMY')
})

test('takes chunks as well as one piece', () => {
  const bytes = new TextEncoder().encode('客户,date,amount\n1,2024-01-01,5.00\n')
  const whole = inspectOrderFile(bytes)
  expect(inspectOrderFile([bytes.subarray(0, 4), bytes.subarray(4)])).toEqual(whole)
})

test('skips blank lines and the delimiter line of Excel before the header', () => {
  expect(inspected('sep=;\r\n\r\n;;\r\na;b;c\r\n1;2;3\r\n').headers).toEqual(['a', 'b', 'c'])
})

test('recognises an error file and the imports it corrects', () => {
  const importRun = '01890a5d-ac96-774b-bcce-b302099a8057'
  const file = createErrorFile({ headers: ['customer', 'date', 'amount'], importRun, language: 'en' })
  const cells = ['1', '31 Feb', '5.00']
  const text =
    file.head() + file.rows([{ line: 7, column: 'date', code: 'INVALID_DATE', text: '31 Feb', cells }])
  const profile = inspected(text.replace('31 Feb', '2024-02-28'))
  expect(profile.headers).toEqual(['customer', 'date', 'amount'])
  expect(profile.rows).toEqual([['1', '2024-02-28', '5.00']])
  expect(profile.correctedImports).toEqual([importRun])
  expect(text).toContain(encodeId('ImportRun', importRun))
})

test.each([
  ['nothing', '', { code: 'EMPTY_FILE' }],
  ['blank lines', '\n\n  \n', { code: 'EMPTY_FILE' }],
  ['an unclosed quote', 'a,b\n1,"2\n', { code: 'UNCLOSED_QUOTE', line: 2 }],
  ['a workbook', 'PK\u0003\u0004\u0014', { code: 'NOT_A_TEXT_FILE', kind: 'XLSX' }],
  ['a PDF', '%PDF-1.7', { code: 'NOT_A_TEXT_FILE', kind: 'PDF' }],
  ['zero bytes', `a,b\n${'\0'.repeat(10)}\n\0\0`, { code: 'NOT_A_TEXT_FILE', kind: 'BINARY' }],
])('refuses %s', (_, text, error) => {
  expect(inspectOrderFile(new TextEncoder().encode(text), { isWhole: true, encoding: 'utf-8' })).toEqual({
    ok: false,
    error,
  })
})

test('refuses an encoding that it cannot read', () => {
  const result = inspectOrderFile(new Uint8Array(), { encoding: 'klingon' })
  expect(result).toEqual({ ok: false, error: { code: 'UNKNOWN_ENCODING', encoding: 'klingon' } })
})
