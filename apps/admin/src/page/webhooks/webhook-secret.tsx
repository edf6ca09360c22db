import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, CopyButton } from '@mantine/core'
import { Dialog } from '../../element/dialog.tsx'
import classes from './webhooks-page.module.css'

export interface WebhookSecretProps {
  readonly secret: string
  readonly onClose: () => void
}

/** Shows a secret that was just made, this once. */
export function WebhookSecret({ secret, onClose }: WebhookSecretProps) {
  const { t } = useLingui()
  return (
    <Dialog title={t`The secret`} size="lg" onClose={onClose}>
      <div className={classes.shown}>
        <Alert color="yellow">
          <Trans>Copy it now: it is shown this once. The receiver checks the signature by it.</Trans>
        </Alert>
        <code className={classes.secret}>{secret}</code>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button data-autofocus className={classes.copy} onClick={copy}>
              {copied ? t`Copied` : t`Copy secret`}
            </Button>
          )}
        </CopyButton>
      </div>
    </Dialog>
  )
}
