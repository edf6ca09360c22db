import { useLingui } from '@lingui/react/macro'
import { useImplementEightDAction } from './command/implement-eight-d-action.ts'
import { useProveEightDAction } from './command/prove-eight-d-action.ts'
import { useVerifyEightDAction } from './command/verify-eight-d-action.ts'
import { useWithdrawEightDAction } from './command/withdraw-eight-d-action.ts'
import type { ActionStep, EightDDialogSettings } from './eight-d-question.ts'
import type { Action } from './eight-d-revision.ts'
import { EightDTextDialog } from './eight-d-text-dialog.tsx'

export interface ActionStepDialogProps extends EightDDialogSettings {
  readonly step: ActionStep
  readonly action: Action
}

/** Asks for the evidence of a step of an action, or why it is given up. */
export function ActionStepDialog({
  step,
  action: { id: actionId, text },
  ...settings
}: ActionStepDialogProps) {
  const { t } = useLingui()
  const prove = useProveEightDAction()
  const implement = useImplementEightDAction()
  const verify = useVerifyEightDAction()
  const withdraw = useWithdrawEightDAction()
  const { id } = settings.eightD
  const target = (expectedVersion: number) => ({ id, expectedVersion, actionId })
  const steps = {
    prove: {
      title: t`${actionId}: it will work`,
      label: t`What did the trial show?`,
      submit: t`Save proof`,
      isRunning: prove.isRunning,
      run: (evidence: string, version: number) => prove.run({ input: { ...target(version), evidence } }),
    },
    implement: {
      title: t`${actionId}: it is in place`,
      label: t`What was done?`,
      submit: t`Save as in place`,
      isRunning: implement.isRunning,
      run: (evidence: string, version: number) => implement.run({ input: { ...target(version), evidence } }),
    },
    verify: {
      title: t`${actionId}: it works in place`,
      label: t`What shows that it works?`,
      submit: t`Save as verified`,
      isRunning: verify.isRunning,
      run: (evidence: string, version: number) => verify.run({ input: { ...target(version), evidence } }),
    },
    withdraw: {
      title: t`Give up ${actionId}`,
      label: t`Why?`,
      submit: t`Give up`,
      isRunning: withdraw.isRunning,
      run: (reason: string, version: number) => withdraw.run({ input: { ...target(version), reason } }),
    },
  }
  return <EightDTextDialog {...settings} hint={text} {...steps[step]} />
}
