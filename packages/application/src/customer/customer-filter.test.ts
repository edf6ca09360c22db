import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { rfmSegments, rfmValueTypes } from '@clientele/segmentation'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { importText, openShop } from '../testing/test-shop.ts'
import type { CustomerFilter } from './customer-filter.ts'
import { countCustomers, customerPage } from './customer-page.ts'

const day = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * day).toISOString()
const text = `customer,date,amount,status,name,email,phone,city
K-ann,2024-01-05T00:00:00Z,10,,Ann 100%,ann@b.cn,,上海
K-ann,2024-02-05T00:00:00Z,20,,,,,
K-bob,${ago(3)},5,,O_Neil \\ Söhne,,139 0000,北京
K-cat,${ago(40)},5,cancelled,李雷,,,广州
K-dan,2023-01-05T00:00:00Z,1,,,,,
K-eve,2024-01-01T00:00:00Z,-7.5,,,,,
`
let database: Database
let shop: Caller
let later: string

beforeAll(async () => {
  database = await openTestDatabase()
  shop = await openShop(database)
  await importText(shop, text)
  const run = await importText(
    shop,
    'customer,date,amount\nK-dan,2024-03-01T00:00:00Z,2\nK-fay,2024-03-01T00:00:00Z,3\n',
    { asOf: null },
  )
  later = run.id
  return () => database.close()
})

/** The keys of the customers a filter holds for, by number, without their `K-`. */
async function found(filter: CustomerFilter): Promise<string[]> {
  return database.snapshot(shop, async tx => {
    const { tenantId } = shop
    const sort = { by: 'NUMBER', direction: 'ASC' } as const
    const page = await customerPage(tx, { tenantId, filter, sort, limit: 100, backward: false })
    const count = await countCustomers(tx, { tenantId, filter, limit: 100 })
    expect(count).toEqual({ value: page.cursors.length, exact: true })
    const customers = await tx.customer.findMany({
      where: { id: { in: page.cursors.map(({ id }) => id) } },
      orderBy: { number: 'asc' },
    })
    return customers.map(customer => customer.externalKey.replace('K-', ''))
  })
}

const everyone = ['ann', 'bob', 'cat', 'dan', 'eve', 'fay']

test('a filter that says nothing holds for everyone', async () => {
  expect(await found({})).toEqual(everyone)
  expect(await found({ text: '  ', all: [], recencyScore: {}, lastOrderedAt: {} })).toEqual(everyone)
})

describe('text', () => {
  test.each([
    ['ANN', ['ann']],
    ['söhne', ['bob']],
    ['李', ['cat']],
    ['海', ['ann']],
    ['B.CN', ['ann']],
    ['139 0', ['bob']],
    [' k-d ', ['dan']],
    ['100%', ['ann']],
    ['%', ['ann']],
    ['_', ['bob']],
    ['\\', ['bob']],
    ['%n', []],
    ["'; drop table customer; --", []],
    ['\0', []],
    ['ann\0', []],
    ['So\u0308hne', ['bob']],
  ])('%j is found in names, keys, mail, phone and city', async (wanted, expected) => {
    expect(await found({ text: wanted })).toEqual(expected)
  })

  test.each(['C-000003', 'c-000003', 'C-3', '3', '003'])(
    '%s finds the customer of that number',
    async number => {
      expect(await found({ all: [{ text: number }, { not: { text: '139' } }] })).toEqual(['cat'])
    },
  )

  test('with a number too large for any customer finds nobody', async () => {
    expect(await found({ text: 'C-99999999999999999999' })).toEqual([])
  })
})

