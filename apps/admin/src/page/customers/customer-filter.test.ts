import { describe, expect, test } from 'vitest'
import { customerFilter, isNarrowed } from './customer-filter.ts'
import type { CustomersSearch } from './customers-search.ts'
import { parseCustomersView } from './customers-view.ts'

const filterOf = (search: CustomersSearch) => customerFilter(parseCustomersView(search), 'Asia/Shanghai')

describe('customerFilter', () => {
  test.each<[CustomersSearch, ReturnType<typeof customerFilter>]>([
    [{}, {}],
    [{ sort: 'name' }, {}],
    [{ q: '  tea ' }, { text: 'tea' }],
    [{ segment: 'at-risk,lost' }, { segment: { oneOf: ['AT_RISK', 'LOST'] } }],
    [
      { r: '4..5', f: '3', m: '..2' },
      {
        recencyScore: { atLeast: 4, atMost: 5 },
        frequencyScore: { atLeast: 3, atMost: 3 },
        monetaryScore: { atMost: 2 },
      },
    ],
    [
      { spend: '-20.50..90071992547409931.17' },
      { spend: { atLeast: '-20.50', atMost: '90071992547409931.17' } },
    ],
    [{ orders: '1.5..3.5' }, { orderCount: { atLeast: 2, atMost: 3 } }],
    [{ last: '30d' }, { lastOrderedAt: { withinLastDays: 30 } }],
    [{ last: 'over-90d' }, { lastOrderedAt: { olderThanDays: 90 } }],
    [{ import: 'imp_1' }, { importRunId: 'imp_1' }],
  ])('turns %o into %o', (search, filter) => {
    expect(filterOf(search)).toEqual(filter)
  })

  test('takes both days of a range whole, by the calendar of the workspace', () => {
    expect(filterOf({ last: '2026-01-01..2026-01-31' })).toEqual({
      lastOrderedAt: { notBefore: '2025-12-31T16:00:00.000Z', before: '2026-01-31T16:00:00.000Z' },
    })
    expect(filterOf({ last: '..2026-01-31' })).toEqual({
      lastOrderedAt: { before: '2026-01-31T16:00:00.000Z' },
    })
  })
})

test('a view is narrowed by a filter, not by its order', () => {
  expect(isNarrowed(parseCustomersView({ sort: '-last-order' }))).toBe(false)
  expect(isNarrowed(parseCustomersView({ q: 'x' }))).toBe(true)
})
