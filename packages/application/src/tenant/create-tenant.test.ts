import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { defaultRfmPolicy } from '@clientele/segmentation'
import { beforeAll, describe, expect, test } from 'vitest'
import { type CreateTenantInput, createTenant } from './create-tenant.ts'

const input: CreateTenantInput = {
  name: 'Spruce',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
  userName: '林晓',
  locale: 'zh-CN',
}
let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

async function slugOf(name: string): Promise<string> {
  const made = await createTenant(database, { ...input, name })
  if (!made.ok) throw new Error(made.error.code)
  const tenant = await database.snapshot(made.value, tx => tx.tenant.findFirstOrThrow())
  return tenant.slug
}

test('a new tenant has a user, the default policy and nothing else', async () => {
  const made = await createTenant(database, { ...input, name: ' Spruce ', slug: 'spruce' })
  if (!made.ok) throw new Error(made.error.code)
  const { tenantId, actorId } = made.value
  const seen = await database.snapshot(made.value, async tx => ({
    tenants: await tx.tenant.findMany(),
    users: await tx.user.findMany(),
    policies: await tx.rfmPolicy.findMany(),
    customers: await tx.customer.count(),
  }))
  expect(seen).toMatchObject({
    tenants: [{ id: tenantId, slug: 'spruce', name: 'Spruce', currency: 'CNY', timeZone: 'Asia/Shanghai' }],
    users: [{ id: actorId, name: '林晓', locale: 'zh-CN' }],
    policies: [{ version: 1, document: defaultRfmPolicy, userId: actorId }],
    customers: 0,
  })
})

describe('a slug', () => {
  test.each([
    ['Café Zoë & Co.', /^cafe-zoe-co-[0-9a-f]{6}$/],
    ['客户中心', /^workspace-[0-9a-f]{6}$/],
    ['云杉生活 Spruce', /^spruce-[0-9a-f]{6}$/],
    ['—', /^workspace-[0-9a-f]{6}$/],
    ['x'.repeat(200), /^x{40}-[0-9a-f]{6}$/],
  ])('is made of the name %s', async (name, expected) => {
    expect(await slugOf(name)).toMatch(expected)
  })

  test('differs for tenants of one name', async () => {
    expect(await slugOf('客户中心')).not.toBe(await slugOf('客户中心'))
  })

  test('is given to one of two who ask for it at once, and then refused', async () => {
    const asked = { ...input, slug: 'wanted' }
    const results = await Promise.all([createTenant(database, asked), createTenant(database, asked)])
    const refusal = { ok: false, error: { code: 'SLUG_TAKEN', slug: 'wanted' } }
    expect(results.filter(result => result.ok)).toHaveLength(1)
    expect(results).toContainEqual(refusal)
    expect(await createTenant(database, asked)).toEqual(refusal)
  })
})

describe('input that cannot be taken', () => {
  test.each<[Partial<Record<keyof CreateTenantInput, string>>, string]>([
    [{ name: '  ' }, 'name'],
    [{ name: 'x'.repeat(201) }, 'name'],
    [{ slug: 'Upper' }, 'slug'],
    [{ slug: '-x' }, 'slug'],
    [{ slug: '' }, 'slug'],
    [{ currency: 'cny' }, 'currency'],
    [{ currency: 'ZZZ' }, 'currency'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ timeZone: '+08:00' }, 'timeZone'],
    [{ userName: '' }, 'userName'],
    [{ locale: 'fr' }, 'locale'],
  ])('is refused with the place: %j', async (fault, path) => {
    const refused = await createTenant(database, { ...input, ...fault } as CreateTenantInput)
    expect(refused).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', faults: [{ path: [path] }] } })
  })

  test('has all its faults named at once, and makes nothing', async () => {
    const count = () => database.atTheDoor(tx => tx.tenant.count())
    const before = await count()
    const refused = await createTenant(database, { ...input, name: '', currency: 'x', timeZone: 'y' })
    expect(refused).toMatchObject({
      error: { faults: [{ path: ['name'] }, { path: ['currency'] }, { path: ['timeZone'] }] },
    })
    expect(await count()).toBe(before)
  })
})
