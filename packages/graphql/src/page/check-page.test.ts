import type { Caller } from '@clientele/application'
import { type OpenCaseInput, openCase, updateCustomer } from '@clientele/application'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  ask,
  codesOf,
  importText,
  openDatabase,
  openShop,
  orderFile,
  type TestDatabase,
} from '../shop.test-support.ts'

interface Edge {
  readonly cursor: string
}

interface Page {
  readonly edges: readonly Edge[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean }
}

/** Where each list stands, with a query that answers it as `page`. */
const lists = {
  customers: 'query($first:Int,$last:Int,$after:String,$before:String){ page: customers(ARGS) { BODY } }',
  imports: 'query($first:Int,$last:Int,$after:String,$before:String){ page: imports(ARGS) { BODY } }',
  orders:
    'query($first:Int,$last:Int,$after:String,$before:String){ customers(first: 1) { nodes { page: orders(ARGS) { BODY } } } }',
  activities:
    'query($first:Int,$last:Int,$after:String,$before:String){ customers(first: 1) { nodes { page: activities(ARGS) { BODY } } } }',
  cases: 'query($first:Int,$last:Int,$after:String,$before:String){ page: cases(ARGS) { BODY } }',
  events:
    'query($first:Int,$last:Int,$after:String,$before:String){ cases(first: 1) { nodes { page: events(ARGS) { BODY } } } }',
  rejections:
    'query($first:Int,$last:Int,$after:String,$before:String){ imports(first: 1) { nodes { page: rejections(ARGS) { BODY } } } }',
} as const

const anyCase: OpenCaseInput = {
  kind: 'INQUIRY',
  channel: 'PHONE',
  severity: 'MINOR',
  urgency: 'LOW',
  subject: 'Where is it',
  message: 'Where is it?',
}

type ListName = keyof typeof lists
const names = Object.keys(lists) as ListName[]

let test_: TestDatabase
let shop: Caller
let otherShop: Caller

beforeAll(async () => {
  test_ = await openDatabase()
  const { database } = test_
  shop = await openShop(database)
  otherShop = await openShop(database)
  for (const caller of [shop, otherShop]) {
    await importText(caller, orderFile({ customers: 1, orders: 4 }))
    await importText(caller, 'customer,date,amount\nK0,never,1\nK0,nor that,2\nK0,nor this,3\n')
    await importText(caller, 'customer,date,amount\nK0,never,4\nK0,nor that,5\nK0,nor this,6\n')
    await importText(caller, 'customer,date,amount\nX1,2023-01-01,9\nX2,2023-01-02,9\n')
    await importText(caller, 'customer,date,amount\nK0,never,7\nK0,nor that,8\nK0,nor this,9\n')
    const customer = await database.snapshot(caller, tx =>
      tx.customer.findFirstOrThrow({ where: { externalKey: 'K0' } }),
    )
    for (const subject of ['One', 'Two', 'Three']) await openCase(caller, { ...anyCase, subject })
    for (const city of ['Shanghai', 'Suzhou', 'Wuxi']) {
      await updateCustomer(caller, { customerId: customer.id, expectedVersion: null, details: { city } })
    }
  }
})

afterAll(() => test_.database.close())

describe.each(names)('%s', name => {
  test.each([
    ['no object', { first: 0 }],
    ['fewer than none', { first: -1 }],
    ['more than a hundred', { first: 101 }],
    ['none from the end', { last: 0 }],
    ['fewer than none from the end', { last: -1 }],
    ['more than a hundred from the end', { last: 101 }],
    ['both ends', { first: 2, last: 2 }],
  ])('refuses a page of %s', async (_, variables) => {
    expect(codesOf(await send(name, variables))).toEqual(['INVALID_ARGUMENT'])
  })

  test.each([
    ['nothing', ''],
    ['no base64', '½'],
    ['nothing of ours', Buffer.from('{"a":1}').toString('base64')],
    ['the form of another list', 'R1BDOlM6MQ=='],
    ['no uuid', cursorOf('S:x', 'S:y')],
    ['the right form, but of no row', cursorOf(`S:${crypto.randomUUID()}`, `S:${crypto.randomUUID()}`)],
  ])('refuses a cursor that is %s', async (_, cursor) => {
    expect(codesOf(await send(name, { first: 1, after: cursor }))).toEqual(['INVALID_CURSOR'])
    expect(codesOf(await send(name, { last: 1, before: cursor }))).toEqual(['INVALID_CURSOR'])
  })

  test.each(names.filter(other => other !== name))('refuses a cursor of %s', async other => {
    const [edge] = (await pageOf(other, { first: 1 })).edges
    expect(codesOf(await send(name, { first: 1, after: edge?.cursor }))).toEqual(['INVALID_CURSOR'])
  })

  test('goes forward and backward over the same objects', async () => {
    const all = await pageOf(name, { first: 100 })
    expect(all.edges.length).toBeGreaterThan(2)
    expect(all.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false })
    expect(await walk(name, { forward: true })).toEqual(all.edges)
    expect(await walk(name, { forward: false })).toEqual(all.edges)
  })
})

