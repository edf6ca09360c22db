import { useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { assertNever } from '../../api/assert-never.ts'
import type { EightDOutcome } from './eight-d-outcome.ts'

/** Tells what came of a command that a single press gave: the page shows the 8D as it is stored in any case. */
export function useEightDTold() {
  const { t } = useLingui()
  return (outcome: EightDOutcome) => {
    switch (outcome.kind) {
      case 'done':
      case 'unanswered':
        return
      case 'stale':
        return notifications.show({
          color: 'yellow',
          title: outcome.message,
          message: t`Nothing was done. Look at it as it stands now, and press again if it still holds.`,
        })
      case 'refused':
        return notifications.show({
          color: 'red',
          title: outcome.message,
          message: (outcome.missing ?? []).join(' '),
        })
      case 'invalid':
        return notifications.show({ color: 'red', message: outcome.message })
      default:
        return assertNever(outcome)
    }
  }
}
