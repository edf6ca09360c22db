import type { ServerResponse } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startWebhookReceiver, type WebhookReceiver } from '../webhook-receiver.test-support.ts'
import { createWebhookChannel } from './webhook-channel.ts'

let receiver: WebhookReceiver

beforeEach(async () => {
  receiver = await startWebhookReceiver()
})

afterEach(() => receiver.stop())

const secret = `whsec_${Buffer.from('a secret of thirty-two bytes ...').toString('base64')}`
const message = () => ({
  id: '019ab-1',
  idempotencyKey: 'case-reply:1',
  url: receiver.url,
  secret,
  body: JSON.stringify({ type: 'CASE_REPLY', data: { subject: '轴承异响' } }),
  at: new Date(),
})
const call = createWebhookChannel({ network: 'any', timeout: 500 })
const callPublic = createWebhookChannel({ network: 'public', timeout: 500 })

describe('a webhook', () => {
  test('arrives whole, with its keys and a signature that the reference library takes', async () => {
    const sent = message()
    expect(await call(sent)).toMatchObject({ ok: true })
    const [received] = receiver.calls
    if (!received) throw new Error('Nothing came')
    expect(received.headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': 'case-reply:1',
      'webhook-id': '019ab-1',
    })
    const headers = received.headers as Record<string, string>
    expect(new Webhook(secret).verify(received.body, headers)).toEqual(JSON.parse(sent.body))
    expect(() => new Webhook(secret).verify(`${received.body} `, headers)).toThrow()
  })

  test.each([
    [301, {}, { isPermanent: false }],
    [307, { location: 'http://127.0.0.1:1/elsewhere' }, { isPermanent: false }],
    [400, {}, { isPermanent: false }],
    [410, {}, { isPermanent: true, isGone: true }],
    [429, { 'retry-after': '120' }, { isPermanent: false, retryAfterSeconds: 120 }],
    [503, { 'retry-after': 'soon' }, { isPermanent: false, retryAfterSeconds: undefined }],
    [500, {}, { isPermanent: false, detail: 'It says why' }],
  ])('answered by %i %o has failed: %o', async (status, headers, fields) => {
    receiver.answer(response => response.writeHead(status, headers).end('It says why'))
    const reason = `HTTP_${status}`
    expect(await call(message())).toMatchObject({
      ok: false,
      error: { code: 'DELIVERY_FAILED', reason, ...fields },
    })
    expect(receiver.calls).toHaveLength(1)
  })

  test('waits as long as a date says by the clock of the database', async () => {
    const at = new Date('2026-11-22T10:00:00Z')
    const headers = { 'retry-after': 'Sun, 22 Nov 2026 10:05:00 GMT' }
    receiver.answer(response => response.writeHead(503, headers).end())
    expect(await call({ ...message(), at })).toMatchObject({ error: { retryAfterSeconds: 300 } })
  })

  test('is not kept by an answer without end', async () => {
    receiver.answer(response => {
      response.writeHead(500)
      const endless = setInterval(() => response.write('x'.repeat(1000)), 1)
      response.on('close', () => clearInterval(endless))
    })
    expect(await call(message())).toMatchObject({ error: { reason: 'HTTP_500', detail: 'x'.repeat(500) } })
  })

  test.each([
    ['does not answer', () => {}],
    ['never ends what it says', (response: ServerResponse) => response.writeHead(500).write('a')],
  ])('is not kept by a receiver that %s', async (_, answer) => {
    receiver.answer(answer)
    const started = performance.now()
    expect(await call(message())).toMatchObject({ ok: false })
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test('to where nobody listens has failed', async () => {
    expect(await call({ ...message(), url: 'http://127.0.0.1:1/' })).toMatchObject({
      error: { reason: 'ECONNREFUSED', isPermanent: false },
    })
  })
})

describe('on the public internet only, a webhook', () => {
  test.each([
    ['http://example.com/', 'INSECURE_URL'],
    ['https://127.0.0.1/', 'ADDRESS_NOT_PUBLIC'],
    ['https://2130706433/', 'ADDRESS_NOT_PUBLIC'],
    ['https://0x7f.1/', 'ADDRESS_NOT_PUBLIC'],
    ['https://[::1]/', 'ADDRESS_NOT_PUBLIC'],
    ['https://[::ffff:10.0.0.1]/', 'ADDRESS_NOT_PUBLIC'],
    ['https://169.254.169.254/latest/meta-data/', 'ADDRESS_NOT_PUBLIC'],
    ['https://localhost/', 'ADDRESS_NOT_PUBLIC'],
  ])('is not sent to %s', async (url, reason) => {
    expect(await callPublic({ ...message(), url })).toMatchObject({ error: { reason, isPermanent: true } })
  })
})
