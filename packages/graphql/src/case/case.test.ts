import {
  acknowledgeEscalation,
  type Caller,
  closeCase,
  escalateCase,
  linkCase,
  type OpenCaseInput,
  openCase,
  replyToCase,
} from '@clientele/application'
import { decodeId, encodeId } from '@clientele/kernel'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, openDatabase, openShop, type TestDatabase } from '../shop.test-support.ts'

let test_: TestDatabase
let shop: Caller

beforeAll(async () => {
  test_ = await openDatabase()
})

beforeEach(async () => {
  shop = await openShop(test_.database)
})

afterAll(() => test_.database.close())

const complaint: OpenCaseInput = {
  kind: 'COMPLAINT',
  channel: 'EMAIL',
  severity: 'MAJOR',
  urgency: 'HIGH',
  subject: '包装破损',
  message: '收到时包装已破损。',
}

async function open(subject: string = complaint.subject): Promise<string> {
  const opened = await openCase(shop, { ...complaint, subject })
  if (!opened.ok) throw new Error(opened.error.code)
  return encodeId('Case', opened.value)
}

const page = `query($id: ID!) { case(id: $id) {
  number kind kindLabel status statusLabel priority priorityLabel subject version breached
  messages { direction body }
  clocks { clock label status isOpen dueAt targetSeconds marginSeconds because { code message } }
  ladder { code name isAcknowledged viewerCanAcknowledge viewerCanEscalate steps { id name roles isReached isCurrent products { code name status } } }
  events { nodes { type message } }
  viewerCanWorkOn viewerCanClose viewerCanReopen
} }`

test('a case tells what is owed, why, and who must act, in both languages', async () => {
  const id = await open()
  const { data, errors } = await ask<{ case: Record<string, unknown> }>(shop, page, {
    variables: { id },
    locale: 'zh-CN',
  })
  expect(errors).toEqual([])
  expect(data.case).toMatchObject({
    ...{ number: 'S-000001', kindLabel: '投诉', statusLabel: '新建', priority: 'P1', breached: false },
    messages: [{ direction: 'IN', body: '收到时包装已破损。' }],
    ladder: { code: 'CUSTOMER_COMPLAINT', isAcknowledged: false },
    ...{ viewerCanWorkOn: true, viewerCanClose: false, viewerCanReopen: false },
  })
  const ladder = data.case.ladder as { steps: { products: unknown[] }[] }
  expect(ladder.steps.flatMap(({ products }) => products)).toContainEqual({
    ...{ code: 'EIGHT_D', name: '8D 报告', status: 'AHEAD' },
  })
  const clocks = data.case.clocks as { clock: string; because: { message: string }[] }[]
  expect(clocks.map(({ clock }) => clock)).toEqual(
    expect.arrayContaining(['FIRST_RESPONSE', 'RESOLUTION', 'CONTAINMENT']),
  )
  for (const { because } of clocks) expect(because[0]?.message).toMatch(/工作时间|待回复/)
  const english = await ask<{ case: { clocks: { because: { message: string }[] }[] } }>(shop, page, {
    variables: { id },
  })
  expect(english.data.case.clocks[0]?.because[0]?.message).toMatch(/allows .+ of working time/)
})

test('the queue is filtered, ordered and counted', async () => {
  const [first, second] = [await open('Broken seal'), await open('百分之百 50%_off')]
  const caseId = (id: string) =>
    ask<{ case: { id: string } }>(shop, 'query($id: ID!) { case(id: $id) { id } }', { variables: { id } })
  expect((await caseId(first)).data.case.id).toBe(first)
  const list = (args: string) =>
    ask<{ cases: { nodes: { id: string }[]; totalCount: { value: number } } }>(
      shop,
      `{ cases(${args}) { nodes { id } totalCount { value } } }`,
    )
  const ids = async (args: string) => (await list(args)).data.cases.nodes.map(({ id }) => id)
  expect(await ids('orderBy: NEWEST')).toEqual([second, first])
  expect(await ids('orderBy: PRIORITY')).toEqual([first, second])
  expect(
    await ids('orderBy: DUE, filter: { isOpen: true, breached: false, isAssigned: false }'),
  ).toHaveLength(2)
  expect(await ids('filter: { text: "50%_" }')).toEqual([second])
  expect(await ids('filter: { text: "S-000001" }')).toEqual([first])
  expect(await ids('filter: { status: [CLOSED] }')).toEqual([])
  expect((await list('first: 1')).data.cases.totalCount.value).toBe(2)
  const { data } = await ask(shop, '{ caseCounts { open mine unassigned breached dueSoon escalated } }')
  expect(data).toEqual({
    caseCounts: { open: 2, mine: 0, unassigned: 2, breached: 0, dueSoon: 0, escalated: expect.any(Number) },
  })
})

