import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { ok } from '@clientele/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { deliver, deliveriesOf, noticesOf, prefer, tell } from '../testing/test-notice.ts'
import { openShop } from '../testing/test-shop.ts'
import { createWebhookEndpoint } from './create-webhook-endpoint.ts'
import { requeueNotices } from './delivery/requeue-notices.ts'
import { listDeadNotices } from './list-dead-notices.ts'
import { replayNotice } from './replay-notice.ts'
import { type NoticePreferenceInput, setNoticePreference } from './set-notice-preference.ts'
import { updateWebhookEndpoint } from './update-webhook-endpoint.ts'

let database: Database
let caller: Caller

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

beforeEach(async () => {
  caller = await openShop(database)
})

const someCase = () => ({ kind: 'CASE', id: crypto.randomUUID() })

async function dead(): Promise<string> {
  const { noticeId } = await tell(caller, { about: someCase() })
  await database.transaction(caller, async tx => {
    const data = { status: 'DEAD', attempts: 12, lastError: 'HTTP 500', firstTriedAt: new Date() } as const
    return ok(await tx.notice.updateMany({ where: { id: noticeId }, data }))
  })
  return noticeId
}

describe('dead notices', () => {
  test('are listed newest first, page by page, and only those of the workspace', async () => {
    const ids = [await dead(), await dead(), await dead()]
    await tell(caller)
    const first = await listDeadNotices(caller, { limit: 2 })
    expect(first.notices.map(({ id }) => id)).toEqual([ids[2], ids[1]])
    expect(first.notices[0]).toMatchObject({
      kind: 'CASE_REPLY',
      attempts: 12,
      lastError: 'HTTP 500',
      count: 1,
    })
    const second = await listDeadNotices(caller, { limit: 2, before: first.next })
    expect(second.notices.map(({ id }) => id)).toEqual([ids[0]])
    expect(second.next).toBeUndefined()
    expect((await listDeadNotices(await openShop(database), { limit: 2 })).notices).toEqual([])
  })

  test('are replayed with all tries anew, and it is noted who did so', async () => {
    const noticeId = await dead()
    expect(await replayNotice(caller, { noticeId })).toMatchObject({ ok: true })
    expect(await noticesOf(caller)).toMatchObject([{ status: 'PENDING', attempts: 0, lastError: null }])
    expect(await deliveriesOf(caller)).toHaveLength(2)
    const activities = await database.snapshot(caller, tx => tx.activity.findMany())
    expect(activities).toMatchObject([
      {
        kind: 'NOTICE_REPLAYED',
        userId: caller.actorId,
        params: { noticeId, kind: 'CASE_REPLY', lastError: 'HTTP 500' },
      },
    ])
  })

  test('are replayed once by two who ask at the same time', async () => {
    const noticeId = await dead()
    const replays = await Promise.all([
      replayNotice(caller, { noticeId }),
      replayNotice(caller, { noticeId }),
    ])
    expect(replays.filter(replay => replay.ok)).toHaveLength(1)
    expect(replays.find(replay => !replay.ok)).toEqual({
      ok: false,
      error: { code: 'NOTICE_NOT_DEAD', noticeId, status: 'PENDING' },
    })
  })

  test('of another workspace, or that never were, are not found', async () => {
    const noticeId = await dead()
    const stranger = await openShop(database)
    const error = { code: 'NOTICE_NOT_FOUND', noticeId }
    expect(await replayNotice(stranger, { noticeId })).toEqual({ ok: false, error })
  })
})

describe('preferences', () => {
  const stored = () => database.snapshot(caller, tx => tx.noticePreference.findMany())
  const change = (preference: NoticePreferenceInput, userId = caller.actorId) =>
    setNoticePreference(caller, { userId, preference })

  test('change where they are given, stay where they are absent, and go where they are null', async () => {
    await prefer(caller, { email: 'lin@example.com', quietHours: { from: '22:00', to: '07:30' } })
    await prefer(caller, { digestMinutes: 15 })
    expect(await stored()).toMatchObject([
      { email: 'lin@example.com', quietFrom: 1320, quietTo: 450, digestMinutes: 15 },
    ])
    await prefer(caller, { email: null, quietHours: null })
    expect(await stored()).toMatchObject([{ email: null, quietFrom: null, quietTo: null, digestMinutes: 15 }])
  })

  test('change the language of the person, who is then another version of themselves', async () => {
    const who = { tenantId_id: { tenantId: caller.tenantId, id: caller.actorId } }
    const person = () => database.snapshot(caller, tx => tx.user.findUniqueOrThrow({ where: who }))
    const { version } = await person()
    await prefer(caller, { locale: 'zh-CN' })
    await prefer(caller, { locale: 'zh-CN', digestMinutes: 15 })
    expect(await person()).toMatchObject({ locale: 'zh-CN', version: version + 1 })
  })

  test.each([
    ['email', { email: 'no address' }],
    ['email', { email: 'a@example.com\r\nBcc: b@example.com' }],
    ['quietHours', { quietHours: { from: '07:00', to: '07:00' } }],
    ['quietHours', { quietHours: { from: '24:00', to: '07:00' } }],
    ['locale', { locale: 'fr' as 'en' }],
    ['digestMinutes', { digestMinutes: -1 }],
    ['digestMinutes', { digestMinutes: Number.NaN }],
  ])('with a wrong %s are refused: %o', async (field, preference) => {
    const result = await change(preference)
    expect(result).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    expect(!result.ok && 'faults' in result.error && result.error.faults[0]?.path[0]).toBe(field)
  })

  test('of nobody are refused', async () => {
    const userId = crypto.randomUUID()
    expect(await change({}, userId)).toEqual({ ok: false, error: { code: 'USER_NOT_FOUND', userId } })
  })
})

