import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import table from '../../element/table.module.css'
import { useFormat } from '../../format/use-format.ts'
import { ImportStatus, ImportStatusFragment } from './import-status.tsx'
import classes from './imports-page.module.css'

export const ImportTableFragment = graphql(
  `fragment ImportTable on ImportRun {
    id number fileName fileSize createdAt rowsRead rowsRejected ordersCreated
    startedBy { id name }
    ...ImportStatus
  }`,
  [ImportStatusFragment],
)

export interface ImportTableProps {
  readonly importRuns: readonly FragmentOf<typeof ImportTableFragment>[]
}

/** The imports, newest first. */
export function ImportTable({ importRuns }: ImportTableProps) {
  const format = useFormat()
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>File</Trans>
          </th>
          <th scope="col">
            <Trans>Status</Trans>
          </th>
          <th scope="col" className={classes.wide}>
            <Trans>Started</Trans>
          </th>
          <th scope="col" data-figure className={classes.wide}>
            <Trans>Rows</Trans>
          </th>
          <th scope="col" data-figure className={classes.wide}>
            <Trans>Rejected</Trans>
          </th>
          <th scope="col" data-figure>
            <Trans>New orders</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {readFragment(ImportTableFragment, importRuns).map(run => (
          <tr key={run.id}>
            <td>
              <Link to="/imports/$importRunId" params={{ importRunId: run.id }} className={classes.file}>
                {run.fileName}
              </Link>
              <span className={table.quiet}>
                {run.number} · {format.fileSize(run.fileSize)}
              </span>
            </td>
            <td>
              <ImportStatus importRun={run} />
            </td>
            <td className={classes.wide}>
              {format.instant(run.createdAt)}
              <div className={table.quiet}>{run.startedBy.name}</div>
            </td>
            <td data-figure className={classes.wide}>
              {format.number(run.rowsRead)}
            </td>
            <td
              data-figure
              className={run.rowsRejected > 0 ? `${classes.wide} ${table.negative}` : classes.wide}
            >
              {format.number(run.rowsRejected)}
            </td>
            <td data-figure>{format.number(run.ordersCreated)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
