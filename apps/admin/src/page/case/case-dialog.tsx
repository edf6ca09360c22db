import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { ProblemAlert } from '../../attempt/problem-alert.tsx'
import type { Problem } from '../../attempt/use-attempt.ts'
import { Dialog } from '../../element/dialog.tsx'
import classes from './case-dialog.module.css'

export interface CaseDialogProps {
  readonly title: string
  /** What will come of it. */
  readonly hint?: ReactNode
  readonly submit: string
  readonly problem: Problem | null
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
        <ProblemAlert problem={problem} />
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
