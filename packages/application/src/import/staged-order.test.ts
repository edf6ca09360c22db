import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { importText, openShop } from '../testing/test-shop.ts'

let database: Database
let shop: Caller

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

describe('orders without a number', () => {
  const head = 'customer,date,amount,product\n'
  beforeAll(async () => {
    shop = await openShop(database)
  })

  test('stay two where two are equal in one file', async () => {
    const twice = `${head}ann,2024-01-05,10,tea\nann,2024-01-05,10,tea\n`
    expect(await importText(shop, twice)).toMatchObject({ ordersCreated: 2 })
    expect(await importText(shop, twice)).toMatchObject({ ordersCreated: 0, ordersUnchanged: 2 })
    const thrice = `${twice}ann,2024-01-05,10,tea\n`
    expect(await importText(shop, thrice)).toMatchObject({ ordersCreated: 1, ordersUnchanged: 2 })
  })

  test.each([
    'ann,2024-01-06,10,tea',
    'ann,2024-01-05,11,tea',
    'ann,2024-01-05,10,cup',
    'ann,2024-01-05,10,',
    'Ann,2024-01-05,10,tea',
    'ann,2024-01-05 00:00:00.001,10,tea',
  ])('are others where anything differs: %s', async row => {
    expect(await importText(shop, `${head}${row}\n`)).toMatchObject({ ordersCreated: 1 })
  })

  test('tell a free purchase from the return of a gift', async () => {
    const header = 'customer,date,amount,status\n'
    await importText(shop, `${header}dan,2024-01-05,0,paid\n`)
    const refunded = await importText(shop, `${header}dan,2024-01-05,0,refunded\n`)
    expect(refunded).toMatchObject({ ordersCreated: 1 })
  })

  test('may also have none in a file that has numbers for others', async () => {
    const text =
      'order_number,customer,date,amount\nS1,eve,2024-01-05,1\n,eve,2024-01-05,2\n,eve,2024-01-05,2\n'
    expect(await importText(shop, text)).toMatchObject({ ordersCreated: 3, rowsRejected: 0 })
    expect(await importText(shop, text)).toMatchObject({ ordersCreated: 0, ordersUnchanged: 3 })
  })
})
