import { type Caller, enqueueNotice, replayNotice } from '@clientele/application'
import type { Database } from '@clientele/data'
import { decodeId, ok, valueOrThrow } from '@clientele/kernel'
import { beforeAll, expect, test } from 'vitest'
import { ask, openDatabase, openShop } from '../shop.test-support.ts'

let database: Database
let shop: Caller

beforeAll(async () => {
  ;({ database } = await openDatabase())
  shop = await openShop(database)
  return () => database.close()
})

interface Listed {
  readonly undeliveredNotices: {
    readonly nodes: readonly { readonly id: string }[]
    readonly totalCount: object
  }
}

const listed = `{
  undeliveredNotices {
    nodes { id channel subject link recipient attempts lastError count viewerCanReplay }
    totalCount { value exact }
  }
}`

test('a notice that was given up is listed with its reason, until it is sent again', async () => {
  expect((await ask<Listed>(shop, listed)).data.undeliveredNotices.nodes).toEqual([])
  await giveUp('mailbox full')
  const { nodes, totalCount } = (await ask<Listed>(shop, listed)).data.undeliveredNotices
  expect(totalCount).toEqual({ value: 1, exact: true })
  expect(nodes).toMatchObject([
    {
      ...{ channel: 'EMAIL', subject: expect.stringContaining('Broken cup'), link: '/cases/7' },
      ...{ recipient: 'li@example.com', attempts: 12, lastError: 'mailbox full', count: 1 },
      viewerCanReplay: true,
    },
  ])
  const { uuid: noticeId } = valueOrThrow(decodeId(nodes[0]?.id ?? ''))
  expect((await replayNotice(shop, { noticeId })).ok).toBe(true)
  expect((await ask<Listed>(shop, listed)).data.undeliveredNotices.nodes).toEqual([])
  const again = await ask(
    shop,
    `{ node(id: "${nodes[0]?.id}") { ... on Notice { attempts viewerCanReplay } } }`,
  )
  expect(again.data).toEqual({ node: { attempts: 0, viewerCanReplay: false } })
})

test('what another workspace was not told is not seen', async () => {
  await giveUp('no such mailbox')
  const stranger = await openShop(database)
  expect((await ask<Listed>(stranger, listed)).data.undeliveredNotices.nodes).toEqual([])
})

async function giveUp(reason: string): Promise<void> {
  await database.rawTransaction(shop, async tx => {
    await enqueueNotice(tx, shop, {
      kind: 'CASE_REPLY',
      params: { caseNumber: 7, caseSubject: 'Broken cup', link: '/cases/7' },
      to: { channel: 'EMAIL', address: 'li@example.com' },
      about: { kind: 'CASE', id: crypto.randomUUID() },
      idempotencyKey: crypto.randomUUID(),
    })
    await tx.query(`update notice set status = 'DEAD', attempts = 12, last_error = $2 where tenant_id = $1`, [
      shop.tenantId,
      reason,
    ])
    return ok()
  })
}
