import { type Database, ringTimer } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { exampleSlaBook } from '@clientele/escalation'
import { ok } from '@clientele/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { adoptPolicy } from '../policy/adopt-policy.ts'
import { openShop } from '../testing/test-shop.ts'
import { linkCase } from './link-case.ts'
import { lookAfterCase } from './look-after-case.ts'
import { mergeCases } from './merge-cases.ts'
import { type OpenCaseInput, openCase } from './open-case.ts'
import { acknowledgeEscalation, escalateCase } from './rise-of-case.ts'
import { sweepTimers } from './sweep-timers.ts'
import { assignCase, changeCasePriority, closeCase, resolveCase } from './work-on-case.ts'
import { addCaseNote, receiveCaseMessage, replyToCase } from './write-in-case.ts'

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
  message: '您好，\n我的订单什么时候到？',
}

async function open(input: Partial<OpenCaseInput> = {}): Promise<string> {
  const opened = await openCase(shop, { ...inquiry, ...input })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}

function stored(caseId: string) {
  return database.snapshot(shop, tx =>
    tx.case.findUniqueOrThrow({
      where: { tenantId_id: { tenantId: shop.tenantId, id: caseId } },
      include: { events: { orderBy: { position: 'asc' } }, messages: { orderBy: { at: 'asc' } } },
    }),
  )
}

async function typesOf(caseId: string): Promise<string[]> {
  return (await stored(caseId)).events.map(({ type }) => type)
}

function timers() {
  return database.snapshot(shop, tx => tx.timer.findMany())
}

/** Rings whatever is due in this shop, as a worker does. */
async function ring(): Promise<void> {
  await database.rawTransaction(shop, async tx => {
    const { rows } = await tx.query<{ subject_id: string }>(
      'delete from timer where wake_at <= clock_timestamp() returning subject_id',
    )
    for (const { subject_id: subjectId } of rows)
      await lookAfterCase(tx, { tenantId: shop.tenantId, subjectId })
    return ok()
  })
}

/** Promises of one second, around the clock. */
async function hurry(): Promise<void> {
  const day = [{ start: '00:00', end: '24:00' }]
  const week = Object.fromEntries(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map(weekday => [
      weekday,
      day,
    ]),
  )
  const [, , standard] = exampleSlaBook.policies
  const second = { targets: { P1: 'PT1S', P2: 'PT1S', P3: 'PT1S', P4: 'PT1S' } }
  const clocks = {
    FIRST_RESPONSE: second,
    RESOLUTION: { targets: { P1: 'PT1H', P2: 'PT1H', P3: 'PT1H', P4: 'PT1H' } },
  }
  for (const [kind, code, document] of [
    ['CALENDAR', 'office', { timeZone: 'Asia/Shanghai', week }],
    ['SLA', 'default', { policies: [{ ...standard, clocks }] }],
  ] as const) {
    const adopted = await adoptPolicy(shop, { kind, code, document, expectedVersion: 0 })
    if (!adopted.ok) throw new Error(JSON.stringify(adopted.error))
  }
}