describe('webhook endpoints', () => {
  test.each([
    'ftp://example.com/',
    'example.com',
    'https://user:secret@example.com/',
    'javascript:alert(1)',
    '',
  ])('cannot be at %j', async url => {
    expect(await createWebhookEndpoint(caller, { url })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', faults: [{ path: ['url'] }] },
    })
  })

  test('have secrets of their own, can be moved and switched off, and only by their workspace', async () => {
    const made = await createWebhookEndpoint(caller, { url: 'https://example.com/a' })
    const another = await createWebhookEndpoint(caller, { url: 'https://example.com/a' })
    if (!made.ok || !another.ok) throw new Error('No endpoint')
    expect(made.value.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(made.value.secret).not.toBe(another.value.secret)
    const { endpointId } = made.value
    const change = { url: 'https://example.com/b', enabled: false }
    expect(await updateWebhookEndpoint(caller, { endpointId, change })).toMatchObject({ ok: true })
    const stored = await database.snapshot(caller, tx =>
      tx.webhookEndpoint.findFirst({ where: { id: endpointId } }),
    )
    expect(stored).toMatchObject(change)
    const error = { code: 'WEBHOOK_ENDPOINT_NOT_FOUND', endpointId }
    const stranger = await openShop(database)
    expect(await updateWebhookEndpoint(stranger, { endpointId, change })).toEqual({ ok: false, error })
  })
})

describe('a sweep', () => {
  const sweep = (overdueSeconds = 0) => requeueNotices(caller, { isMailOff: false, overdueSeconds })
  const loseJobs = () => database.pool.query(`delete from pgboss.job where name = 'deliver'`)

  test('finds nothing while everything has its job', async () => {
    await tell(caller)
    expect(await sweep()).toEqual({ released: 0, forgotten: 0 })
  })

  test('gives a job to the first in each line that lost its own', async () => {
    const about = someCase()
    const first = await tell(caller, { about })
    await tell(caller, { about, kind: 'CASE_ASSIGNED' })
    const other = await tell(caller, { about: someCase() })
    await loseJobs()
    expect(await sweep(60)).toEqual({ released: 0, forgotten: 0 })
    expect(await sweep()).toEqual({ released: 0, forgotten: 2 })
    const jobs = (await deliveriesOf(caller)).map(({ noticeId }) => noticeId)
    expect(jobs.toSorted()).toEqual([first.noticeId, other.noticeId].toSorted())
    expect(await sweep()).toEqual({ released: 0, forgotten: 0 })
  })

  test('leaves a line alone in which a job is at work, whichever notice that was made for', async () => {
    await prefer(caller, { email: 'lin@example.com' })
    const first = await tell(caller)
    const second = await tell(caller, { kind: 'CASE_ASSIGNED' })
    // The job of the second came while the first was on its way, and left it to the one that had that.
    await database.pool.query(`delete from pgboss.job where data->>'noticeId' = $1`, [second.noticeId])
    const found: unknown[] = []
    const email = async () => {
      found.push(await sweep())
      return ok(undefined)
    }
    await deliver(caller, { noticeId: first.noticeId, channels: { email, webhook: email } })
    const nothing = { released: 0, forgotten: 0 }
    expect(found).toEqual([nothing, nothing])
  })

  test('leaves mail alone while there is no mail server', async () => {
    await tell(caller)
    await loseJobs()
    expect(await requeueNotices(caller, { isMailOff: true, overdueSeconds: 0 })).toEqual({
      released: 0,
      forgotten: 0,
    })
  })
})
