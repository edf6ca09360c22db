import { ok } from '@clientele/kernel'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { openTestDatabase } from './testing/test-database.ts'

const ours = { tenantId: crypto.randomUUID(), actorId: crypto.randomUUID() }
const theirs = { tenantId: crypto.randomUUID(), actorId: crypto.randomUUID() }
let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
  for (const [stamp, slug] of [[ours, 'ours'] as const, [theirs, 'theirs'] as const]) {
    const { tenantId, actorId } = stamp
    await database.transaction(stamp, async tx => {
      await tx.tenant.create({
        data: { id: tenantId, slug, name: slug, currency: 'CNY', timeZone: 'Asia/Shanghai' },
      })
      await tx.user.create({ data: { tenantId, id: actorId, name: slug, locale: 'en' } })
      await tx.customer.create({ data: { tenantId, id: crypto.randomUUID(), number: 1, externalKey: slug } })
      return ok()
    })
  }
  return () => database.close()
})

describe('row-level security', () => {
  test('is on and forced for every table of the application', async () => {
    const tables = await database.pool.query<{ name: string; on: boolean; forced: boolean }>(
      `select relname as name, relrowsecurity as on, relforcerowsecurity as forced from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> '_prisma_migrations'`,
    )
    expect(tables.rows.length).toBeGreaterThan(10)
    expect(tables.rows.filter(table => !table.on || !table.forced)).toEqual([])
  })

  test('leads every key with the tenant', async () => {
    const keys = await database.pool.query<{ table: string; first: string }>(
      `select c.conrelid::regclass::text as table, a.attname as first
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype in ('p', 'u', 'f') and c.connamespace = 'public'::regnamespace
         and c.conrelid not in ('tenant'::regclass, '_prisma_migrations'::regclass)`,
    )
    expect(keys.rows.filter(key => key.first !== 'tenant_id')).toEqual([])
  })

  test('shows a tenant its own rows and no others', async () => {
    const keys = await database.snapshot(ours, tx => tx.customer.findMany({ select: { externalKey: true } }))
    expect(keys).toEqual([{ externalKey: 'ours' }])
  })

  test('shows nothing without a stamp', async () => {
    expect(await database.prisma.customer.count()).toBe(0)
    expect(await database.prisma.tenant.count()).toBe(0)
    expect((await database.pool.query('select 1 from "user"')).rowCount).toBe(0)
  })

  test('shows who there is at the door, and no customer', async () => {
    const seen = await database.atTheDoor(async tx => ({
      users: await tx.user.count(),
      customers: await tx.customer.count(),
    }))
    expect(seen).toEqual({ users: 2, customers: 0 })
  })

  test('refuses to write a row of another tenant', async () => {
    const data = { tenantId: theirs.tenantId, id: crypto.randomUUID(), number: 2, externalKey: 'smuggled' }
    await expect(
      database.transaction(ours, async tx => ok(await tx.customer.create({ data }))),
    ).rejects.toThrow(/row-level security/)
  })

  test('refuses a reference to a row of another tenant', async () => {
    const theirCustomer = await database.snapshot(theirs, tx => tx.customer.findFirstOrThrow())
    const data = { tenantId: ours.tenantId, customerId: theirCustomer.id, orderCount: 0, spendMinor: 0n }
    await expect(
      database.transaction(ours, async tx => ok(await tx.customerMetric.create({ data }))),
    ).rejects.toThrow(/[Ff]oreign key/)
  })

  test('does not outlive its transaction on the connection', async () => {
    const single = await openTestDatabase({ connections: 1 })
    await single.snapshot(ours, tx => tx.customer.count())
    const { rows } = await single.pool.query(`select current_setting('clientele.tenant', true) as tenant`)
    expect(rows[0].tenant ?? '').toBe('')
    await single.close()
  })

  test('cannot be stepped around with a stamp that is no UUID', async () => {
    const stamp = { ...ours, tenantId: `${ours.tenantId}'; set role postgres; --` }
    await expect(database.snapshot(stamp, tx => tx.customer.count())).rejects.toThrow(/takes UUIDs/)
  })
})

describe('a transaction', () => {
  test('leaves no trace of a refusal', async () => {
    const data = { tenantId: ours.tenantId, id: crypto.randomUUID(), number: 7, externalKey: 'refused' }
    const result = await database.transaction(ours, async tx => {
      await tx.customer.create({ data })
      return { ok: false as const, error: { code: 'REFUSED' } }
    })
    expect(result).toEqual({ ok: false, error: { code: 'REFUSED' } })
    expect(await database.snapshot(ours, tx => tx.customer.count({ where: { number: 7 } }))).toBe(0)
  })

  test('for reading refuses to write', async () => {
    const data = { tenantId: ours.tenantId, id: crypto.randomUUID(), number: 8, externalKey: 'written' }
    await expect(database.snapshot(ours, tx => tx.customer.create({ data }))).rejects.toThrow(/read-only/)
  })
})
