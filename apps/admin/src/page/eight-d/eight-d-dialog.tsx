import { useLingui } from '@lingui/react/macro'
import { assertNever } from '../../api/assert-never.ts'
import { ActionStepDialog } from './action-step-dialog.tsx'
import { CheckEffectivenessDialog } from './check-effectiveness-dialog.tsx'
import { useReturnToEightDDiscipline } from './command/return-to-eight-d-discipline.ts'
import { useVerifyEightDCause } from './command/verify-eight-d-cause.ts'
import { useWaiveEightDDiscipline } from './command/waive-eight-d-discipline.ts'
import type { EightDDialogSettings, EightDQuestion } from './eight-d-question.ts'
import type { Revision } from './eight-d-revision.ts'
import { EightDTextDialog } from './eight-d-text-dialog.tsx'
import { LinkCaseDialog } from './link-case-dialog.tsx'
import { PlanActionDialog } from './plan-action-dialog.tsx'
import { ReopenEightDDialog } from './reopen-eight-d-dialog.tsx'
import { StateCauseDialog } from './state-cause-dialog.tsx'

export interface EightDDialogProps extends EightDDialogSettings {
  readonly question: EightDQuestion
  readonly revision: Revision
  readonly users: readonly { readonly id: string; readonly name: string }[]
}

/** The dialog that belongs to a question. */
export function EightDDialog({ question, revision, users, ...settings }: EightDDialogProps) {
  switch (question.ask) {
    case 'plan-action':
      return <PlanActionDialog {...settings} {...question} causes={revision.causes} users={users} />
    case 'action-step':
      return <ActionStepDialog {...settings} {...question} />
    case 'state-cause':
      return <StateCauseDialog {...settings} {...question} />
    case 'verify-cause':
      return <VerifyCauseDialog {...settings} causeId={question.cause.id} hint={question.cause.statement} />
    case 'waive':
      return <WaiveDialog {...settings} discipline={question.discipline} />
    case 'return':
      return <ReturnDialog {...settings} discipline={question.discipline} />
    case 'check-effectiveness':
      return <CheckEffectivenessDialog {...settings} />
    case 'reopen':
      return <ReopenEightDDialog {...settings} steps={revision.steps} />
    case 'link-case':
      return <LinkCaseDialog {...settings} />
    default:
      return assertNever(question)
  }
}

type Of<Ask extends EightDQuestion['ask']> = Extract<EightDQuestion, { ask: Ask }>

function VerifyCauseDialog({
  causeId,
  hint,
  ...settings
}: EightDDialogSettings & { readonly causeId: string; readonly hint: string }) {
  const { t } = useLingui()
  const { run, isRunning } = useVerifyEightDCause()
  const { id } = settings.eightD
  return (
    <EightDTextDialog
      {...settings}
      title={t`${causeId} is the root`}
      hint={hint}
      label={t`What shows that the problem comes and goes with it?`}
      submit={t`Save as verified`}
      isRunning={isRunning}
      run={(evidence, expectedVersion) => run({ input: { id, expectedVersion, causeId, evidence } })}
    />
  )
}

function WaiveDialog({ discipline, ...settings }: EightDDialogSettings & Pick<Of<'waive'>, 'discipline'>) {
  const { t } = useLingui()
  const { run, isRunning } = useWaiveEightDDiscipline()
  const { id } = settings.eightD
  return (
    <EightDTextDialog
      {...settings}
      title={t`${discipline} needs no action`}
      label={t`Why?`}
      submit={t`Save reason`}
      isRunning={isRunning}
      run={(reason, expectedVersion) => run({ input: { id, expectedVersion, discipline, reason } })}
    />
  )
}

function ReturnDialog({ discipline, ...settings }: EightDDialogSettings & Pick<Of<'return'>, 'discipline'>) {
  const { t } = useLingui()
  const { run, isRunning } = useReturnToEightDDiscipline()
  const { id } = settings.eightD
  return (
    <EightDTextDialog
      {...settings}
      title={t`Go back to ${discipline}`}
      hint={t`It and all steps that rest on it are open again. What was written stays; what was proven in them must be proven anew.`}
      label={t`Why?`}
      submit={t`Go back`}
      isRunning={isRunning}
      run={(reason, expectedVersion) => run({ input: { id, expectedVersion, discipline, reason } })}
    />
  )
}
