import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { ok } from '@clientele/kernel'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Caller } from '../../caller.ts'
import { deliveriesOf, noticesOf, prefer, tell } from '../../testing/test-notice.ts'
import { openShop } from '../../testing/test-shop.ts'
import { enqueueNotice } from '../enqueue-notice.ts'
import { deliverNotices } from './deliver-notices.ts'
import type { DeliveryChannels, OutgoingMail } from './delivery-channels.ts'

let database: Database
let caller: Caller
let mails: OutgoingMail[]

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

beforeEach(async () => {
  caller = await openShop(database)
  await prefer(caller, { email: 'lin@example.com' })
  mails = []
})

const channels: DeliveryChannels = {
  email: async mail => {
    mails.push(mail)
    return ok(undefined)
  },
  webhook: async () => ok(undefined),
}

const deliver = (noticeId: string, how: Partial<Parameters<typeof deliverNotices>[1]> = {}) =>
  deliverNotices(caller, { noticeId, channels, publicUrl: 'https://crm.example.com', ...how })

test('the job of any notice sends what comes before it, and goes on behind it', async () => {
  await tell(caller)
  const { noticeId } = await tell(caller, { kind: 'CASE_ASSIGNED' })
  await tell(caller)
  await deliver(noticeId)
  expect(mails.map(({ subject }) => subject.split(':')[0])).toEqual([
    'New reply',
    'Assigned to you',
    'New reply',
  ])
  expect(new Set(mails.map(({ id }) => id)).size).toBe(3)
  expect(new Set(mails.map(({ thread }) => thread)).size).toBe(1)
})

test('a job that comes twice, or for a notice that never was, does no harm', async () => {
  const { noticeId } = await tell(caller)
  await deliver(noticeId)
  await deliver(noticeId)
  await deliver(crypto.randomUUID())
  expect(mails).toHaveLength(1)
})

test('a notice that another is just joining is looked at again, and then says what both say', async () => {
  const { noticeId } = await tell(caller)
  await database.rawTransaction(caller, async tx => {
    const joined = await enqueueNotice(tx, caller, {
      kind: 'CASE_REPLY',
      params: { caseNumber: 8, caseSubject: '' },
      to: { channel: 'EMAIL', userId: caller.actorId },
      about: { kind: 'CASE', id: caller.actorId },
      idempotencyKey: 'joins',
    })
    expect(joined.outcome).toBe('BUNDLED')
    await deliver(noticeId)
    expect(mails).toEqual([])
    return ok(undefined)
  })
  expect(await deliveriesOf(caller)).toMatchObject([{ noticeId }, { noticeId }])
  await deliver(noticeId)
  expect(mails).toMatchObject([{ subject: 'New reply: Case #8' }])
})

test('a throw counts as a try that failed, and in the end those behind it go on', async () => {
  const { noticeId } = await tell(caller)
  await tell(caller, { kind: 'CASE_ASSIGNED' })
  const broken: DeliveryChannels = {
    ...channels,
    email: async mail => {
      if (mail.subject.startsWith('New reply')) throw new Error('A bug')
      return ok(undefined)
    },
  }
  const retry = { tries: 1, firstDelaySeconds: 1, longestDelaySeconds: 1 }
  await deliver(noticeId, { channels: broken, retry })
  expect(await noticesOf(caller)).toMatchObject([
    { status: 'DEAD', lastError: 'INTERNAL_ERROR A bug', attempts: 1 },
    { status: 'SENT' },
  ])
})

test('what a newer version enqueued is put off until a worker knows it', async () => {
  const { noticeId } = await tell(caller)
  await database.transaction(caller, async tx =>
    ok(await tx.notice.updateMany({ where: { id: noticeId }, data: { kind: 'NEWER_THAN_THIS' } })),
  )
  await deliver(noticeId)
  const [notice] = await noticesOf(caller)
  expect(notice).toMatchObject({
    status: 'PENDING',
    attempts: 1,
    lastError: 'UNREADABLE_NOTICE NEWER_THAN_THIS: unknown kind',
  })
  const [, next] = await deliveriesOf(caller)
  expect(next?.at).toEqual(notice?.notBefore)
})
