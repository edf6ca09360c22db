import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { graphql } from '../../api/graphql.ts'
import { usePageList } from '../../api/use-page-list.ts'
import { useRefreshing } from '../../api/use-refreshing.ts'
import { Card } from '../../element/card.tsx'
import { Failure } from '../../element/failure.tsx'
import { Notice } from '../../element/notice.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { PageSkeleton } from '../../element/page-skeleton.tsx'
import { RetryLine } from '../../element/retry-line.tsx'
import table from '../../element/table.module.css'
import { UndeliveredNotice, UndeliveredNoticeFragment } from './undelivered-notice.tsx'
import classes from './undelivered-page.module.css'
import { useReplay } from './use-replay.ts'

const UndeliveredQuery = graphql(
  `query Undelivered($after: String) {
    undeliveredNotices(first: 30, after: $after) {
      nodes { id ...UndeliveredNotice }
      pageInfo { hasNextPage endCursor }
      totalCount { value }
    }
  }`,
  [UndeliveredNoticeFragment],
)

/** The notices that never arrived and are tried no more, with the reason, and the way to send them again. */
export function UndeliveredPage() {
  const { t } = useLingui()
  const { pages, error, isLoading, hasMore, loadMore, refresh, retry } = usePageList({
    key: 'undelivered',
    query: UndeliveredQuery,
    variablesAfter: after => ({ after }),
    pageIn: data => data.undeliveredNotices,
  })
  useRefreshing(refresh)
  const { replay, replaying } = useReplay(refresh)
  const notices = pages.flatMap(({ nodes }) => nodes)
  const total = pages[0]?.totalCount.value
  if (error && notices.length === 0) return <Failure error={error} onRetry={retry} />
  if (isLoading && notices.length === 0) return <PageSkeleton />
  return (
    <>
      <PageHeading
        title={t`Undelivered notices`}
        detail={
          <span role="status" className="numeric">
            {total ? (
              <Plural value={total} one="# notice never arrived" other="# notices never arrived" />
            ) : (
              <Trans>Everything arrived, or is on its way.</Trans>
            )}
          </span>
        }
      />
      {notices.length === 0 ? (
        <Notice
          icon="check"
          title={t`Nothing was given up`}
          text={t`A notice that fails is tried again for about eight hours. One that is given up then stands here, with the reason.`}
        />
      ) : (
        <Card
          title={t`Not delivered`}
          isFlush
          tools={
            <Button
              size="compact-sm"
              variant="default"
              loading={replaying !== null}
              onClick={() => replay(notices.map(({ id }) => id))}
            >
              <Trans>Send all again</Trans>
            </Button>
          }
        >
          <ul className={classes.notices}>
            {notices.map(notice => (
              <UndeliveredNotice
                key={notice.id}
                notice={notice}
                isReplaying={replaying === notice.id}
                onReplay={() => replay([notice.id])}
              />
            ))}
          </ul>
          {hasMore && (
            <div className={table.more}>
              <Button variant="subtle" color="gray" loading={isLoading} onClick={loadMore}>
                <Trans>Show more</Trans>
              </Button>
            </div>
          )}
        </Card>
      )}
      {error && <RetryLine onRetry={retry} />}
    </>
  )
}