describe('ranges', () => {
  test.each([
    [{ orderCount: { atLeast: 2 } }, ['ann', 'dan']],
    [{ orderCount: { atMost: 0 } }, ['cat', 'eve']],
    [{ orderCount: { atLeast: 1, atMost: 1 } }, ['bob', 'fay']],
    [{ orderCount: { atLeast: 1.5 } }, ['ann', 'dan']],
    [{ orderCount: { atMost: 5e9 } }, everyone],
    [{ orderCount: { atLeast: Number.POSITIVE_INFINITY } }, []],
    [{ spendMinor: { atLeast: 500 } }, ['ann', 'bob']],
    [{ spendMinor: { atMost: -1 } }, ['eve']],
    [{ spendMinor: { atLeast: -750, atMost: -750 } }, ['eve']],
    [{ spendMinor: { atLeast: 1e21 } }, []],
    [{ recencyScore: { atLeast: 1 } }, ['ann', 'bob', 'dan', 'fay']],
    [{ recencyScore: { atMost: 100_000 } }, ['ann', 'bob', 'dan', 'fay']],
    [{ frequencyScore: { atLeast: 1, atMost: 5 } }, ['ann', 'bob', 'dan', 'fay']],
    [{ monetaryScore: { atLeast: 6 } }, []],
  ])('%j', async (filter, expected) => {
    expect(await found(filter)).toEqual(expected)
  })
})

describe('the last order', () => {
  test.each([
    [{ notBefore: new Date('2024-02-05T00:00:00Z') }, ['ann', 'bob', 'dan', 'fay']],
    [{ before: new Date('2024-02-05T00:00:00Z') }, []],
    [{ before: new Date('2024-02-05T00:00:00.001Z') }, ['ann']],
    [{ withinLastDays: 4 }, ['bob']],
    [{ withinLastDays: 2 }, []],
    [{ olderThanDays: 2, withinLastDays: 4 }, ['bob']],
    [{ olderThanDays: 4 }, ['ann', 'dan', 'fay']],
  ])('%j', async (lastOrderedAt, expected) => {
    expect(await found({ lastOrderedAt })).toEqual(expected)
  })
})

describe('segments and value types', () => {
  test('part the scored customers among them', async () => {
    const bySegment = await Promise.all(rfmSegments.map(({ code }) => found({ segment: [code] })))
    expect(bySegment.flat().sort()).toEqual(['ann', 'bob', 'dan', 'fay'])
    const byType = await Promise.all(rfmValueTypes.map(({ code }) => found({ valueType: [code] })))
    expect(byType.flat().sort()).toEqual(['ann', 'bob', 'dan', 'fay'])
  })

  test('of an empty list hold for nobody', async () => {
    expect(await found({ segment: [] })).toEqual([])
    expect(await found({ valueType: ['NONSENSE'] })).toEqual([])
  })
})

test('an import finds the customers it brought orders of', async () => {
  expect(await found({ importRunId: later })).toEqual(['dan', 'fay'])
})

describe('combined filters', () => {
  const rich = { spendMinor: { atLeast: 500 } }
  const often = { orderCount: { atLeast: 2 } }
  test.each<[string, CustomerFilter, string[]]>([
    ['all hold', { all: [rich, often] }, ['ann']],
    ['one of them holds', { any: [rich, often] }, ['ann', 'bob', 'dan']],
    ['none is offered', { any: [] }, []],
    ['it does not hold', { not: rich }, ['cat', 'dan', 'eve', 'fay']],
    ['nothing may not hold', { not: {} }, []],
    ['fields hold beside them', { any: [rich, often], text: '北京' }, ['bob']],
    [
      'they are nested',
      { all: [{ any: [{ not: { any: [rich, often] } }, { text: 'dan' }] }, { not: { text: 'cat' } }] },
      ['dan', 'eve', 'fay'],
    ],
    [
      'a score is asked for deep within',
      { not: { any: [{ not: { recencyScore: { atLeast: 1 } } }] } },
      ['ann', 'bob', 'dan', 'fay'],
    ],
  ])('hold where %s', async (_, filter, expected) => {
    expect(await found(filter)).toEqual(expected)
  })

  test.each<CustomerFilter>([
    { lastOrderedAt: { notBefore: new Date(0) } },
    { recencyScore: { atLeast: 6 } },
    { segment: ['LOST'] },
  ])('know no more of what is unknown by denying it: %j', async filter => {
    const denied = await found({ not: filter })
    expect(denied).not.toContain('cat')
    expect(denied).not.toContain('eve')
  })
})
