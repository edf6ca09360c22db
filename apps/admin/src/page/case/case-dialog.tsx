import { ProblemAlert } from '../../attempt/problem-alert.tsx'
import type { Problem } from '../../attempt/use-attempt.ts'
import { FormDialog, type FormDialogProps } from '../../element/form-dialog.tsx'

export interface CaseDialogProps extends FormDialogProps {
  readonly problem: Problem | null
}

/** The frame of every question about a case: fields, what is in the way, and two buttons. */
export function CaseDialog({ problem, children, ...dialog }: CaseDialogProps) {
  return (
    <FormDialog {...dialog}>
      {children}
      <ProblemAlert problem={problem} />
    </FormDialog>
  )
}
