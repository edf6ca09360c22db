import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { beforeAll, expect, test } from 'vitest'
import { createWebhookEndpoint } from '../notice/create-webhook-endpoint.ts'
import { updateWebhookEndpoint } from '../notice/update-webhook-endpoint.ts'
import { noticesOf } from '../testing/test-notice.ts'
import { openShop } from '../testing/test-shop.ts'
import { openCase } from './open-case.ts'

let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
  return () => database.close()
})

test('what a colleague is told goes to every endpoint that is on, which learns whom it is for', async () => {
  const shop = await openShop(database)
  const [on, off] = [
    await createWebhookEndpoint(shop, { url: 'https://example.com/on' }),
    await createWebhookEndpoint(shop, { url: 'https://example.com/off' }),
  ]
  if (!on.ok || !off.ok) throw new Error('An endpoint is made of an address')
  await updateWebhookEndpoint(shop, { endpointId: off.value.endpointId, change: { enabled: false } })
  const told = { subject: '订单什么时候到', message: '您好' }
  const inquiry = { kind: 'INQUIRY', channel: 'EMAIL', severity: 'MODERATE', urgency: 'HIGH' } as const
  await openCase(shop, { ...inquiry, ...told })
  const { actorId: recipientUserId } = shop
  expect(await noticesOf(shop)).toMatchObject([
    { kind: 'CASE_ESCALATED', channel: 'EMAIL', recipientUserId, endpointId: null },
    { kind: 'CASE_ESCALATED', channel: 'WEBHOOK', recipientUserId, endpointId: on.value.endpointId },
  ])
})
