import { useLingui } from '@lingui/react/macro'
import type { CaseDialogSettings } from './case-action.ts'
import { CaseTextDialog } from './case-text-dialog.tsx'
import { useEscalateCase } from './command/escalate-case.ts'

/** Asks why somebody higher should act. */
export function EscalateCaseDialog({ caseId: id, seen, onClose }: CaseDialogSettings) {
  const { t } = useLingui()
  const { run, isRunning } = useEscalateCase()
  return (
    <CaseTextDialog
      seen={seen}
      title={t`Escalate the case`}
      hint={t`The next level of the ladder is called at once.`}
      label={t`Why must somebody higher act?`}
      submit={t`Escalate`}
      isRunning={isRunning}
      run={(reason, expectedVersion) => run({ input: { id, expectedVersion, reason } })}
      onClose={onClose}
    />
  )
}
