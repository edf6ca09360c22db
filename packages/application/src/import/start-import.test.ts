import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { bytesOf, contentOf, importRunOf, openShop } from '../testing/test-shop.ts'
import { readUpload } from '../upload/read-upload.ts'
import { receiveUpload } from '../upload/receive-upload.ts'
import { runImport } from './run-import.ts'
import { startImport } from './start-import.ts'
import { uploadOfImport } from './upload-of-import.ts'

const text = 'customer,date,amount\nann,2024-01-31,11.77\nbob,2024-02-03,5\n'
let database: Database
let shop: Caller

beforeAll(async () => {
  database = await openTestDatabase()
  shop = await openShop(database)
  return () => database.close()
})

async function upload(content = text): Promise<string> {
  const received = await receiveUpload(shop, {
    fileName: 'orders.csv',
    bytes: bytesOf(content),
    limit: 1_000,
  })
  if (!received.ok) throw new Error(received.error.code)
  return received.value
}

async function jobsOf(importRunId: string): Promise<unknown[]> {
  const jobs = await database.pool.query<{ data: unknown }>(
    `select data from pgboss.job where name = 'import' and data->>'importRunId' = $1`,
    [importRunId],
  )
  return jobs.rows.map(job => job.data)
}

describe('starting an import', () => {
  test('queues a run and a job that carries it out', async () => {
    const uploadId = await upload()
    const asOf = Temporal.Instant.from('2024-06-30T23:59:59.999999999Z')
    const started = await startImport(shop, { uploadId, answers: {}, strict: true, asOf })
    if (!started.ok) throw new Error(started.error.code)
    const importRunId = started.value
    expect(await importRunOf(shop, importRunId)).toMatchObject({
      status: 'QUEUED',
      fileName: 'orders.csv',
      fileSize: BigInt(text.length),
      strict: true,
      asOf: new Date('2024-06-30T23:59:59.999Z'),
      plan: { currency: 'CNY', timeZone: 'Asia/Shanghai', dateFormat: 'YMD' },
      startedById: shop.actorId,
    })
    const { tenantId, actorId } = shop
    expect(await jobsOf(importRunId)).toEqual([{ tenantId, actorId, importRunId }])
    expect(await uploadOfImport(shop, importRunId)).toBe(uploadId)

    await runImport(shop, { importRunId, bytes: readUpload(shop, uploadId) })
    expect(await importRunOf(shop, importRunId)).toMatchObject({ status: 'COMPLETED', ordersCreated: 2 })
    expect(await contentOf(shop)).toHaveLength(2)
  })

  test('twice, as by a second click, starts one run', async () => {
    const uploadId = await upload()
    const start = () => startImport(shop, { uploadId, answers: {}, strict: false })
    const [first, second] = await Promise.all([start(), start()])
    if (!first.ok) throw new Error(first.error.code)
    expect(second).toEqual(first)
    expect(await start()).toEqual(first)
    expect(await jobsOf(first.value)).toHaveLength(1)
  })

  test('takes the pieces of the upload away once it is stored', async () => {
    const uploadId = await upload()
    const started = await startImport(shop, { uploadId, answers: {}, strict: false })
    if (!started.ok) throw new Error(started.error.code)
    await runImport(shop, { importRunId: started.value, bytes: readUpload(shop, uploadId) })
    expect(await database.snapshot(shop, tx => tx.uploadChunk.count({ where: { uploadId } }))).toBe(0)
    const again = await startImport(shop, { uploadId, answers: {}, strict: false })
    expect(again).toEqual({ ok: false, error: { code: 'UPLOAD_NOT_FOUND', uploadId } })
  })

  test.each([
    ['the currency is another than the tenant’s', text, { currency: 'USD' }, 'CURRENCY_MISMATCH'],
    [
      'a date can be read in two ways',
      'customer,date,amount\nann,01/02/2024,5\n',
      {},
      'ORDER_FILE_NOT_PLANNED',
    ],
    ['the header is unknown', text, { mapping: { amount: 'total' } }, 'ORDER_FILE_NOT_PLANNED'],
    ['the file is a workbook', 'PK\u0003\u0004\u0014', {}, 'NOT_A_TEXT_FILE'],
  ])('is refused where %s, and nothing is queued', async (_, content, answers, code) => {
    const uploadId = await upload(content)
    const before = await database.snapshot(shop, tx => tx.importRun.count())
    const refused = await startImport(shop, { uploadId, answers, strict: false })
    expect(refused).toMatchObject({ ok: false, error: { code } })
    expect(await database.snapshot(shop, tx => tx.importRun.count())).toBe(before)
  })

  test('is refused where there is no such upload', async () => {
    const uploadId = crypto.randomUUID()
    const refused = await startImport(shop, { uploadId, answers: {}, strict: false })
    expect(refused).toEqual({ ok: false, error: { code: 'UPLOAD_NOT_FOUND', uploadId } })
    expect(await uploadOfImport(shop, crypto.randomUUID())).toBeUndefined()
  })
})
