import {
  adoptPolicy,
  type Caller,
  type OpenCaseInput,
  openCase,
  setAgentProfile,
} from '@clientele/application'
import { encodeId } from '@clientele/kernel'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, openDatabase, openShop, type TestDatabase } from '../shop.test-support.ts'

let test_: TestDatabase
let shop: Caller

beforeAll(async () => {
  test_ = await openDatabase()
})

beforeEach(async () => {
  shop = await openShop(test_.database)
  const document = { assign: 'AUTOMATICALLY' }
  await adoptPolicy(shop, { kind: 'ROUTING', code: 'default', document, expectedVersion: null })
  await setAgentProfile(shop, {
    ...{ userId: shop.actorId, expectedVersion: 0 },
    profile: {
      ...{ skills: [], languages: ['zh'], tiers: [], capacity: { EMAIL: 1 } },
      ...{ totalCapacity: null, isAway: false },
    },
  })
})

afterAll(() => test_.database.close())

const complaint: OpenCaseInput = {
  ...{ kind: 'COMPLAINT', channel: 'EMAIL', severity: 'MAJOR', urgency: 'HIGH' },
  ...{ subject: '包装破损', message: '收到时包装已破损。' },
}

async function open(): Promise<string> {
  const opened = await openCase(shop, complaint)
  if (!opened.ok) throw new Error(opened.error.code)
  return encodeId('Case', opened.value)
}

const question = `query($id: ID!) {
  case(id: $id) {
    assignee { name }
    routing { user { name } queueReason queueReasonLabel queuePlace because { code message } }
    events(first: 1) { nodes { type message } }
  }
  agents { user { name } load isAway version channels { channel channelLabel most load } }
}`

interface Answer {
  readonly case: {
    readonly assignee: { readonly name: string } | null
    readonly routing: {
      readonly queuePlace: number | null
      readonly because: readonly { readonly code: string; readonly message: string }[]
    } | null
    readonly events: { readonly nodes: readonly { readonly message: string }[] }
  }
  readonly agents: readonly { readonly load: number; readonly channels: readonly object[] }[]
}

test('a case says why it was given to whom, and how much everybody has', async () => {
  const id = await open()
  const { data, errors } = await ask<Answer>(shop, question, { variables: { id } })
  expect(errors).toEqual([])
  expect(data.case).toMatchObject({
    assignee: { name: 'Tester' },
    routing: { user: { name: 'Tester' }, queueReason: null, queuePlace: null },
    events: { nodes: [{ type: 'CASE_ROUTED', message: 'Given out automatically.' }] },
  })
  expect(data.case.routing?.because[0]?.message).toBe(
    'Tester was chosen: Least busy first. 0 of 1 open cases on this channel before.',
  )
  expect(data.agents).toMatchObject([{ user: { name: 'Tester' }, load: 1, isAway: false, version: 1 }])
  expect(data.agents[0]?.channels).toContainEqual({
    ...{ channel: 'EMAIL', channelLabel: 'E-mail', most: 1, load: 1 },
  })
})

test('a case that waits says why, and which place it has', async () => {
  await open()
  await open()
  const id = await open()
  const { data } = await ask<Answer>(shop, question, { variables: { id }, locale: 'zh-CN' })
  expect(data.case).toMatchObject({
    assignee: null,
    routing: { user: null, queueReason: 'EVERYONE_FULL', queueReasonLabel: '人员已满负荷', queuePlace: 2 },
    events: { nodes: [{ type: 'CASE_QUEUED', message: '进入排队：人员已满负荷。' }] },
  })
  expect(data.case.routing?.because.map(({ message }) => message)).toEqual([
    '排队等待：人员已满负荷。',
    'Tester该渠道已满：1/1。',
  ])
})
