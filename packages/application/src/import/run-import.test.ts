import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { ok } from '@clientele/kernel'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { customersWithWrongMetrics } from '../metric/refresh-metrics.ts'
import { bytesOf, contentOf, importRunOf, importText, openShop, queueText } from '../testing/test-shop.ts'
import { failImport, runImport } from './run-import.ts'

const head = 'customer,date,amount,product\n'
const january = 'ann,2024-01-05,10.00,tea\nbob,2024-01-06,20.50,cup\nann,2024-01-07,5,tea\n'
const february = 'bob,2024-02-01,7.25,cup\ncat,2024-02-02,99.99,pot\n'
let database: Database
let shop: Caller

beforeAll(async () => {
  database = await openTestDatabase({ connections: 10 })
  return () => database.close()
})

describe('an imported file', () => {
  beforeAll(async () => {
    shop = await openShop(database)
  })

  test('brings customers, orders, metrics and scores', async () => {
    const run = await importText(shop, head + january)
    expect(run).toMatchObject({
      status: 'COMPLETED',
      failure: null,
      progress: 1,
      rowsRead: 3,
      rowsRejected: 0,
      ordersCreated: 3,
      ordersUnchanged: 0,
      customersCreated: 2,
      customersChanged: 0,
    })
    expect(await contentOf(shop)).toMatchObject([
      {
        externalKey: 'ann',
        metric: { orderCount: 2, spendMinor: 1500n, lastOrderedAt: new Date('2024-01-06T16:00:00Z') },
        rfm: { frequency: 2, recencyDays: 176, segment: expect.any(String) },
      },
      { externalKey: 'bob', metric: { orderCount: 1, spendMinor: 2050n } },
    ])
  })

  test('changes nothing when it comes again', async () => {
    const before = await contentOf(shop)
    const again = await importText(shop, head + january)
    expect(again).toMatchObject({ status: 'COMPLETED', ordersCreated: 0, ordersUnchanged: 3 })
    expect(again).toMatchObject({ customersCreated: 0, customersChanged: 0 })
    expect(await contentOf(shop)).toEqual(before)
  })

  test('adds only what is new where it overlaps with an earlier one', async () => {
    const run = await importText(shop, head + january + february)
    expect(run).toMatchObject({ ordersCreated: 2, ordersUnchanged: 3, customersCreated: 1 })
    const other = await openShop(database)
    await importText(other, head + january + february)
    expect(await contentOf(shop)).toEqual(await contentOf(other))
  })

  test('numbers customers in the order in which the file names them', async () => {
    const customers = await database.snapshot(shop, tx =>
      tx.customer.findMany({ orderBy: { number: 'asc' }, select: { number: true, externalKey: true } }),
    )
    expect(customers).toEqual([
      { number: 1, externalKey: 'ann' },
      { number: 2, externalKey: 'bob' },
      { number: 3, externalKey: 'cat' },
    ])
  })

  test('is noted in the activity log, with its scoring', async () => {
    const run = await importText(shop, head + january)
    const activity = await database.snapshot(shop, tx =>
      tx.activity.findFirstOrThrow({ where: { kind: 'IMPORT_COMPLETED' }, orderBy: { id: 'desc' } }),
    )
    expect(activity).toMatchObject({
      userId: shop.actorId,
      params: { importRunId: run.id, ordersUnchanged: 3 },
    })
    expect(run.rfmSnapshotId).not.toBeNull()
  })
})

describe('a strict import', () => {
  const bad = 'dan,31 June,1,tea\n'

  test('stores nothing where one row is bad, but says which', async () => {
    shop = await openShop(database)
    const run = await importText(shop, head + january + bad, { strict: true })
    expect(run).toMatchObject({
      status: 'FAILED',
      failure: { code: 'STRICT_ROWS_REJECTED', params: { rows: 1 } },
      rowsRead: 4,
      rowsRejected: 1,
      ordersCreated: 0,
      rejections: [{ line: 5, column: 'date', code: 'INVALID_DATE', text: '31 June' }],
    })
    expect(await contentOf(shop)).toEqual([])
  })

  test('stores all where all rows are right', async () => {
    const run = await importText(shop, head + january, { strict: true })
    expect(run).toMatchObject({ status: 'COMPLETED', ordersCreated: 3 })
  })
})

describe('a file that cannot be read on', () => {
  test.each([
    [
      'a quote that is never closed',
      `${head}${january}dan,2024-01-01,"1,tea\n`,
      { code: 'UNCLOSED_QUOTE', params: { line: 5 } },
    ],
    [
      'other columns than planned',
      'customer,day,amount,product\n',
      { code: 'MISSING_HEADER', params: { headers: ['date'] } },
    ],
    ['nothing', '', { code: 'EMPTY_FILE', params: {} }],
  ])('stores nothing and says why: %s', async (_, text, failure) => {
    const other = await openShop(database)
    const importRunId = await queueText(other, head + january)
    const result = await runImport(other, { importRunId, bytes: bytesOf(text) })
    expect(result).toMatchObject({ ok: false, error: { code: failure.code } })
    const run = await importRunOf(other, importRunId)
    expect(run).toMatchObject({ status: 'FAILED', failure, ordersCreated: 0, rejections: [] })
    expect(await contentOf(other)).toEqual([])
  })
})

