import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { Dialog } from '../../element/dialog.tsx'
import classes from './case-dialog.module.css'
import { CaseProblemAlert } from './case-problem-alert.tsx'
import type { CaseProblem } from './use-case-attempt.ts'

export interface CaseDialogProps {
  readonly title: string
  /** What will come of it. */
  readonly hint?: ReactNode
  readonly submit: string
  readonly problem: CaseProblem | null
  readonly isRunning: boolean
  readonly isReady?: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The frame of every question about a case: fields, what is in the way, and two buttons. */
export function CaseDialog({
  title,
  hint,
  submit,
  problem,
  isRunning,
  isReady = true,
  onSubmit,
  onClose,
  children,
}: CaseDialogProps) {
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={classes.form} onSubmit={send} noValidate>
        {hint && <p className={classes.hint}>{hint}</p>}
        {children}
        <CaseProblemAlert problem={problem} />
        <div className={classes.actions}>
          <Button variant="subtle" color="gray" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={isRunning} disabled={!isReady}>
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
