import { type MailServer, startMailServer } from '@clientele/vitest-config/mail-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMailChannel, type MailChannel } from './mail-channel.ts'

let server: MailServer
let channel: MailChannel

const from = { name: '客户中心', address: 'crm@example.com' }

beforeEach(async () => {
  server = await startMailServer()
  channel = createMailChannel({ smtpUrl: server.url, from })
})

afterEach(async () => {
  channel.close()
  await server.stop()
})

const mail = {
  id: 'a1b2',
  thread: 'c3d4',
  to: 'lin@example.com',
  subject:
    '【已升级】工单 #7「轴承异响」：质量工程师 — and a line long enough to be folded by whoever sends it',
  text: '工单 #7 已升级。\n',
  html: '<p>工单 #7 已升级。</p>',
  at: new Date('2026-11-22T10:00:00Z'),
}
const send = (changes: Partial<typeof mail> = {}) => channel.send({ ...mail, ...changes })

describe('a mail', () => {
  test('arrives as it was written, also in Chinese', async () => {
    expect(await send()).toMatchObject({ ok: true })
    expect(server.mails).toMatchObject([
      {
        recipients: ['lin@example.com'],
        from: { name: '客户中心', address: 'crm@example.com' },
        subject: mail.subject,
        messageId: '<a1b2@example.com>',
        references: '<c3d4@example.com>',
        text: mail.text,
        date: '2026-11-22T10:00:00.000Z',
      },
    ])
    expect(server.mails[0]?.html?.trim()).toBe(mail.html)
    expect(server.mails[0]?.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    )
  })

  test.each([
    { subject: 'Reply\r\nBcc: everyone@example.com' },
    { subject: 'Reply\nBcc: everyone@example.com\n\nAnother body' },
    { subject: 'Reply\u2028Bcc: everyone@example.com' },
  ])('cannot be given further headers: %j', async changes => {
    expect(await send(changes)).toMatchObject({ ok: true })
    const [received] = server.mails
    expect(received?.recipients).toEqual(['lin@example.com'])
    expect(received?.headers.map(({ key }) => key)).not.toContain('bcc')
    expect(received?.text).toBe(mail.text)
  })

  test.each([
    [
      { code: 550, at: 'RCPT' },
      { reason: 'SMTP_550', isPermanent: true },
    ],
    [
      { code: 450, at: 'RCPT' },
      { reason: 'SMTP_450', isPermanent: false },
    ],
    [
      { code: 554, at: 'DATA' },
      { reason: 'SMTP_554', isPermanent: true },
    ],
    [
      { code: 452, at: 'DATA' },
      { reason: 'SMTP_452', isPermanent: false },
    ],
  ] as const)('that the server refuses by %o has failed: %o', async (refusal, failure) => {
    server.refuse(refusal)
    expect(await send()).toMatchObject({ ok: false, error: { code: 'DELIVERY_FAILED', ...failure } })
  })

  test('for a server that is not there has failed for now', async () => {
    await server.stop()
    expect(await send()).toMatchObject({ error: { reason: 'ECONNREFUSED', isPermanent: false } })
    server = await startMailServer()
  })

  test('of many goes over as many connections as the address allows, and none is lost', async () => {
    const narrow = createMailChannel({ smtpUrl: `${server.url}?maxConnections=3`, from })
    const ids = Array.from({ length: 250 }, (_, place) => `id${place}`)
    const sent = await Promise.all(ids.map(id => narrow.send({ ...mail, id })))
    narrow.close()
    expect(sent.every(({ ok }) => ok)).toBe(true)
    expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(250)
    expect(server.mostConnections).toBe(3)
  })
})