describe('an import that stops half-way', () => {
  async function* breakingOff(text: string) {
    yield* bytesOf(text)
    throw new Error('The line went dead')
  }

  test('leaves nothing, and run again ends as one clean run', async () => {
    shop = await openShop(database)
    const importRunId = await queueText(shop, head + january)
    const dead = runImport(shop, { importRunId, bytes: breakingOff(head + january.slice(0, 40)) })
    await expect(dead).rejects.toThrow('The line went dead')
    expect(await contentOf(shop)).toEqual([])
    expect(await importRunOf(shop, importRunId)).toMatchObject({ status: 'RUNNING', ordersCreated: 0 })

    await runImport(shop, { importRunId, bytes: bytesOf(head, january) })
    const clean = await openShop(database)
    const expected = await importText(clean, head + january)
    expect(await contentOf(shop)).toEqual(await contentOf(clean))
    const { status, rowsRead, ordersCreated, customersCreated, failure } = expected
    expect(await importRunOf(shop, importRunId)).toMatchObject({
      ...{ status, rowsRead, ordersCreated, customersCreated, failure },
    })
  })

  test('because it was asked to does the same', async () => {
    shop = await openShop(database)
    const importRunId = await queueText(shop, head + january)
    const asked = AbortSignal.abort(new Error('Stopping'))
    const stopped = runImport(shop, { importRunId, bytes: bytesOf(head + january), signal: asked })
    await expect(stopped).rejects.toThrow('Stopping')
    expect(await contentOf(shop)).toEqual([])
  })

  test('is closed by the next import of a file on disk', async () => {
    shop = await openShop(database)
    const importRunId = await queueText(shop, head + january)
    await runImport(shop, { importRunId, bytes: breakingOff(head) }).catch(() => {})
    await importText(shop, head + february)
    expect(await importRunOf(shop, importRunId)).toMatchObject({
      status: 'FAILED',
      failure: { code: 'INTERRUPTED', params: {} },
      finishedAt: expect.any(Date),
    })
    expect(await contentOf(shop)).toMatchObject([{ externalKey: 'bob' }, { externalKey: 'cat' }])
  })
})

describe('two imports of one tenant at once', () => {
  test('end as one after the other', async () => {
    shop = await openShop(database)
    const [first, second] = [await queueText(shop, head + january), await queueText(shop, head + january)]
    await Promise.all([
      runImport(shop, { importRunId: first, bytes: bytesOf(head + january) }),
      runImport(shop, { importRunId: second, bytes: bytesOf(head + january) }),
    ])
    const runs = await Promise.all([importRunOf(shop, first), importRunOf(shop, second)])
    expect(runs.map(run => run.status)).toEqual(['COMPLETED', 'COMPLETED'])
    expect(runs.map(run => run.failure)).toEqual([null, null])
    expect(runs.map(run => run.ordersCreated).sort()).toEqual([0, 3])
    expect(runs.map(run => run.ordersUnchanged).sort()).toEqual([0, 3])
  })

  test('get through where they hold all connections there are', async () => {
    const narrow = await openTestDatabase({ connections: 2 })
    const narrowShop = await openShop(narrow)
    const ids = [await queueText(narrowShop, head + january), await queueText(narrowShop, head + february)]
    await Promise.all(
      ids.map((importRunId, index) =>
        runImport(narrowShop, { importRunId, bytes: bytesOf(head + (index === 0 ? january : february)) }),
      ),
    )
    expect(await contentOf(narrowShop)).toHaveLength(3)
    await narrow.close()
  })
})

describe('a run that is over', () => {
  test('is left alone', async () => {
    shop = await openShop(database)
    const done = await importText(shop, head + january)
    const result = await runImport(shop, { importRunId: done.id, bytes: bytesOf(head + february) })
    expect(result.ok).toBe(true)
    expect(await importRunOf(shop, done.id)).toEqual(done)
    expect(await contentOf(shop)).toHaveLength(2)
  })

  test('does not fail any more', async () => {
    shop = await openShop(database)
    const done = await importText(shop, head + january)
    await failImport(shop, done.id, { code: 'INTERNAL_ERROR', params: {} })
    expect(await importRunOf(shop, done.id)).toEqual(done)
  })

  test('that never was is refused', async () => {
    const importRunId = crypto.randomUUID()
    const result = await runImport(shop, { importRunId, bytes: bytesOf(head) })
    expect(result).toEqual({ ok: false, error: { code: 'IMPORT_RUN_GONE', importRunId } })
  })
})

test('a large file goes through many batches, and its metrics are right', async () => {
  shop = await openShop(database)
  const rows = Array.from(
    { length: 7_000 },
    (_, index) =>
      `c${index % 500},2024-0${1 + (index % 6)}-1${index % 10},${index}.0${index % 10},p${index % 7}\n`,
  )
  const run = await importText(shop, head + rows.join(''))
  expect(run).toMatchObject({ status: 'COMPLETED', rowsRead: 7_000, ordersCreated: 7_000 })
  const wrong = await database.rawTransaction(shop, async tx =>
    ok(await customersWithWrongMetrics(tx, shop.tenantId)),
  )
  expect(wrong.value).toEqual([])
})
