import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { DeskAnswer } from '../../api/ask-desk.ts'
import { assertNever } from '../../api/assert-never.ts'
import { Notice } from '../../element/notice.tsx'

export interface PublicTroubleProps {
  readonly answer: Exclude<DeskAnswer<unknown>, { kind: 'answered' | 'invalid' | 'over' }>
  readonly onRetry: () => void
}

/** Why there is nothing to show, in words for somebody who knows nothing of us. */
export function PublicTrouble({ answer, onRetry }: PublicTroubleProps) {
  const { t } = useLingui()
  const again = (
    <Button variant="default" onClick={onRetry}>
      <Trans>Try again</Trans>
    </Button>
  )
  switch (answer.kind) {
    case 'missing':
      return (
        <Notice
          icon="search"
          title={t`There is nothing here`}
          text={t`The address may be wrong, or no longer in use. Please ask the company that gave it to you.`}
        />
      )
    case 'expired':
      return (
        <Notice
          icon="search"
          title={t`This link has expired`}
          text={t`Look for a newer message from us, or report it once more.`}
        />
      )
    case 'busy':
      return (
        <Notice icon="offline" title={t`One moment, please`} text={<Busy seconds={answer.seconds} />} alert>
          {again}
        </Notice>
      )
    case 'unreachable':
      return (
        <Notice
          icon="offline"
          title={t`We cannot be reached just now`}
          text={t`Please check your connection and try again.`}
          alert
        >
          {again}
        </Notice>
      )
    default:
      return assertNever(answer)
  }
}

/** How long to wait, when somebody was too quick. */
export function Busy({ seconds }: { readonly seconds: number }) {
  const minutes = Math.ceil(seconds / 60)
  return (
    <Trans>
      Many requests have come from your connection. Please try again in{' '}
      <Plural value={minutes} one="# minute" other="# minutes" />.
    </Trans>
  )
}
