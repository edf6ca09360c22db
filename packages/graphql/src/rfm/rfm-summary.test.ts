import { type Caller, recomputeRfm } from '@clientele/application'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  ask,
  importText,
  openDatabase,
  openShop,
  orderFile,
  type TestDatabase,
} from '../shop.test-support.ts'

const segments = `{
  rfmSnapshot { asOf scoredCount unscoredCount movedCount policy { version method bins cuts { monetary } } }
  rfmSegments { segment label description advice customerCount customerShare revenue { amount } revenueShare }
  rfmGrid { bins snapshot { asOf } cells { recencyScore frequencyScore customerCount customerShare revenue { amount } revenueShare } }
}`

interface Summary {
  readonly customerCount: number
  readonly customerShare: number
  readonly revenueShare: number
  readonly revenue: { readonly amount: string }
}

interface SegmentsPage {
  readonly rfmSnapshot: { readonly scoredCount: number; readonly policy: { readonly bins: number } } | null
  readonly rfmSegments: readonly (Summary & { readonly segment: string; readonly label: string })[]
  readonly rfmGrid: { readonly bins: number; readonly cells: readonly Summary[] }
}

let test_: TestDatabase
let shop: Caller

beforeAll(async () => {
  test_ = await openDatabase()
  shop = await openShop(test_.database)
  await importText(shop, orderFile({ customers: 60, orders: 3 }))
})

afterAll(() => test_.database.close())

describe('the segments page', () => {
  test('sends the same number of SQL statements for a workspace of any size', async () => {
    const empty = await openShop(test_.database)
    await countStatements(empty)
    const small = await countStatements(shop)
    await importText(shop, orderFile({ customers: 90, orders: 2 }).replaceAll('N', 'M'))
    expect(await countStatements(shop)).toBe(small)
  })

  test('has all eleven segments and all cells, and every scored customer in one of each', async () => {
    const { data } = await ask<SegmentsPage>(shop, segments)
    const { rfmSnapshot, rfmSegments, rfmGrid } = data
    expect(rfmSegments).toHaveLength(11)
    expect(rfmGrid.cells).toHaveLength(25)
    for (const parts of [rfmSegments, rfmGrid.cells]) {
      expect(sum(parts, part => part.customerCount)).toBe(rfmSnapshot?.scoredCount)
      expect(sum(parts, part => part.customerShare)).toBeCloseTo(1, 9)
      expect(sum(parts, part => part.revenueShare)).toBeCloseTo(1, 9)
    }
  })

  test('counts what the filter of the list finds', async () => {
    const { data } = await ask<SegmentsPage>(shop, segments)
    for (const { segment, customerCount } of data.rfmSegments) {
      const query = `{ customers(filter: { segment: { oneOf: [${segment}] } }) { totalCount { value } } }`
      expect((await ask(shop, query)).data).toEqual({ customers: { totalCount: { value: customerCount } } })
    }
  })

  test('has as many cells as the policy has bins squared', async () => {
    const policy = { bins: 3, method: 'cut', cuts: cutsOf(2) }
    expect((await recomputeRfm(shop, { policy })).ok).toBe(true)
    const { data } = await ask<SegmentsPage>(shop, segments)
    expect(data.rfmGrid.bins).toBe(3)
    expect(data.rfmGrid.cells).toHaveLength(9)
    expect(data.rfmSnapshot?.policy).toMatchObject({
      method: 'CUT',
      cuts: { monetary: ['100.00', '200.00'] },
    })
  })

  test('speaks the language of the reader', async () => {
    const english = await ask<SegmentsPage>(shop, segments)
    const chinese = await ask<SegmentsPage>(shop, segments, { locale: 'zh-CN' })
    expect(english.data.rfmSegments[0]?.label).toBe('Champions')
    expect(chinese.data.rfmSegments[0]?.label).toBe('冠军客户')
  })
})

test('an empty workspace has all segments and cells, all empty, and no scoring', async () => {
  const empty = await openShop(test_.database)
  const { data, errors } = await ask<SegmentsPage>(empty, segments)
  expect(errors).toEqual([])
  expect(data.rfmSnapshot).toBeNull()
  expect(data.rfmSegments).toHaveLength(11)
  for (const part of [...data.rfmSegments, ...data.rfmGrid.cells]) {
    expect(part).toMatchObject({
      customerCount: 0,
      customerShare: 0,
      revenue: { amount: '0.00' },
      revenueShare: 0,
    })
  }
})

test('money of a currency without a minor unit has no decimals', async () => {
  const shopInYen = await openShop(test_.database, { currency: 'JPY' })
  const { data } = await ask<SegmentsPage>(shopInYen, segments)
  expect(data.rfmSegments[0]?.revenue.amount).toBe('0')
})

function cutsOf(count: number) {
  const points = Array.from({ length: count }, (_, index) => index + 1)
  return {
    recencyDays: points.map(point => point * 30),
    frequency: points,
    monetaryMinor: points.map(point => point * 10_000),
  }
}

function sum<T>(parts: readonly T[], of: (part: T) => number): number {
  return parts.reduce((total, part) => total + of(part), 0)
}

async function countStatements(caller: Caller): Promise<number> {
  test_.statements.length = 0
  const { errors } = await ask(caller, segments)
  expect(errors).toEqual([])
  return test_.statements.length
}
