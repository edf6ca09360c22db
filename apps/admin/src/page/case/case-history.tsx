import { Trans } from '@lingui/react/macro'
import { Button, Skeleton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { graphql } from '../../api/graphql.ts'
import { usePageList } from '../../api/use-page-list.ts'
import { Failure } from '../../element/failure.tsx'
import { RetryLine } from '../../element/retry-line.tsx'
import { useFormat } from '../../format/use-format.ts'
import timeline from '../customer/customer-activities.module.css'

const CaseEventsQuery = graphql(`
  query CaseEvents($id: ID!, $after: String) {
    case(id: $id) {
      id
      events(first: 15, after: $after) {
        nodes { position at message user { id name } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)

export interface CaseHistoryProps {
  readonly caseId: string
  /** Raised by everything that happens: the history is then read again. */
  readonly version: number
}

/** What happened to a case in words, the newest first, fifteen at a time. */
export function CaseHistory({ caseId, version }: CaseHistoryProps) {
  const format = useFormat()
  const { pages, error, isLoading, hasMore, loadMore, refresh, retry } = usePageList({
    key: caseId,
    query: CaseEventsQuery,
    variablesAfter: after => ({ id: caseId, after }),
    pageIn: data => data.case?.events,
  })
  const readFor = useRef(version)
  useEffect(() => {
    if (readFor.current === version) return
    readFor.current = version
    refresh()
  }, [version, refresh])
  const events = pages.flatMap(({ nodes }) => nodes)
  if (error && events.length === 0) return <Failure error={error} onRetry={retry} />
  if (isLoading && events.length === 0) return <Skeleton height={160} />
  return (
    <>
      <ol className={timeline.timeline}>
        {events.map(({ position, at, message, user }) => (
          <li key={position} className={timeline.activity}>
            <p>{message}</p>
            <p className={timeline.meta}>
              <time dateTime={at}>{format.instant(at)}</time>
              {user && <> · {user.name}</>}
            </p>
          </li>
        ))}
      </ol>
      {error && <RetryLine onRetry={retry} />}
      {hasMore && !error && (
        <Button variant="subtle" color="gray" fullWidth mt="sm" loading={isLoading} onClick={loadMore}>
          <Trans>Show earlier events</Trans>
        </Button>
      )}
    </>
  )
}
