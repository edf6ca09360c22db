import { useMemo } from 'react'
import { type FragmentOf, type ResultOf, readFragment } from '../../api/graphql.ts'
import { usePageList } from '../../api/use-page-list.ts'
import { useViewer } from '../../shell/viewer.ts'
import { customerFilter } from './customer-filter.ts'
import { CustomerRowFragment, CustomersQuery } from './customers-query.ts'
import type { CustomersView } from './customers-view.ts'

export type CustomerRow = ResultOf<typeof CustomerRowFragment>

const PAGE_SIZE = 50

/** The customers of a view, as many as were scrolled to so far. */
export function useCustomerRows(view: CustomersView) {
  const { timeZone } = useViewer().tenant
  const filter = customerFilter(view, timeZone)
  const { pages, ...list } = usePageList({
    key: JSON.stringify([filter, view.sorting]),
    query: CustomersQuery,
    variablesAfter: after => ({ first: PAGE_SIZE, after, filter, orderBy: view.sorting }),
    pageIn: data => data.customers,
  })
  const rows = useMemo(() => onceEach(pages.flatMap(({ nodes }) => nodes)), [pages])
  return { ...list, rows, total: pages[0]?.totalCount }
}

/** A customer may stand on two pages when somebody ordered in between. */
function onceEach(nodes: readonly FragmentOf<typeof CustomerRowFragment>[]): CustomerRow[] {
  const rows = new Map<string, CustomerRow>()
  for (const row of readFragment(CustomerRowFragment, nodes)) rows.set(row.id, row)
  return [...rows.values()]
}
