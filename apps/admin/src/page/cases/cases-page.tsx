import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { useLive } from '../../api/live/use-live.ts'
import { useRefreshing } from '../../api/use-refreshing.ts'
import { Failure } from '../../element/failure.tsx'
import { Icon } from '../../element/icon.tsx'
import { LinkButton } from '../../element/link-button.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { RetryLine } from '../../element/retry-line.tsx'
import { useFormat } from '../../format/use-format.ts'
import { CaseCounts, CaseCountsFragment } from './case-counts.tsx'
import { isNarrowed } from './case-filter.ts'
import { CaseFilterBar } from './case-filter-bar.tsx'
import { CaseTable } from './case-table.tsx'
import { CasesEmpty } from './cases-empty.tsx'
import classes from './cases-page.module.css'
import { CasesChanged } from './cases-query.ts'
import { EMPTY_VIEW, printCasesView } from './cases-view.ts'
import { useCaseRows } from './use-case-rows.ts'
import { useCasesView } from './use-cases-view.ts'

/** How much there is, and what the filters offer; the cases themselves come page by page. */
const CasesPageQuery = graphql(
  `query CasesPage($customerId: ID!, $ofCustomer: Boolean!) {
    caseCounts { ...CaseCountsOfQueue }
    users { id name }
    rfmSegments { segment label }
    customer(id: $customerId) @include(if: $ofCustomer) { id name externalKey }
  }`,
  [CaseCountsFragment],
)

/** What customers wait for, the most pressing first. */
export function CasesPage() {
  const { t } = useLingui()
  const { view, change } = useCasesView()
  const { rows, total, error, isLoading, isOutdated, hasMore, loadMore, refresh, retry } = useCaseRows(view)
  const [{ data }, ask] = useQuery({
    query: CasesPageQuery,
    variables: { customerId: view.customerId ?? '', ofCustomer: view.customerId !== null },
  })
  const isLive = useLive({ document: CasesChanged, variables: {}, onData: refresh })
  useRefreshing(
    () => {
      ask({ requestPolicy: 'network-only' })
      refresh()
    },
    { isLive },
  )
  const customer = data?.customer
  const isEmpty = !isLoading && !error && rows.length === 0
  return (
    <section className={classes.page} aria-label={t`Queue of cases`}>
      <div className={classes.top}>
        <PageHeading title={t`Service`} detail={<CaseTotal total={total} />}>
          <LinkButton to="/eight-d" variant="default" leftSection={<Icon name="steps" size={16} />}>
            <Trans>8D reports</Trans>
          </LinkButton>
          <LinkButton to="/cases/new" leftSection={<Icon name="plus" size={16} />}>
            <Trans>New case</Trans>
          </LinkButton>
        </PageHeading>
        <CaseCounts counts={data?.caseCounts ?? null} shown={printCasesView(view)} />
        <CaseFilterBar
          view={view}
          users={data?.users ?? []}
          segments={data?.rfmSegments ?? []}
          customerName={customer ? (customer.name ?? customer.externalKey) : null}
          onChange={change}
        />
        {view.order === 'DUE' && (
          <p className={classes.hint}>
            <Trans>In this order only cases are listed in which something is due.</Trans>
          </p>
        )}
      </div>
      {error && rows.length > 0 && <RetryLine onRetry={retry} />}
      {error && rows.length === 0 ? (
        <Failure error={error} onRetry={retry} />
      ) : isEmpty ? (
        <CasesEmpty
          isNarrowed={isNarrowed(view) || view.order === 'DUE'}
          onClear={() => change(EMPTY_VIEW)}
        />
      ) : (
        <CaseTable
          rows={rows}
          listKey={JSON.stringify(printCasesView(view))}
          rowCount={total?.exact ? total.value : undefined}
          isLoading={isLoading}
          isOutdated={isOutdated}
          hasMore={hasMore}
          onMore={loadMore}
        />
      )}
    </section>
  )
}

interface CaseTotalProps {
  readonly total: { readonly value: number; readonly exact: boolean } | undefined
}

/** How many cases the view has, announced when it changes. */
function CaseTotal({ total }: CaseTotalProps) {
  const format = useFormat()
  if (!total) return <span role="status"> </span>
  const shown = `${format.number(total.value)}${total.exact ? '' : '+'}`
  return (
    <span role="status" className="numeric">
      <Plural value={total.value} one={`${shown} case`} other={`${shown} cases`} />
    </span>
  )
}
