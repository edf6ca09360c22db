import { exampleCalendars } from '@clientele/calendar'
import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { ok } from '@clientele/kernel'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { adoptPolicy } from '../policy/adopt-policy.ts'
import { need } from '../testing/need.ts'
import { openShop } from '../testing/test-shop.ts'
import { lookAfterCase } from './look-after-case.ts'
import { openCase } from './open-case.ts'
import { restateAllBreaches } from './restate-breaches.ts'
import { assignCase, closeCase, resolveCase } from './work-on-case.ts'
import { receiveCaseMessage, replyToCase } from './write-in-case.ts'

let database: Database
let shop: Caller

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

beforeEach(async () => {
  shop = await openShop(database)
})

/** In March 2026; the ninth is a Monday. */
const time = (text: string) => Date.parse(`2026-03-${text}:00+08:00`)

const on = (caseId: string, at: string) => ({ caseId, expectedVersion: null, at: time(at) })

/** A case of Monday at nine; an inquiry has to be answered by half past two. */
async function open(kind: 'INQUIRY' | 'COMPLAINT' = 'INQUIRY'): Promise<string> {
  const rank = { channel: 'EMAIL', severity: 'MODERATE', urgency: 'HIGH' } as const
  const words = { subject: '订单', message: '您好' }
  return need(await openCase(shop, { kind, ...rank, ...words }, { at: time('09T09:00') }))
}

async function answerLate(kind?: 'INQUIRY' | 'COMPLAINT'): Promise<string> {
  const caseId = await open(kind)
  need(await assignCase(shop, { ...on(caseId, '09T09:05'), to: shop.actorId }))
  need(await replyToCase(shop, { ...on(caseId, '09T15:00'), body: '今天到。' }))
  need(await resolveCase(shop, { ...on(caseId, '09T15:30'), resolution: '已告知' }))
  return caseId
}

function breachesOf(caseId: string) {
  return database.snapshot(shop, tx =>
    tx.caseBreach.findMany({
      where: { tenantId: shop.tenantId, caseId },
      omit: { tenantId: true, caseId: true },
      orderBy: { at: 'asc' },
    }),
  )
}

async function isBreached(id: string): Promise<boolean> {
  const where = { tenantId_id: { tenantId: shop.tenantId, id } }
  return (await database.snapshot(shop, tx => tx.case.findUniqueOrThrow({ where }))).breached
}

test('a promise that is not kept is stored with the clock, the terms, the level and the cause', async () => {
  const caseId = await answerLate()
  expect(await breachesOf(caseId)).toEqual([
    {
      ...{ clock: 'FIRST_RESPONSE', round: 1, at: new Date(time('09T14:30')), level: 1 },
      ...{ policy: 'STANDARD', priority: 'P2', cause: 'SOMEBODY_HAD_IT' },
    },
  ])
})

test('every round that was late is stored, and what is still owed as soon as it is looked at', async () => {
  const caseId = await open('COMPLAINT')
  need(await replyToCase(shop, { ...on(caseId, '09T09:10'), body: '非常抱歉。' }))
  for (const [asked, answered] of [
    ['10T09:00', '12T09:00'],
    ['13T09:00', '13T09:05'],
    ['16T09:00', '18T09:00'],
  ] as const) {
    const words = { body: '还没到', expectsReply: true }
    need(await receiveCaseMessage(shop, { ...on(caseId, asked), ...words }))
    need(await replyToCase(shop, { ...on(caseId, answered), body: '马上。' }))
  }
  await database.rawTransaction(shop, tx => lookAfterCase(tx, { tenantId: shop.tenantId, subjectId: caseId }))
  const told = await breachesOf(caseId)
  const rounds = told.filter(({ clock }) => clock === 'NEXT_RESPONSE').map(({ round }) => round)
  expect(rounds).toEqual([1, 3])
  expect(told.map(({ clock }) => clock)).toContain('RESOLUTION')
})

test('a case that is kept in time has none', async () => {
  const caseId = await open()
  need(await replyToCase(shop, { ...on(caseId, '09T09:30'), body: '今天到。' }))
  expect(await breachesOf(caseId)).toEqual([])
})

test('a closed case is told anew where the calendar turns out to have been another', async () => {
  const caseId = await answerLate()
  need(await closeCase(shop, { ...on(caseId, '09T16:00'), reason: 'SOLVED' }))
  expect(await isBreached(caseId)).toBe(true)
  const closedDays = [{ date: '2026-03-09', name: { en: 'Founding day', 'zh-CN': '司庆' } }]
  const document = { ...exampleCalendars.chineseOffice, closedDays }
  need(await adoptPolicy(shop, { kind: 'CALENDAR', code: 'office', document, expectedVersion: null }))
  expect(await restateAllBreaches(database)).toBe(1)
  expect(await breachesOf(caseId)).toEqual([])
  expect(await isBreached(caseId)).toBe(false)
  expect(await restateAllBreaches(database)).toBe(0)
})

test('of a workspace that is older than these records they are computed, of cases in their hundreds too', async () => {
  const caseId = await answerLate()
  const stored = await breachesOf(caseId)
  // What is copied is the case and its history, so that the batches are of real cases and the test is short.
  need(
    await database.rawTransaction(shop, async tx => {
      await tx.query(`insert into "case" select (jsonb_populate_record(c, jsonb_build_object(
        'id', md5(n::text || c.id)::uuid, 'number', n + 1))).* from "case" c, generate_series(1, 450) n`)
      await tx.query(`insert into case_event select (jsonb_populate_record(e, jsonb_build_object('case_id', c.id))).*
        from case_event e join "case" c on c.id <> e.case_id`)
      await tx.query('delete from case_breach')
      await tx.query('update tenant set breach_revision = -1')
      return ok()
    }),
  )
  expect(await restateAllBreaches(database)).toBe(451)
  expect(await breachesOf(caseId)).toEqual(stored)
  expect(await database.snapshot(shop, tx => tx.caseBreach.count())).toBe(451)
  expect(await restateAllBreaches(database)).toBe(0)
})

test('another workspace sees none of it', async () => {
  const caseId = await answerLate()
  shop = await openShop(database)
  expect(await breachesOf(caseId)).toEqual([])
  expect(await database.snapshot(shop, tx => tx.caseBreach.count())).toBe(0)
})
