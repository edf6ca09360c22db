import { useLingui } from '@lingui/react/macro'
import type { CaseDialogSettings } from './case-action.ts'
import { CaseTextDialog } from './case-text-dialog.tsx'
import { useReopenCase } from './command/reopen-case.ts'

/** Asks why a case is taken up again. */
export function ReopenCaseDialog({ caseId: id, seen, onClose }: CaseDialogSettings) {
  const { t } = useLingui()
  const { run, isRunning } = useReopenCase()
  return (
    <CaseTextDialog
      seen={seen}
      title={t`Reopen the case`}
      label={t`Why is it reopened?`}
      submit={t`Reopen`}
      isRunning={isRunning}
      run={(why, expectedVersion) => run({ input: { id, expectedVersion, why } })}
      onClose={onClose}
    />
  )
}
