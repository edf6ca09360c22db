import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { exampleLadders } from '@clientele/escalation'
import { ok } from '@clientele/kernel'
import { v7 as newId } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { lookAfterCase } from '../case/look-after-case.ts'
import { openCase } from '../case/open-case.ts'
import { adoptPolicy } from '../policy/adopt-policy.ts'
import { questionsOf } from '../policy/current-policies.ts'
import { need } from '../testing/need.ts'
import { openShop } from '../testing/test-shop.ts'
import { dutyRoles } from './duty-role.ts'
import { giveDuty } from './give-duty.ts'
import { ladderGaps } from './ladder-gap.ts'
import { takeDuty } from './take-duty.ts'

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
  const user = { tenantId: shop.tenantId, id: newId(), name, locale: 'zh-CN' }
  return need(await database.transaction(shop, async tx => ok(await tx.user.create({ data: user })))).id
}

const of = (role: string, userId: string, expectedVersion: number | null = null) => ({
  ...{ role, userId, expectedVersion },
})

/** An enquiry calls the agents of the service desk as soon as it is opened. */
async function open(): Promise<string> {
  const told = { subject: '订单什么时候到', message: '您好' }
  const inquiry = { kind: 'INQUIRY', channel: 'EMAIL', severity: 'MODERATE', urgency: 'HIGH' } as const
  return need(await openCase(shop, { ...inquiry, ...told }))
}

