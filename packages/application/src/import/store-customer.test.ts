import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { contentOf, importText, openShop } from '../testing/test-shop.ts'

let database: Database
let shop: Caller

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

describe('details of customers', () => {
  const header = 'customer,date,amount,name,email,phone,city\n'
  beforeAll(async () => {
    shop = await openShop(database)
  })

  test('are those of the last row that tells them', async () => {
    await importText(
      shop,
      `${header}ann,2024-01-05,1,Ann,ANN@b.cn,,\nann,2024-01-06,1,Anna,,,\nann,2024-01-07,1,,,,上海\n`,
    )
    expect(await contentOf(shop)).toMatchObject([
      { externalKey: 'ann', name: 'Anna', email: 'ann@b.cn', phone: null, city: '上海', version: 1 },
    ])
  })

  test('are filled in where they were missing, and never overwritten', async () => {
    const run = await importText(shop, `${header}ann,2024-01-07,1,Other,o@b.cn,139,北京\n`)
    expect(run).toMatchObject({ customersChanged: 1, ordersUnchanged: 1 })
    expect(await contentOf(shop)).toMatchObject([
      { name: 'Anna', email: 'ann@b.cn', phone: '139', city: '上海' },
    ])
  })
})

test('a customer whose only order is known under another one is not made', async () => {
  shop = await openShop(database)
  const header = 'order_number,customer,date,amount\n'
  await importText(shop, `${header}S1,ann,2024-01-05,1\n`)
  const run = await importText(shop, `${header}S1,bob,2024-01-05,1\n`)
  expect(run).toMatchObject({ customersCreated: 0, ordersUnchanged: 1 })
  expect(await contentOf(shop)).toHaveLength(1)
})
