import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSearch, stringifySearch } from '../../api/search-params.ts'
import { pickCasesSearch } from './cases-search.ts'
import { type CasesView, EMPTY_VIEW, parseCasesView, printCasesView } from './cases-view.ts'

const said = fc.record({
  text: fc.string(),
  kinds: fc.uniqueArray(fc.constantFrom('COMPLAINT', 'AFTER_SALES', 'SUPPLIER_QUALITY')),
  priorities: fc.uniqueArray(fc.constantFrom('P1', 'P2', 'P3', 'P4')),
  statuses: fc.uniqueArray(fc.constantFrom('NEW', 'WAITING_CUSTOMER', 'CLOSED')),
  who: fc.option(fc.constantFrom('me', 'nobody', 'usr_01h455vb4pex5vsknk084sn02q')),
  isLate: fc.boolean(),
  level: fc.option(fc.integer({ min: 1, max: 9 })),
  customerId: fc.option(fc.constant('cus_01h455vb4pex5vsknk084sn02q')),
  channels: fc.uniqueArray(fc.constantFrom('PHONE', 'WEB_FORM', 'IN_PERSON')),
  severities: fc.uniqueArray(fc.constantFrom('CRITICAL', 'MINOR')),
  segments: fc.uniqueArray(fc.constantFrom('CHAMPIONS', 'AT_RISK')),
  dueWithin: fc.option(fc.constantFrom('1h', '7d')),
  openedFrom: fc.option(fc.constantFrom('2026-01-31', '2025-12-31')),
  openedTo: fc.option(fc.constantFrom('2026-03-01', '2024-12-31')),
  breach: fc.option(
    fc.record({
      clock: fc.option(fc.constantFrom('FIRST_RESPONSE', 'RESOLUTION')),
      priority: fc.option(fc.constantFrom('P1', 'P4')),
      level: fc.integer({ min: 0, max: 9 }),
      cause: fc.option(fc.constantFrom('NOBODY_HAD_IT', 'TERMS_CHANGED')),
      hour: fc.option(
        fc.record({ weekday: fc.integer({ min: 1, max: 7 }), hour: fc.integer({ min: 0, max: 23 }) }),
      ),
      policy: fc.option(fc.string({ minLength: 1 })),
    }),
  ),
  conditions: fc.option(
    fc.constant({ join: 'any' as const, parts: [{ fact: 'level', operator: 'atLeast', value: 2 }] }),
  ),
  withSettled: fc.boolean(),
  order: fc.constantFrom('DUE', 'NEWEST', 'PRIORITY'),
})
const hour = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), hour: fc.integer({ min: 0, max: 23 }) })
/** An hour of the week is asked of days that are named. */
const view: fc.Arbitrary<CasesView> = fc.tuple(said, fc.option(hour)).map(([rest, openedHour]) => ({
  ...rest,
  openedHour: rest.openedFrom && rest.openedTo ? openedHour : null,
}))

describe('the address of the queue', () => {
  test('gives back every view it was made from', () => {
    fc.assert(
      fc.property(view, shown => {
        const address = stringifySearch({ ...printCasesView(shown) })
        expect(parseCasesView(pickCasesSearch(parseSearch(address)))).toEqual(shown)
      }),
    )
  })

  test('is short for everything that is to be worked on', () => {
    expect(printCasesView(EMPTY_VIEW)).toEqual({})
  })

  test('can be read by a person', () => {
    const search = printCasesView({
      ...EMPTY_VIEW,
      kinds: ['AFTER_SALES', 'REPAIR'],
      priorities: ['P1'],
      who: 'me',
      isLate: true,
      order: 'DUE',
    })
    expect(stringifySearch({ ...search })).toBe(
      '?kind=after-sales,repair&priority=p1&who=me&late=yes&sort=due',
    )
  })

  test('may be mistyped: what is not understood is left out', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('kind', 'status', 'level', 'late', 'sort', 'x'), fc.string()),
        search => {
          expect(() => parseCasesView(pickCasesSearch(search))).not.toThrow()
        },
      ),
    )
    const search = {
      kind: 'repair,toString',
      level: '0',
      due: '2h',
      opened: 'now..2026-13-01',
      channel: 'pigeon',
      breach: 'clock:cuckoo;level:top',
      late: 'maybe',
      show: 'some',
      sort: 'shoes',
    }
    expect(parseCasesView(search)).toEqual({ ...EMPTY_VIEW, kinds: ['REPAIR'] })
  })
})
