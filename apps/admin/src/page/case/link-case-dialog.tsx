import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { EnumOf } from '../../api/graphql.ts'
import { AttemptDialog } from '../../attempt/attempt-dialog.tsx'
import { RadioCards } from '../../element/radio-cards.tsx'
import type { CaseDialogSettings } from './case-action.ts'
import { CaseInput, type ChosenCase } from './case-input.tsx'
import { useLinkCase } from './command/link-case.ts'
import { useCaseAttempt } from './use-case-attempt.ts'

/** Asks which other case this one has to do with, and what that one is to it. */
export function LinkCaseDialog({ caseId: id, seen, onClose }: CaseDialogSettings) {
  const { t } = useLingui()
  const { run, isRunning } = useLinkCase()
  const { attempt, problem } = useCaseAttempt(seen, onClose)
  const [to, setTo] = useState<ChosenCase | null>(null)
  const [kind, setKind] = useState<EnumOf<'CaseLinkKind'>>('RELATED')
  return (
    <AttemptDialog
      title={t`Link another case`}
      submit={t`Link`}
      problem={problem}
      isRunning={isRunning}
      isReady={to !== null}
      onSubmit={() => {
        if (to) attempt(expectedVersion => run({ input: { id, expectedVersion, kind, to: to.id } }))
      }}
      onClose={onClose}
    >
      <CaseInput label={t`The other case`} except={id} withSettled value={to} onChange={setTo} />
      <RadioCards
        legend={t`What is it to this case?`}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'RELATED', label: t`They are related` },
          { value: 'CAUSED_BY', label: t`It caused this case` },
          { value: 'RECURRENCE_OF', label: t`This case is its recurrence` },
        ]}
      />
    </AttemptDialog>
  )
}
