import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { AttemptDialog } from '../../attempt/attempt-dialog.tsx'
import { useAttempt } from '../../attempt/use-attempt.ts'
import { CaseInput, type ChosenCase } from '../case/case-input.tsx'
import { useLinkEightDCase } from './command/link-eight-d-case.ts'
import type { EightDDialogSettings } from './eight-d-question.ts'

/** Asks in which other case the problem shows itself. */
export function LinkCaseDialog({ eightD, onClose }: EightDDialogSettings) {
  const { t } = useLingui()
  const { run, isRunning } = useLinkEightDCase()
  const { attempt, problem } = useAttempt(eightD, onClose)
  const [chosen, setChosen] = useState<ChosenCase | null>(null)
  return (
    <AttemptDialog
      title={t`Link a case`}
      submit={t`Link case`}
      problem={problem}
      isRunning={isRunning}
      isReady={chosen !== null}
      onSubmit={() => {
        if (chosen)
          attempt(expectedVersion => run({ input: { id: eightD.id, expectedVersion, caseId: chosen.id } }))
      }}
      onClose={onClose}
    >
      <CaseInput
        label={t`The case in which the problem shows itself too`}
        except=""
        value={chosen}
        onChange={setChosen}
      />
    </AttemptDialog>
  )
}
