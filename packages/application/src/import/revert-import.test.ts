import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { updateCustomer } from '../customer/update-customer.ts'
import { contentOf, importRunOf, importText, openShop } from '../testing/test-shop.ts'
import { revertImport } from './revert-import.ts'

const head = 'order_number,customer,date,amount,product,quantity,name,city\n'
const first = `${head}S1,ann,2024-01-05,10,tea,1,Ann,\nS2,bob,2024-01-06,20,cup,2,,\nS3,cat,2024-01-07,5,tea,1,,\n`
const second = `${head}S4,ann,2024-02-05,1,tea,1,,上海\nS5,bob,2024-02-06,2,cup,1,Bob,\nS6,dan,2024-02-07,3,pot,1,,\n`
let database: Database
let shop: Caller

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

beforeEach(async () => {
  shop = await openShop(database)
})

async function idOf(externalKey: string): Promise<string> {
  const { id } = await database.snapshot(shop, tx => tx.customer.findFirstOrThrow({ where: { externalKey } }))
  return id
}

async function edit(externalKey: string, details: { name?: string; phone?: string }): Promise<string> {
  const customerId = await idOf(externalKey)
  expect(await updateCustomer(shop, { customerId, expectedVersion: null, details })).toMatchObject({
    ok: true,
  })
  return customerId
}

async function linesLeft(): Promise<number> {
  return database.snapshot(shop, tx => tx.orderLine.count())
}

describe('a revert', () => {
  test('leaves what there was before the import, also where it filled in details', async () => {
    await importText(shop, first)
    const [before, lines] = [await contentOf(shop), await linesLeft()]
    const run = await importText(shop, second)
    expect(run).toMatchObject({ ordersCreated: 3, customersCreated: 1, customersChanged: 2 })
    expect(await revertImport(shop, { importRunId: run.id })).toEqual({
      ok: true,
      value: { ordersRemoved: 3, customersRemoved: 1 },
    })
    expect(await contentOf(shop)).toEqual(before)
    expect(await linesLeft()).toBe(lines)
  })

  test('of the only import leaves nothing', async () => {
    const run = await importText(shop, first)
    await revertImport(shop, { importRunId: run.id })
    expect(await contentOf(shop)).toEqual([])
  })

  test('leaves the customers that a later import has orders of, for that import to take back', async () => {
    const one = await importText(shop, first)
    const two = await importText(shop, second)
    expect(await revertImport(shop, { importRunId: one.id })).toMatchObject({
      value: { ordersRemoved: 3, customersRemoved: 1 },
    })
    const left = await contentOf(shop)
    expect(left.map(customer => [customer.externalKey, customer.metric?.orderCount])).toEqual([
      ['ann', 1],
      ['bob', 1],
      ['dan', 1],
    ])
    expect(await revertImport(shop, { importRunId: two.id })).toMatchObject({
      value: { ordersRemoved: 3, customersRemoved: 3 },
    })
    expect(await contentOf(shop)).toEqual([])
  })

  test('lets the same file be imported again as if for the first time', async () => {
    const run = await importText(shop, first)
    const before = await contentOf(shop)
    await revertImport(shop, { importRunId: run.id })
    expect(await importText(shop, first)).toMatchObject({ ordersCreated: 3, ordersUnchanged: 0 })
    expect(await contentOf(shop)).toEqual(before)
  })

  test('is noted with the run and in the activity log', async () => {
    const run = await importText(shop, first)
    await revertImport(shop, { importRunId: run.id })
    expect(await importRunOf(shop, run.id)).toMatchObject({
      status: 'REVERTED',
      revertedAt: expect.any(Date),
      revertedById: shop.actorId,
      ordersCreated: 3,
    })
    const activity = await database.snapshot(shop, tx =>
      tx.activity.findFirstOrThrow({ where: { kind: 'IMPORT_REVERTED' } }),
    )
    expect(activity.params).toEqual({ importRunId: run.id, ordersRemoved: 3, customersRemoved: 3 })
  })

  test('scores now where the import that is left scored at its own time', async () => {
    await importText(shop, first, { asOf: null })
    const run = await importText(shop, second)
    await revertImport(shop, { importRunId: run.id })
    const latest = await database.snapshot(shop, tx =>
      tx.rfmSnapshot.findFirstOrThrow({ orderBy: { id: 'desc' } }),
    )
    const age = Temporal.Now.instant().epochMilliseconds - latest.asOf.getTime()
    expect(age).toBeLessThan(60_000)
  })
})

describe('a revert is refused', () => {
  test('where a person edited a customer the import brought, and names them', async () => {
    const run = await importText(shop, first)
    const edited = [await edit('bob', { phone: '139' }), await edit('ann', { name: 'Anna' })]
    const before = await contentOf(shop)
    expect(await revertImport(shop, { importRunId: run.id })).toEqual({
      ok: false,
      error: { code: 'EDITED_SINCE_IMPORT', customerCount: 2, customerIds: edited.reverse() },
    })
    expect(await contentOf(shop)).toEqual(before)
    expect(await importRunOf(shop, run.id)).toMatchObject({ status: 'COMPLETED' })
  })

  test('where a person edited what the import filled in', async () => {
    await importText(shop, first)
    const run = await importText(shop, second)
    const customerId = await edit('bob', { name: 'Robert' })
    expect(await revertImport(shop, { importRunId: run.id })).toMatchObject({
      error: { code: 'EDITED_SINCE_IMPORT', customerCount: 1, customerIds: [customerId] },
    })
  })

  test('but not where they edited something else of a customer it filled in', async () => {
    await importText(shop, first)
    const run = await importText(shop, second)
    await edit('bob', { phone: '139' })
    expect(await revertImport(shop, { importRunId: run.id })).toMatchObject({ ok: true })
    expect(await contentOf(shop)).toMatchObject([{}, { externalKey: 'bob', name: null, phone: '139' }, {}])
  })

  test('the second time', async () => {
    const run = await importText(shop, first)
    await revertImport(shop, { importRunId: run.id })
    expect(await revertImport(shop, { importRunId: run.id })).toEqual({
      ok: false,
      error: { code: 'IMPORT_NOT_REVERTIBLE', status: 'REVERTED' },
    })
  })

  test('where nothing was stored, and where there is no such import', async () => {
    const failed = await importText(shop, `${first}S9,eve,never,1,,,,\n`, { strict: true })
    expect(await revertImport(shop, { importRunId: failed.id })).toMatchObject({
      error: { code: 'IMPORT_NOT_REVERTIBLE', status: 'FAILED' },
    })
    const importRunId = crypto.randomUUID()
    expect(await revertImport(shop, { importRunId })).toMatchObject({
      error: { code: 'IMPORT_NOT_FOUND', importRunId },
    })
  })

  test('of an import of another tenant', async () => {
    const run = await importText(shop, first)
    const other = await openShop(database)
    expect(await revertImport(other, { importRunId: run.id })).toMatchObject({
      error: { code: 'IMPORT_NOT_FOUND' },
    })
    expect(await contentOf(shop)).toHaveLength(3)
  })
})
