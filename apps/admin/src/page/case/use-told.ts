import { useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { assertNever } from '../../api/assert-never.ts'
import type { CaseOutcome } from './case-outcome.ts'

/** Tells what came of a command that a single press gave: the page shows the case as it is stored in any case. */
export function useTold() {
  const { t } = useLingui()
  return (outcome: CaseOutcome, done?: string) => {
    switch (outcome.kind) {
      case 'done':
        return done && notifications.show({ message: done })
      case 'stale':
        return notifications.show({
          color: 'yellow',
          title: outcome.message,
          message: t`Nothing was done. Look at it as it stands now, and press again if it still holds.`,
        })
      case 'refused':
      case 'invalid':
        return notifications.show({ color: 'red', message: outcome.message })
      case 'unanswered':
        return
      default:
        return assertNever(outcome)
    }
  }
}
