import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { graphql } from '../../api/graphql.ts'
import { usePageList } from '../../api/use-page-list.ts'
import { useRefreshing } from '../../api/use-refreshing.ts'
import { Failure } from '../../element/failure.tsx'
import { LinkButton } from '../../element/link-button.tsx'
import { Notice } from '../../element/notice.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { PageSkeleton } from '../../element/page-skeleton.tsx'
import { RetryLine } from '../../element/retry-line.tsx'
import table from '../../element/table.module.css'
import { EightDTable, EightDTableFragment } from './eight-d-table.tsx'
import classes from './eight-ds-page.module.css'
import type { EightDsSearch, EightDsView } from './eight-ds-search.ts'

const EightDsQuery = graphql(
  `query EightDs($filter: EightDFilter!, $after: String) {
    eightDs(first: 30, after: $after, filter: $filter, orderBy: DUE) {
      nodes { id ...EightDTable }
      pageInfo { hasNextPage endCursor }
      totalCount { value }
    }
  }`,
  [EightDTableFragment],
)

const FILTERS = {
  open: { isOpen: true },
  mine: { isOpen: true, isMine: true },
  late: { isOverdue: true },
  closed: { isOpen: false },
} as const satisfies Record<EightDsView, object>

const route = getRouteApi('/shell/eight-d')

/** Every 8D, what is due next first. */
export function EightDsPage() {
  const { t } = useLingui()
  const { show = 'open' } = route.useSearch()
  const { pages, error, isLoading, hasMore, loadMore, refresh, retry } = usePageList({
    key: show,
    query: EightDsQuery,
    variablesAfter: after => ({ filter: FILTERS[show], after }),
    pageIn: data => data.eightDs,
  })
  useRefreshing(refresh)
  const rows = pages.flatMap(({ nodes }) => nodes)
  const total = pages[0]?.totalCount.value
  const views: readonly { view: EightDsView; name: string; search: EightDsSearch }[] = [
    { view: 'open', name: t`Open`, search: {} },
    { view: 'mine', name: t`Mine`, search: { show: 'mine' } },
    { view: 'late', name: t`Overdue`, search: { show: 'late' } },
    { view: 'closed', name: t`Closed`, search: { show: 'closed' } },
  ]
  if (error && rows.length === 0) return <Failure error={error} onRetry={retry} />
  return (
    <div className={classes.page}>
      <PageHeading
        title={t`8D reports`}
        detail={
          <span role="status" className="numeric">
            {total !== undefined && <Plural value={total} one="# 8D" other="# 8Ds" />}
          </span>
        }
      />
      <nav aria-label={t`Which 8Ds`}>
        <ul className={classes.views}>
          {views.map(({ view, name, search }) => (
            <li key={view}>
              <Link
                to="/eight-d"
                search={search}
                replace
                className={classes.view}
                activeOptions={{ exact: true, includeSearch: true }}
                aria-current={view === show ? 'page' : undefined}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {isLoading && rows.length === 0 ? (
        <PageSkeleton />
      ) : rows.length === 0 ? (
        <NoEightDs view={show} />
      ) : (
        <div className={classes.card}>
          <EightDTable eightDs={rows} />
          {hasMore && (
            <div className={table.more}>
              <Button variant="subtle" color="gray" loading={isLoading} onClick={loadMore}>
                <Trans>Show more</Trans>
              </Button>
            </div>
          )}
        </div>
      )}
      {error && <RetryLine onRetry={retry} />}
    </div>
  )
}

/** What stands there where there is none, and the way to one. */
function NoEightDs({ view }: { readonly view: EightDsView }) {
  const { t } = useLingui()
  const titles: Readonly<Record<EightDsView, string>> = {
    open: t`No 8D is open`,
    mine: t`No 8D counts on you`,
    late: t`Nothing is overdue`,
    closed: t`No 8D is closed yet`,
  }
  return (
    <Notice icon="steps" title={titles[view]} text={t`An 8D is opened from a case: on its page, under “8D”.`}>
      <LinkButton to="/cases" variant="default">
        <Trans>Go to the queue</Trans>
      </LinkButton>
    </Notice>
  )
}
