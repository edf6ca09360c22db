import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { usePolling } from '../../api/use-polling.ts'
import { Failure } from '../../element/failure.tsx'
import { Icon } from '../../element/icon.tsx'
import { LinkButton } from '../../element/link-button.tsx'
import { Notice } from '../../element/notice.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { PageSkeleton } from '../../element/page-skeleton.tsx'
import table from '../../element/table.module.css'
import { useFormat } from '../../format/use-format.ts'
import { ImportTable, ImportTableFragment } from './import-table.tsx'
import classes from './imports-page.module.css'
import { isUnderWay } from './is-under-way.ts'

const ImportsPageQuery = graphql(
  `query ImportsPage($first: Int!) {
    imports(first: $first) {
      nodes { id status ...ImportTable }
      pageInfo { hasNextPage }
      totalCount { value exact }
    }
  }`,
  [ImportTableFragment],
)

const SOME = 30
/** As many as one page of the API may hold. */
const MANY = 100

/** Every file that was brought in, and what became of it. */
export function ImportsPage() {
  const { t } = useLingui()
  const format = useFormat()
  const [first, setFirst] = useState(SOME)
  const [{ data, error }, ask] = useQuery({ query: ImportsPageQuery, variables: { first } })
  const askAgain = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask])
  const runs = data?.imports.nodes ?? []
  usePolling(
    runs.some(({ status }) => isUnderWay(status)),
    askAgain,
  )
  if (!data) return error ? <Failure error={error} onRetry={askAgain} /> : <PageSkeleton />
  if (runs.length === 0) return <NoImports />
  const { totalCount, pageInfo } = data.imports
  const total = format.number(totalCount.value)
  return (
    <div className={classes.page}>
      <PageHeading title={t`Imports`} detail={t`Files brought in: ${total}`}>
        <LinkButton to="/imports/new" leftSection={<Icon name="plus" size={16} />}>
          <Trans>New import</Trans>
        </LinkButton>
      </PageHeading>
      <div className={classes.card}>
        <ImportTable importRuns={runs} />
        {pageInfo.hasNextPage && first < MANY && (
          <div className={table.more}>
            <Button variant="subtle" color="gray" onClick={() => setFirst(MANY)}>
              <Trans>Show earlier imports</Trans>
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}

function NoImports() {
  const { t } = useLingui()
  return (
    <>
      <title>{`${t`Imports`} · Clientele`}</title>
      <Notice
        icon="imports"
        tone="accent"
        title={t`No imports yet`}
        text={t`Any CSV or TSV file of orders will do: a customer, a date and an amount in each row.`}
      >
        <LinkButton to="/imports/new">
          <Trans>New import</Trans>
        </LinkButton>
      </Notice>
    </>
  )
}
