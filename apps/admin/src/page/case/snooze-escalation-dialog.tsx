import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { AttemptDialog } from '../../attempt/attempt-dialog.tsx'
import { RadioCards } from '../../element/radio-cards.tsx'
import { useFormat } from '../../format/use-format.ts'
import type { CaseDialogSettings } from './case-action.ts'
import { useSnoozeEscalation } from './command/snooze-escalation.ts'
import { useCaseAttempt } from './use-case-attempt.ts'

const HOUR_MS = 3_600_000

/** Silences the calls of a ladder for a while, with a reason. */
export function SnoozeEscalationDialog({ caseId: id, seen, onClose }: CaseDialogSettings) {
  const { t } = useLingui()
  const format = useFormat()
  const { run, isRunning } = useSnoozeEscalation()
  const { attempt, problem, faults } = useCaseAttempt(seen, onClose)
  const [hours, setHours] = useState<'0.5' | '1' | '2' | '4'>('1')
  const [reason, setReason] = useState('')
  return (
    <AttemptDialog
      title={t`Silence the calls`}
      hint={t`Nobody is called until then. The clocks go on, and so do the levels above.`}
      submit={t`Silence`}
      problem={problem}
      isRunning={isRunning}
      onSubmit={() =>
        attempt(expectedVersion => {
          const until = new Date(Date.now() + Number(hours) * HOUR_MS).toISOString()
          return run({ input: { id, expectedVersion, until, reason } })
        })
      }
      onClose={onClose}
    >
      <RadioCards
        legend={t`For how long?`}
        value={hours}
        onChange={setHours}
        options={(['0.5', '1', '2', '4'] as const).map(value => ({
          value,
          label: format.duration(Number(value) * 3600),
        }))}
      />
      <TextInput
        label={t`Reason`}
        maxLength={2000}
        value={reason}
        error={faults.reason ?? faults['']}
        onChange={event => setReason(event.currentTarget.value)}
      />
    </AttemptDialog>
  )
}
