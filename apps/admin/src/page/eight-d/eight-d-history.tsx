import { Trans } from '@lingui/react/macro'
import { Button, Skeleton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { graphql } from '../../api/graphql.ts'
import { usePageList } from '../../api/use-page-list.ts'
import { Failure } from '../../element/failure.tsx'
import { RetryLine } from '../../element/retry-line.tsx'
import { useFormat } from '../../format/use-format.ts'
import timeline from '../customer/customer-activities.module.css'

const EightDEventsQuery = graphql(`
  query EightDEvents($id: ID!, $after: String) {
    eightD(id: $id) {
      id
      events(first: 15, after: $after) {
        nodes { position at message user { id name } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)

export interface EightDHistoryProps {
  readonly eightDId: string
  /** Raised by everything that happens: the history is then read again. */
  readonly version: number
}

/** What happened to an 8D in words, the newest first, fifteen at a time. */
export function EightDHistory({ eightDId, version }: EightDHistoryProps) {
  const format = useFormat()
  const { pages, error, isLoading, hasMore, loadMore, refresh, retry } = usePageList({
    key: eightDId,
    query: EightDEventsQuery,
    variablesAfter: after => ({ id: eightDId, after }),
    pageIn: data => data.eightD?.events,
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
              <time dateTime={at}>{format.instant(at)}</time> · {user.name}
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
