import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { ok } from '@clientele/kernel'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { startImport } from '../import/start-import.ts'
import { bytesOf, openShop } from '../testing/test-shop.ts'
import { inspectUpload } from './inspect-upload.ts'
import { readUpload } from './read-upload.ts'
import { receiveUpload } from './receive-upload.ts'

const mebibyte = 1_048_576
const limit = 4 * mebibyte
let database: Database
let shop: Caller

beforeAll(async () => {
  database = await openTestDatabase()
  shop = await openShop(database)
  return () => database.close()
})

async function received(file: { fileName?: string; bytes: AsyncIterable<Uint8Array> }): Promise<string> {
  const result = await receiveUpload(shop, { fileName: 'orders.csv', limit, ...file })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

async function* parts(...sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0
  for (const size of sizes) {
    yield Uint8Array.from({ length: size }, (_, index) => (at + index) % 251)
    at += size
  }
}

/** A file of one order. */
function oneOrder(): { bytes: AsyncIterable<Uint8Array> } {
  return { bytes: bytesOf('customer,date,amount\nann,2024-01-31,5\n') }
}

async function counts() {
  return database.snapshot(shop, async tx => [await tx.upload.count(), await tx.uploadChunk.count()])
}

describe('an upload', () => {
  test.each([
    [[1]],
    [[0, 3, 0]],
    [[mebibyte]],
    [[mebibyte - 1, 2]],
    [[3 * mebibyte + 5]],
    [[700_000, 700_000, 1, 700_000]],
  ])('comes back byte by byte in pieces of a mebibyte, sent as %j', async sizes => {
    const uploadId = await received({ bytes: parts(...sizes) })
    const size = sizes.reduce((sum, part) => sum + part, 0)
    const pieces: Uint8Array[] = []
    for await (const piece of readUpload(shop, uploadId)) pieces.push(piece)
    expect(pieces.slice(0, -1).every(piece => piece.length === mebibyte)).toBe(true)
    expect(pieces.every(piece => piece.length <= mebibyte)).toBe(true)
    const whole = Buffer.concat(pieces)
    expect(whole.length).toBe(size)
    expect(whole.every((byte, index) => byte === index % 251)).toBe(true)
    const upload = await database.snapshot(shop, tx =>
      tx.upload.findFirstOrThrow({ where: { id: uploadId } }),
    )
    expect(upload).toMatchObject({ size: BigInt(size), userId: shop.actorId })
  })

  test('comes back whatever its bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1 }), async bytes => {
        const uploadId = await received({
          bytes: (async function* () {
            yield bytes
          })(),
        })
        const pieces: Uint8Array[] = []
        for await (const piece of readUpload(shop, uploadId)) pieces.push(piece)
        expect(Buffer.concat(pieces)).toEqual(Buffer.from(bytes))
      }),
      { numRuns: 15 },
    )
  })

  test.each([
    ['', 'orders.csv'],
    ['订单.csv', '订单.csv'],
    ['a\0b\n.csv', 'a b .csv'],
    [`${'长'.repeat(300)}.csv`, '长'.repeat(255)],
  ])('named %j is called %j', async (fileName, expected) => {
    const uploadId = await received({ fileName, bytes: bytesOf('x') })
    const upload = await database.snapshot(shop, tx =>
      tx.upload.findFirstOrThrow({ where: { id: uploadId } }),
    )
    expect(upload.fileName).toBe(expected)
  })

  test('may be as long as the limit, and not a byte longer', async () => {
    await received({ bytes: parts(limit) })
    const before = await counts()
    const tooLong = await receiveUpload(shop, { fileName: 'x', bytes: parts(limit, 1), limit })
    expect(tooLong).toEqual({ ok: false, error: { code: 'UPLOAD_TOO_LARGE', limit } })
    expect(await counts()).toEqual(before)
  })

  test('is refused where it is empty', async () => {
    const before = await counts()
    const empty = await receiveUpload(shop, { fileName: 'x', bytes: parts(0), limit })
    expect(empty).toEqual({ ok: false, error: { code: 'UPLOAD_EMPTY' } })
    expect(await counts()).toEqual(before)
  })

  test('that breaks off leaves nothing', async () => {
    const before = await counts()
    async function* breakingOff() {
      yield* parts(2 * mebibyte)
      throw new Error('The line went dead')
    }
    await expect(received({ bytes: breakingOff() })).rejects.toThrow('The line went dead')
    expect(await counts()).toEqual(before)
  })

  test('that nobody imported is forgotten after a week, one that waits for its import is not', async () => {
    const [old, waiting, young] = [
      await received(oneOrder()),
      await received(oneOrder()),
      await received(oneOrder()),
    ]
    const started = await startImport(shop, { uploadId: waiting, answers: {}, strict: false })
    expect(started.ok).toBe(true)
    await database.rawTransaction(shop, async tx => {
      await tx.query(`update upload set created_at = now() - interval '8 days' where id in ($1, $2)`, [
        old,
        waiting,
      ])
      return ok()
    })
    await received(oneOrder())
    const kept = await database.snapshot(shop, tx => tx.uploadChunk.findMany({ select: { uploadId: true } }))
    const ids = kept.map(chunk => chunk.uploadId)
    expect(ids).not.toContain(old)
    expect(ids).toEqual(expect.arrayContaining([waiting, young]))
  })

  test('is not there for another tenant', async () => {
    const uploadId = await received({ bytes: bytesOf('customer,date,amount\n') })
    const other = await openShop(database)
    const pieces: Uint8Array[] = []
    for await (const piece of readUpload(other, uploadId)) pieces.push(piece)
    expect(pieces).toEqual([])
  })
})

describe('inspecting an upload', () => {
  const inspect = (uploadId: string) =>
    database.snapshot(shop, tx => inspectUpload(tx, { tenantId: shop.tenantId, uploadId, options: {} }))

  test('sees its columns', async () => {
    const uploadId = await received({ bytes: bytesOf('customer,date,amount\nann,2024-01-31,5\n') })
    expect(await inspect(uploadId)).toMatchObject({
      ok: true,
      value: { headers: ['customer', 'date', 'amount'], dateFormat: 'YMD' },
    })
  })

  test('knows a file that ends within quotes from one that goes on', async () => {
    const open = 'customer,date,amount\nann,2024-01-31,"5\n'
    expect(await inspect(await received({ bytes: bytesOf(open) }))).toMatchObject({
      error: { code: 'UNCLOSED_QUOTE', line: 2 },
    })
    const long = `${open}${'5\n'.repeat(mebibyte)}"\n`
    expect(await inspect(await received({ bytes: bytesOf(long) }))).toMatchObject({ ok: true })
  })

  test('is refused where there is none', async () => {
    const uploadId = crypto.randomUUID()
    expect(await inspect(uploadId)).toEqual({ ok: false, error: { code: 'UPLOAD_NOT_FOUND', uploadId } })
  })
})
