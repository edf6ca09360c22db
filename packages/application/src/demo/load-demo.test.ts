import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { ok } from '@clientele/kernel'
import { rfmSegments } from '@clientele/segmentation'
import { beforeAll, describe, expect, test } from 'vitest'
import { customersWithWrongMetrics } from '../metric/refresh-metrics.ts'
import { segmentSizes } from '../rfm/segment-sizes.ts'
import { createTenant } from '../tenant/create-tenant.ts'
import { openShop } from '../testing/test-shop.ts'
import { isDatabaseEmpty, loadDemo } from './load-demo.ts'

/** As the demo makes its workspace before it imports anything. */
const interrupted = {
  name: '云杉生活 · Spruce Living',
  slug: 'demo',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
  userName: '林晓 · Lin Xiao',
  locale: 'zh-CN',
} as const
let database: Database

async function stampOfDemo() {
  const user = await database.atTheDoor(tx =>
    tx.user.findFirstOrThrow({ where: { tenant: { slug: 'demo' } } }),
  )
  return { tenantId: user.tenantId, actorId: user.id }
}

describe('the demo', () => {
  beforeAll(async () => {
    database = await openTestDatabase()
    return () => database.close()
  })

  test('is loaded into an empty database, also after it was interrupted, and once only', async () => {
    expect(await isDatabaseEmpty(database)).toBe(true)
    await createTenant(database, interrupted)
    expect(await isDatabaseEmpty(database)).toBe(true)
    expect(await loadDemo(database)).toEqual({ ok: true, value: undefined })
    expect(await isDatabaseEmpty(database)).toBe(false)
    expect(await loadDemo(database)).toEqual({ ok: false, error: { code: 'SLUG_TAKEN', slug: 'demo' } })
    expect(await database.atTheDoor(tx => tx.tenant.count())).toBe(1)
  })

  test('has 2,000 customers in all eleven segments, all of them scored', async () => {
    const stamp = await stampOfDemo()
    const seen = await database.snapshot(stamp, async tx => ({
      customers: await tx.customer.count(),
      sizes: await segmentSizes(tx, stamp.tenantId),
      run: await tx.importRun.findFirstOrThrow(),
    }))
    expect(seen.customers).toBe(2_000)
    expect(seen.sizes).toHaveLength(rfmSegments.length)
    expect(seen.sizes.filter(({ customers }) => customers === 0)).toEqual([])
    expect(seen.run).toMatchObject({ status: 'COMPLETED', rowsRejected: 0, customersCreated: 2_000 })
  })

  test('has a team whom mail would reach, were its host one', async () => {
    const { people, told } = await database.snapshot(await stampOfDemo(), async tx => ({
      people: await tx.user.count(),
      told: await tx.noticePreference.findMany(),
    }))
    expect(told).toHaveLength(people)
    for (const { email } of told) expect(email).toMatch(/^[a-z]+\.[a-z]+@example\.com$/)
  })

  test('has an 8D half-way, for two of its complaints, whose time runs', async () => {
    const { eightDs, timers } = await database.snapshot(await stampOfDemo(), async tx => ({
      eightDs: await tx.eightD.findMany({ include: { cases: { include: { case: true } }, events: true } }),
      timers: await tx.timer.findMany({ where: { subject: 'EIGHT_D' } }),
    }))
    expect(eightDs).toMatchObject([{ status: 'OPEN', completed: ['D0', 'D1', 'D2', 'D3'] }])
    const [eightD] = eightDs
    expect(eightD?.cases.map(link => link.case.kind)).toEqual(['COMPLAINT', 'COMPLAINT'])
    expect(timers).toMatchObject([{ subjectId: eightD?.id, dueAt: eightD?.lookAgainAt }])
    for (const { at } of eightD?.events ?? []) expect(at.getTime()).toBeLessThanOrEqual(Date.now())
  })

  test('has cases that are answered, late, risen, waiting, solved and come back', async () => {
    const stamp = await stampOfDemo()
    const { cases, timers } = await database.snapshot(stamp, async tx => ({
      cases: await tx.case.findMany({ include: { events: true }, orderBy: { number: 'asc' } }),
      timers: await tx.timer.count({ where: { subject: 'CASE' } }),
    }))
    expect(new Set(cases.map(({ status }) => status))).toEqual(
      new Set(['CLOSED', 'RESOLVED', 'WAITING_CUSTOMER', 'OPEN', 'NEW']),
    )
    expect(cases.filter(({ breached }) => breached).length).toBeGreaterThan(0)
    expect(cases.some(({ level }) => level > 1)).toBe(true)
    expect(cases.flatMap(({ events }) => events).map(({ type }) => type)).toContain('CASE_LINKED')
    expect(timers).toBe(cases.filter(({ lookAgainAt }) => lookAgainAt !== null).length)
    for (const { events } of cases) {
      const instants = events
        .toSorted((one, other) => one.position - other.position)
        .map(({ at }) => at.getTime())
      expect(instants).toEqual(instants.toSorted((one, other) => one - other))
      expect(Math.max(...instants)).toBeLessThanOrEqual(Date.now())
    }
  })

  test('has people, products, refunds and cancelled orders, up to yesterday', async () => {
    const seen = await database.snapshot(await stampOfDemo(), async tx => ({
      named: await tx.customer.count({ where: { name: { not: null }, city: { not: null } } }),
      lines: await tx.orderLine.count(),
      refunds: await tx.order.count({ where: { kind: 'REFUND' } }),
      cancelled: await tx.order.count({ where: { status: 'CANCELLED' } }),
      last: await tx.order.findFirstOrThrow({ orderBy: { orderedAt: 'desc' } }),
    }))
    expect(seen.named).toBe(2_000)
    expect(Math.min(seen.lines, seen.refunds, seen.cancelled)).toBeGreaterThan(50)
    const age = Date.now() - seen.last.orderedAt.getTime()
    expect(age).toBeGreaterThan(0)
    expect(age).toBeLessThan(3 * 86_400_000)
  })

  test('has metrics that agree with its orders', async () => {
    const stamp = await stampOfDemo()
    const wrong = await database.rawTransaction(stamp, async tx =>
      ok(await customersWithWrongMetrics(tx, stamp.tenantId)),
    )
    expect(wrong.value).toEqual([])
  })
})

test('a database with a workspace is not empty', async () => {
  const other = await openTestDatabase()
  await openShop(other)
  expect(await isDatabaseEmpty(other)).toBe(false)
  await other.close()
})
