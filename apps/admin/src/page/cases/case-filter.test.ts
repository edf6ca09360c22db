import { describe, expect, test } from 'vitest'
import { caseFilter, isNarrowed } from './case-filter.ts'
import type { CasesSearch } from './cases-search.ts'
import { parseCasesView } from './cases-view.ts'

describe('caseFilter', () => {
  test.each<[CasesSearch, ReturnType<typeof caseFilter>]>([
    [{}, { isOpen: true }],
    [{ sort: 'due' }, { isOpen: true }],
    [{ show: 'all' }, {}],
    [{ q: '  seal ' }, { text: 'seal', isOpen: true }],
    [{ status: 'closed' }, { status: ['CLOSED'] }],
    [
      { kind: 'repair,return', priority: 'p1' },
      { kind: ['REPAIR', 'RETURN'], priority: ['P1'], isOpen: true },
    ],
    [{ who: 'me' }, { assigneeId: 'usr_me', isOpen: true }],
    [{ who: 'usr_2' }, { assigneeId: 'usr_2', isOpen: true }],
    [{ who: 'nobody' }, { isAssigned: false, isOpen: true }],
    [
      { late: 'yes', level: '2' },
      { breached: true, levelAtLeast: 2, isOpen: true },
    ],
    [{ customer: 'cus_1' }, { customerId: 'cus_1', isOpen: true }],
  ])('turns %o into %o', (search, filter) => {
    expect(caseFilter(parseCasesView(search), 'usr_me')).toEqual(filter)
  })
})

test('a view is narrowed by a filter, not by its order nor by showing more', () => {
  expect(isNarrowed(parseCasesView({ sort: 'newest', show: 'all' }))).toBe(false)
  expect(isNarrowed(parseCasesView({ who: 'nobody' }))).toBe(true)
})
