import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { err, ok } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { deliveriesOf, noticesOf, prefer, tell } from '../testing/test-notice.ts'
import { openShop } from '../testing/test-shop.ts'
import { createWebhookEndpoint } from './create-webhook-endpoint.ts'
import { enqueueNotice, enqueueNotices, type NoticeOrder } from './enqueue-notice.ts'

let database: Database
let caller: Caller

beforeAll(async () => {
  database = await openTestDatabase({ connections: 10 })
  return () => database.close()
})

beforeEach(async () => {
  caller = await openShop(database)
})

const other = { kind: 'CASE', id: crypto.randomUUID() }

describe('a notice', () => {
  test('is stored together with the job that sends it', async () => {
    const { noticeId, outcome } = await tell(caller)
    expect(outcome).toBe('ENQUEUED')
    expect(await noticesOf(caller)).toMatchObject([
      { id: noticeId, status: 'PENDING', locale: 'en', recipient: `user:${caller.actorId}`, attempts: 0 },
    ])
    expect(await deliveriesOf(caller)).toMatchObject([{ noticeId }])
  })

  test('is gone with its transaction, and so is its job', async () => {
    await database.rawTransaction(caller, async tx => {
      await enqueueNotice(tx, caller, {
        kind: 'CASE_ASSIGNED',
        params: { caseNumber: 1, caseSubject: '' },
        to: { channel: 'EMAIL', userId: caller.actorId },
        about: other,
        idempotencyKey: 'refused',
      })
      return err({ code: 'REFUSED' })
    })
    expect(await noticesOf(caller)).toEqual([])
    expect(await deliveriesOf(caller)).toEqual([])
  })

  test('with the key of an earlier one is that one', async () => {
    const first = await tell(caller, { idempotencyKey: 'case-1' })
    const again = await tell(caller, { idempotencyKey: 'case-1', about: other })
    expect(again).toEqual({ noticeId: first.noticeId, outcome: 'KNOWN' })
    expect(await noticesOf(caller)).toHaveLength(1)
    expect(await deliveriesOf(caller)).toHaveLength(1)
  })

  test('enqueued by many at once under one key is one', async () => {
    const told = await Promise.all(Array.from({ length: 8 }, () => tell(caller, { idempotencyKey: 'once' })))
    expect(told.filter(({ outcome }) => outcome === 'ENQUEUED')).toHaveLength(1)
    expect(new Set(told.map(({ noticeId }) => noticeId)).size).toBe(1)
    expect(await deliveriesOf(caller)).toHaveLength(1)
  })

  test('of another workspace may have the same key, and neither sees the other', async () => {
    const stranger = await openShop(database)
    await tell(caller, { idempotencyKey: 'same' })
    expect((await tell(stranger, { idempotencyKey: 'same' })).outcome).toBe('ENQUEUED')
    expect(await noticesOf(caller)).toHaveLength(1)
  })

  test('can be for someone outside, in a language of choice', async () => {
    const to = { channel: 'EMAIL', address: 'Wang@Example.com' } as const
    await tell(caller, { to, locale: 'zh-CN' })
    expect(await noticesOf(caller)).toMatchObject([
      { address: 'Wang@Example.com', recipient: 'mail:wang@example.com', locale: 'zh-CN' },
    ])
  })

  test.each(['', 'with space', 'with\nbreak', '键', 'x'.repeat(201)])('cannot have the key %j', async key => {
    await expect(tell(caller, { idempotencyKey: key })).rejects.toThrow('Not the key of a notice')
  })

  test('to nobody, or to somebody of another workspace, is a bug', async () => {
    const stranger = await openShop(database)
    for (const userId of [crypto.randomUUID(), stranger.actorId]) {
      await expect(tell(caller, { to: { channel: 'EMAIL', userId } })).rejects.toThrow('Nobody to notify')
    }
    const endpoint = await createWebhookEndpoint(stranger, { url: 'https://example.com/' })
    if (!endpoint.ok) throw new Error('No endpoint')
    const { endpointId } = endpoint.value
    await expect(tell(caller, { to: { channel: 'WEBHOOK', endpointId } })).rejects.toThrow(/foreign key/)
  })

  test('without what its kind must be told is a bug', async () => {
    const params = { caseNumber: 7, caseSubject: '', link: 'https://evil.example/' }
    await expect(tell(caller, { kind: 'CASE_REPLY', params })).rejects.toThrow('one slash')
  })
})

