import { ok } from '@clientele/kernel'
import pg from 'pg'
import { expect, test } from 'vitest'
import { copyInto, copyRow } from './copy.ts'
import { openDatabase } from './database.ts'
import { openTestDatabase, testDatabaseUrl } from './testing/test-database.ts'

const stamp = { tenantId: crypto.randomUUID(), actorId: crypto.randomUUID() }

test('an instant comes back as it was stored, whatever the zone and date style of the server', async () => {
  const url = await testDatabaseUrl()
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const name = new URL(url).pathname.slice(1)
  await owner.query(`alter database ${name} set timezone = 'Asia/Shanghai'`)
  await owner.query(`alter database ${name} set datestyle = 'German'`)
  await owner.end()

  const database = openDatabase(url)
  const createdAt = new Date('2024-01-01T00:00:00.000Z')
  await database.transaction(stamp, async tx => {
    const tenant = {
      id: stamp.tenantId,
      slug: 'east',
      name: 'East',
      currency: 'CNY',
      timeZone: 'Asia/Shanghai',
    }
    return ok(await tx.tenant.create({ data: { ...tenant, createdAt } }))
  })
  const read = await database.snapshot(stamp, tx => tx.tenant.findFirstOrThrow())
  const [raw] = await database.snapshot(
    stamp,
    tx =>
      tx.$queryRaw<
        { ms: number }[]
      >`select (extract(epoch from created_at) * 1000)::float8 as ms from tenant`,
  )
  await database.close()
  expect(read.createdAt).toEqual(createdAt)
  expect(raw?.ms).toBe(createdAt.getTime())
})

test('a connection that is cut while in use fails its transaction and nothing else', async () => {
  const database = await openTestDatabase({ connections: 1 })
  const cut = database.rawTransaction(stamp, async tx => {
    await tx.query('create temp table filled (n int) on commit drop')
    await copyInto(tx, 'filled', endlessRows())
    return ok()
  })
  await expect(cut).rejects.toThrow()
  expect(await database.snapshot(stamp, tx => tx.tenant.count())).toBe(0)
  await database.close()

  async function* endlessRows(): AsyncGenerator<string> {
    const owner = new pg.Client({ connectionString: database.pool.options.connectionString })
    await owner.connect()
    try {
      for (let n = 0; n < 100_000; n++) {
        if (n === 10) await owner.query(cutOthers)
        yield copyRow([n])
      }
    } finally {
      await owner.end()
    }
  }
})

const cutOthers = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`