test('a page of cases with their clocks is a fixed number of statements, however many there are', async () => {
  const query =
    '{ cases(first: 50) { nodes { id subject assignee { name } clocks { status } ladder { name } } } }'
  const statementsFor = async () => {
    const before = test_.statements.length
    expect((await ask(shop, query)).errors).toEqual([])
    return test_.statements.length - before
  }
  await open()
  const one = await statementsFor()
  for (let n = 0; n < 6; n++) await open()
  expect(await statementsFor()).toBe(one)
})

test('a case tells who was called, who has it in hand, why it was closed, and what it has to do with', async () => {
  const [id, other] = [await open(), await open('Broken seal')]
  const [caseId = '', to = ''] = [id, other].map(text => {
    const decoded = decodeId(text)
    return decoded.ok ? decoded.value.uuid : ''
  })
  const query = `query($id: ID!) { case(id: $id) {
    channelLabel severityLabel urgencyLabel closingReason closingReasonLabel
    links { kind kindLabel case { id subject } }
    clocks { statusLabel }
    ladder { acknowledgedBy { name } acknowledgedAt acknowledgedUntil isSnoozed viewerCanSnooze
      calls { at levelName round people { name } } steps { takesRequests } }
  } }`
  type Shown = {
    case: { ladder: { calls: { people: unknown[] }[]; acknowledgedAt: string } & Record<string, unknown> }
  }
  const read = async () => (await ask<Shown>(shop, query, { variables: { id }, locale: 'zh-CN' })).data.case
  await escalateCase(shop, { caseId, expectedVersion: null, reason: '客户很着急' })
  const called = await read()
  expect(called).toMatchObject({
    ...{ channelLabel: '邮件', severityLabel: '严重', urgencyLabel: '高' },
    ...{ closingReason: null, closingReasonLabel: null, links: [] },
    ladder: { acknowledgedBy: null, acknowledgedAt: null, isSnoozed: false, viewerCanSnooze: true },
  })
  // Whoever stands on two levels is called once: the call of the higher one asks nobody anew.
  const calls = called.ladder.calls.map(call => call.people)
  expect(calls.filter(people => people.length > 0)).toEqual([[{ name: 'Tester' }]])
  await linkCase(shop, { caseId, to, kind: 'CAUSED_BY', expectedVersion: null })
  await acknowledgeEscalation(shop, { caseId, expectedVersion: null })
  const held = await read()
  expect(held).toMatchObject({
    links: [{ kind: 'CAUSED_BY', kindLabel: '起因', case: { id: other, subject: 'Broken seal' } }],
    ladder: { acknowledgedBy: { name: 'Tester' }, isSnoozed: false, viewerCanSnooze: false },
  })
  expect(Date.parse(held.ladder.acknowledgedAt)).toBeGreaterThan(0)
  await closeCase(shop, { caseId, reason: 'WITHDRAWN', expectedVersion: null })
  expect(await read()).toMatchObject({ closingReason: 'WITHDRAWN', closingReasonLabel: '客户撤回' })
})

test('what happened is told in words', async () => {
  const id = await open()
  const { data } = await ask<{ case: { version: number } }>(shop, page, { variables: { id } })
  expect(data.case.version).toBe(1)
  const caseId = (await test_.database.snapshot(shop, tx => tx.case.findFirstOrThrow())).id
  await replyToCase(shop, { caseId, expectedVersion: null, body: '抱歉' })
  await escalateCase(shop, { caseId, expectedVersion: null, reason: '客户很着急' })
  const told = await ask<{ case: { events: { nodes: { type: string; message: string }[] } } }>(shop, page, {
    variables: { id },
    locale: 'zh-CN',
  })
  const messages = told.data.case.events.nodes.map(({ type, message }) => [type, message])
  expect(messages).toContainEqual(['CASE_REPLIED', '回复了客户。'])
  expect(messages).toContainEqual(['ESCALATION_REQUESTED', '申请升级：客户很着急'])
  for (const [type, message] of messages) expect(message).not.toBe(type)
})
