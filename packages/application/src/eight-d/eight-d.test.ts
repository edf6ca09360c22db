import { type Database, ringTimers, setTimer } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { ok } from '@clientele/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { escalateCase } from '../case/rise-of-case.ts'
import { sweepTimers } from '../case/sweep-timers.ts'
import { adoptPolicy } from '../policy/adopt-policy.ts'
import { complain, employ, liveThroughExample } from '../testing/test-eight-d.ts'
import { noticesOf } from '../testing/test-notice.ts'
import { openShop } from '../testing/test-shop.ts'
import { commandEightD } from './command-eight-d.ts'
import type { EightDOrder } from './eight-d-order.ts'
import { eightDReport } from './eight-d-report.ts'
import { eightDStandings } from './eight-d-standing.ts'
import { lookAfterEightDs } from './look-after-eight-d.ts'
import { openEightD } from './open-eight-d.ts'

let database: Database
let shop: Caller
let people: Readonly<Record<string, string>>

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

beforeEach(async () => {
  shop = await openShop(database)
  people = await employ(shop)
})

const problem = { title: '法兰渗漏', symptom: '三台水泵法兰处渗漏' }

async function open(caseIds: readonly string[], at?: number): Promise<string> {
  const opened = await openEightD(shop, { ...problem, caseIds }, { at })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}

function order(eightDId: string, asked: EightDOrder, expectedVersion: number | null = null) {
  return commandEightD(shop, { eightDId, expectedVersion }, asked)
}

function stored(eightDId: string) {
  return database.snapshot(shop, tx =>
    tx.eightD.findUniqueOrThrow({
      where: { tenantId_id: { tenantId: shop.tenantId, id: eightDId } },
      include: { events: { orderBy: { position: 'asc' } }, cases: true },
    }),
  )
}

async function stateOf(eightDId: string) {
  const { tenantId } = shop
  const all = await database.snapshot(shop, tx => eightDStandings(tx, { tenantId, eightDIds: [eightDId] }))
  const found = all.get(eightDId)
  if (!found) throw new Error(`No 8D ${eightDId}`)
  return found
}

/** Rings whatever is due in this shop about 8Ds, as a worker does. */
async function ring(): Promise<void> {
  const { tenantId } = shop
  await database.rawTransaction(shop, async tx => {
    const { rows } = await tx.query<{ subject_id: string }>(
      `delete from timer where subject = 'EIGHT_D' and wake_at <= clock_timestamp() returning subject_id`,
    )
    const rung = { subject: 'EIGHT_D' as const, dueAt: 0, failures: 0 }
    const timers = rows.map(({ subject_id: subjectId }) => ({ ...rung, tenantId, subjectId }))
    return lookAfterEightDs(tx, { ...rung, tenantId, timers })
  })
}

/** Takes timers of 8Ds as a worker does. */
function ringAll(before = () => {}) {
  return ringTimers(database, {
    most: 100,
    look: async (tx, ringing) => {
      before()
      return ringing.subject === 'EIGHT_D' ? lookAfterEightDs(tx, ringing) : ok([])
    },
  })
}

