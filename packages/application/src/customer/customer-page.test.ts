import type { Database } from '@clientele/data'
import { openTestDatabase } from '@clientele/data/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '../caller.ts'
import { importText, openShop } from '../testing/test-shop.ts'
import { type CustomerCursor, decodeCustomerCursor, encodeCustomerCursor } from './customer-cursor.ts'
import type { CustomerFilter } from './customer-filter.ts'
import {
  type CustomerSort,
  type CustomerSortField,
  countCustomers,
  customerPage,
  customerSortFields,
} from './customer-page.ts'

const names = ['李雷', '阿明', 'Zoë', 'anna', 'Anna', '张伟', '', 'Bob "B" O’Neil', '李雷', '', '50% \\ _off']
const size = 44
let database: Database
let shop: Caller

beforeAll(async () => {
  database = await openTestDatabase()
  shop = await openShop(database)
  // Few names, days and amounts: every sort has ties. Every seventh customer has cancelled orders only.
  const rows = Array.from({ length: size }, (_, index) => {
    const name = `"${(names[index % names.length] ?? '').replaceAll('"', '""')}"`
    const status = index % 7 === 0 ? 'cancelled' : index % 10 === 3 ? 'refunded' : 'paid'
    const bought = `c${index},2024-01-0${1 + (index % 5)} 12:00:00.${index % 3}5,${index % 4}.50,${name},${status}\n`
    return index % 3 === 0 ? bought.repeat(2) : bought
  })
  await importText(shop, `customer,date,amount,name,status\n${rows.join('')}`)
  return () => database.close()
})

interface Listed {
  readonly id: string
  readonly number: number
  readonly name: string | null
  readonly spend: number
  readonly orders: number
  readonly last: number
  readonly score: number
}

/** Every customer in the order of a sort, put there by JavaScript alone. */
async function sorted({ by, direction }: CustomerSort): Promise<string[]> {
  const customers = await database.snapshot(shop, tx =>
    tx.customer.findMany({ include: { metric: true, rfm: true } }),
  )
  const listed = customers.map(({ id, number, name, metric, rfm }) => ({
    ...{ id, number, name },
    spend: Number(metric?.spendMinor),
    orders: metric?.orderCount ?? 0,
    last: metric?.lastOrderedAt?.getTime() ?? Number.NEGATIVE_INFINITY,
    score: (rfm?.recencyScore ?? 0) * 10_000 + (rfm?.frequencyScore ?? 0) * 100 + (rfm?.monetaryScore ?? 0),
  }))
  const sign = direction === 'ASC' ? 1 : -1
  const compare = comparisons[by]
  return listed
    .sort((one, other) => {
      if (by === 'NAME' && (one.name === null) !== (other.name === null)) return one.name === null ? 1 : -1
      return sign * (compare(one, other) || (one.id < other.id ? -1 : 1))
    })
    .map(customer => customer.id)
}

const pinyin = new Intl.Collator('zh')
const comparisons: Record<CustomerSortField, (one: Listed, other: Listed) => number> = {
  NAME: (one, other) => pinyin.compare(one.name ?? '', other.name ?? ''),
  NUMBER: (one, other) => one.number - other.number,
  SPEND: (one, other) => one.spend - other.spend,
  ORDER_COUNT: (one, other) => one.orders - other.orders,
  LAST_ORDERED_AT: (one, other) => (one.last === other.last ? 0 : one.last - other.last),
  RFM_SCORE: (one, other) => one.score - other.score,
}

/** Walks through all pages as a client does, with cursors as text, and answers the ids in the order of the list. */
async function walked(sort: CustomerSort, { backward, limit }: { backward: boolean; limit: number }) {
  const ids: string[] = []
  let cursor: CustomerCursor | undefined
  for (let pages = 0; pages <= size; pages++) {
    const page = await database.snapshot(shop, tx =>
      customerPage(tx, {
        ...{ tenantId: shop.tenantId, filter: {}, sort, limit, backward },
        ...(backward ? { before: cursor } : { after: cursor }),
      }),
    )
    const found = page.cursors.map(({ id }) => id)
    ids[backward ? 'unshift' : 'push'](...found)
    if (!page.hasMore) return ids
    const edge = page.cursors.at(backward ? 0 : -1)
    if (!edge) throw new Error('A page that has more holds nothing')
    const decoded = decodeCustomerCursor(encodeCustomerCursor(edge, sort), sort)
    if (!decoded.ok) throw new Error('A cursor that was handed out is refused')
    cursor = decoded.value
  }
  throw new Error('The pages do not end')
}

const sorts = customerSortFields.flatMap(by =>
  (['ASC', 'DESC'] as const).map(direction => ({ by, direction })),
)

describe.each(sorts)('sorted by $by $direction', sort => {
  test.each([false, true])('paging visits everyone once in that order (backward: %s)', async backward => {
    const expected = await sorted(sort)
    expect(await walked(sort, { backward, limit: 5 })).toEqual(expected)
    expect(await walked(sort, { backward, limit: size })).toEqual(expected)
  })

  test('a page between two cursors holds what stands between them', async () => {
    const expected = await sorted(sort)
    const all = await database.snapshot(shop, tx =>
      customerPage(tx, { tenantId: shop.tenantId, filter: {}, sort, limit: size, backward: false }),
    )
    for (const [from, to] of [
      [0, 9],
      [20, size - 1],
    ] as const) {
      const page = await database.snapshot(shop, tx =>
        customerPage(tx, {
          ...{ tenantId: shop.tenantId, filter: {}, sort, limit: size, backward: false },
          ...{ after: all.cursors[from], before: all.cursors[to] },
        }),
      )
      expect(page.cursors.map(({ id }) => id)).toEqual(expected.slice(from + 1, to))
    }
  })
})

describe('counting', () => {
  const count = (filter: CustomerFilter, limit: number) =>
    database.snapshot(shop, tx => countCustomers(tx, { tenantId: shop.tenantId, filter, limit }))

  test('is exact up to its limit, and stops there', async () => {
    expect(await count({}, size + 1)).toEqual({ value: size, exact: true })
    expect(await count({}, size)).toEqual({ value: size, exact: true })
    expect(await count({}, size - 1)).toEqual({ value: size - 1, exact: false })
  })

  test('counts those the filter holds for', async () => {
    expect(await count({ text: '李雷' }, 100)).toEqual({ value: 8, exact: true })
    expect(await count({ recencyScore: { atLeast: 1 } }, 100)).toMatchObject({ exact: true })
    expect(await count({ any: [] }, 100)).toEqual({ value: 0, exact: true })
  })
})

test('a page never shows customers of another tenant', async () => {
  const other = await openShop(database)
  await importText(other, 'customer,date,amount\nstranger,2024-01-01,1\n')
  const sort = { by: 'NUMBER', direction: 'ASC' } as const
  const page = await database.snapshot(other, tx =>
    customerPage(tx, { tenantId: shop.tenantId, filter: {}, sort, limit: 10, backward: false }),
  )
  expect(page).toEqual({ cursors: [], hasMore: false })
})
