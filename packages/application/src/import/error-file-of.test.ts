import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { errorTextOf, importText, openShop } from '../testing/test-shop.ts'
import { errorFileOf } from './error-file-of.ts'

const head = 'customer,date,amount,product\n'
const wrong = [
  'ann,2024-01-05,10.00,tea',
  'ann,2024-01-05,1O.00,tea',
  'bob,2024-01-06,20.50,"cup, large"',
  'cat,2024-13-07,5,',
]
const text = (rows: readonly string[]) => head + rows.map(row => `${row}\n`).join('')
let database: Database
let shop: Caller

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

beforeEach(async () => {
  shop = await openShop(database)
})

test('a rejected row is kept with line, column, code, text and cells', async () => {
  const run = await importText(shop, text(wrong))
  expect(run).toMatchObject({ status: 'COMPLETED', rowsRead: 4, rowsRejected: 2, ordersCreated: 2 })
  expect(run.rejections).toMatchObject([
    {
      line: 3,
      column: 'amount',
      code: 'INVALID_AMOUNT',
      text: '1O.00',
      cells: ['ann', '2024-01-05', '1O.00', 'tea'],
      originRunId: null,
      resolvedById: null,
    },
    {
      line: 5,
      column: 'date',
      code: 'INVALID_DATE',
      text: '2024-13-07',
      cells: ['cat', '2024-13-07', '5', ''],
    },
  ])
})

describe('the error file of an import', () => {
  test('is named after the file and holds the rejected rows as they stood', async () => {
    const run = await importText(shop, text(wrong))
    const file = await errorFileOf(shop, { importRunId: run.id, language: 'zh-CN' })
    expect(file?.name).toBe('orders.errors.csv')
    const lines = (await errorTextOf(shop, run.id)).split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines[1]).toMatch(/^ann,2024-01-05,1O\.00,tea,3,amount,INVALID_AMOUNT,/)
  })

  test('holds them all where they are more than are read at once', async () => {
    const rows = Array.from({ length: 2_001 }, (_, index) => `c${index},never,1,`)
    const run = await importText(shop, text(rows))
    const lines = (await errorTextOf(shop, run.id)).trim().split('\r\n').slice(1)
    expect(lines.map(line => line.split(',')[0])).toEqual(rows.map(row => row.split(',')[0]))
  })

  test('does not exist where there is no such import', async () => {
    expect(await errorFileOf(shop, { importRunId: crypto.randomUUID(), language: 'en' })).toBeUndefined()
  })
})