describe('an 8D', () => {
  test('is opened for the problem of a case, numbered, and given its timer', async () => {
    const caseId = await complain(shop)
    const found = await stored(await open([caseId, caseId]))
    expect(found).toMatchObject({
      ...{ number: 1, title: problem.title, status: 'OPEN', revision: 1, completed: [], version: 1 },
      cases: [{ caseId, isOpen: true }],
      events: [{ position: 1, type: 'EIGHT_D_OPENED', userId: shop.actorId }],
    })
    expect(found.dueAt).toEqual(found.containmentDueAt)
    expect(found.dueAt?.getTime()).toBeGreaterThan(found.openedAt.getTime())
    const timer = await database.snapshot(shop, tx => tx.timer.findMany({ where: { subject: 'EIGHT_D' } }))
    expect(timer).toMatchObject([{ subjectId: found.id, dueAt: found.lookAgainAt }])
  })

  test('goes through its gates to the closing, and is read as a report with names and numbers', async () => {
    const eightDId = await liveThroughExample(shop, { caseIds: [await complain(shop)], people })
    expect(await stored(eightDId)).toMatchObject({
      ...{ status: 'CLOSED', leaderId: people['li.na'], dueAt: null, lookAgainAt: null },
      completed: ['D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'],
      cases: [{ isOpen: false }],
    })
    const report = await eightDReport(shop, { eightDId, format: 'md', language: 'zh-CN' })
    expect(report?.name).toBe('D-000001')
    expect(report?.text).toContain('D-000001')
    expect(report?.text).toContain('S-000001')
    expect(report?.text).toContain('陈伟')
    expect(report?.text).not.toContain(people['chen.wei'])
    expect(await database.snapshot(shop, tx => tx.timer.count({ where: { subject: 'EIGHT_D' } }))).toBe(0)
  })

  test('that is reopened goes on in a new revision and keeps the old one as it was', async () => {
    const eightDId = await liveThroughExample(shop, { caseIds: [await complain(shop)], people })
    const before = (await stateOf(eightDId)).state.revision
    expect(await order(eightDId, { type: 'REOPEN_EIGHT_D', discipline: 'D4', reason: '又渗漏了' })).toEqual(
      ok(),
    )
    expect(await stored(eightDId)).toMatchObject({
      ...{ status: 'OPEN', revision: 2, closedAt: null, completed: ['D0', 'D1', 'D2', 'D3'] },
      cases: [{ isOpen: true }],
    })
    const { state } = await stateOf(eightDId)
    expect(state.frozen).toEqual([before])
    const old = await eightDReport(shop, { eightDId, format: 'html', language: 'en', revision: 1 })
    expect(old?.name).toBe('D-000001-1')
    expect(old?.text).toContain('Thanked in the monthly meeting')
    expect(
      await eightDReport(shop, { eightDId, format: 'html', language: 'en', revision: 3 }),
    ).toBeUndefined()
  })

  test('tells what is missing, and where a text is blank or nobody can read it', async () => {
    const eightDId = await open([await complain(shop)])
    await order(eightDId, { type: 'COMPLETE_DISCIPLINE', discipline: 'D0' })
    expect(await order(eightDId, { type: 'COMPLETE_DISCIPLINE', discipline: 'D1' })).toMatchObject({
      error: {
        code: 'DISCIPLINE_INCOMPLETE',
        missing: [{ params: { role: 'CHAMPION' } }, { params: { role: 'LEADER' } }],
      },
    })
    const blank = { what: ' ', where: 'a', when: 'b', howMany: 'c' }
    await order(eightDId, { type: 'FORM_TEAM', team: roles(['CHAMPION', 'LEADER']) })
    await order(eightDId, { type: 'COMPLETE_DISCIPLINE', discipline: 'D1' })
    expect(await order(eightDId, { type: 'DESCRIBE_PROBLEM', problem: blank })).toMatchObject({
      error: { code: 'INVALID_INPUT', faults: [{ path: ['problem', 'what'], code: 'missing' }] },
    })
    expect(
      await order(eightDId, { type: 'DESCRIBE_PROBLEM', problem: { ...blank, what: 'a\0b' } }),
    ).toMatchObject({
      error: { code: 'INVALID_INPUT', faults: [{ path: ['problem', 'what'], code: 'invalid_format' }] },
    })
    expect((await stored(eightDId)).version).toBe(4)
  })

  test('counts on nobody from elsewhere', async () => {
    const eightDId = await open([await complain(shop)])
    await order(eightDId, { type: 'COMPLETE_DISCIPLINE', discipline: 'D0' })
    const other = await openShop(database)
    const team = [{ personId: other.actorId, role: 'LEADER' }] as const
    expect(await order(eightDId, { type: 'FORM_TEAM', team })).toMatchObject({
      error: { code: 'USER_NOT_FOUND', userId: other.actorId },
    })
    const action = { kind: 'CONTAINMENT', text: 'Sort', ownerId: 'somebody' } as const
    expect(await order(eightDId, { type: 'PLAN_ACTION', action })).toMatchObject({
      error: { code: 'USER_NOT_FOUND' },
    })
    const theirs = { eightDId, expectedVersion: null }
    expect(await commandEightD(other, theirs, { type: 'CLOSE_EIGHT_D' })).toMatchObject({
      error: { code: 'EIGHT_D_NOT_FOUND' },
    })
  })

  test('numbers its actions on, and plans one anew only where it is', async () => {
    const eightDId = await open([await complain(shop)])
    await order(eightDId, { type: 'COMPLETE_DISCIPLINE', discipline: 'D0' })
    const action = { kind: 'CONTAINMENT', text: '全检', ownerId: shop.actorId } as const
    await order(eightDId, { type: 'PLAN_ACTION', action })
    await order(eightDId, { type: 'PLAN_ACTION', action: { ...action, id: 'A1', text: '100% 全检' } })
    await order(eightDId, { type: 'PLAN_ACTION', action: { ...action, text: '隔离库存' } })
    expect((await stateOf(eightDId)).state.revision.actions).toMatchObject([
      { id: 'A1', text: '100% 全检' },
      { id: 'A2', text: '隔离库存' },
    ])
    expect(await order(eightDId, { type: 'PLAN_ACTION', action: { ...action, id: 'A9' } })).toMatchObject({
      error: { code: 'ACTION_NOT_FOUND', actionId: 'A9' },
    })
  })

  test('is changed by the slower of two only once they have read what the quicker did', async () => {
    const eightDId = await open([await complain(shop)])
    const prepare = { type: 'PREPARE', symptom: '渗漏', emergencyResponse: '停机' } as const
    expect(await order(eightDId, prepare, 1)).toEqual(ok())
    expect(await order(eightDId, prepare, 1)).toMatchObject({
      error: { code: 'STALE_EIGHT_D', storedVersion: 2 },
    })
    const all = await Promise.all(Array.from({ length: 5 }, () => order(eightDId, prepare)))
    expect(all.every(done => done.ok)).toBe(true)
    expect((await stored(eightDId)).version).toBe(7)
  })

  test('has a history that nobody can rewrite', async () => {
    const eightDId = await open([await complain(shop)])
    const rewrite = database.rawTransaction(shop, async tx =>
      ok(await tx.query(`update eight_d_event set type = 'NEVER' where eight_d_id = $1`, [eightDId])),
    )
    await expect(rewrite).rejects.toThrow('permission denied')
  })
})

