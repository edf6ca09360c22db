import { listDeadNotices, replayNotice, updateWebhookEndpoint } from '@clientele/application'
import type { Database, Worker } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { encodeId } from '@clientele/kernel'
import { type MailServer, startMailServer } from '@clientele/vitest-config/mail-server'
import { Webhook } from 'standardwebhooks'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  endpointAt,
  noticesOf,
  passTime,
  prefer,
  startDelivery,
  tell,
  tellInTurn,
  until,
} from '../outbox.test-support.ts'
import { openWorkspace, type TestWorkspace } from '../site.test-support.ts'
import { startWebhookReceiver } from '../webhook-receiver.test-support.ts'

let database: Database
let workspace: TestWorkspace
let server: MailServer
let workers: Worker[]

beforeEach(async () => {
  database = await openTestDatabase({ connections: 20 })
  workspace = await openWorkspace({ database })
  await prefer(workspace, { email: 'lin@example.com' })
  server = await startMailServer()
  workers = []
})

afterEach(async () => {
  await Promise.all(workers.map(worker => worker.stop()))
  await server.stop()
  await database.close()
})

async function deliver(
  options: Parameters<typeof startDelivery>[1] = { smtpUrl: server.url },
): Promise<Worker> {
  const worker = await startDelivery(workspace, options)
  workers.push(worker)
  return worker
}

