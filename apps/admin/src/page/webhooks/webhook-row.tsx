import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Switch } from '@mantine/core'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { useFormat } from '../../format/use-format.ts'
import { useWebhook } from './use-webhook.ts'
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
  const { id, url, enabled, version, lastOutcome, ...viewer } = readFragment(WebhookFragment, endpoint)
  const { isRunning, renew, sendTrial, update } = useWebhook({ id, version, onSecret, onChanged })
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.url}>{url}</p>
        <p className={classes.about}>
          {enabled ? <Outcome outcome={lastOutcome} /> : <Trans>Paused: nothing is sent.</Trans>}
        </p>
      </div>
      {viewer.viewerCanUpdate && (
        <Switch
          aria-label={t`Send to ${url}`}
          checked={enabled}
          disabled={isRunning}
          onChange={event => update(event.currentTarget.checked)}
        />
      )}
      <div className={classes.actions}>
        {viewer.viewerCanSendTrial && (
          <Button
            variant="default"
            size="compact-sm"
            disabled={isRunning}
            aria-label={t`Send a trial to ${url}`}
            onClick={sendTrial}
          >
            <Trans>Send a trial</Trans>
          </Button>
        )}
        {viewer.viewerCanUpdate && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            disabled={isRunning}
            aria-label={t`New secret for ${url}`}
            onClick={renew}
          >
            <Trans>New secret</Trans>
          </Button>
        )}
      </div>
    </li>
  )
}

interface OutcomeProps {
  readonly outcome: {
    readonly status: string
    readonly lastError: string | null
    readonly createdAt: string
    readonly sentAt: string | null
  } | null
}

function Outcome({ outcome }: OutcomeProps) {
  const format = useFormat()
  if (!outcome) return <Trans>Nothing was sent yet.</Trans>
  const { createdAt, lastError, sentAt, status } = outcome
  if (sentAt !== null) {
    const at = format.instant(sentAt)
    return <Trans>Last taken {at}.</Trans>
  }
  const since = format.instant(createdAt)
  if (lastError === null) return <Trans>On its way since {since}.</Trans>
  return (
    <span className={classes.failed}>
      {status === 'DEAD' ? (
        <Trans>Given up: {lastError}</Trans>
      ) : (
        <Trans>Failed, and is tried again: {lastError}</Trans>
      )}
    </span>
  )
}
