import type { Caller } from '@clientele/application'
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

let test_: TestDatabase
let shop: Caller

beforeAll(async () => {
  test_ = await openDatabase()
  shop = await openShop(test_.database)
  await importText(shop, orderFile({ customers: 120, orders: 3 }))
})

afterAll(() => test_.database.close())

describe('the number of SQL statements', () => {
  test('of a page of customers with all that hangs on them is the same for 1, 20 and 100 of them', async () => {
    const query = `query($first: Int) {
      customers(first: $first, orderBy: { by: RFM_SCORE, direction: DESC }) {
        totalCount { value exact }
        pageInfo { hasNextPage endCursor }
        edges { cursor node { id } }
        nodes {
          id number name email phone city version createdAt updatedAt orderCount firstOrderedAt lastOrderedAt
          spend { amount currency }
          spendByMonth { month orderCount spend { amount } }
          rfm { score segment segmentLabel monetary { amount } because { code message } snapshot { asOf policy { version bins } } }
          orders(first: 2) {
            totalCount { value }
            nodes { number amount { amount } lines { product amount { amount } } importRun { fileName startedBy { name } } }
          }
          activities(first: 2) { nodes { message user { name } } }
        }
      }
    }`
    const counts = []
    for (const first of [1, 20, 100]) counts.push(await countStatements(query, { first }))
    expect(new Set(counts).size).toBe(1)
    // Stamp and commit; ids of the page; its objects; their months; the total.
    expect(counts[0]).toBe(6)
  })

  test('of a page of orders and activities behind a cursor is the same for each of them', async () => {
    const cursors = await ask<{ customers: { nodes: { orders: { edges: { cursor: string }[] } }[] } }>(
      shop,
      '{ customers(first: 1) { nodes { orders(first: 1) { edges { cursor } } } } }',
    )
    const after = cursors.data.customers.nodes[0]?.orders.edges[0]?.cursor
    const query = `query($first: Int, $after: String) {
      customers(first: $first) { nodes { orders(first: 1, after: $after) { nodes { number } } } }
    }`
    const counts = []
    for (const first of [1, 100]) counts.push(await countStatements(query, { first, after }))
    expect(new Set(counts).size).toBe(1)
  })
})

describe('a filter', () => {
  test.each([
    ['text in any letter case', { text: 'cUSTOMER 11' }, 11],
    ['text with signs that mean something to SQL', { text: '%' }, 0],
    ['a number people say', { text: 'C-000007' }, 1],
    ['a sum of money, both bounds included', { spend: { atLeast: '421.5', atMost: '424.50' } }, 2],
    ['a number of orders', { orderCount: { atLeast: 3, atMost: 3 } }, 120],
    ['what was not scored so', { not: { recencyScore: { atLeast: 1 } } }, 0],
    ['nothing of a list of none', { any: [] }, 0],
    ['all of a list of none', { all: [] }, 120],
    ['no segment at all', { segment: { oneOf: [] } }, 0],
    ['long ago', { lastOrderedAt: { olderThanDays: 36_525 } }, 0],
    ['from an instant on', { lastOrderedAt: { notBefore: '2024-06-01T00:00:00+08:00' } }, 20],
  ])('by %s', async (_, filter, count) => {
    const query =
      'query($filter: CustomerFilter) { customers(filter: $filter) { totalCount { value exact } } }'
    const { data, errors } = await ask(shop, query, { variables: { filter } })
    expect(errors).toEqual([])
    expect(data).toEqual({ customers: { totalCount: { value: count, exact: true } } })
  })

  test.each([
    ['finer than the currency', { spend: { atLeast: '0.001' } }],
    ['beyond what money holds', { spend: { atMost: '999999999999999999' } }],
    ['fewer than no days', { lastOrderedAt: { withinLastDays: -1 } }],
    ['a NUL in its text', { text: 'a\0b' }],
    ['too deep', deeplyNested(9)],
  ])('is refused that is %s', async (_, filter) => {
    const query = 'query($filter: CustomerFilter) { customers(filter: $filter) { nodes { id } } }'
    expect(codesOf(await ask(shop, query, { variables: { filter } }))).toEqual(['INVALID_ARGUMENT'])
  })

  test('may be eight deep', async () => {
    const query = 'query($filter: CustomerFilter) { customers(filter: $filter) { totalCount { value } } }'
    const { data } = await ask(shop, query, { variables: { filter: deeplyNested(8) } })
    expect(data).toEqual({ customers: { totalCount: { value: 120 } } })
  })
})

describe('an order', () => {
  test.each(['NAME', 'NUMBER', 'SPEND', 'ORDER_COUNT', 'LAST_ORDERED_AT', 'RFM_SCORE'])(
    'by %s has every customer once, page after page, and its reverse read backward is the same',
    async by => {
      const up = await pages({ by, direction: 'ASC' })
      expect(new Set(up).size).toBe(120)
      expect((await pages({ by, direction: 'DESC' })).reverse()).toEqual(up)
    },
  )
})

interface NumbersPage {
  readonly nodes: readonly { readonly number: string }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
}

async function pages(orderBy: { by: string; direction: string }): Promise<string[]> {
  const query = `query($orderBy: CustomerOrder, $after: String) {
    customers(first: 50, orderBy: $orderBy, after: $after) { nodes { number } pageInfo { hasNextPage endCursor } }
  }`
  const numbers: string[] = []
  for (let after: string | null = null; ; ) {
    const variables = { orderBy, after }
    const answer: { data: { customers: NumbersPage } } = await ask(shop, query, { variables })
    const { nodes, pageInfo } = answer.data.customers
    numbers.push(...nodes.map(({ number }) => number))
    if (!pageInfo.hasNextPage) return numbers
    after = pageInfo.endCursor
  }
}

async function countStatements(query: string, variables: Record<string, unknown>): Promise<number> {
  test_.statements.length = 0
  const { errors } = await ask(shop, query, { variables })
  expect(errors).toEqual([])
  return test_.statements.length
}

function deeplyNested(depth: number): object {
  return depth === 0 ? {} : { all: [deeplyNested(depth - 1)] }
}
