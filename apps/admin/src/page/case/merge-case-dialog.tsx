import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { AttemptDialog } from '../../attempt/attempt-dialog.tsx'
import type { CaseDialogSettings } from './case-action.ts'
import { CaseInput, type ChosenCase } from './case-input.tsx'
import type { CaseOutcome } from './case-outcome.ts'
import { useMergeCase } from './command/merge-case.ts'
import { useCaseAttempt } from './use-case-attempt.ts'

/** Asks in which other case this one goes on. */
export function MergeCaseDialog({ caseId: id, seen, onClose }: CaseDialogSettings) {
  const { t } = useLingui()
  const { run, isRunning } = useMergeCase()
  const { attempt, problem } = useCaseAttempt(seen, onClose)
  const [into, setInto] = useState<ChosenCase | null>(null)
  const merge = async (target: ChosenCase, expectedVersion: number): Promise<CaseOutcome> => {
    const outcome = await run({
      input: { id, expectedVersion, into: target.id, intoExpectedVersion: target.version },
    })
    if (outcome.kind !== 'stale' || outcome.stored.id === id) return outcome
    setInto({ id: target.id, version: outcome.stored.version })
    return { kind: 'refused', message: t`Something happened to the other case meanwhile. Look at it first.` }
  }
  return (
    <AttemptDialog
      title={t`Merge into another case`}
      hint={t`This case is closed for good and tells where it goes on. This cannot be undone.`}
      submit={t`Merge`}
      problem={problem}
      isRunning={isRunning}
      isReady={into !== null}
      onSubmit={() => {
        if (into) attempt(expectedVersion => merge(into, expectedVersion))
      }}
      onClose={onClose}
    >
      <CaseInput label={t`The case it goes on in`} except={id} value={into} onChange={setInto} />
    </AttemptDialog>
  )
}
