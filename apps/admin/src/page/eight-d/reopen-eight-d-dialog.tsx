import { useLingui } from '@lingui/react/macro'
import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { AttemptDialog } from '../../attempt/attempt-dialog.tsx'
import { useAttempt } from '../../attempt/use-attempt.ts'
import { useReopenEightD } from './command/reopen-eight-d.ts'
import type { EightDDialogSettings } from './eight-d-question.ts'
import type { Discipline, Step } from './eight-d-revision.ts'
import '../../element/select.css'

export interface ReopenEightDDialogProps extends EightDDialogSettings {
  readonly steps: readonly Step[]
}

/** Takes an 8D up again, from a discipline on. */
export function ReopenEightDDialog({ eightD, steps, onClose }: ReopenEightDDialogProps) {
  const { t } = useLingui()
  const { run, isRunning } = useReopenEightD()
  const { attempt, problem, faults } = useAttempt(eightD, onClose)
  const [discipline, setDiscipline] = useState<Discipline>('D0')
  const [reason, setReason] = useState('')
  const choices: { value: Discipline; label: string }[] = steps.map(step => ({
    ...{ value: step.discipline, label: `${step.discipline} · ${step.name}` },
  }))
  return (
    <AttemptDialog
      title={t`Reopen the 8D`}
      hint={t`It goes on in a new revision; what was closed is kept as it was. What is proven in the steps that are open again must be proven anew.`}
      submit={t`Reopen`}
      problem={problem}
      isRunning={isRunning}
      onSubmit={() =>
        attempt(expectedVersion => run({ input: { id: eightD.id, expectedVersion, discipline, reason } }))
      }
      onClose={onClose}
    >
      <Select
        label={t`From which step on?`}
        allowDeselect={false}
        data={choices}
        value={discipline}
        onChange={chosen => chosen && setDiscipline(chosen)}
      />
      <Textarea
        label={t`Why is the problem back?`}
        autosize
        minRows={3}
        maxLength={10_000}
        data-autofocus
        value={reason}
        error={faults.reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
    </AttemptDialog>
  )
}
