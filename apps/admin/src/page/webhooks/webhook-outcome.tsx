import { Trans } from '@lingui/react/macro'
import { useFormat } from '../../format/use-format.ts'
import classes from './webhooks-page.module.css'

export interface WebhookOutcomeProps {
  readonly outcome: {
    readonly status: string
    readonly lastError: string | null
    readonly createdAt: string
    readonly sentAt: string | null
  } | null
}

/** What became of the last notice to an endpoint. */
export function WebhookOutcome({ outcome }: WebhookOutcomeProps) {
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