describe('a notice that says what a waiting one says', () => {
  const params = (caseNumber: number) =>
    ({ kind: 'CASE_REPLY', params: { caseNumber, caseSubject: '' } }) as const

  test('joins it: the newest word counts, and how often it was said', async () => {
    const first = await tell(caller, params(1))
    const second = await tell(caller, params(2))
    const third = await tell(caller, params(3))
    expect([second.outcome, third.outcome]).toEqual(['BUNDLED', 'BUNDLED'])
    expect(await noticesOf(caller)).toMatchObject([
      { id: first.noticeId, status: 'PENDING', params: { caseNumber: 3, count: 3 } },
      { status: 'BUNDLED', bundledIntoId: first.noticeId, params: { caseNumber: 2 } },
      { status: 'BUNDLED', bundledIntoId: first.noticeId, params: { caseNumber: 3 } },
    ])
    expect(await deliveriesOf(caller)).toHaveLength(1)
  })

  test.each([
    ['of another kind', { kind: 'CASE_ASSIGNED' }],
    ['about another subject', { about: other }],
    ['to somebody else', { to: { channel: 'EMAIL', address: 'x@example.com' } }],
    ['in another language', { locale: 'zh-CN' }],
  ] as const)('%s goes by itself', async (_, difference) => {
    await tell(caller)
    expect((await tell(caller, difference)).outcome).toBe('ENQUEUED')
  })

  test('does not overtake what stands between', async () => {
    await tell(caller)
    await tell(caller, { kind: 'CASE_ASSIGNED' })
    expect((await tell(caller)).outcome).toBe('ENQUEUED')
  })

  test('does not join what was tried, for it may have arrived', async () => {
    const { noticeId } = await tell(caller)
    await database.transaction(caller, async tx => ({
      ok: true,
      value: await tx.notice.updateMany({ where: { id: noticeId }, data: { firstTriedAt: new Date() } }),
    }))
    expect((await tell(caller)).outcome).toBe('ENQUEUED')
  })

  test('joins it also where many say so at once', async () => {
    await Promise.all(Array.from({ length: 9 }, () => tell(caller)))
    const notices = await noticesOf(caller)
    expect(notices.map(({ status }) => status).toSorted()).toEqual([...Array(8).fill('BUNDLED'), 'PENDING'])
    expect(notices.find(({ status }) => status === 'PENDING')?.params).toMatchObject({ count: 9 })
  })
})

