import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSearch, stringifySearch } from '../../api/search-params.ts'
import { pickCustomersSearch } from './customers-search.ts'
import { type CustomersView, EMPTY_VIEW, parseCustomersView, printCustomersView } from './customers-view.ts'

const bound = fc.option(fc.integer({ min: -500, max: 500 }).map(String))
const range = fc.option(
  fc
    .record({ atLeast: bound, atMost: bound })
    .filter(({ atLeast, atMost }) => atLeast !== null || atMost !== null),
)
const day = fc.constantFrom('2025-12-31', '2026-02-28')
const view: fc.Arbitrary<CustomersView> = fc.record({
  text: fc.string(),
  segments: fc.uniqueArray(fc.constantFrom('CHAMPIONS', 'POTENTIAL_LOYALIST', 'AT_RISK', 'LOST')),
  recency: range,
  frequency: range,
  monetary: range,
  spend: range,
  orderCount: range,
  lastOrder: fc.option(
    fc.oneof(
      fc.record({ kind: fc.constant('within' as const), days: fc.integer({ min: 0, max: 99_999 }) }),
      fc.record({ kind: fc.constant('before' as const), days: fc.integer({ min: 0, max: 99_999 }) }),
      fc.record({ kind: fc.constant('between' as const), from: day, to: fc.option(day) }),
    ),
  ),
  importRunId: fc.option(fc.constant('imp_01h455vb4pex5vsknk084sn02q')),
  sorting: fc.record({
    by: fc.constantFrom('NAME', 'NUMBER', 'SPEND', 'ORDER_COUNT', 'LAST_ORDERED_AT', 'RFM_SCORE'),
    direction: fc.constantFrom('ASC', 'DESC'),
  }),
})

describe('the address of the list', () => {
  test('gives back every view it was made from', () => {
    fc.assert(
      fc.property(view, shown => {
        const address = stringifySearch({ ...printCustomersView(shown) })
        expect(parseCustomersView(pickCustomersSearch(parseSearch(address)))).toEqual(shown)
      }),
    )
  })

  test('is short for everybody in the usual order', () => {
    expect(printCustomersView(EMPTY_VIEW)).toEqual({})
  })

  test('can be read by a person', () => {
    const search = printCustomersView({
      ...EMPTY_VIEW,
      segments: ['AT_RISK', 'LOYAL'],
      recency: { atLeast: '4', atMost: '5' },
      lastOrder: { kind: 'before', days: 90 },
      sorting: { by: 'NAME', direction: 'ASC' },
    })
    expect(stringifySearch({ ...search })).toBe('?segment=at-risk,loyal&r=4..5&last=over-90d&sort=name')
  })

  test('may be mistyped: what is not understood is left out', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('segment', 'r', 'spend', 'last', 'sort', 'x'), fc.string()),
        search => {
          expect(() => parseCustomersView(pickCustomersSearch(search))).not.toThrow()
        },
      ),
    )
    expect(parseCustomersView({ segment: 'loyal,toString', r: 'best', last: '..', sort: '-shoes' })).toEqual({
      ...EMPTY_VIEW,
      segments: ['LOYAL'],
    })
  })
})