async function callsOf(caseId: string) {
  const { events } = await database.snapshot(shop, tx =>
    tx.case.findUniqueOrThrow({
      where: { tenantId_id: { tenantId: shop.tenantId, id: caseId } },
      include: { events: { orderBy: { position: 'asc' } } },
    }),
  )
  return events
    .filter(({ type }) => type === 'PAGE_HELD' || type === 'PAGED')
    .map(({ params, type }) => (type === 'PAGED' ? (params as { people: string[] }).people : 'held'))
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

async function roleOf(code: string) {
  const roles = await database.snapshot(shop, tx => dutyRoles(questionsOf(tx), shop.tenantId))
  return roles.find(role => role.code === code)
}

function gaps() {
  return database.snapshot(shop, tx => ladderGaps(questionsOf(tx), shop.tenantId))
}

function events() {
  return database.snapshot(shop, tx => tx.dutyEvent.findMany({ orderBy: { id: 'asc' } }))
}

describe('the roles', () => {
  test('are those of the ladders that cases rise on, with where they are called and who holds them', async () => {
    expect(await roleOf('QUALITY_MANAGER')).toMatchObject({
      ...{ name: { en: 'Quality manager', 'zh-CN': '质量经理' }, holders: [shop.actorId], version: 0 },
      uses: expect.arrayContaining([
        expect.objectContaining({ ladderCode: 'CUSTOMER_COMPLAINT', level: 2, isCalled: true }),
      ]),
    })
  })

  test('are given and taken, and it is kept who did so', async () => {
    expect(await giveDuty(shop, of('AGENT', mei, 0))).toEqual({ ok: true, value: { wokenCases: 0 } })
    expect(await takeDuty(shop, of('AGENT', shop.actorId, 1))).toMatchObject({ ok: true })
    expect(await roleOf('AGENT')).toMatchObject({ holders: [mei], version: 2 })
    const { actorId } = shop
    expect(await events()).toMatchObject([
      { role: 'AGENT', change: 'GIVEN', userId: mei, actorId },
      { role: 'AGENT', change: 'TAKEN', userId: actorId, actorId },
    ])
  })

  test('are not given twice, nor taken from whoever does not have them', async () => {
    need(await giveDuty(shop, of('AGENT', shop.actorId)))
    need(await takeDuty(shop, of('AGENT', mei)))
    expect(await events()).toEqual([])
  })

  test.each([
    ['a role of which no ladder speaks', () => of('CAPTAIN', mei), { code: 'DUTY_ROLE_NOT_FOUND' }],
    ['nobody of the workspace', () => of('AGENT', newId()), { code: 'USER_NOT_FOUND' }],
    [
      'a version that holds no more',
      () => of('AGENT', mei, 7),
      { code: 'STALE_DUTY', role: 'AGENT', storedVersion: 0 },
    ],
  ])('are not changed for %s', async (_, target, error) => {
    expect(await giveDuty(shop, target())).toMatchObject({ ok: false, error })
    expect(await takeDuty(shop, target())).toMatchObject({ ok: false, error })
    expect(await events()).toEqual([])
  })

  test('of another workspace are out of reach', async () => {
    const other = await openShop(database)
    expect(await giveDuty(other, of('AGENT', mei))).toMatchObject({ error: { code: 'USER_NOT_FOUND' } })
  })

  test('are changed by one of two who do so at once, and the other is told', async () => {
    const li = await hire('Li')
    const both = await Promise.all([giveDuty(shop, of('AGENT', mei, 0)), giveDuty(shop, of('AGENT', li, 0))])
    expect(both.filter(done => done.ok)).toHaveLength(1)
    expect(both.find(done => !done.ok)).toMatchObject({ error: { code: 'STALE_DUTY', storedVersion: 1 } })
  })

  test('that a ladder forgets stay visible while somebody holds them', async () => {
    const { serviceDesk } = exampleLadders
    const document = JSON.parse(JSON.stringify(serviceDesk).replaceAll('"AGENT"', '"FIRST_LINE"'))
    need(await adoptPolicy(shop, { kind: 'LADDER', code: serviceDesk.code, document, expectedVersion: null }))
    expect(await roleOf('AGENT')).toMatchObject({ holders: [shop.actorId], uses: [] })
    need(await takeDuty(shop, of('AGENT', shop.actorId)))
    expect(await roleOf('AGENT')).toBeUndefined()
    expect(await roleOf('FIRST_LINE')).toMatchObject({ holders: [] })
  })
})

describe('a level that would call nobody', () => {
  test('is none in a new workspace, whose first person holds every role', async () => {
    expect(await gaps()).toEqual([])
  })

  test('is named with its roles, the cases that rise there and how many wait there now', async () => {
    need(await takeDuty(shop, of('AGENT', shop.actorId)))
    await open()
    expect(await gaps()).toMatchObject([
      {
        ...{ ladderCode: 'SERVICE_DESK', level: 1, outcome: 'HOLD', heldCases: 1 },
        ...{ uses: [{ appliesTo: null, isFirst: false }], roles: [{ code: 'AGENT' }] },
      },
    ])
  })

  test('is none while one of its roles is held', async () => {
    for (const role of ['QUALITY_MANAGER', 'ENGINEERING_MANAGER'])
      need(await takeDuty(shop, of(role, shop.actorId)))
    const levels = (await gaps()).filter(({ ladderCode }) => ladderCode === 'CUSTOMER_COMPLAINT')
    expect(levels).toEqual([])
  })
})

describe('a case whose call waits', () => {
  test('calls whoever comes on duty, at once and only once', async () => {
    need(await takeDuty(shop, of('AGENT', shop.actorId)))
    const caseId = await open()
    expect(await callsOf(caseId)).toEqual(['held'])
    await ring()
    expect(await callsOf(caseId)).toEqual(['held'])
    expect(await giveDuty(shop, of('AGENT', mei))).toEqual({ ok: true, value: { wokenCases: 1 } })
    await ring()
    await ring()
    expect(await callsOf(caseId)).toEqual(['held', [mei]])
    expect(await gaps()).toEqual([])
  })

  test('is woken where it has lost its timer, too', async () => {
    need(await takeDuty(shop, of('AGENT', shop.actorId)))
    const caseId = await open()
    await database.transaction(shop, async tx => ok(await tx.timer.deleteMany()))
    need(await giveDuty(shop, of('AGENT', mei)))
    expect(await timers()).toMatchObject([{ subjectId: caseId }])
    await ring()
    expect(await callsOf(caseId)).toEqual(['held', [mei]])
  })

  test('goes on waiting when it is another role that is given', async () => {
    need(await takeDuty(shop, of('AGENT', shop.actorId)))
    const caseId = await open()
    need(await giveDuty(shop, of('DESK_LEAD', mei)))
    await ring()
    expect(await callsOf(caseId)).toEqual(['held'])
  })

  test('misses nobody who comes at the very moment at which it is opened', async () => {
    need(await takeDuty(shop, of('AGENT', shop.actorId)))
    for (let round = 0; round < 5; round++) {
      const [caseId] = await Promise.all([open(), giveDuty(shop, of('AGENT', mei))])
      await ring()
      expect((await callsOf(caseId)).at(-1)).toEqual([mei])
      need(await takeDuty(shop, of('AGENT', mei)))
    }
  })
})

test('a person who is called and loses the role is called no more, and the others are', async () => {
  need(await giveDuty(shop, of('AGENT', mei)))
  need(await takeDuty(shop, of('AGENT', shop.actorId)))
  expect(await callsOf(await open())).toEqual([[mei]])
})