describe('a notice to a person', () => {
  const shanghai = () => Temporal.Now.zonedDateTimeISO('Asia/Shanghai')
  const wall = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString({ smallestUnit: 'minute' })
  const soon = () => shanghai().add({ hours: 2 }).round({ smallestUnit: 'minute', roundingMode: 'floor' })
  const quietNow = () => ({ from: wall(shanghai().subtract({ hours: 1 })), to: wall(soon()) })

  test('is held until quiet hours end, and so is its job', async () => {
    const end = soon().epochMilliseconds
    await prefer(caller, { quietHours: quietNow() })
    const { noticeId } = await tell(caller)
    expect(await noticesOf(caller)).toMatchObject([{ status: 'HELD', notBefore: new Date(end) }])
    expect(await deliveriesOf(caller)).toEqual([{ noticeId, at: new Date(end) }])
  })

  test('is held by webhook too where a person is behind it', async () => {
    await prefer(caller, { quietHours: quietNow() })
    const made = await createWebhookEndpoint(caller, { url: 'https://example.com/' })
    if (!made.ok) throw new Error('No endpoint')
    const { endpointId } = made.value
    await tell(caller, { to: { channel: 'WEBHOOK', endpointId, userId: caller.actorId } })
    await tell(caller, { to: { channel: 'WEBHOOK', endpointId } })
    expect(await noticesOf(caller)).toMatchObject([{ status: 'HELD' }, { status: 'PENDING' }])
  })

  test('is not held where it is urgent, and takes along what was held before it', async () => {
    await prefer(caller, { quietHours: quietNow() })
    await tell(caller)
    await tell(caller, { about: other })
    const urgent = await tell(caller, { kind: 'CASE_ASSIGNED', isUrgent: true })
    expect(await noticesOf(caller)).toMatchObject([
      { status: 'PENDING' },
      { status: 'HELD' },
      { status: 'PENDING', id: urgent.noticeId },
    ])
  })

  test('that is urgent and joins a held one lets that go at once', async () => {
    await prefer(caller, { quietHours: quietNow() })
    const held = await tell(caller)
    expect((await tell(caller, { isUrgent: true })).outcome).toBe('BUNDLED')
    expect(await noticesOf(caller)).toMatchObject([{ status: 'PENDING' }, { status: 'BUNDLED' }])
    const [, now] = await deliveriesOf(caller)
    expect(now?.noticeId).toBe(held.noticeId)
    expect(now?.at.getTime()).toBeLessThan(Date.now() + 1000)
  })

  test('who wants a digest is gathered with the others until it ends', async () => {
    await prefer(caller, { digestMinutes: 30 })
    await tell(caller)
    await tell(caller, { about: other })
    const [first, second] = await noticesOf(caller)
    expect(first?.status).toBe('HELD')
    expect(first?.notBefore.getTime()).toBe((first?.createdAt.getTime() ?? 0) + 30 * 60_000)
    expect(second?.notBefore).toEqual(first?.notBefore)
  })

  test('comes in the language of that person', async () => {
    await database.transaction(caller, async tx => ({
      ok: true,
      value: await tx.user.updateMany({ data: { locale: 'zh-CN' } }),
    }))
    await tell(caller)
    expect(await noticesOf(caller)).toMatchObject([{ locale: 'zh-CN' }])
  })
})

describe('notices that are enqueued together', () => {
  const about = { kind: 'CASE', id: crypto.randomUUID() }
  const order = (kind: 'CASE_REPLY' | 'CASE_ASSIGNED', idempotencyKey: string, subject = about) => ({
    ...{ kind, idempotencyKey, about: subject, params: { caseNumber: 1, caseSubject: '' } },
    to: { channel: 'EMAIL' as const, userId: caller.actorId },
  })
  const enqueue = (orders: readonly NoticeOrder[]) =>
    database.rawTransaction(caller, async tx => ok(await enqueueNotices(tx, caller, orders)))

  test('come to what they would come to one after the other', async () => {
    const { value } = await enqueue([
      order('CASE_REPLY', 'a'),
      order('CASE_REPLY', 'b'),
      order('CASE_ASSIGNED', 'c'),
      order('CASE_REPLY', 'd'),
      order('CASE_REPLY', 'e', other),
      order('CASE_REPLY', 'a'),
    ])
    expect(value.map(({ outcome }) => outcome)).toEqual([
      ...['ENQUEUED', 'BUNDLED', 'ENQUEUED', 'ENQUEUED', 'ENQUEUED', 'KNOWN'],
    ])
    const [a, b, c, d, e] = await noticesOf(caller)
    expect([a, b, c, d, e].map(notice => notice?.idempotencyKey)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(a).toMatchObject({ params: { count: 2 }, status: 'PENDING' })
    expect(b).toMatchObject({ bundledIntoId: a?.id, status: 'BUNDLED' })
    expect(await deliveriesOf(caller)).toHaveLength(4)
  })

  test('of which one is urgent let go what was held back before it, and nothing after it', async () => {
    await prefer(caller, { digestMinutes: 30 })
    await enqueue([
      order('CASE_REPLY', 'held'),
      { ...order('CASE_ASSIGNED', 'urgent'), isUrgent: true },
      order('CASE_REPLY', 'after'),
    ])
    expect((await noticesOf(caller)).map(({ status }) => status)).toEqual(['PENDING', 'PENDING', 'HELD'])
  })
})
