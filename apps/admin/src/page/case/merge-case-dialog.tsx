import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { CaseDialogSettings } from './case-action.ts'
import { CaseDialog } from './case-dialog.tsx'
import { CaseInput } from './case-input.tsx'
import { useMergeCase } from './command/merge-case.ts'
import { useCaseAttempt } from './use-case-attempt.ts'

/** Asks in which other case this one goes on. */
export function MergeCaseDialog({ caseId: id, seen, onClose }: CaseDialogSettings) {
  const { t } = useLingui()
  const { run, isRunning } = useMergeCase()
  const { attempt, problem } = useCaseAttempt(seen, onClose)
  const [into, setInto] = useState<string | null>(null)
  return (
    <CaseDialog
      title={t`Merge into another case`}
      hint={t`This case is closed for good and tells where it goes on. This cannot be undone.`}
      submit={t`Merge`}
      problem={problem}
      isRunning={isRunning}
      isReady={into !== null}
      onSubmit={() => {
        if (into !== null) attempt(expectedVersion => run({ input: { id, expectedVersion, into } }))
      }}
      onClose={onClose}
    >
      <CaseInput label={t`The case it goes on in`} except={id} value={into} onChange={setInto} />
    </CaseDialog>
  )
}
