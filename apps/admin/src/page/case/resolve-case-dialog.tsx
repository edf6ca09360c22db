import { useLingui } from '@lingui/react/macro'
import type { CaseDialogSettings } from './case-action.ts'
import { CaseTextDialog } from './case-text-dialog.tsx'
import { useResolveCase } from './command/resolve-case.ts'

/** Asks how a case was solved. */
export function ResolveCaseDialog({ caseId: id, seen, onClose }: CaseDialogSettings) {
  const { t } = useLingui()
  const { run, isRunning } = useResolveCase()
  return (
    <CaseTextDialog
      seen={seen}
      title={t`Resolve the case`}
      hint={t`All its clocks end. It can be closed afterwards, or reopened.`}
      label={t`How was it solved?`}
      submit={t`Resolve`}
      isRunning={isRunning}
      run={(resolution, expectedVersion) => run({ input: { id, expectedVersion, resolution } })}
      onClose={onClose}
    />
  )
}
