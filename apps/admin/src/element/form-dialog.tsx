import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { Dialog } from './dialog.tsx'
import classes from './form-dialog.module.css'

export interface FormDialogProps {
  readonly title: string
  readonly size?: 'md' | 'lg'
  /** What will come of it. */
  readonly hint?: ReactNode
  /** What the button says. */
  readonly submit: string
  /** Whether it ends something. */
  readonly isGrave?: boolean
  readonly isRunning: boolean
  /** Whether enough is filled in to send it. */
  readonly isReady?: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** A question that is answered by filling in fields: what it is for, the fields, and two buttons. */
export function FormDialog({
  title,
  size = 'md',
  hint,
  submit,
  isGrave = false,
  isRunning,
  isReady = true,
  onSubmit,
  onClose,
  children,
}: FormDialogProps) {
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Dialog title={title} size={size} onClose={onClose}>
      <form className={classes.form} onSubmit={send} noValidate>
        {hint && <p className={classes.hint}>{hint}</p>}
        {children}
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" {...(isGrave && { color: 'red' })} loading={isRunning} disabled={!isReady}>
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