/** Their cursors are places in an order, which another workspace's list has too. */
const keysetLists: readonly ListName[] = ['customers', 'cases']

test.each(names.filter(name => !keysetLists.includes(name)))(
  '%s refuses a cursor of another workspace',
  async name => {
    const [edge] = (await pageOf(name, { first: 1 }, otherShop)).edges
    expect(codesOf(await send(name, { first: 1, after: edge?.cursor }))).toEqual(['INVALID_CURSOR'])
  },
)

test('customers refuses a cursor of another order', async () => {
  const page =
    'query($after:String,$by:CustomerOrderField!){ customers(first:1,after:$after,orderBy:{by:$by,direction:ASC}){edges{cursor}} }'
  const { data } = await ask<{ customers: Page }>(shop, page, { variables: { by: 'NUMBER' } })
  const after = data.customers.edges[0]?.cursor
  expect(codesOf(await ask(shop, page, { variables: { by: 'NUMBER', after } }))).toEqual([])
  expect(codesOf(await ask(shop, page, { variables: { by: 'SPEND', after } }))).toEqual(['INVALID_CURSOR'])
})

test('cases refuses a cursor of another order', async () => {
  const page = 'query($after:String,$by:CaseOrder!){ cases(first:1,after:$after,orderBy:$by){edges{cursor}} }'
  const { data } = await ask<{ cases: Page }>(shop, page, { variables: { by: 'DUE' } })
  const after = data.cases.edges[0]?.cursor
  expect(codesOf(await ask(shop, page, { variables: { by: 'DUE', after } }))).toEqual([])
  expect(codesOf(await ask(shop, page, { variables: { by: 'NEWEST', after } }))).toEqual(['INVALID_CURSOR'])
})

function cursorOf(...parts: string[]): string {
  return Buffer.from(`GPC:T:${JSON.stringify(parts)}`).toString('base64')
}

function send(name: ListName, variables: Record<string, unknown>, caller = shop) {
  const query = lists[name]
    .replace('ARGS', 'first:$first,last:$last,after:$after,before:$before')
    .replace('BODY', 'edges { cursor } pageInfo { hasNextPage hasPreviousPage }')
  return ask<Record<string, unknown>>(caller, query, { variables })
}

async function pageOf(name: ListName, variables: Record<string, unknown>, caller = shop): Promise<Page> {
  const { data, errors } = await send(name, variables, caller)
  expect(errors).toEqual([])
  return pageIn(data)
}

/** The page of an answer, wherever it stands. */
function pageIn(data: Record<string, unknown>): Page {
  if ('page' in data) return data.page as Page
  const [parent] = Object.values(data) as { nodes: { page: Page }[] }[]
  const [first] = parent?.nodes ?? []
  if (!first) throw new Error('The list has no parent')
  return first.page
}

/** All edges, one page of one after the other. */
async function walk(name: ListName, { forward }: { forward: boolean }): Promise<Edge[]> {
  const edges: Edge[] = []
  for (let page: Page | undefined; ; ) {
    const from = page?.edges[0]?.cursor ?? null
    page = await pageOf(name, forward ? { first: 1, after: from } : { last: 1, before: from })
    if (forward) edges.push(...page.edges)
    else edges.unshift(...page.edges)
    if (!(forward ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage)) return edges
  }
}
