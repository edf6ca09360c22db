import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { ProblemAlert } from '../../attempt/problem-alert.tsx'
import type { Problem } from '../../attempt/use-attempt.ts'
import { Dialog } from '../../element/dialog.tsx'
import classes from './eight-d-form.module.css'

export interface EightDDialogFrameProps {
  readonly title: string
  readonly hint?: ReactNode
  readonly submit: string
  readonly size?: 'md' | 'lg'
  readonly problem: Problem | null
  readonly isRunning: boolean
  readonly isReady?: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The frame of every question about an 8D: fields, what is in the way, and two buttons. */
export function EightDDialogFrame({
  title,
  hint,
  submit,
  size = 'md',
  problem,
  isRunning,
  isReady = true,
  onSubmit,
  onClose,
  children,
}: EightDDialogFrameProps) {
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Dialog title={title} size={size} onClose={onClose}>
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