describe('a case', () => {
  test('that is opened is ranked, promised an answer, put on its ladder and given its timer', async () => {
    const caseId = await open()
    const found = await stored(caseId)
    expect(found).toMatchObject({
      ...{
        number: 1,
        kind: 'INQUIRY',
        priority: 'P2',
        status: 'NEW',
        slaCode: 'STANDARD',
        ladderCode: 'SERVICE_DESK',
      },
      ...{ breached: false, version: 1, messages: [{ direction: 'IN', body: inquiry.message }] },
    })
    expect(found.events.slice(0, 2).map(({ type }) => type)).toEqual(['CASE_OPENED', 'LADDER_STARTED'])
    expect(found.dueAt?.getTime()).toBeGreaterThan(found.openedAt.getTime())
    expect(await timers()).toMatchObject([{ subjectId: caseId, dueAt: found.lookAgainAt }])
  })

  test('is answered, solved and closed, and then leaves no timer', async () => {
    const caseId = await open({ assigneeId: shop.actorId })
    expect(await replyToCase(shop, { caseId, expectedVersion: 1, body: '明天到。' })).toEqual({
      ok: true,
      value: undefined,
    })
    expect(await stored(caseId)).toMatchObject({
      status: 'OPEN',
      version: 2,
      firstRepliedAt: expect.any(Date),
    })
    expect((await resolveCase(shop, { caseId, expectedVersion: 2, resolution: '已送达' })).ok).toBe(true)
    expect((await closeCase(shop, { caseId, expectedVersion: null, reason: 'SOLVED' })).ok).toBe(true)
    const closed = await stored(caseId)
    expect(closed).toMatchObject({ status: 'CLOSED', dueAt: null, lookAgainAt: null, breached: false })
    expect(closed.messages.map(({ direction }) => direction)).toEqual(['IN', 'OUT'])
    expect(await timers()).toEqual([])
  })

  test('that is not answered in time is breached, and rises once, however often its timer rings', async () => {
    await hurry()
    const caseId = await open()
    await new Promise(resolve => setTimeout(resolve, 1_100))
    await ring()
    const breached = await stored(caseId)
    expect(breached).toMatchObject({ breached: true, status: 'NEW' })
    const types = await typesOf(caseId)
    await database.rawTransaction(shop, tx =>
      lookAfterCase(tx, { tenantId: shop.tenantId, subjectId: caseId }),
    )
    await ring()
    expect(await typesOf(caseId)).toEqual(types)
    expect((await stored(caseId)).version).toBe(breached.version)
  })

  test('that is answered after it was due has risen before, though its timer has not rung', async () => {
    await hurry()
    const caseId = await open({ assigneeId: shop.actorId })
    await new Promise(resolve => setTimeout(resolve, 1_100))
    expect((await replyToCase(shop, { caseId, expectedVersion: 1, body: '明天到。' })).ok).toBe(true)
    const types = await typesOf(caseId)
    expect(types.lastIndexOf('LEVEL_REACHED')).toBeGreaterThan(types.indexOf('PAGED'))
    expect(types.lastIndexOf('LEVEL_REACHED')).toBeLessThan(types.indexOf('CASE_REPLIED'))
    const late = await database.snapshot(shop, tx => tx.notice.count({ where: { kind: 'CLOCK_BREACHED' } }))
    expect(late).toBe(1)
  })

  test('takes what a person was writing while time went on, but not over what another person did', async () => {
    await hurry()
    const caseId = await open()
    await new Promise(resolve => setTimeout(resolve, 1_100))
    await ring()
    expect((await stored(caseId)).version).toBeGreaterThan(1)
    expect((await addCaseNote(shop, { caseId, expectedVersion: 1, body: '等待回电' })).ok).toBe(true)
    expect(await addCaseNote(shop, { caseId, expectedVersion: 1, body: '已回电' })).toMatchObject({
      error: { code: 'STALE_CASE' },
    })
  })

  test('is escalated by a person with a reason, and acknowledged', async () => {
    const caseId = await open()
    expect(
      await acknowledgeEscalation(shop, { caseId: crypto.randomUUID(), expectedVersion: null }),
    ).toMatchObject({
      error: { code: 'CASE_NOT_FOUND' },
    })
    const before = (await stored(caseId)).level
    expect(await escalateCase(shop, { caseId, expectedVersion: 7, reason: '客户很着急' })).toMatchObject({
      error: { code: 'STALE_CASE', storedVersion: 1 },
    })
    expect((await escalateCase(shop, { caseId, expectedVersion: null, reason: '客户很着急' })).ok).toBe(true)
    expect((await stored(caseId)).level).toBeGreaterThan(before)
    expect((await acknowledgeEscalation(shop, { caseId, expectedVersion: null })).ok).toBe(true)
    expect(await acknowledgeEscalation(shop, { caseId, expectedVersion: null })).toMatchObject({
      error: { code: 'ALREADY_ACKNOWLEDGED' },
    })
    expect(await typesOf(caseId)).toEqual(
      expect.arrayContaining(['ESCALATION_REQUESTED', 'LEVEL_REACHED', 'PAGED', 'ACKNOWLEDGED']),
    )
  })

  test('is refused what it was not read for, and what does not follow', async () => {
    const caseId = await open()
    expect(await addCaseNote(shop, { caseId, expectedVersion: 7, body: 'x' })).toEqual({
      ok: false,
      error: { code: 'STALE_CASE', caseId, storedVersion: 1 },
    })
    expect(await closeCase(shop, { caseId, expectedVersion: 1, reason: 'SOLVED' })).toMatchObject({
      error: { code: 'STATUS_NOT_REACHABLE' },
    })
    expect(await replyToCase(shop, { caseId, expectedVersion: 1, body: ' \n ' })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    })
    expect(await stored(caseId)).toMatchObject({ version: 1, messages: [{ direction: 'IN' }] })
    const stranger = crypto.randomUUID()
    expect(await assignCase(shop, { caseId, expectedVersion: 1, to: stranger })).toMatchObject({
      error: { code: 'USER_NOT_FOUND', userId: stranger },
    })
    expect(await openCase(shop, { ...inquiry, customerId: stranger })).toMatchObject({
      error: { code: 'CUSTOMER_NOT_FOUND' },
    })
  })

  test('goes on in another one, and tells where', async () => {
    const [from, into] = [await open(), await open()]
    const seen = { from, into, expectedVersion: 1, intoExpectedVersion: 1 }
    await addCaseNote(shop, { caseId: into, expectedVersion: null, body: '补充' })
    expect(await mergeCases(shop, seen)).toMatchObject({
      error: { code: 'STALE_CASE', caseId: into, storedVersion: 2 },
    })
    expect(await mergeCases(shop, { ...seen, expectedVersion: 7, intoExpectedVersion: null })).toMatchObject({
      error: { code: 'STALE_CASE', caseId: from, storedVersion: 1 },
    })
    expect(await mergeCases(shop, { ...seen, intoExpectedVersion: 2 })).toMatchObject({ ok: true })
    expect(await stored(from)).toMatchObject({ status: 'CLOSED', mergedIntoId: into })
    expect(
      await receiveCaseMessage(shop, { caseId: from, expectedVersion: null, body: '?', expectsReply: true }),
    ).toMatchObject({
      error: { code: 'CASE_MERGED', into },
    })
  })

  test('is linked to another one, once', async () => {
    const [caseId, to] = [await open(), await open()]
    const link = { caseId, to, kind: 'CAUSED_BY', expectedVersion: null } as const
    expect(await linkCase(shop, { ...link, to: shop.actorId })).toMatchObject({
      error: { code: 'CASE_NOT_FOUND', caseId: shop.actorId },
    })
    expect(await linkCase(shop, link)).toMatchObject({ ok: true })
    expect(await linkCase(shop, link)).toMatchObject({ ok: true })
    expect((await typesOf(caseId)).filter(type => type === 'CASE_LINKED')).toHaveLength(1)
  })

  test('is promised something else when its facts change so that another policy is chosen', async () => {
    const [, , standard] = exampleSlaBook.policies
    const hour = { P1: 'PT1H', P2: 'PT1H', P3: 'PT1H', P4: 'PT1H' }
    const urgent = {
      ...{ code: 'URGENT', rank: 1, name: { en: 'Urgent', 'zh-CN': '紧急' }, calendar: 'office' },
      appliesTo: { fact: 'priority', is: 'P1' },
      clocks: { FIRST_RESPONSE: { targets: hour }, RESOLUTION: { targets: { ...hour, P1: 'PT2H' } } },
    }
    const document = { policies: [urgent, standard] }
    const adopted = await adoptPolicy(shop, { kind: 'SLA', code: 'default', document, expectedVersion: 0 })
    expect(adopted).toMatchObject({ ok: true })
    const caseId = await open()
    const before = await stored(caseId)
    expect(before).toMatchObject({ slaCode: 'STANDARD' })
    const ranked = { caseId, expectedVersion: 1, why: '停产' }
    expect(
      await changeCasePriority(shop, { ...ranked, severity: 'CRITICAL', urgency: 'HIGH' }),
    ).toMatchObject({
      ok: true,
    })
    const after = await stored(caseId)
    expect(after).toMatchObject({ slaCode: 'URGENT', priority: 'P1' })
    expect(after.dueAt?.getTime()).toBeLessThan(before.dueAt?.getTime() ?? 0)
    expect(after.events.find(({ type }) => type === 'CASE_POLICY_CHANGED')?.params).toEqual({
      ...{ policy: 'URGENT', why: 'FACTS_CHANGED' },
    })
    await addCaseNote(shop, { caseId, expectedVersion: null, body: '已联系' })
    const types = await typesOf(caseId)
    expect(types.filter(type => type === 'CASE_POLICY_CHANGED')).toHaveLength(1)
  })

  test('is told to whoever is called, whoever it is given to, and the customer who is answered', async () => {
    const notices = () =>
      database.snapshot(shop, async tx =>
        (await tx.notice.findMany({ orderBy: { ordinal: 'asc' } })).map(({ kind, recipient }) => [
          kind,
          recipient,
        ]),
      )
    const me = `user:${shop.actorId}`
    const customerId = crypto.randomUUID()
    const [{ id: colleague }] = await database
      .transaction(shop, async tx => {
        const { tenantId } = shop
        const key = { tenantId, id: customerId, number: 1, externalKey: 'K1' }
        await tx.customer.create({ data: { ...key, email: 'mei@example.com' } })
        const user = { tenantId, id: crypto.randomUUID(), name: 'Li', locale: 'zh-CN' }
        return ok([await tx.user.create({ data: user })] as const)
      })
      .then(done => done.value)
    const caseId = await open({ customerId })
    expect(await notices()).toEqual([['CASE_ESCALATED', me]])
    await assignCase(shop, { caseId, expectedVersion: null, to: colleague })
    await replyToCase(shop, { caseId, expectedVersion: null, body: '明天到。' })
    expect(await notices()).toEqual([
      ['CASE_ESCALATED', me],
      ['CASE_ASSIGNED', `user:${colleague}`],
      ['CASE_REPLY', 'mail:mei@example.com'],
    ])
  })

  test('of another tenant is not there', async () => {
    const caseId = await open()
    const other = await openShop(database)
    expect(await closeCase(other, { caseId, expectedVersion: null, reason: 'INVALID' })).toMatchObject({
      error: { code: 'CASE_NOT_FOUND' },
    })
  })

  test('that two people change at once is changed by both, one after the other', async () => {
    const caseId = await open()
    const notes = await Promise.all(
      Array.from({ length: 8 }, (_, n) => addCaseNote(shop, { caseId, expectedVersion: null, body: `${n}` })),
    )
    expect(notes.every(note => note.ok)).toBe(true)
    expect(await stored(caseId)).toMatchObject({ version: 9 })
    expect((await stored(caseId)).messages).toHaveLength(9)
  })
})

describe('the sweep', () => {
  test('finds nothing missing, and sets what somebody took away', async () => {
    const caseId = await open()
    expect(await sweepTimers(database)).toBe(0)
    await database.rawTransaction(shop, async tx => ok(await tx.query('delete from timer')))
    expect(await sweepTimers(database)).toBe(1)
    expect(await timers()).toMatchObject([{ subjectId: caseId }])
  })
})

test('a timer that a worker rings is looked after in its own tenant', async () => {
  await hurry()
  const caseId = await open()
  await new Promise(resolve => setTimeout(resolve, 1_100))
  for (let rang = true; rang; ) rang = (await ringTimer(database, lookAfterCase)) !== undefined
  expect(await stored(caseId)).toMatchObject({ breached: true })
})
