import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ClosingReason } from '../../api/case-enum.ts'
import { AttemptDialog } from '../../attempt/attempt-dialog.tsx'
import { RadioCards } from '../../element/radio-cards.tsx'
import { choicesOf, useCaseWords } from '../../format/use-case-words.ts'
import type { CaseDialogSettings } from './case-action.ts'
import { useCloseCase } from './command/close-case.ts'
import { useCaseAttempt } from './use-case-attempt.ts'

/** Asks why a case is closed. As solved only where it is resolved. */
export function CloseCaseDialog({ caseId: id, seen, canClose, onClose }: CaseDialogSettings) {
  const { t } = useLingui()
  const { closingReasons } = useCaseWords()
  const { run, isRunning } = useCloseCase()
  const { attempt, problem } = useCaseAttempt(seen, onClose)
  const [reason, setReason] = useState<ClosingReason>(canClose ? 'SOLVED' : 'WITHDRAWN')
  return (
    <AttemptDialog
      title={t`Close the case`}
      submit={t`Close case`}
      problem={problem}
      isRunning={isRunning}
      onSubmit={() => attempt(expectedVersion => run({ input: { id, expectedVersion, reason } }))}
      onClose={onClose}
    >
      <RadioCards
        legend={t`Why is it closed?`}
        value={reason}
        onChange={setReason}
        options={choicesOf(closingReasons).filter(({ value }) => canClose || value !== 'SOLVED')}
      />
    </AttemptDialog>
  )
}
