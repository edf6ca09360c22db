import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { columns, type ImportingShop, openImportingShop } from '../importing-shop.test-support.ts'

let shop: ImportingShop

beforeAll(async () => {
  shop = await openImportingShop()
})

afterAll(() => shop.site.close())

describe('a file of orders', () => {
  test('is uploaded, looked at, imported, corrected, imported again and taken back', async () => {
    const file = 'customer,date,amount\nA,2024-01-31,12.50\nB,someday,7.00\nC,2024-02-01,8.00\n'
    const id = await shop.upload(file)
    expect(await shop.profileOf(id)).toEqual({
      encoding: 'utf-8',
      delimiter: ',',
      headers: ['customer', 'date', 'amount'],
      rows: file
        .trim()
        .split('\n')
        .slice(1)
        .map(row => row.split(',')),
      columns,
      dateFormat: 'YMD',
      amountFormat: 'DECIMAL_POINT',
      correctedImportIds: [],
      questions: [],
    })

    const run = await shop.imported(id, { columns })
    expect(run).toMatchObject({
      status: 'COMPLETED',
      progress: 1,
      rowsRead: 3,
      rowsRejected: 1,
      ordersCreated: 2,
      customersCreated: 2,
      viewerCanRevert: true,
      rfmSnapshot: { scoredCount: 2 },
      plan: { encoding: 'utf-8', dateFormat: 'YMD', currency: 'CNY', timeZone: 'Asia/Shanghai', columns },
      rejections: {
        nodes: [{ line: 3, column: 'date', code: 'INVALID_DATE', text: 'someday', isResolved: false }],
      },
    })

    const english = await shop.errorFile(run)
    expect(english).toContain('This is not a date in the format of the column.')
    expect(await shop.errorFile(run, 'zh-CN')).toContain('日期无效，或与该列的日期格式不符。')

    const corrected = await shop.upload(english.replace('someday', '2024-02-02'))
    expect(await shop.profileOf(corrected)).toMatchObject({ columns, correctedImportIds: [run.id] })
    expect(await shop.imported(corrected, { columns })).toMatchObject({ ordersCreated: 1, rowsRejected: 0 })
    expect(await shop.importRun(run.id)).toMatchObject({ rejections: { nodes: [{ isResolved: true }] } })

    const again = await shop.imported(await shop.upload(file), { columns })
    expect(again).toMatchObject({ ordersCreated: 0, ordersUnchanged: 2, rowsRejected: 1 })

    expect(await shop.revert(run.id)).toMatchObject({
      __typename: 'RevertImportSuccess',
      ordersRemoved: 2,
      customersRemoved: 2,
      importRun: { status: 'REVERTED', viewerCanRevert: false },
    })
    expect(await shop.revert(run.id)).toMatchObject({
      __typename: 'ImportNotRevertibleError',
      status: 'REVERTED',
    })
  })

  test('in GB18030 is read as well as one in UTF-8', async () => {
    const id = await shop.upload(Buffer.from(gb18030.replaceAll(/\s/g, ''), 'hex'))
    const profile = await shop.profileOf(id)
    expect(profile).toMatchObject({
      encoding: 'gb18030',
      headers: ['客户', '日期', '金额', '姓名'],
      questions: [],
      columns: [
        { field: 'CUSTOMER', header: '客户' },
        { field: 'ORDERED_AT', header: '日期' },
        { field: 'AMOUNT', header: '金额' },
        { field: 'CUSTOMER_NAME', header: '姓名' },
      ],
    })
    const run = await shop.imported(id, { columns: profile.columns })
    expect(run).toMatchObject({ status: 'COMPLETED', ordersCreated: 2 })
    const { data } = await ask('{ customers(filter: { text: "张三" }) { nodes { name spend { amount } } } }')
    expect(data).toEqual({ customers: { nodes: [{ name: '张三', spend: { amount: '12.50' } }] } })
  })

  test('that is doubtful is asked about, in the language of the reader, and never guessed', async () => {
    const id = await shop.upload('customer,date,amount\nD,01/02/2024,5\nE,03/04/2024,6\n')
    const question = {
      code: 'AMBIGUOUS_DATE_FORMAT',
      field: 'ORDERED_AT',
      header: 'date',
      candidates: ['MDY', 'DMY'],
      example: '01/02/2024',
    }
    expect((await shop.profileOf(id)).questions).toMatchObject([question])
    expect(await shop.start(id, { columns })).toEqual({
      __typename: 'OrderFileQuestionsError',
      code: 'ORDER_FILE_QUESTIONS',
      message: 'Something about the file is to be answered first.',
      questions: [{ ...question, message: 'How is “01/02/2024” in the column “date” meant?' }],
    })
    expect(await shop.start(id, { columns }, 'zh-CN')).toMatchObject({
      message: '请先回答关于文件的问题。',
      questions: [{ message: '“date”列中的“01/02/2024”是哪种日期格式？' }],
    })
    await shop.imported(id, { columns, dateFormat: 'DMY' })
    const { data } = await ask('{ customers(filter: { text: "D" }) { nodes { externalKey lastOrderedAt } } }')
    expect(data).toEqual({
      customers: { nodes: [{ externalKey: 'D', lastOrderedAt: '2024-01-31T16:00:00.000Z' }] },
    })
  })

  test('under strict is stored whole or not at all', async () => {
    const id = await shop.upload('customer,date,amount\nF,2024-01-31,12.50\nF,never,7.00\n')
    const run = await shop.imported(id, { columns, strict: true, dateFormat: 'YMD' })
    expect(run).toMatchObject({
      status: 'FAILED',
      ordersCreated: 0,
      rowsRejected: 1,
      failure: { code: 'STRICT_ROWS_REJECTED', message: expect.stringContaining('1 row was rejected') },
    })
    expect((await shop.importRun(run.id, 'zh-CN')).failure?.message).toContain('有 1 行未通过')
    expect(await shop.errorFile(run)).toContain('never')
  })

  test('is scored at the moment that was asked for', async () => {
    const id = await shop.upload('customer,date,amount\nG,2020-01-31,12.50\n')
    const run = await shop.imported(id, { columns, asOf: '2020-02-10T00:00:00+08:00' })
    expect(run).toMatchObject({ rfmSnapshot: { asOf: '2020-02-09T16:00:00.000Z' } })
  })
})

/** `客户,日期,金额,姓名` and two rows of it. */
const gb18030 = `bfcdbba7 2c c8d5c6da 2c bdf0b6ee 2c d0d5c3fb 0a
  5a31 2c 323032342d30312d3331 2c 31322e3530 2c d5c5c8fd 0a
  5a32 2c 323032342d30322d3031 2c 382e3030 2c c0eecbc4 0a`

function ask<Data>(query: string, options: { variables?: Record<string, unknown>; locale?: string } = {}) {
  return shop.site.graphql<Data>(query, { token: shop.workspace.token, ...options })
}
