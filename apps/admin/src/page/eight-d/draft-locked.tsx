import { Trans } from '@lingui/react/macro'
import { Alert, Button } from '@mantine/core'
import { Icon } from '../../element/icon.tsx'
import classes from './eight-d-form.module.css'

export interface DraftLockedProps {
  /** Whether the discipline can still be worked on. */
  readonly canWorkOn: boolean
  /** Puts away what was written. */
  readonly onDiscard: () => void
}

/** Tells whoever writes in a discipline that somebody else has ended the work on it, and keeps what they wrote in sight. */
export function DraftLocked({ canWorkOn, onDiscard }: DraftLockedProps) {
  if (canWorkOn) return null
  return (
    <Alert color="yellow" variant="light" role="alert" icon={<Icon name="lock" />}>
      <p>
        <Trans>
          Somebody else completed this step meanwhile, or went back to an earlier one. What you entered is not
          saved, and stays here until you discard it.
        </Trans>
      </p>
      <div className={classes.actions}>
        <Button variant="default" size="compact-sm" onClick={onDiscard}>
          <Trans>Discard what I entered</Trans>
        </Button>
      </div>
    </Alert>
  )
}
