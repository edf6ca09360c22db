import { useLingui } from '@lingui/react/macro'
import type { CaseDialogSettings } from './case-action.ts'
import { CaseTextDialog } from './case-text-dialog.tsx'
import { useContainCase } from './command/contain-case.ts'

/** Asks how further harm was stopped. */
export function ContainCaseDialog({ caseId: id, seen, onClose }: CaseDialogSettings) {
  const { t } = useLingui()
  const { run, isRunning } = useContainCase()
  return (
    <CaseTextDialog
      seen={seen}
      title={t`Contained`}
      hint={t`Further harm is stopped, though the cause is not yet removed.`}
      label={t`What was done?`}
      submit={t`Save measure`}
      isRunning={isRunning}
      run={(measure, expectedVersion) => run({ input: { id, expectedVersion, measure } })}
      onClose={onClose}
    />
  )
}
