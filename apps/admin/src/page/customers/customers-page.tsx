import { useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { Failure } from '../../element/failure.tsx'
import { LinkButton } from '../../element/link-button.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { RetryLine } from '../../element/retry-line.tsx'
import { isNarrowed } from './customer-filter.ts'
import { CustomerPanel } from './customer-panel.tsx'
import { CustomerTable } from './customer-table.tsx'
import { CustomerTotal } from './customer-total.tsx'
import { CustomersEmpty } from './customers-empty.tsx'
import classes from './customers-page.module.css'
import { EMPTY_VIEW } from './customers-view.ts'
import { FilterBar, FilterBarFragment, FilteredImportFragment } from './filter-bar.tsx'
import { useCustomerRows } from './use-customer-rows.ts'
import { useCustomersView } from './use-customers-view.ts'

/** What the filters offer; the customers themselves come page by page. */
const CustomersPageQuery = graphql(
  `query CustomersPage($importRunId: ID!, $ofImport: Boolean!) {
    ...FilterBar
    importRun(id: $importRunId) @include(if: $ofImport) { ...FilteredImport }
  }`,
  [FilterBarFragment, FilteredImportFragment],
)

/** All customers as one long table, with filters, sorting, and a panel for the one that is looked at. */
export function CustomersPage() {
  const { t } = useLingui()
  const { view, change, openId, open } = useCustomersView()
  const { rows, total, error, isLoading, isOutdated, hasMore, loadMore, retry } = useCustomerRows(view)
  const [{ data }] = useQuery({
    query: CustomersPageQuery,
    variables: { importRunId: view.importRunId ?? '', ofImport: view.importRunId !== null },
    requestPolicy: 'cache-first',
  })
  const panel = useRef<HTMLElement>(null)
  const list = useRef<HTMLElement>(null)
  const close = () => {
    open(null)
    list.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus({ preventScroll: true })
  }
  const isEmpty = !isLoading && !error && rows.length === 0
  return (
    <div className={classes.page}>
      <section ref={list} className={classes.list} aria-label={t`Customer list`}>
        <div className={classes.top}>
          <PageHeading
            title={t`Customers`}
            detail={<CustomerTotal total={total} isNarrowed={isNarrowed(view)} />}
          >
            <LinkButton to="/imports/new" variant="default">
              {t`Import orders`}
            </LinkButton>
          </PageHeading>
          <FilterBar
            choices={data ?? null}
            importRun={data?.importRun ?? null}
            view={view}
            onChange={change}
          />
        </div>
        {error && rows.length > 0 && <RetryLine onRetry={retry} />}
        {error && rows.length === 0 ? (
          <Failure error={error} onRetry={retry} />
        ) : isEmpty ? (
          <CustomersEmpty
            isNarrowed={isNarrowed(view)}
            onClear={() => change({ ...EMPTY_VIEW, sorting: view.sorting })}
          />
        ) : (
          <CustomerTable
            rows={rows}
            rowCount={total?.exact ? total.value : undefined}
            sorting={view.sorting}
            onSort={sorting => change({ sorting })}
            openId={openId}
            onOpen={open}
            onEnterPanel={() => panel.current?.focus()}
            isLoading={isLoading}
            isOutdated={isOutdated}
            hasMore={hasMore}
            onMore={loadMore}
          />
        )}
      </section>
      {openId !== null && <CustomerPanel key={openId} ref={panel} customerId={openId} onClose={close} />}
    </div>
  )
}
