import { type Caller, commandEightD, type EightDOrder, openCase, openEightD } from '@clientele/application'
import { encodeId } from '@clientele/kernel'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, openDatabase, openShop, type TestDatabase } from '../shop.test-support.ts'

let opened: TestDatabase
let shop: Caller

beforeAll(async () => {
  opened = await openDatabase()
})

beforeEach(async () => {
  shop = await openShop(opened.database)
})

afterAll(() => opened.database.close())

async function complain(): Promise<string> {
  const told = { kind: 'COMPLAINT', channel: 'EMAIL', severity: 'MAJOR', urgency: 'HIGH' } as const
  const done = await openCase(shop, { ...told, subject: '法兰渗漏', message: '水泵渗漏' })
  if (!done.ok) throw new Error(done.error.code)
  return done.value
}

async function open(title = '法兰渗漏', at?: number): Promise<string> {
  const done = await openEightD(shop, { title, symptom: '三台水泵渗漏', caseIds: [await complain()] }, { at })
  if (!done.ok) throw new Error(done.error.code)
  return done.value
}

async function order(eightDId: string, ...orders: readonly EightDOrder[]): Promise<void> {
  for (const one of orders) {
    const done = await commandEightD(shop, { eightDId, expectedVersion: null }, one)
    if (!done.ok) throw new Error(JSON.stringify(done.error))
  }
}

const page = `query($id: ID!) { eightD(id: $id) {
  number title status discipline completed version revisionCount leader { name } dueAt
  containment { status isOpen targetSeconds } closing { status }
  cases { number eightDs { number } viewerCanOpenEightD }
  viewerCanWorkOn viewerCanClose viewerCanReopen
  events { nodes { position type message user { name } } }
  revision { number isOpen symptom team { role user { name } } ishikawa { categoryLabel text }
    causes { id verified { text } } actions { id owner { name } dueAt }
    steps { discipline name status waitsFor missing { code message } viewerCanWorkOn viewerCanComplete viewerCanReturn viewerCanWaive }
    effectiveness { dueAt } }
} }`

interface Step {
  readonly discipline: string
  readonly name: string
  readonly status: string
  readonly waitsFor: readonly string[]
  readonly missing: readonly { readonly message: string }[]
}

test('an 8D tells how far it is and what its gates ask for, in both languages', async () => {
  const eightDId = await open()
  const team = [{ personId: shop.actorId, role: 'LEADER' }] as const
  await order(
    eightDId,
    { type: 'COMPLETE_DISCIPLINE', discipline: 'D0' },
    { type: 'FORM_TEAM', team },
    { type: 'PLAN_ACTION', action: { kind: 'CONTAINMENT', text: '全检', ownerId: shop.actorId } },
  )
  const variables = { id: encodeId('EightD', eightDId) }
  const { data, errors } = await ask<{ eightD: { revision: { steps: Step[] } } }>(shop, page, {
    variables,
    locale: 'zh-CN',
  })
  expect(errors).toEqual([])
  expect(data.eightD).toMatchObject({
    ...{ number: 'D-000001', status: 'OPEN', discipline: 'D1', completed: ['D0'], version: 4 },
    ...{ leader: { name: 'Tester' }, viewerCanWorkOn: true, viewerCanClose: false, viewerCanReopen: false },
    containment: { status: 'RUNNING', isOpen: true, targetSeconds: 86_400 },
    cases: [{ number: 'S-000001', eightDs: [{ number: 'D-000001' }], viewerCanOpenEightD: false }],
    revision: { team: [{ role: 'LEADER' }], actions: [{ id: 'A1', owner: { name: 'Tester' } }] },
  })
  const steps = new Map(data.eightD.revision.steps.map(step => [step.discipline, step]))
  expect(steps.get('D0')).toMatchObject({
    name: '准备与应急响应',
    status: 'COMPLETED',
    viewerCanReturn: true,
  })
  expect(steps.get('D1')).toMatchObject({
    ...{ status: 'OPEN', viewerCanWorkOn: true, viewerCanComplete: false },
    missing: [{ message: '小组还没有倡导者。' }],
  })
  expect(steps.get('D3')).toMatchObject({
    missing: [{ message: 'A1 尚未实施。' }],
    viewerCanWaive: true,
  })
  expect(steps.get('D4')).toMatchObject({ status: 'WAITING', waitsFor: ['D2', 'D3'], missing: [] })
  const english = await ask<{ eightD: { events: { nodes: { message: string }[] } } }>(shop, page, {
    variables,
  })
  expect(english.data.eightD.events.nodes.map(({ message }) => message)).toEqual([
    'Planned action A1: 全检',
    'D1: formed the team, 1 entry.',
    'Completed D0.',
    'Opened: 三台水泵渗漏',
  ])
})

test('8Ds are listed by what is open, mine, late, and by a word', async () => {
  const late = await open('Late', Date.now() - 30 * 86_400_000)
  const mine = await open('Mine')
  await order(
    mine,
    { type: 'COMPLETE_DISCIPLINE', discipline: 'D0' },
    { type: 'FORM_TEAM', team: [{ personId: shop.actorId, role: 'MEMBER' }] },
  )
  const list = async (args: string) => {
    const { data, errors } = await ask<{
      eightDs: { nodes: { id: string }[]; totalCount: { value: number } }
    }>(shop, `{ eightDs${args} { nodes { id } totalCount { value } } }`)
    expect(errors).toEqual([])
    expect(data.eightDs.totalCount.value).toBe(data.eightDs.nodes.length)
    return data.eightDs.nodes.map(({ id }) => id)
  }
  const [lateId, mineId] = [encodeId('EightD', late), encodeId('EightD', mine)]
  expect(await list('')).toEqual([mineId, lateId])
  expect(await list('(orderBy: DUE)')).toEqual([lateId, mineId])
  expect(await list('(filter: { isMine: true })')).toEqual([mineId])
  expect(await list('(filter: { isOverdue: true })')).toEqual([lateId])
  expect(await list('(filter: { isOverdue: false })')).toEqual([mineId])
  expect(await list('(filter: { isOpen: false })')).toEqual([])
  expect(await list('(filter: { text: "D-000002" })')).toEqual([mineId])
})

test('a list of 8Ds with all that was written is a fixed number of statements, however many there are', async () => {
  const query = `{ eightDs { nodes { id leader { name } cases { number } containment { status }
    revision { team { user { name } } steps { completed { by { name } } } } } } }`
  const statementsFor = async () => {
    const before = opened.statements.length
    expect((await ask(shop, query)).errors).toEqual([])
    return opened.statements.length - before
  }
  const openOne = async () =>
    order(
      await open(),
      { type: 'COMPLETE_DISCIPLINE', discipline: 'D0' },
      { type: 'FORM_TEAM', team: [{ personId: shop.actorId, role: 'LEADER' }] },
    )
  await openOne()
  const one = await statementsFor()
  for (let n = 0; n < 4; n++) await openOne()
  expect(await statementsFor()).toBe(one)
})

test('what another workspace has is not there', async () => {
  const id = encodeId('EightD', await open())
  const other = await openShop(opened.database)
  const { data } = await ask(other, 'query($id: ID!) { eightD(id: $id) { id } node(id: $id) { id } }', {
    variables: { id },
  })
  expect(data).toEqual({ eightD: null, node: null })
})
