import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Skeleton } from '@mantine/core'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { usePageList } from '../../api/use-page-list.ts'
import { Card } from '../../element/card.tsx'
import { Failure } from '../../element/failure.tsx'
import { Icon } from '../../element/icon.tsx'
import { RetryLine } from '../../element/retry-line.tsx'
import table from '../../element/table.module.css'
import { useFormat } from '../../format/use-format.ts'
import classes from './import-rejections.module.css'

const RejectionRowFragment = graphql(
  `fragment RejectionRow on ImportRejection { line column message text isResolved }`,
)

const ImportRejectionsQuery = graphql(
  `query ImportRejections($id: ID!, $after: String) {
    importRun(id: $id) {
      id
      rejections(first: 20, after: $after) {
        edges { cursor node { ...RejectionRow } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }`,
  [RejectionRowFragment],
)

export interface ImportRejectionsProps {
  readonly importRunId: string
  readonly errorFileUrl: string | null
}

/** The rows that were not taken, each with its reason, and the file to correct and import again. */
export function ImportRejections({ importRunId, errorFileUrl }: ImportRejectionsProps) {
  const { t } = useLingui()
  const { pages, error, isLoading, hasMore, loadMore, retry } = usePageList({
    key: importRunId,
    query: ImportRejectionsQuery,
    variablesAfter: after => ({ id: importRunId, after }),
    pageIn: data => data.importRun?.rejections,
  })
  const edges = pages.flatMap(page => page.edges)
  const download = errorFileUrl && (
    <Button
      component="a"
      href={errorFileUrl}
      download
      variant="default"
      size="xs"
      leftSection={<Icon name="download" size={15} />}
    >
      <Trans>Download error file</Trans>
    </Button>
  )
  return (
    <Card title={t`Rejected rows`} tools={download} isFlush>
      <p className={classes.hint}>
        <Trans>
          Correct the rows in the error file and import it: rows already taken are not taken twice.
        </Trans>
      </p>
      {error && edges.length === 0 && <Failure error={error} onRetry={retry} />}
      {isLoading && edges.length === 0 && <Skeleton height={160} m={20} />}
      {edges.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col" data-figure>
                <Trans>Line</Trans>
              </th>
              <th scope="col">
                <Trans>Column</Trans>
              </th>
              <th scope="col">
                <Trans>Reason</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {edges.map(({ cursor, node }) => (
              <RejectionRow key={cursor} rejection={node} />
            ))}
          </tbody>
        </table>
      )}
      {error && edges.length > 0 && <RetryLine onRetry={retry} />}
      {hasMore && !error && (
        <div className={table.more}>
          <Button variant="subtle" color="gray" loading={isLoading} onClick={loadMore}>
            <Trans>Show more rows</Trans>
          </Button>
        </div>
      )}
    </Card>
  )
}

function RejectionRow({ rejection }: { readonly rejection: FragmentOf<typeof RejectionRowFragment> }) {
  const format = useFormat()
  const { line, column, message, text, isResolved } = readFragment(RejectionRowFragment, rejection)
  return (
    <tr>
      <td data-figure data-tight>
        {format.number(line)}
      </td>
      <td data-tight>{column ?? '–'}</td>
      <td>
        {message}
        {isResolved && (
          <span className={classes.resolved}>
            <Trans>Corrected later</Trans>
          </span>
        )}
        <code className={classes.text}>{text}</code>
      </td>
    </tr>
  )
}