const statuses = async () => (await noticesOf(workspace)).map(({ status }) => status)
const allAre = (status: string) => async () => (await statuses()).every(seen => seen === status)
const numbersOf = (mails: MailServer['mails']) =>
  mails.map(({ subject }) => Number(/#(\d+)/.exec(subject ?? '')?.[1]))
const someCase = () => ({ kind: 'CASE', id: crypto.randomUUID() })

describe('mail', () => {
  test('reaches a person in their language, with a link to the case', async () => {
    await tell(workspace, { locale: 'zh-CN' })
    await deliver()
    await until(allAre('SENT'))
    expect(server.mails).toMatchObject([
      {
        subject: '工单 #7「轴承异响」有新回复',
        recipients: ['lin@example.com'],
        from: { address: 'crm@example.com' },
      },
    ])
    expect(server.mails[0]?.text).toContain('查看详情：https://crm.example.com/cases/7')
    expect(server.mails[0]?.html).toContain('<a href="https://crm.example.com/cases/7">查看详情</a>')
    const [notice] = await noticesOf(workspace)
    expect(notice?.address).toBe('lin@example.com')
    expect(notice?.sentAt?.getTime()).toBeGreaterThanOrEqual(notice?.createdAt.getTime() ?? Infinity)
  })

  test('cannot be given further headers by what a customer writes', async () => {
    const caseSubject = 'Help\r\nBcc: everyone@example.com\r\n\r\n<script>alert(1)</script>'
    await tell(workspace, { kind: 'CASE_REPLY', params: { caseNumber: 7, caseSubject } })
    await deliver()
    await until(allAre('SENT'))
    const [mail] = server.mails
    expect(mail?.recipients).toEqual(['lin@example.com'])
    expect(mail?.headers.map(({ key }) => key)).not.toContain('bcc')
    expect(mail?.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  test('waits while its server is down, and then arrives once each and in order', async () => {
    await tellInTurn(workspace, { count: 12 })
    const { port } = server
    await server.stop()
    await deliver({
      smtpUrl: server.url,
      retry: { tries: 99, firstDelaySeconds: 0.2, longestDelaySeconds: 0.5 },
    })
    await until(async () => ((await noticesOf(workspace))[0]?.attempts ?? 0) >= 2)
    expect((await noticesOf(workspace))[0]?.lastError).toContain('ECONNREFUSED')
    server = await startMailServer({ port })
    await until(allAre('SENT'))
    expect(numbersOf(server.mails)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(12)
  })

  test('waits where no server is known, says so, and goes out once one is', async () => {
    await tellInTurn(workspace, { count: 3 })
    const without = await deliver({})
    await until(async () => (await noticesOf(workspace))[0]?.lastError === 'MAIL_IS_OFF')
    expect(await statuses()).toEqual(['PENDING', 'PENDING', 'PENDING'])
    await without.stop()
    await deliver()
    await until(allAre('SENT'))
    expect(numbersOf(server.mails)).toEqual([1, 2, 3])
    expect(await noticesOf(workspace)).toMatchObject([{ lastError: null, attempts: 0 }, {}, {}])
  })

  test('of two deliverers at once is sent once, and each subject in order', async () => {
    const subjects = Array.from({ length: 10 }, someCase)
    await Promise.all(subjects.map(about => tellInTurn(workspace, { count: 6, about })))
    await Promise.all([deliver(), deliver()])
    await until(allAre('SENT'))
    expect(server.mails).toHaveLength(60)
    expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(60)
    const bySubject = Map.groupBy(server.mails, ({ references }) => references)
    expect(bySubject.size).toBe(10)
    for (const mails of bySubject.values()) expect(numbersOf(mails)).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('goes to the address that holds when it is sent, and is given up where there is none', async () => {
    await prefer(workspace, { email: null })
    await tell(workspace)
    await deliver()
    await until(allAre('DEAD'))
    const { notices } = await listDeadNotices(workspace, { limit: 10 })
    expect(notices).toMatchObject([{ lastError: 'NO_ADDRESS', attempts: 1 }])
    await prefer(workspace, { email: 'new@example.com' })
    await replayNotice(workspace, { noticeId: notices[0]?.id ?? '' })
    await until(allAre('SENT'))
    expect(server.mails[0]?.recipients).toEqual(['new@example.com'])
  })

  test.each([
    'nobody',
    'a@example.com, b@example.com',
    'a@example.com\r\nRCPT TO:<b@example.com>',
    '<a@example.com>',
  ])('to what is no address is given up: %j', async address => {
    await tell(workspace, { to: { channel: 'EMAIL', address } })
    await deliver()
    await until(allAre('DEAD'))
    expect(await noticesOf(workspace)).toMatchObject([{ lastError: 'INVALID_ADDRESS' }])
    expect(server.mails).toEqual([])
  })

  test('of one workspace is not seen by another', async () => {
    const other = await openWorkspace({ database })
    await prefer(other, { email: 'other@example.com' })
    await tell(workspace, { idempotencyKey: 'same' })
    await tell(other, { idempotencyKey: 'same' })
    await deliver()
    await until(() => server.mails.length === 2)
    expect(server.mails.map(({ recipients }) => recipients).toSorted()).toEqual([
      ['lin@example.com'],
      ['other@example.com'],
    ])
    expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(2)
  })
})

describe('a notice that is refused', () => {
  test('for good is given up at once, and those behind it go on', async () => {
    server.refuse({ code: 550, at: 'RCPT' })
    await tellInTurn(workspace, { count: 2 })
    await deliver()
    await until(allAre('DEAD'))
    expect(await noticesOf(workspace)).toMatchObject([{ attempts: 1 }, { attempts: 1 }])
    expect((await noticesOf(workspace))[0]?.lastError).toMatch(/^SMTP_550 550 /)
  })

  test('for now is tried again, given up after the last try, and can be replayed under its id', async () => {
    server.refuse({ code: 451, at: 'DATA' })
    const [first, second] = await tellInTurn(workspace, { count: 2 })
    await deliver()
    await until(allAre('DEAD'))
    expect(await noticesOf(workspace)).toMatchObject([{ attempts: 3 }, { attempts: 3 }])
    server.refuse(undefined)
    for (const noticeId of [second, first]) await replayNotice(workspace, { noticeId: noticeId ?? '' })
    await until(allAre('SENT'))
    expect(numbersOf(server.mails).toSorted()).toEqual([1, 2])
  })
})

describe('what was held back', () => {
  test('goes out when quiet hours end, for one person in one mail, and each subject in order', async () => {
    await prefer(workspace, { quietHours: quietNow() })
    const about = someCase()
    await tellInTurn(workspace, { count: 3, about })
    await tell(workspace)
    await tell(workspace)
    await deliver()
    await new Promise(resolve => setTimeout(resolve, 1200))
    expect(server.mails).toEqual([])
    expect(await statuses()).toEqual(['HELD', 'HELD', 'HELD', 'HELD', 'BUNDLED'])
    await passTime(workspace)
    await until(async () => (await statuses()).includes('SENT'))
    await until(async () => !(await statuses()).includes('HELD'))
    expect(server.mails).toHaveLength(1)
    expect(server.mails[0]?.subject).toMatch(/^5 notices: /)
    const told = [...(server.mails[0]?.text ?? '').matchAll(/^(New reply|Assigned to you): Case #(\d+)/gm)]
    expect(told.map(([, , number]) => Number(number))).toEqual([1, 2, 3, 7])
    expect(server.mails[0]?.text).toContain('(The newest of 2 notices of this kind.)')
    const notices = await noticesOf(workspace)
    expect(notices.filter(({ status }) => status === 'SENT')).toHaveLength(1)
    expect(notices.every(({ sentAt }) => sentAt !== null)).toBe(true)
  })

  test('is one mail also where many deliverers begin at once', async () => {
    await prefer(workspace, { digestMinutes: 30 })
    await Promise.all(Array.from({ length: 12 }, () => tell(workspace, { about: someCase() })))
    await passTime(workspace)
    await Promise.all([deliver(), deliver()])
    await until(async () => (await noticesOf(workspace)).every(({ sentAt }) => sentAt !== null))
    expect(server.mails).toHaveLength(1)
    expect(server.mails[0]?.subject).toMatch(/^12 notices: /)
  })

  test('as a digest stays the same mail at every try, whatever comes meanwhile', async () => {
    await prefer(workspace, { digestMinutes: 30 })
    await tell(workspace, { about: someCase() })
    await tell(workspace, { about: someCase() })
    server.refuse({ code: 451, at: 'DATA' })
    await passTime(workspace)
    await deliver({
      smtpUrl: server.url,
      retry: { tries: 99, firstDelaySeconds: 0.3, longestDelaySeconds: 0.3 },
    })
    await until(async () => (await noticesOf(workspace)).some(({ attempts }) => attempts > 0))
    await tell(workspace, { about: someCase() })
    await passTime(workspace)
    await until(async () => (await noticesOf(workspace)).filter(({ attempts }) => attempts > 0).length === 2)
    server.refuse(undefined)
    await until(async () => (await statuses()).filter(status => status === 'SENT').length === 2)
    const subjects = server.mails.map(({ subject }) => subject).toSorted()
    expect(subjects).toEqual(['2 notices: New reply: Case #7 “轴承异响”, …', 'New reply: Case #7 “轴承异响”'])
  })
})

describe('a webhook', () => {
  test('carries its key and a signature, and keeps the order of its subject through failures', async () => {
    const receiver = await startWebhookReceiver()
    const { endpointId, secret } = await endpointAt(workspace, receiver.url)
    receiver.answer(response => response.writeHead(receiver.calls.length === 2 ? 500 : 200).end())
    const ids = await tellInTurn(workspace, { count: 3, to: { channel: 'WEBHOOK', endpointId } })
    await deliver()
    await until(allAre('SENT'))
    const told = receiver.calls.map(({ headers, body }) => {
      const known = { 'webhook-id': '', 'webhook-timestamp': '', 'webhook-signature': '', ...headers }
      return new Webhook(secret).verify(body, known) as {
        type: string
        data: { noticeId: string; params: object }
      }
    })
    expect(told.map(({ data }) => data.noticeId)).toEqual([ids[0], ids[1], ids[1], ids[2]])
    expect(told[0]).toMatchObject({
      type: 'CASE_REPLY',
      data: {
        about: { kind: 'CASE', id: encodeId('Case', workspace.actorId) },
        params: { caseNumber: 1 },
        count: 1,
        locale: 'en',
      },
    })
    const keys = receiver.calls.map(({ headers }) => headers['idempotency-key'])
    expect(keys[1]).toBe(keys[2])
    expect(new Set(keys)).toEqual(
      new Set((await noticesOf(workspace)).map(({ idempotencyKey }) => idempotencyKey)),
    )
    await receiver.stop()
  })

  test('to an endpoint that is gone switches it off; switched on again, the notices can be replayed', async () => {
    const receiver = await startWebhookReceiver()
    const { endpointId } = await endpointAt(workspace, receiver.url)
    receiver.answer(response => response.writeHead(410).end())
    const ids = await tellInTurn(workspace, { count: 2, to: { channel: 'WEBHOOK', endpointId } })
    await deliver()
    await until(allAre('DEAD'))
    expect(receiver.calls).toHaveLength(1)
    const errors = (await noticesOf(workspace)).map(({ lastError }) => lastError)
    expect(errors).toEqual(['HTTP_410', 'ENDPOINT_DISABLED'])
    receiver.answer(response => response.writeHead(204).end())
    await updateWebhookEndpoint(workspace, { endpointId, change: { enabled: true } })
    for (const noticeId of ids) await replayNotice(workspace, { noticeId })
    await until(allAre('SENT'))
    await receiver.stop()
  })
})

describe('a worker that is stopped', () => {
  test('hands over what it has begun, begins nothing further, and leaves the rest to the next', async () => {
    const begun = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    server.onTaken(() => {
      begun.resolve()
      return goOn.promise
    })
    await tellInTurn(workspace, { count: 3 })
    const worker = await deliver()
    await begun.promise
    const stopped = worker.stop()
    goOn.resolve()
    await stopped
    expect(await statuses()).toEqual(['SENT', 'PENDING', 'PENDING'])
    await deliver()
    await until(allAre('SENT'))
    expect(numbersOf(server.mails)).toEqual([1, 2, 3])
  })
})

/** Quiet hours in the zone of the workspace that have begun, and go on for a while. */
function quietNow() {
  const now = Temporal.Now.zonedDateTimeISO('Asia/Shanghai')
  const wall = (hours: number) => now.add({ hours }).toPlainTime().toString({ smallestUnit: 'minute' })
  return { from: wall(-1), to: wall(2) }
}
