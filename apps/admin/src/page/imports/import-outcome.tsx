import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Progress } from '@mantine/core'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Card } from '../../element/card.tsx'
import { Figures } from '../../element/figures.tsx'
import { useFormat } from '../../format/use-format.ts'
import classes from './import-outcome.module.css'
import { ImportStatus, ImportStatusFragment } from './import-status.tsx'
import { isUnderWay } from './is-under-way.ts'

export const ImportOutcomeFragment = graphql(
  `fragment ImportOutcome on ImportRun {
    fileName status progress revertedAt
    rowsRead rowsRejected ordersCreated ordersUnchanged customersCreated customersChanged
    revertedBy { id name }
    failure { code message }
    ...ImportStatus
  }`,
  [ImportStatusFragment],
)

export interface ImportOutcomeProps {
  readonly importRun: FragmentOf<typeof ImportOutcomeFragment>
}

/** What an import brought so far, or in the end. */
export function ImportOutcome({ importRun }: ImportOutcomeProps) {
  const { t } = useLingui()
  const format = useFormat()
  const run = readFragment(ImportOutcomeFragment, importRun)
  const revertedOn = run.revertedAt && format.instant(run.revertedAt)
  return (
    <Card
      title={t`Result`}
      tools={<div role="status">{!isUnderWay(run.status) && <ImportStatus importRun={run} />}</div>}
    >
      <div className={classes.outcome}>
        {isUnderWay(run.status) && (
          <div className={classes.progress}>
            <Progress.Root size={10} radius="xl">
              <Progress.Section value={run.progress * 100} aria-label={t`Import of ${run.fileName}`} />
            </Progress.Root>
            <p>
              {run.status === 'QUEUED' ? (
                <Trans>Waiting for its turn…</Trans>
              ) : (
                <Trans>
                  {format.share(Math.floor(run.progress * 100) / 100)} done. You can leave this page; the
                  import goes on.
                </Trans>
              )}
            </p>
          </div>
        )}
        {run.failure && (
          <Alert color="red" variant="light" title={t`The import failed`}>
            {run.failure.message}
          </Alert>
        )}
        {run.status === 'REVERTED' && (
          <Alert color="gray" variant="light">
            <Trans>
              Reverted on {revertedOn} by {run.revertedBy?.name}. The figures show what it had brought.
            </Trans>
          </Alert>
        )}
        <Figures
          figures={[
            { name: t`Rows read`, value: format.number(run.rowsRead) },
            { name: t`New orders`, value: format.number(run.ordersCreated) },
            { name: t`Orders known before`, value: format.number(run.ordersUnchanged) },
            { name: t`New customers`, value: format.number(run.customersCreated) },
            { name: t`Customers changed`, value: format.number(run.customersChanged) },
            { name: t`Rows rejected`, value: format.number(run.rowsRejected), isBad: run.rowsRejected > 0 },
          ]}
        />
      </div>
    </Card>
  )
}
