import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { ok } from '@clientele/kernel'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Caller } from '../../caller.ts'
import { deliveriesOf, deliver as doJob, noticesOf, prefer, tell } from '../../testing/test-notice.ts'
import { openShop } from '../../testing/test-shop.ts'
import { enqueueNotice } from '../enqueue-notice.ts'
import { createDeliverer, type DeliveryOptions } from './deliverer.ts'
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

const deliver = (noticeId: string, how: Partial<DeliveryOptions> = {}) =>
  doJob(caller, { noticeId, channels, ...how })

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

test('a line that another works on is left to it, also what comes into it at the very end', async () => {
  const { noticeId } = await tell(caller)
  const late = Promise.withResolvers<string>()
  const email: DeliveryChannels['email'] = async mail => {
    mails.push(mail)
    if (mails.length > 1) return ok(undefined)
    const { noticeId: next } = await tell(caller, { kind: 'CASE_ASSIGNED' })
    await deliver(next)
    late.resolve(next)
    expect(mails).toHaveLength(1)
    return ok(undefined)
  }
  await deliver(noticeId, { channels: { ...channels, email } })
  expect(mails.map(({ subject }) => subject.split(':')[0])).toEqual(['New reply', 'Assigned to you'])
  expect((await noticesOf(caller)).map(({ status }) => status)).toEqual(['SENT', 'SENT'])
})

test('many lines are delivered at once, each in its order, and none waits for one that hangs', async () => {
  const lines = Array.from({ length: 12 }, () => ({ kind: 'CASE', id: crypto.randomUUID() }))
  const jobs: string[] = []
  for (const about of lines) {
    jobs.push((await tell(caller, { about })).noticeId)
    await tell(caller, { about, kind: 'CASE_ASSIGNED' })
  }
  const hanging = Promise.withResolvers<void>()
  const email: DeliveryChannels['email'] = async mail => {
    mails.push(mail)
    if (mails.length === 1) await hanging.promise
    return ok(undefined)
  }
  const hold = database.hold()
  const deliverer = createDeliverer(database, {
    ...{ hold, publicUrl: 'https://crm.example.com', channels: { ...channels, email } },
  })
  const { tenantId, actorId } = caller
  const all = jobs.map(noticeId => deliverer.deliver({ tenantId, actorId, noticeId }))
  await expect.poll(() => mails.length).toBe(23)
  hanging.resolve()
  await Promise.all(all)
  for (const told of Map.groupBy(mails, ({ thread }) => thread).values()) {
    expect(told.map(({ subject }) => subject.split(':')[0])).toEqual(['New reply', 'Assigned to you'])
  }
  expect(new Set((await noticesOf(caller)).map(({ status }) => status))).toEqual(new Set(['SENT']))
  await hold.close()
})

test('whose hold is lost begins nothing further, and what is left is looked at again', async () => {
  const { noticeId } = await tell(caller)
  await tell(caller, { kind: 'CASE_ASSIGNED' })
  const hold = database.hold()
  const email: DeliveryChannels['email'] = async mail => {
    mails.push(mail)
    await hold.close()
    return ok(undefined)
  }
  const deliverer = createDeliverer(database, {
    ...{ hold, publicUrl: 'https://crm.example.com', channels: { ...channels, email } },
  })
  const { tenantId, actorId } = caller
  await deliverer.deliver({ tenantId, actorId, noticeId })
  expect((await noticesOf(caller)).map(({ status }) => status)).toEqual(['SENT', 'PENDING'])
  expect((await deliveriesOf(caller)).at(-1)?.noticeId).toBe(noticeId)
})
