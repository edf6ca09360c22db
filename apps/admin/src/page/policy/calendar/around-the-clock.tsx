import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { usePolicyDraft } from '../policy-draft-context.ts'
import { useWeekdayWords } from './use-weekday-words.ts'

const WHOLE_DAY = [{ start: '00:00', end: '24:00' }]

/** Fills the week: somebody works at every hour of every day. */
export function AroundTheClock() {
  const { set } = usePolicyDraft()
  const weekdays = Object.keys(useWeekdayWords())
  return (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => set(['week'], Object.fromEntries(weekdays.map(day => [day, WHOLE_DAY])))}
    >
      <Trans>Around the clock</Trans>
    </Button>
  )
}
