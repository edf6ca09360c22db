import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { v7 as newId } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { openCase } from '../case/open-case.ts'
import { assignCase, resolveCase } from '../case/work-on-case.ts'
import { giveDuty } from '../duty/give-duty.ts'
import { takeDuty } from '../duty/take-duty.ts'
import { questionsOf } from '../policy/current-policies.ts'
import { setAgentProfile } from '../routing/set-agent-profile.ts'
import { need } from '../testing/need.ts'
import { complain, employ, liveThroughExample } from '../testing/test-eight-d.ts'
import { noticesOf } from '../testing/test-notice.ts'
import { openShop } from '../testing/test-shop.ts'
import { type AddColleagueInput, addColleague } from './add-colleague.ts'
import { colleagues } from './colleague.ts'
import { type ColleagueHandOver, deactivateColleague } from './deactivate-colleague.ts'
import { reactivateColleague } from './reactivate-colleague.ts'
import { updateColleague } from './update-colleague.ts'

let database: Database
let shop: Caller
let mei: string

beforeAll(async () => {
  database = await openTestDatabase({ connections: 8 })
  return () => database.close()
})

const someone: AddColleagueInput = { name: '陈梅', email: 'mei@example.com', locale: 'zh-CN' }

beforeEach(async () => {
  shop = await openShop(database)
  mei = need(await addColleague(shop, someone))
})

async function colleagueOf(userId: string) {
  const { tenantId } = shop
  const [found] = await database.snapshot(shop, tx => colleagues(questionsOf(tx), { tenantId, userId }))
  return found
}

function activities() {
  return database.snapshot(shop, tx => tx.activity.findMany({ orderBy: { id: 'asc' } }))
}

async function openFor(assigneeId: string): Promise<string> {
  const told = { subject: '订单什么时候到', message: '您好', assigneeId }
  const inquiry = { kind: 'INQUIRY', channel: 'EMAIL', severity: 'MODERATE', urgency: 'HIGH' } as const
  return need(await openCase(shop, { ...inquiry, ...told }))
}

async function assigneeOf(caseId: string) {
  const where = { tenantId_id: { tenantId: shop.tenantId, id: caseId } }
  return (await database.snapshot(shop, tx => tx.case.findUniqueOrThrow({ where }))).assigneeId
}

const deactivate = (userId: string, handOver: ColleagueHandOver = { work: 'REFUSE' }, version = null) =>
  deactivateColleague(shop, { userId, expectedVersion: version, handOver })

describe('a colleague', () => {
  test('is added with a mail address, a language and roles, and it is kept who did so', async () => {
    const li = need(
      await addColleague(shop, { name: ' Li ', email: null, locale: 'en', roles: ['AGENT', 'AGENT'] }),
    )
    expect(await colleagueOf(li)).toMatchObject({ email: null, roles: ['AGENT'], openCases: 0, version: 1 })
    expect(await colleagueOf(mei)).toMatchObject({ email: 'mei@example.com', roles: [], deactivatedAt: null })
    expect((await activities()).at(-1)).toMatchObject({
      ...{ kind: 'COLLEAGUE_ADDED', userId: shop.actorId, params: { userId: li, name: 'Li' } },
    })
  })

  test.each<[string, Partial<AddColleagueInput>, string, string]>([
    ['no name', { name: '  ' }, 'name', 'blank'],
    ['a name with a line break', { name: 'a\nb' }, 'name', 'control_characters'],
    ['an address that is none', { email: 'mei@' }, 'email', 'invalid_format'],
    ['the address of another', { email: 'MEI@example.com' }, 'email', 'email_taken'],
    ['a language nobody speaks here', { locale: 'fr' as 'en' }, 'locale', 'invalid_value'],
  ])('is not added with %s', async (_, fault, path, code) => {
    expect(await addColleague(shop, { ...someone, email: 'li@example.com', ...fault })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', faults: [{ path: expect.arrayContaining([path]), code }] },
    })
  })

  test('is not added with a role of which no ladder speaks, and then not at all', async () => {
    const captain = { ...someone, email: null, roles: ['CAPTAIN'] }
    expect(await addColleague(shop, captain)).toMatchObject({ error: { code: 'DUTY_ROLE_NOT_FOUND' } })
    expect(await activities()).toHaveLength(1)
  })

  test('is called at once by a case that waited for such a role', async () => {
    need(await takeDuty(shop, { role: 'AGENT', userId: shop.actorId, expectedVersion: null }))
    await openFor(shop.actorId)
    need(await addColleague(shop, { ...someone, email: null, roles: ['AGENT'] }))
    const timers = await database.snapshot(shop, tx => tx.timer.findMany())
    expect(timers[0]?.wakeAt.getTime()).toBeLessThanOrEqual(Date.now() + 1000)
  })

  test('is changed where something is other than before, and who read an older version is told', async () => {
    const change = { name: 'Mei Chen', email: '', locale: 'en' } as const
    need(await updateColleague(shop, { userId: mei, expectedVersion: 1, change }))
    expect(await colleagueOf(mei)).toMatchObject({ email: null, version: 2 })
    need(await updateColleague(shop, { userId: mei, expectedVersion: 2, change }))
    expect(await colleagueOf(mei)).toMatchObject({ version: 2 })
    expect(await updateColleague(shop, { userId: mei, expectedVersion: 1, change })).toMatchObject({
      error: { code: 'STALE_COLLEAGUE', storedVersion: 2 },
    })
    expect((await activities()).at(-1)).toMatchObject({
      kind: 'COLLEAGUE_UPDATED',
      params: { before: { email: 'mei@example.com' }, after: { name: 'Mei Chen', email: null } },
    })
  })

  test('of another workspace is out of reach', async () => {
    const other = await openShop(database)
    const target = { userId: mei, expectedVersion: null }
    const found = { error: { code: 'USER_NOT_FOUND' } }
    expect(await updateColleague(other, { ...target, change: {} })).toMatchObject(found)
    expect(await reactivateColleague(other, target)).toMatchObject(found)
    const handOver = { work: 'REFUSE' } as const
    expect(await deactivateColleague(other, { ...target, handOver })).toMatchObject(found)
  })
})

