import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Switch } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { MoveWebhook } from './move-webhook.tsx'
import { RenewSecret } from './renew-secret.tsx'
import { useUpdateWebhook } from './use-update-webhook.ts'
import { useWebhookTrial } from './use-webhook-trial.ts'
import { WebhookOutcome } from './webhook-outcome.tsx'
import classes from './webhooks-page.module.css'
import '@mantine/core/styles/Switch.layer.css'

export const WebhookFragment = graphql(`
  fragment WebhookOfPage on WebhookEndpoint {
    id url enabled version viewerCanUpdate viewerCanSendTrial
    lastOutcome { status lastError createdAt sentAt }
  }
`)

export interface WebhookRowProps {
  readonly endpoint: FragmentOf<typeof WebhookFragment>
  readonly onSecret: (secret: string) => void
  readonly onChanged: () => void
}

/** An address: whether anything is sent there, what became of the last, and what can be done. */
export function WebhookRow({ endpoint, onSecret, onChanged }: WebhookRowProps) {
  const { t } = useLingui()
  const shown = readFragment(WebhookFragment, endpoint)
  const { id, url, enabled, lastOutcome, viewerCanSendTrial, viewerCanUpdate } = shown
  const [asked, setAsked] = useState<'address' | 'secret' | null>(null)
  const close = () => setAsked(null)
  const { update, isRunning: isUpdating } = useUpdateWebhook(shown)
  const { sendTrial, isRunning: isTrying } = useWebhookTrial(onChanged)
  const isRunning = isUpdating || isTrying
  const turn = async (isOn: boolean) => {
    const refusal = await update({ enabled: isOn })
    if (refusal) notifications.show({ color: 'yellow', message: refusal })
  }
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.url}>{url}</p>
        <p className={classes.about}>
          {enabled ? <WebhookOutcome outcome={lastOutcome} /> : <Trans>Paused: nothing is sent.</Trans>}
        </p>
      </div>
      {viewerCanUpdate && (
        <Switch
          aria-label={t`Send to ${url}`}
          checked={enabled}
          disabled={isRunning}
          onChange={event => turn(event.currentTarget.checked)}
        />
      )}
      <div className={classes.actions}>
        {viewerCanSendTrial && (
          <Button
            variant="default"
            size="compact-sm"
            disabled={isRunning}
            aria-label={t`Send a trial to ${url}`}
            onClick={() => sendTrial(id)}
          >
            <Trans>Send a trial</Trans>
          </Button>
        )}
        {viewerCanUpdate && (
          <>
            <QuietButton label={t`Change the address ${url}`} onClick={() => setAsked('address')}>
              {t`Change`}
            </QuietButton>
            <QuietButton label={t`New secret for ${url}`} onClick={() => setAsked('secret')}>
              {t`New secret`}
            </QuietButton>
          </>
        )}
      </div>
      {asked === 'address' && <MoveWebhook endpoint={shown} onClose={close} />}
      {asked === 'secret' && (
        <RenewSecret
          endpoint={shown}
          onClose={close}
          onRenewed={secret => {
            close()
            onSecret(secret)
          }}
        />
      )}
    </li>
  )
}

interface QuietButtonProps {
  readonly label: string
  readonly onClick: () => void
  readonly children: string
}

function QuietButton({ label, onClick, children }: QuietButtonProps) {
  return (
    <Button variant="subtle" color="gray" size="compact-sm" aria-label={label} onClick={onClick}>
      {children}
    </Button>
  )
}
