import { FormDialog, type FormDialogProps } from '../element/form-dialog.tsx'
import { ProblemAlert } from './problem-alert.tsx'
import type { Problem } from './use-attempt.ts'

export interface AttemptDialogProps extends FormDialogProps {
  readonly problem: Problem | null
}

/** The frame of every question about a case or an 8D: fields, what is in the way, and two buttons. */
export function AttemptDialog({ problem, children, ...dialog }: AttemptDialogProps) {
  return (
    <FormDialog {...dialog}>
      {children}
      <ProblemAlert problem={problem} />
    </FormDialog>
  )
}