describe('a case', () => {
  test('is in one open 8D at most, however many ask at once', async () => {
    const caseId = await complain(shop)
    const asked = await Promise.all([1, 2, 3].map(() => openEightD(shop, { ...problem, caseIds: [caseId] })))
    expect(asked.filter(({ ok: done }) => done)).toHaveLength(1)
    expect(asked.find(({ ok: done }) => !done)).toMatchObject({
      error: { code: 'CASE_IN_EIGHT_D', caseId, number: 'D-000001' },
    })
  })

  test('joins an 8D and leaves it, but not the last one', async () => {
    const [first, second] = [await complain(shop), await complain(shop)]
    const eightDId = await open([first])
    expect(await order(eightDId, { type: 'LINK_CASE', caseId: second })).toEqual(ok())
    expect(await openEightD(shop, { ...problem, caseIds: [second] })).toMatchObject({
      error: { code: 'CASE_IN_EIGHT_D' },
    })
    expect(await order(eightDId, { type: 'UNLINK_CASE', caseId: first })).toEqual(ok())
    expect(await order(eightDId, { type: 'UNLINK_CASE', caseId: second })).toMatchObject({
      error: { code: 'LAST_CASE' },
    })
    expect((await stored(eightDId)).cases).toMatchObject([{ caseId: second }])
    expect(await order(eightDId, { type: 'LINK_CASE', caseId: crypto.randomUUID() })).toMatchObject({
      error: { code: 'CASE_NOT_FOUND' },
    })
  })

  test('keeps a closed 8D from being reopened while it is in another', async () => {
    const caseId = await complain(shop)
    const closed = await liveThroughExample(shop, { caseIds: [caseId], people })
    await open([caseId])
    expect(await order(closed, { type: 'REOPEN_EIGHT_D', discipline: 'D0', reason: '复发' })).toMatchObject({
      error: { code: 'CASE_IN_EIGHT_D', number: 'D-000002' },
    })
  })

  test('whose ladder waits for an 8D is handed it when it is closed', async () => {
    const caseId = await complain(shop)
    const asked = { caseId, expectedVersion: null, reason: '批量问题', to: 'department-meeting' }
    expect(await escalateCase(shop, asked)).toEqual(ok())
    await liveThroughExample(shop, { caseIds: [caseId], people })
    const recorded = await database.snapshot(shop, tx =>
      tx.caseEvent.findMany({ where: { caseId, type: 'PRODUCT_RECORDED' } }),
    )
    expect(recorded).toMatchObject([{ params: { product: 'EIGHT_D', reference: 'D-000001' } }])
  })
})

