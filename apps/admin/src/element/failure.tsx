import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import type { CombinedError } from 'urql'
import { assertNever } from '../api/assert-never.ts'
import { refusalMessage, refusalOf, requestIdOf } from '../api/refusal.ts'
import { Notice } from './notice.tsx'

export interface FailureProps {
  readonly error: CombinedError
  readonly onRetry: () => void
}

/**
 * Says why nothing is shown and what to do: try again, ask for the right, or sign in. Tries by itself when the connection
 * is back.
 */
export function Failure({ error, onRetry }: FailureProps) {
  const { t } = useLingui()
  const retry = (
    <Button variant="default" onClick={onRetry}>
      <Trans>Try again</Trans>
    </Button>
  )
  const refusal = refusalOf(error)
  useWindowEvent('online', () => {
    if (refusal === 'offline') onRetry()
  })
  switch (refusal) {
    case 'offline':
      return (
        <Notice
          alert
          icon="offline"
          title={t`The server cannot be reached`}
          text={t`Check the connection. Nothing you entered is lost.`}
        >
          {retry}
        </Notice>
      )
    case 'forbidden':
      return (
        <Notice
          alert
          icon="lock"
          title={t`You may not see this`}
          text={t`Ask somebody who manages this workspace for access.`}
        />
      )
    case 'unauthenticated':
      return (
        <Notice icon="lock" title={t`Your session has ended`} text={t`Taking you to the sign-in page…`} />
      )
    case 'refused':
      return (
        <Notice alert icon="alert" title={t`This cannot be shown`} text={refusalMessage(error)}>
          {retry}
        </Notice>
      )
    case 'broken': {
      const requestId = requestIdOf(error)
      return (
        <Notice
          alert
          tone="danger"
          icon="alert"
          title={t`Something went wrong on our side`}
          text={
            requestId
              ? t`Try again. If it keeps happening, report request ${requestId}.`
              : t`Please try again.`
          }
        >
          {retry}
        </Notice>
      )
    }
    default:
      return assertNever(refusal)
  }
}
