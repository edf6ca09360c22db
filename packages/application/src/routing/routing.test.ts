import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { v7 as newId } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { type OpenCaseInput, openCase } from '../case/open-case.ts'
import { assignCase, closeCase, reopenCase, resolveCase } from '../case/work-on-case.ts'
import { adoptPolicy } from '../policy/adopt-policy.ts'
import { need } from '../testing/need.ts'
import { openShop } from '../testing/test-shop.ts'
import { type AgentProfileInput, setAgentProfile } from './set-agent-profile.ts'

let database: Database
let shop: Caller
let mei: string

beforeAll(async () => {
  database = await openTestDatabase({ connections: 8 })
  return () => database.close()
})

beforeEach(async () => {
  shop = await openShop(database)
  mei = await hire('Mei')
})

async function hire(name: string): Promise<string> {
  const { tenantId } = shop
  const user = { tenantId, id: newId(), name, locale: 'zh-CN' }
  const hired = await database.transaction(shop, async tx => ({
    ok: true,
    value: await tx.user.create({ data: user }),
  }))
  return hired.value.id
}

const profile: AgentProfileInput = {
  ...{ skills: [], languages: ['zh'], tiers: [], capacity: { EMAIL: 1 }, totalCapacity: null, isAway: false },
}

async function takes(userId: string, changes: Partial<AgentProfileInput> = {}): Promise<void> {
  need(await setAgentProfile(shop, { userId, expectedVersion: null, profile: { ...profile, ...changes } }))
}

async function route(document: object = {}): Promise<void> {
  const policy = { assign: 'AUTOMATICALLY', ...document }
  need(await adoptPolicy(shop, { kind: 'ROUTING', code: 'default', document: policy, expectedVersion: null }))
}

const inquiry: OpenCaseInput = {
  ...{ kind: 'INQUIRY', channel: 'EMAIL', severity: 'MODERATE', urgency: 'HIGH' },
  ...{ subject: '订单什么时候到', message: '您好' },
}

async function open(input: Partial<OpenCaseInput> = {}): Promise<string> {
  return need(await openCase(shop, { ...inquiry, ...input }))
}

function stored(caseId: string) {
  return database.snapshot(shop, tx =>
    tx.case.findUniqueOrThrow({
      where: { tenantId_id: { tenantId: shop.tenantId, id: caseId } },
      include: { events: { orderBy: { position: 'asc' } } },
    }),
  )
}

const on = (caseId: string) => ({ caseId, expectedVersion: null })

test('nothing changes for a workspace that did not ask', async () => {
  await takes(mei)
  const { assigneeId, queuedAt, events } = await stored(await open())
  expect([assigneeId, queuedAt]).toEqual([null, null])
  expect(events.map(({ stream }) => stream)).not.toContain('ROUTING')
})

describe('where cases are given out', () => {
  beforeEach(() => route())

  test('a case goes to whoever can take it, who is told, with the reasons in its history', async () => {
    await takes(mei)
    const caseId = await open()
    const { assigneeId, events, queuedAt, version } = await stored(caseId)
    expect([assigneeId, queuedAt]).toEqual([mei, null])
    expect(events.at(-1)).toMatchObject({
      ...{ stream: 'ROUTING', type: 'CASE_ROUTED', userId: null, position: events.length },
      params: { to: mei, rule: 'LEAST_BUSY', because: [{ code: 'CHOSEN', params: { agentId: mei } }] },
    })
    expect(version).toBe(1)
    const notices = await database.snapshot(shop, tx =>
      tx.notice.findMany({ where: { idempotencyKey: { startsWith: `case:${caseId}:` } } }),
    )
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'CASE_ASSIGNED', recipientUserId: mei }))
  })

  test('whom a person chooses has it, however full', async () => {
    await takes(mei, { capacity: {} })
    const { assigneeId, events } = await stored(await open({ assigneeId: mei }))
    expect(assigneeId).toBe(mei)
    expect(events.map(({ type }) => type)).not.toContain('CASE_ROUTED')
  })

  test.each<[string, Partial<AgentProfileInput>, object, string]>([
    ['everyone is full', { totalCapacity: 0 }, {}, 'EVERYONE_FULL'],
    ['nobody is there', { isAway: true }, {}, 'NOBODY_ON_DUTY'],
    ['nobody speaks its language', { languages: ['en'] }, {}, 'NOBODY_QUALIFIED'],
    ['nobody serves its channel', { capacity: { PHONE: 3 } }, {}, 'NOBODY_QUALIFIED'],
    ['nobody has the skill', {}, { skillsOfKind: { INQUIRY: ['shipping'] } }, 'NOBODY_QUALIFIED'],
  ])('a case waits where %s', async (_, changes, policy, reason) => {
    await route(policy)
    await takes(mei, changes)
    const { assigneeId, events, queuedAt, queueReason } = await stored(await open())
    expect([assigneeId, queueReason]).toEqual([null, reason])
    expect(queuedAt).not.toBeNull()
    expect(events.at(-1)).toMatchObject({ stream: 'ROUTING', type: 'CASE_QUEUED', params: { reason } })
  })

  test('whoever had the case of a customer before goes first', async () => {
    const bo = await hire('Bo')
    await takes(mei, { capacity: { EMAIL: 9 } })
    await takes(bo, { capacity: { EMAIL: 9 } })
    const customerId = newId()
    const { tenantId } = shop
    await database.transaction(shop, async tx => ({
      ok: true,
      value: await tx.customer.create({ data: { tenantId, id: customerId, number: 1, externalKey: 'K1' } }),
    }))
    await open({ customerId, assigneeId: bo })
    await open({ assigneeId: bo })
    const { assigneeId, events } = await stored(await open({ customerId }))
    expect([assigneeId, events.at(-1)?.params]).toMatchObject([bo, { rule: 'EX_OWNER' }])
  })

  test.each<[string, (caseId: string) => Promise<unknown>]>([
    ['solves a case', caseId => resolveCase(shop, { ...on(caseId), resolution: '已告知' })],
    ['closes a case', caseId => closeCase(shop, { ...on(caseId), reason: 'INVALID' })],
    ['gives a case away', caseId => assignCase(shop, { ...on(caseId), to: null })],
  ])('whoever %s is given what waits', async (_, act) => {
    await takes(mei)
    const first = await open()
    const waiting = await open()
    expect((await stored(waiting)).queueReason).toBe('EVERYONE_FULL')
    need((await act(first)) as { ok: true; value: undefined })
    const { assigneeId, queuedAt, queueReason, events } = await stored(waiting)
    expect({ assigneeId, queuedAt, queueReason }).toEqual({
      assigneeId: mei,
      queuedAt: null,
      queueReason: null,
    })
    const decisions = events.filter(({ stream }) => stream === 'ROUTING').map(({ type }) => type)
    expect(decisions).toEqual(['CASE_QUEUED', 'CASE_ROUTED'])
  })

  test('whoever comes back is given as much as there is room for, the longest wait first', async () => {
    await takes(mei, { isAway: true, capacity: { EMAIL: 2 } })
    const waiting = [await open(), await open(), await open()]
    await takes(mei, { capacity: { EMAIL: 2 } })
    const now = await Promise.all(waiting.map(stored))
    expect(now.map(({ assigneeId }) => assigneeId)).toEqual([mei, mei, null])
    expect(now[2]?.queueReason).toBe('EVERYONE_FULL')
  })

  test('a case that a person takes waits no longer', async () => {
    const caseId = await open()
    need(await assignCase(shop, { ...on(caseId), to: mei }))
    expect(await stored(caseId)).toMatchObject({ queuedAt: null, queueReason: null })
  })

  test('a case that is reopened stays with whoever has it, and is given out where nobody has', async () => {
    await takes(mei)
    const caseId = await open({ assigneeId: shop.actorId })
    need(await assignCase(shop, { ...on(caseId), to: null }))
    need(await resolveCase(shop, { ...on(caseId), resolution: '已告知' }))
    need(await reopenCase(shop, { ...on(caseId), why: '又来了' }))
    expect((await stored(caseId)).assigneeId).toBe(mei)
    need(await resolveCase(shop, { ...on(caseId), resolution: '已告知' }))
    await takes(mei, { isAway: true })
    need(await reopenCase(shop, { ...on(caseId), why: '又来了' }))
    expect((await stored(caseId)).assigneeId).toBe(mei)
  })
})

