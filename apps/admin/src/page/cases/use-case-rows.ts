import { useMemo } from 'react'
import { type FragmentOf, type ResultOf, readFragment } from '../../api/graphql.ts'
import { usePageList } from '../../api/use-page-list.ts'
import { useViewer } from '../../shell/viewer.ts'
import { caseFilter } from './case-filter.ts'
import { caseRule } from './case-rule.ts'
import { CaseRowFragment, CasesQuery } from './cases-query.ts'
import type { CasesView } from './cases-view.ts'

export type CaseRow = ResultOf<typeof CaseRowFragment>

const PAGE_SIZE = 50

/** The cases of a view, as many as were scrolled to so far. */
export function useCaseRows(view: CasesView) {
  const { tenant, user } = useViewer()
  const filter = caseFilter(view, user.id)
  const rule = caseRule(view, tenant.timeZone)
  const { pages, ...list } = usePageList({
    key: JSON.stringify([filter, rule, view.order]),
    query: CasesQuery,
    variablesAfter: after => ({ first: PAGE_SIZE, after, filter, rule, orderBy: view.order }),
    pageIn: data => data.cases,
  })
  const rows = useMemo(() => onceEach(pages.flatMap(({ nodes }) => nodes)), [pages])
  return { ...list, rows, total: pages[0]?.totalCount }
}

/** A case may stand on two pages for the moment in which it moves from one to the other. */
function onceEach(nodes: readonly FragmentOf<typeof CaseRowFragment>[]): CaseRow[] {
  const rows = new Map<string, CaseRow>()
  for (const row of readFragment(CaseRowFragment, nodes)) rows.set(row.id, row)
  return [...rows.values()]
}
