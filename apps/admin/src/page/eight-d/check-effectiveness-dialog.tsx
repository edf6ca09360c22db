import { useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { AttemptDialog } from '../../attempt/attempt-dialog.tsx'
import { useAttempt } from '../../attempt/use-attempt.ts'
import { RadioCards } from '../../element/radio-cards.tsx'
import { useCheckEightDEffectiveness } from './command/check-eight-d-effectiveness.ts'
import type { EightDDialogSettings } from './eight-d-question.ts'

/** Asks whether the corrective actions have held. */
export function CheckEffectivenessDialog({ eightD, onClose }: EightDDialogSettings) {
  const { t } = useLingui()
  const { run, isRunning } = useCheckEightDEffectiveness()
  const { attempt, problem, faults } = useAttempt(eightD, onClose)
  const [result, setResult] = useState<'yes' | 'no' | null>(null)
  const [evidence, setEvidence] = useState('')
  return (
    <AttemptDialog
      title={t`Effectiveness check`}
      submit={t`Save result`}
      problem={problem}
      isRunning={isRunning}
      isReady={result !== null}
      onSubmit={() =>
        attempt(expectedVersion =>
          run({ input: { id: eightD.id, expectedVersion, isEffective: result === 'yes', evidence } }),
        )
      }
      onClose={onClose}
    >
      <RadioCards
        legend={t`Do the corrective actions hold?`}
        value={result}
        onChange={setResult}
        options={[
          { value: 'yes', label: t`They hold`, detail: t`The problem has not come back.` },
          {
            value: 'no',
            label: t`They do not hold`,
            detail: t`It stays open; go back to the discipline that went wrong.`,
          },
        ]}
      />
      <Textarea
        label={t`What shows that?`}
        autosize
        minRows={3}
        maxLength={10_000}
        value={evidence}
        error={faults.evidence}
        onChange={event => setEvidence(event.currentTarget.value)}
      />
    </AttemptDialog>
  )
}
