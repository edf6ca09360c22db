import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import classes from './retry-line.module.css'

/** Says, below or above what is shown, that the rest could not be read. */
export function RetryLine({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div className={classes.line} role="alert">
      <Trans>Not everything could be loaded.</Trans>
      <Button size="compact-sm" variant="default" onClick={onRetry}>
        <Trans>Try again</Trans>
      </Button>
    </div>
  )
}
