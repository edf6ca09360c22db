import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { exampleSlaBook } from '@clientele/escalation'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { type OpenCaseInput, openCase } from '../case/open-case.ts'
import { assignCase, reopenCase, resolveCase } from '../case/work-on-case.ts'
import { replyToCase } from '../case/write-in-case.ts'
import { adoptPolicy } from '../policy/adopt-policy.ts'
import { need } from '../testing/need.ts'
import { openShop } from '../testing/test-shop.ts'
import { type ServiceReport, serviceReport } from './service-report.ts'

let database: Database
let shop: Caller

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

beforeEach(async () => {
  shop = await openShop(database)
})

const inquiry: OpenCaseInput = {
  ...{ kind: 'INQUIRY', channel: 'EMAIL', severity: 'MODERATE', urgency: 'HIGH' },
  subject: '订单什么时候到',
  message: '您好',
}
/** A Monday, in the office of the shop. */
const day = Temporal.PlainDate.from('2026-03-09')
const time = (text: string) => Date.parse(`2026-03-${text}:00+08:00`)

async function open(at: string, input: Partial<OpenCaseInput> = {}): Promise<string> {
  return need(await openCase(shop, { ...inquiry, ...input }, { at: time(at) }))
}

const on = (caseId: string, at: string) => ({ caseId, expectedVersion: null, at: time(at) })

function ask(from = day, to = from) {
  const { tenantId } = shop
  return database.snapshot(shop, tx => serviceReport(tx, { tenantId, from, to }))
}

async function report(from?: Temporal.PlainDate, to?: Temporal.PlainDate): Promise<ServiceReport> {
  return need(await ask(from, to))
}

test('a period without cases is told as such', async () => {
  const { attainment, backlog, breaches, days, firstContactResolution, timePerLevel, unresolved } =
    await report(day, day.add({ days: 2 }))
  expect(days.map(({ day, opened }) => [day, opened])).toEqual([
    ['2026-03-09', 0],
    ['2026-03-10', 0],
    ['2026-03-11', 0],
  ])
  expect({ attainment, breaches, timePerLevel, unresolved }).toEqual({
    ...{ attainment: [], breaches: [], timePerLevel: [], unresolved: 0 },
  })
  expect(firstContactResolution).toMatchObject({ of: 0, share: undefined, isTooFew: true })
  expect(backlog).toMatchObject({ count: 0, medianMs: undefined })
})

test('cases count on the day on which they came in on the clocks of the shop', async () => {
  await open('09T00:00')
  await open('09T23:59')
  await open('10T00:00')
  const { days, openedByHour } = await report()
  expect(days).toEqual([{ day: '2026-03-09', opened: 2, breached: 2 }])
  expect([openedByHour[0], openedByHour[23], openedByHour.reduce((sum, count) => sum + count)]).toEqual([
    ...[1, 1, 2],
  ])
})

describe('of one case answered in time and one forgotten', () => {
  beforeEach(async () => {
    const solved = await open('09T09:00')
    need(await assignCase(shop, { ...on(solved, '09T09:05'), to: shop.actorId }))
    need(await replyToCase(shop, { ...on(solved, '09T09:10'), body: '今天到。' }))
    need(await resolveCase(shop, { ...on(solved, '09T09:30'), resolution: '已告知' }))
    await open('09T10:00')
  })

  test('the promises kept and broken are counted by policy, priority and clock', async () => {
    const { attainment } = await report()
    const counted = attainment.map(({ policy, priority, clock, met, breached, undecided }) => [
      ...[policy, priority, clock, met, breached, undecided],
    ])
    expect(counted).toEqual([
      ['STANDARD', 'P2', 'FIRST_RESPONSE', 1, 1, 0],
      ['STANDARD', 'P2', 'RESOLUTION', 1, 1, 0],
    ])
    expect(attainment[0]?.attained).toMatchObject({ share: 0.5, of: 2, isTooFew: true })
  })

  test('what was late is told by level, clock and cause, and by the hour at which it became so', async () => {
    const { breaches, breachedByHour } = await report()
    expect(breaches.map(({ cause, clock, count }) => [cause, clock, count]).sort()).toEqual([
      ['NOBODY_HAD_IT', 'FIRST_RESPONSE', 1],
      ['NOBODY_HAD_IT', 'RESOLUTION', 1],
    ])
    expect(breachedByHour.reduce((sum, count) => sum + count)).toBe(2)
  })

  test('one contact solved the one that was solved, the other is the backlog', async () => {
    const { firstContactResolution, backlog, unresolved, timePerLevel, rises } = await report()
    expect(firstContactResolution).toMatchObject({ count: 1, of: 1 })
    expect({ unresolved, backlog: backlog.count }).toEqual({ unresolved: 1, backlog: 1 })
    expect(timePerLevel[0]).toMatchObject({ ladder: 'SERVICE_DESK', level: 1, count: 2, stillThere: 1 })
    expect(rises[0]).toMatchObject({ ladder: 'SERVICE_DESK', level: 1, cause: 'STARTED', count: 2 })
  })
})

