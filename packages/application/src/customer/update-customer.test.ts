import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { importText, openShop } from '../testing/test-shop.ts'
import { type CustomerDetails, updateCustomer } from './update-customer.ts'

let database: Database
let shop: Caller
let customerId: string

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

beforeEach(async () => {
  shop = await openShop(database)
  await importText(shop, 'customer,date,amount,name,city\nann,2024-01-05,1,Ann,上海\n')
  customerId = (await stored()).id
})

async function stored() {
  return database.snapshot(shop, tx => tx.customer.findFirstOrThrow())
}

async function edits() {
  return database.snapshot(shop, tx => tx.activity.findMany({ where: { kind: 'CUSTOMER_UPDATED' } }))
}

const update = (details: CustomerDetails, expectedVersion: number | null = 1) =>
  updateCustomer(shop, { customerId, expectedVersion, details })

describe('an update', () => {
  test('stores what is given, empties what is empty, leaves what is absent, and says so', async () => {
    const before = await stored()
    expect(await update({ name: ' Anna ', email: 'anna@b.cn', city: '' })).toEqual({
      ok: true,
      value: undefined,
    })
    const after = await stored()
    expect(after).toMatchObject({ name: 'Anna', email: 'anna@b.cn', city: null, phone: null, version: 2 })
    expect(after.updatedAt.getTime()).toBeGreaterThanOrEqual(before.updatedAt.getTime())
    expect(await edits()).toMatchObject([
      {
        customerId,
        userId: shop.actorId,
        params: {
          before: { name: 'Ann', email: null, city: '上海' },
          after: { name: 'Anna', email: 'anna@b.cn', city: null },
        },
      },
    ])
  })

  test('empties by null as well', async () => {
    await update({ name: null, email: null })
    expect(await stored()).toMatchObject({ name: null, email: null, version: 2 })
  })

  test('that changes nothing leaves no trace', async () => {
    const before = await stored()
    expect(await update({ name: 'Ann', email: '', phone: '  ' })).toMatchObject({ ok: true })
    expect(await stored()).toEqual(before)
    expect(await edits()).toEqual([])
  })
})

describe('a stale version', () => {
  test('is refused with the fields that differ, and stores nothing', async () => {
    await update({ name: 'Anna' })
    const before = await stored()
    expect(await update({ name: 'Annette', city: '上海', phone: '139' })).toEqual({
      ok: false,
      error: { code: 'STALE_VERSION', customerId, storedVersion: 2, fields: ['name', 'phone'] },
    })
    expect(await stored()).toEqual(before)
    expect(await edits()).toHaveLength(1)
  })

  test('does not matter where whatever is stored shall be overwritten', async () => {
    await update({ name: 'Anna' })
    expect(await update({ name: 'Annette' }, null)).toMatchObject({ ok: true })
    expect(await stored()).toMatchObject({ name: 'Annette', version: 3 })
  })

  test('is what all but one of several updates at once have', async () => {
    const results = await Promise.all(['a', 'b', 'c', 'd'].map(name => update({ name })))
    expect(results.filter(result => result.ok)).toHaveLength(1)
    expect(await stored()).toMatchObject({ version: 2 })
  })
})

describe('details that cannot be taken', () => {
  test.each<[CustomerDetails, string]>([
    [{ name: 'x'.repeat(201) }, 'name'],
    [{ email: 'not an address' }, 'email'],
    [{ email: `${'x'.repeat(320)}@b.cn` }, 'email'],
    [{ phone: '1'.repeat(61) }, 'phone'],
    [{ city: 'Shang\u0000hai' }, 'city'],
    [{ name: 'two\nlines' }, 'name'],
  ])('are refused with the place: %j', async (details, path) => {
    const before = await stored()
    expect(await update({ ...details, ...(path !== 'phone' && { phone: '139' }) })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', faults: [{ path: [path] }] },
    })
    expect(await stored()).toEqual(before)
  })

  test('are all named at once', async () => {
    const refused = await update({ name: 'x'.repeat(201), email: 'x' })
    expect(refused).toMatchObject({ error: { faults: [{ path: ['name'] }, { path: ['email'] }] } })
  })
})

test('a customer of another tenant is not found', async () => {
  const other = await openShop(database)
  expect(await updateCustomer(other, { customerId, expectedVersion: null, details: { name: 'x' } })).toEqual({
    ok: false,
    error: { code: 'CUSTOMER_NOT_FOUND', customerId },
  })
})
