import {
  assignCase,
  type Caller,
  changeCasePriority,
  lookAfterCase,
  openCase,
  receiveCaseMessage,
  reopenCase,
  replyToCase,
  resolveCase,
} from '@clientele/application'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, openDatabase, openShop, type TestDatabase } from '../shop.test-support.ts'

let test_: TestDatabase
let shop: Caller

const hour = 3_600_000
const monday = Date.parse('2026-03-09T08:30:00+08:00')
const period = { from: '2026-03-09', to: '2026-03-20' }
/** The period as a condition of the list. */
const openedAt = { notBefore: '2026-03-08T16:00:00Z', notAfter: '2026-03-20T15:59:59.999Z' }

beforeAll(async () => {
  test_ = await openDatabase()
  shop = await openShop(test_.database)
  for (let place = 0; place < 14; place++) await serve(place)
})

afterAll(() => test_.database.close())

async function need<T>(result: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
  const done = await result
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

/** A case and what becomes of it: each is answered, asked again, solved, brought back or forgotten in another way. */
async function serve(place: number): Promise<void> {
  const at = monday + place * 7 * hour
  const caseId = await need(
    openCase(
      shop,
      {
        kind: place % 2 === 0 ? 'COMPLAINT' : 'INQUIRY',
        channel: 'EMAIL',
        severity: place % 3 === 0 ? 'CRITICAL' : 'MINOR',
        urgency: place % 4 === 0 ? 'HIGH' : 'LOW',
        ...{ subject: '包装破损', message: '收到时包装已破损。' },
      },
      { at },
    ),
  )
  const on = (hours: number) => ({ caseId, expectedVersion: null, at: at + hours * hour })
  if (place % 5 !== 0) await need(assignCase(shop, { ...on(1), to: shop.actorId }))
  if (place % 4 === 1) {
    const rank = { severity: 'CRITICAL', urgency: 'HIGH', why: '客户停线' } as const
    await need(changeCasePriority(shop, { ...on(20), ...rank }))
  }
  if (place % 3 !== 2) await need(replyToCase(shop, { ...on(30), body: '非常抱歉。' }))
  if (place % 3 === 1)
    for (const after of [40, 140]) {
      await need(receiveCaseMessage(shop, { ...on(after), body: '还没收到', expectsReply: true }))
      await need(replyToCase(shop, { ...on(after + 90), body: '已补发。' }))
    }
  if (place % 6 < 4) await need(resolveCase(shop, { ...on(300), resolution: '已补发' }))
  if (place % 6 === 3) await need(reopenCase(shop, { ...on(320), why: '仍有破损' }))
  await test_.database.rawTransaction(shop, tx =>
    lookAfterCase(tx, { tenantId: shop.tenantId, subjectId: caseId }),
  )
}

async function countOf(where: object): Promise<number> {
  const query = 'query($rule: CaseRule) { cases(first: 1, rule: $rule) { totalCount { value exact } } }'
  const { data, errors } = await ask<{ cases: { totalCount: { value: number } } }>(shop, query, {
    variables: { rule: { openedAt, breaches: { some: { where } } } },
  })
  expect(errors).toEqual([])
  return data.cases.totalCount.value
}

interface Figures {
  readonly serviceReport: {
    readonly breaches: readonly {
      level: number
      clock: string
      cause: string
      count: number
      caseCount: number
    }[]
    readonly attainment: readonly {
      readonly policy: string
      readonly priority: string
      readonly clock: string
      readonly breached: number
      readonly breachedCaseCount: number
    }[]
    readonly hours: readonly {
      weekday: number
      hour: number
      breachedCount: number
      breachedCaseCount: number
    }[]
  }
}

test('every figure of what was late is as many cases as the list holds that it leads to', async () => {
  const { data, errors } = await ask<Figures>(
    shop,
    `query($from: Date!, $to: Date!) { serviceReport(from: $from, to: $to) {
      breaches { level clock cause count caseCount }
      attainment { policy priority clock breached breachedCaseCount }
      hours { weekday hour breachedCount breachedCaseCount }
    } }`,
    { variables: period },
  )
  expect(errors).toEqual([])
  const { attainment, breaches, hours } = data.serviceReport
  for (const { level, clock, cause, caseCount } of breaches) {
    const where = { level: { is: level }, clock: { is: clock }, cause: { is: cause } }
    expect(await countOf(where), JSON.stringify(where)).toBe(caseCount)
  }
  for (const { policy, priority, clock, breachedCaseCount } of attainment) {
    const where = { policy: { is: policy }, priority: { is: priority }, clock: { is: clock } }
    expect(await countOf(where), JSON.stringify(where)).toBe(breachedCaseCount)
  }
  for (const { weekday, hour: ofDay, breachedCount, breachedCaseCount } of hours) {
    if (breachedCount === 0) continue
    const where = { weekday: { is: weekday }, hour: { is: ofDay } }
    expect(await countOf(where), JSON.stringify(where)).toBe(breachedCaseCount)
  }
  // Otherwise it would have said nothing: there are several causes, levels and clocks, and cases that were late twice.
  expect(new Set(breaches.map(({ cause }) => cause)).size).toBeGreaterThan(2)
  expect(new Set(breaches.map(({ level }) => level)).size).toBeGreaterThan(1)
  expect(new Set(breaches.map(({ clock }) => clock)).size).toBeGreaterThan(2)
  expect(breaches.some(({ count, caseCount }) => caseCount < count)).toBe(true)
})