test('what a policy promised in one version and in the next is told as one policy', async () => {
  await open('09T09:00')
  const hour = { targets: { P1: 'PT1H', P2: 'PT1H', P3: 'PT1H', P4: 'PT1H' } }
  const policies = exampleSlaBook.policies.map(policy =>
    policy.code === 'STANDARD' ? { ...policy, clocks: { FIRST_RESPONSE: hour } } : policy,
  )
  const adopted = { kind: 'SLA', code: 'default', document: { policies }, expectedVersion: null } as const
  need(await adoptPolicy(shop, adopted))
  need(await openCase(shop, inquiry))
  const now = Temporal.Now.plainDateISO('Asia/Shanghai')
  const { attainment } = await report(now, now)
  expect(attainment).toMatchObject([
    { policy: 'STANDARD', clock: 'FIRST_RESPONSE', breached: 0, undecided: 1 },
  ])
  const { attainment: before } = await report()
  expect(before.map(({ policy, clock, breached }) => [policy, clock, breached])).toContainEqual([
    ...['STANDARD', 'FIRST_RESPONSE', 1],
  ])
})

test('a case that came back counts as reopened', async () => {
  const caseId = await open('09T09:00')
  need(await resolveCase(shop, { ...on(caseId, '09T09:30'), resolution: '已告知' }))
  need(await reopenCase(shop, { ...on(caseId, '10T09:30'), why: '没有解决' }))
  const { reopenRate, firstContactResolution } = await report()
  expect([reopenRate.count, reopenRate.of, firstContactResolution.count]).toEqual([1, 1, 0])
})

test('more cases than are read at once are all counted', async () => {
  const caseId = await open('09T09:00')
  // What is copied is the case and its history, so that the batches are of real cases and the test is short.
  await database.rawTransaction(shop, async tx => {
    await tx.query(`insert into "case" select (jsonb_populate_record(c, jsonb_build_object(
        'id', md5(n::text || c.id)::uuid, 'number', n + 1))).* from "case" c, generate_series(1, 1200) n`)
    await tx.query(`insert into case_event select (jsonb_populate_record(e, jsonb_build_object('case_id', c.id))).*
      from case_event e join "case" c on c.id <> e.case_id where e.case_id = '${caseId}'`)
    return { ok: true, value: undefined }
  })
  const { attainment, days, timePerLevel } = await report()
  expect(days[0]?.opened).toBe(1201)
  expect(attainment.map(({ breached }) => breached)).toEqual([1201, 1201])
  expect(timePerLevel[0]?.count).toBe(1201)
})

test('what another workspace does is none of it', async () => {
  await open('09T09:00')
  shop = await openShop(database)
  expect((await report()).days[0]?.opened).toBe(0)
})

test.each([
  ['that ends before it begins', -1],
  ['of more than a year', 366],
])('a period %s is refused', async (_, days) => {
  expect(await ask(day, day.add({ days }))).toMatchObject({ ok: false, error: { code: 'INVALID_PERIOD' } })
})