describe('a colleague who leaves', () => {
  test('is given nothing any more: no case, no role, no action', async () => {
    need(await deactivate(mei))
    const caseId = await openFor(shop.actorId)
    const found = { error: { code: 'USER_NOT_FOUND', userId: mei } }
    const target = { caseId, expectedVersion: null }
    expect(await assignCase(shop, { ...target, to: mei })).toMatchObject(found)
    const duty = { role: 'AGENT', userId: mei, expectedVersion: null }
    expect(await giveDuty(shop, duty)).toMatchObject(found)
    await expect(openFor(mei)).rejects.toThrow('USER_NOT_FOUND')
  })

  test('leaves nothing behind unseen: cases and roles are named, and nothing changes', async () => {
    need(await giveDuty(shop, { role: 'AGENT', userId: mei, expectedVersion: null }))
    const caseId = await openFor(mei)
    expect(await deactivate(mei)).toMatchObject({
      error: { code: 'COLLEAGUE_HAS_WORK', openCases: 1, roles: ['AGENT'], eightDIds: [] },
    })
    expect(await assigneeOf(caseId)).toBe(mei)
    expect(await colleagueOf(mei)).toMatchObject({ deactivatedAt: null, version: 1 })
  })

  test('hands over open cases and roles to a successor, who is told', async () => {
    const li = need(await addColleague(shop, { ...someone, email: null, roles: ['DESK_LEAD'] }))
    for (const role of ['AGENT', 'DESK_LEAD'])
      need(await giveDuty(shop, { role, userId: mei, expectedVersion: null }))
    const [open, resolved] = [await openFor(mei), await openFor(mei)]
    need(await resolveCase(shop, { caseId: resolved, expectedVersion: null, resolution: '已送达' }))
    need(await deactivate(mei, { work: 'HAND_OVER', successorId: li }))
    expect([await assigneeOf(open), await assigneeOf(resolved)]).toEqual([li, mei])
    expect(await colleagueOf(li)).toMatchObject({ openCases: 1, roles: ['AGENT', 'DESK_LEAD'] })
    expect(await colleagueOf(mei)).toMatchObject({ openCases: 0, roles: [], deactivatedAt: expect.any(Date) })
    const told = (await noticesOf(shop)).filter(({ recipientUserId }) => recipientUserId === li)
    expect(told.map(({ kind }) => kind)).toContain('CASE_ASSIGNED')
    expect((await activities()).at(-1)).toMatchObject({
      kind: 'COLLEAGUE_DEACTIVATED',
      params: { userId: mei, to: li, openCases: 1, roles: ['AGENT', 'DESK_LEAD'] },
    })
  })

  test('leaves cases to nobody and roles to the others, where that is chosen', async () => {
    need(await giveDuty(shop, { role: 'AGENT', userId: mei, expectedVersion: null }))
    const caseId = await openFor(mei)
    need(await deactivate(mei, { work: 'RELEASE' }))
    expect(await assigneeOf(caseId)).toBeNull()
    expect((await colleagueOf(shop.actorId))?.roles).toContain('AGENT')
  })

  test('stays while an open 8D counts on them, whatever else is handed over', async () => {
    const people = await employ(shop)
    const eightDId = await liveThroughExample(shop, {
      ...{ caseIds: [await complain(shop)], people },
      until: ({ type }) => type === 'DESCRIBE_PROBLEM',
    })
    const handOver = { work: 'HAND_OVER', successorId: shop.actorId } as const
    expect(await deactivate(people['li.na'] ?? '', handOver)).toMatchObject({
      error: { code: 'COLLEAGUE_HAS_WORK', eightDIds: [eightDId] },
    })
  })

  let gone: string
  test.each([
    ['themselves', () => mei],
    ['somebody who left', () => gone],
    ['nobody', () => newId()],
  ])('hands over nothing to %s', async (_, successor) => {
    gone = need(await addColleague(shop, { ...someone, email: null }))
    need(await deactivate(gone))
    const caseId = await openFor(mei)
    const successorId = successor()
    expect(await deactivate(mei, { work: 'HAND_OVER', successorId })).toMatchObject({
      error: { code: 'USER_NOT_FOUND', userId: successorId },
    })
    expect(await assigneeOf(caseId)).toBe(mei)
  })

  test('is somebody else than who decides it', async () => {
    expect(await deactivate(shop.actorId, { work: 'RELEASE' })).toMatchObject({
      error: { code: 'OWN_ACCOUNT' },
    })
  })

  test('is not given out cases to, and works here again when that is said', async () => {
    const profile = { skills: [], languages: [], tiers: [], capacity: {}, totalCapacity: null, isAway: false }
    need(await setAgentProfile(shop, { userId: mei, expectedVersion: 0, profile }))
    need(await deactivate(mei))
    need(await deactivate(mei))
    const [agent] = await database.snapshot(shop, tx => tx.agent.findMany())
    expect(agent).toMatchObject({ userId: mei, isAway: true })
    need(await reactivateColleague(shop, { userId: mei, expectedVersion: 2 }))
    need(await reactivateColleague(shop, { userId: mei, expectedVersion: 3 }))
    expect(await colleagueOf(mei)).toMatchObject({ deactivatedAt: null, version: 3 })
  })
})