describe('at the same time', () => {
  beforeEach(() => route())

  test('cases that are opened do not overfill a person', async () => {
    await takes(mei, { capacity: { EMAIL: 2 } })
    const opened = await Promise.all(Array.from({ length: 6 }, () => open()))
    const now = await Promise.all(opened.map(stored))
    expect(now.filter(({ assigneeId }) => assigneeId === mei)).toHaveLength(2)
    expect(now.filter(({ queueReason }) => queueReason === 'EVERYONE_FULL')).toHaveLength(4)
  })

  test('a case that is opened while somebody gets free does not wait for ever', async () => {
    await takes(mei)
    for (let round = 0; round < 4; round++) {
      const first = await open()
      const [solved, second] = await Promise.all([
        resolveCase(shop, { ...on(first), resolution: '已告知' }),
        open(),
      ])
      need(solved)
      expect((await stored(second)).assigneeId).toBe(mei)
      need(await resolveCase(shop, { ...on(second), resolution: '已告知' }))
    }
  })

  test('people who get free together are given different cases', async () => {
    const bo = await hire('Bo')
    await takes(mei)
    await takes(bo)
    const held = [await open(), await open()]
    const waiting = [await open(), await open()]
    for (const done of await Promise.all(
      held.map(caseId => resolveCase(shop, { ...on(caseId), resolution: '已告知' })),
    ))
      need(done)
    const owners = (await Promise.all(waiting.map(stored))).map(({ assigneeId }) => assigneeId)
    expect(owners.toSorted()).toEqual([mei, bo].toSorted())
  })
})

test('a profile that somebody else changed is not overwritten', async () => {
  await takes(mei)
  const stale = await setAgentProfile(shop, { userId: mei, expectedVersion: 0, profile })
  expect(stale).toMatchObject({ ok: false, error: { code: 'STALE_AGENT', storedVersion: 1 } })
})

test.each<[string, Partial<AgentProfileInput>, readonly string[]]>([
  ['a negative capacity', { capacity: { EMAIL: -1 } }, ['capacity', 'EMAIL']],
  ['a language by its name', { languages: ['Chinese'] }, ['languages', '0']],
])('%s is refused by its place', async (_, changes, path) => {
  const refused = await setAgentProfile(shop, {
    ...{ userId: mei, expectedVersion: null, profile: { ...profile, ...changes } },
  })
  if (refused.ok || refused.error.code !== 'INVALID_INPUT') throw new Error('It was taken')
  expect(refused.error.faults[0]?.path.map(String)).toEqual(path)
})

test('nobody has a profile who is not of the workspace', async () => {
  const refused = await setAgentProfile(shop, { userId: newId(), expectedVersion: null, profile })
  expect(refused).toMatchObject({ ok: false, error: { code: 'USER_NOT_FOUND' } })
})
