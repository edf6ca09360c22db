import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { contentOf, errorTextOf, importText, openShop } from '../testing/test-shop.ts'

const head = 'order_number,customer,date,amount,product,status\n'
let database: Database
let shop: Caller

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

beforeEach(async () => {
  shop = await openShop(database)
})

async function ordersOf(caller: Caller) {
  const orders = await database.snapshot(caller, tx =>
    tx.order.findMany({ orderBy: { number: 'asc' }, include: { lines: { orderBy: { position: 'asc' } } } }),
  )
  return orders.map(({ number, amountMinor, kind, status, importLine, lines }) => ({
    ...{ number, amountMinor, kind, status, importLine },
    lines: lines.map(line => `${line.position} ${line.product} ${line.amountMinor}`),
  }))
}

describe('rows of one order number', () => {
  test('are lines of one order, whatever stands between them', async () => {
    const text = `${head}S1,ann,2024-01-05,10,tea,\nS2,bob,2024-01-05,1,cup,\nS1,ann,2024-01-04,5.5,pot,\n`
    expect(await importText(shop, text)).toMatchObject({ rowsRead: 3, ordersCreated: 2 })
    expect(await ordersOf(shop)).toMatchObject([
      { number: 'S1', amountMinor: 1550n, importLine: 2, lines: ['1 tea 1000', '2 pot 550'] },
      { number: 'S2', amountMinor: 100n, importLine: 3, lines: ['1 cup 100'] },
    ])
    const [first] = await database.snapshot(shop, tx => tx.order.findMany({ where: { number: 'S1' } }))
    expect(first?.orderedAt).toEqual(new Date('2024-01-03T16:00:00Z'))
  })

  test('count once where they are equal cell for cell', async () => {
    const text = `${head}S1,ann,2024-01-05,10,tea,\nS1,ann,2024-01-05,10,tea,\nS1,ann,2024-01-05,10,pot,\n`
    expect(await importText(shop, text)).toMatchObject({ rowsRead: 3, rowsRejected: 0, ordersCreated: 1 })
    expect(await ordersOf(shop)).toMatchObject([{ amountMinor: 2000n, lines: ['1 tea 1000', '2 pot 1000'] }])
  })

  test('change nothing in another file, not even with other amounts or another customer', async () => {
    await importText(shop, `${head}S1,ann,2024-01-05,10,tea,\n`)
    const before = await contentOf(shop)
    const again = await importText(shop, `${head}S1,ann,2024-02-05,99,cup,cancelled\n`)
    expect(again).toMatchObject({ ordersCreated: 0, ordersUnchanged: 1 })
    const other = await importText(shop, `${head}S1,bob,2024-01-05,10,tea,\n`)
    expect(other).toMatchObject({ ordersCreated: 0, ordersUnchanged: 1, customersCreated: 0 })
    expect(await contentOf(shop)).toEqual(before)
  })

  test('count without those that were cancelled', async () => {
    const text = `${head}S1,ann,2024-01-05,10,tea,paid\nS1,ann,2024-01-05,3,cup,cancelled\nS2,ann,2024-01-05,4,pot,cancelled\n`
    await importText(shop, text)
    expect(await ordersOf(shop)).toMatchObject([
      { number: 'S1', status: 'COMPLETED', amountMinor: 1000n, lines: ['1 tea 1000'] },
      { number: 'S2', status: 'CANCELLED', amountMinor: 400n, lines: ['1 pot 400'] },
    ])
  })

  test('are a refund where more goes back than comes in', async () => {
    const text = `${head}S1,ann,2024-01-05,10,tea,\nS1,ann,2024-01-05,-4,cup,\nS2,ann,2024-01-05,-10,pot,\nS2,ann,2024-01-06,4,cup,\n`
    await importText(shop, text)
    expect(await ordersOf(shop)).toMatchObject([
      { number: 'S1', kind: 'PURCHASE', amountMinor: 600n },
      { number: 'S2', kind: 'REFUND', amountMinor: -600n },
    ])
  })
})

describe('an order', () => {
  test('of two customers is rejected', async () => {
    const text = `${head}S1,ann,2024-01-05,10,tea,\nS1,bob,2024-01-05,5,cup,\nS2,ann,2024-01-05,1,pot,\n`
    const run = await importText(shop, text)
    expect(run).toMatchObject({ rowsRejected: 2, ordersCreated: 1, customersCreated: 1 })
    expect(run.rejections).toMatchObject([
      {
        line: 2,
        column: 'order_number',
        code: 'ORDER_OF_TWO_CUSTOMERS',
        text: 'S1',
        cells: ['S1', 'ann', '2024-01-05', '10', 'tea', ''],
      },
      {
        line: 3,
        column: 'order_number',
        code: 'ORDER_OF_TWO_CUSTOMERS',
        text: 'S1',
        cells: ['S1', 'bob', '2024-01-05', '5', 'cup', ''],
      },
    ])
  })

  test.each([
    ['has a bad amount', 'S1,ann,2024-01-05,ten,cup,', 'INVALID_AMOUNT'],
    ['names its number as a spreadsheet does', '="S1",ann,2024-01-05,ten,cup,', 'INVALID_AMOUNT'],
    ['has too few cells', 'S1,ann,2024-01-05', 'WRONG_COLUMN_COUNT'],
  ])('is rejected as a whole where one of its rows %s', async (_, bad, code) => {
    const run = await importText(shop, `${head}S1,ann,2024-01-05,10,tea,\n${bad}\nS2,bob,2024-01-05,1,pot,\n`)
    expect(run.rejections).toMatchObject([
      { line: 2, column: 'order_number', code: 'ORDER_INCOMPLETE', text: 'S1' },
      { line: 3, code },
    ])
    expect(await contentOf(shop)).toMatchObject([{ externalKey: 'bob' }])
  })

  test('comes completely with its corrected error file, which resolves every rejection', async () => {
    const rows = ['S1,ann,2024-01-05,10,tea,', 'S1,ann,2024-01-05,10,tea,', 'S1,ann,2024-01-05,5,cup,']
    const bad = [...rows.slice(0, 2), 'S1,ann,2024-01-05,five,cup,']
    const run = await importText(shop, `${head}${bad.join('\n')}\n`)
    expect(run).toMatchObject({ rowsRejected: 3, ordersCreated: 0 })
    const corrected = (await errorTextOf(shop, run.id)).replace(',five,', ',5,')
    expect(await importText(shop, corrected)).toMatchObject({ ordersCreated: 1, rowsRejected: 0 })
    expect(await ordersOf(shop)).toMatchObject([{ amountMinor: 1500n, lines: ['1 tea 1000', '2 cup 500'] }])
    const open = await database.snapshot(shop, tx =>
      tx.importRejection.count({ where: { resolvedById: null } }),
    )
    expect(open).toBe(0)
    const clean = await openShop(database)
    await importText(clean, `${head}${rows.join('\n')}\n`)
    expect(await contentOf(shop)).toEqual(await contentOf(clean))
  })
})
