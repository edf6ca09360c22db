import { useLingui } from '@lingui/react/macro'
import { Progress } from '@mantine/core'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { useFormat } from '../../format/use-format.ts'
import classes from './import-status.module.css'
import '@mantine/core/styles/Progress.layer.css'

export const ImportStatusFragment = graphql(`fragment ImportStatus on ImportRun { status progress fileName }`)

export interface ImportStatusProps {
  readonly importRun: FragmentOf<typeof ImportStatusFragment>
}

/** How an import stands; a bar while it runs. */
export function ImportStatus({ importRun }: ImportStatusProps) {
  const { t } = useLingui()
  const format = useFormat()
  const { status, progress, fileName } = readFragment(ImportStatusFragment, importRun)
  const names = {
    QUEUED: t`Waiting`,
    RUNNING: t`Running`,
    COMPLETED: t`Completed`,
    FAILED: t`Failed`,
    REVERTED: t`Reverted`,
  }
  if (status === 'RUNNING')
    return (
      <span className={classes.running}>
        <Progress.Root size={6} radius="xl" className={classes.bar}>
          <Progress.Section value={progress * 100} aria-label={t`Import of ${fileName}`} />
        </Progress.Root>
        <span className="numeric">{format.share(Math.floor(progress * 100) / 100)}</span>
      </span>
    )
  return (
    <span className={classes.status} data-status={status}>
      {names[status]}
    </span>
  )
}