describe('what is due', () => {
  test('is told to the champion and the leader, once each', async () => {
    const eightDId = await liveThroughExample(shop, {
      caseIds: [await complain(shop)],
      people,
      openedAt: Date.now() - 20 * 86_400_000,
      until: ({ type }) => type === 'PLAN_ACTION',
    })
    await ring()
    await ring()
    const waived = await order(eightDId, { type: 'WAIVE_DISCIPLINE', discipline: 'D3', reason: '无库存' })
    expect(waived).toEqual(ok())
    const told = (await noticesOf(shop)).filter(({ kind }) => kind === 'EIGHT_D_DUE')
    expect(told.map(({ recipient }) => recipient).toSorted()).toEqual(
      [people['li.na'], people['chen.wei']].map(id => `user:${id}`).toSorted(),
    )
    expect(told[0]?.params).toMatchObject({ duty: 'CONTAINMENT', eightDNumber: 'D-000001' })
  })

  test('is told to the owner of an action: when it is given by another, and once more when it is not in place in time', async () => {
    const openedAt = Date.now() - 20 * 86_400_000
    const eightDId = await liveThroughExample(shop, {
      caseIds: [await complain(shop)],
      people,
      openedAt,
      until: ({ type }) => type === 'PLAN_ACTION',
    })
    const [at, dueAt] = [openedAt + 10 * 86_400_000, openedAt + 11 * 86_400_000]
    const plan = async (text: string, ownerId = '') => {
      const action = { kind: 'CONTAINMENT', text, ownerId, dueAt } as const
      const planned = { type: 'PLAN_ACTION', action } as const
      expect(await commandEightD(shop, { eightDId, expectedVersion: null, at }, planned)).toEqual(ok())
    }
    const told = async () =>
      (await noticesOf(shop))
        .filter(({ kind }) => kind.startsWith('EIGHT_D_ACTION'))
        .map(({ kind, params, recipient }) => [kind, Object(params).action, recipient])
    await plan('隔离库存', people['zhang.min'])
    await plan('全检发货', shop.actorId)
    const [owner, self] = [`user:${people['zhang.min']}`, `user:${shop.actorId}`]
    expect(await told()).toEqual([['EIGHT_D_ACTION_GIVEN', '隔离库存', owner]])
    await ring()
    await ring()
    expect((await told()).slice(1).toSorted()).toEqual(
      [
        ['EIGHT_D_ACTION_DUE', '隔离库存', owner],
        ['EIGHT_D_ACTION_DUE', '全检发货', self],
      ].toSorted(),
    )
  })

  test('is looked at by a worker, and no timer is forgotten', async () => {
    await open([await complain(shop)], Date.now() - 20 * 86_400_000)
    await database.rawTransaction(shop, async tx => ok(await tx.query(`delete from timer`)))
    expect(await sweepTimers(database)).toBeGreaterThanOrEqual(1)
    await database.rawTransaction(shop, async tx =>
      ok(await tx.query(`delete from timer where subject = 'CASE'`)),
    )
    await ringAll()
    expect((await noticesOf(shop)).filter(({ kind }) => kind === 'EIGHT_D_DUE')).toMatchObject([
      { recipient: `user:${shop.actorId}` },
    ])
  })

  test('that somebody has his hands on when its timer rings is left alone, and neither waits for the other', async () => {
    const openLate = async () => open([await complain(shop)], Date.now() - 20 * 86_400_000)
    const [busyId, freeId] = [await openLate(), await openLate()]
    const told = async () =>
      (await noticesOf(shop)).filter(({ kind }) => kind === 'EIGHT_D_DUE').map(({ subjectId }) => subjectId)
    await database.rawTransaction(shop, async tx => {
      await tx.query('select from eight_d where id = $1 for update', [busyId])
      let moving: Promise<void> | undefined
      // The worker has the timer by now, which whoever changes the 8D moves at this very moment.
      const move = () => setTimer(tx, { ...shop, subject: 'EIGHT_D', subjectId: busyId, dueAt: 0 })
      const { left, rang } = await ringAll(() => {
        moving ??= move()
      })
      await moving
      expect(left.map(({ subjectId }) => subjectId)).toEqual([busyId])
      expect(rang.map(({ subjectId }) => subjectId)).toContain(freeId)
      return ok()
    })
    expect(await told()).toEqual([freeId])
    await ringAll()
    expect(await told()).toEqual([freeId, busyId])
  })

  test('is as the workspace wrote it down', async () => {
    const document = { containmentWithin: 'PT1H', closeWithin: null }
    expect(
      await adoptPolicy(shop, { kind: 'EIGHT_D', code: 'default', document, expectedVersion: 0 }),
    ).toEqual(ok(1))
    const eightDId = await open([await complain(shop)])
    const { state } = await stateOf(eightDId)
    expect(state.revision).toMatchObject({ containment: { targetMs: 3_600_000 } })
    expect(state.revision.closing).toBeUndefined()
  })
})

function roles(wanted: readonly ('CHAMPION' | 'LEADER')[]) {
  return wanted.map(role => ({ personId: shop.actorId, role }))
}
