import { Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { AttemptDialog } from '../../attempt/attempt-dialog.tsx'
import type { CaseOutcome } from './case-outcome.ts'
import { type CaseSeen, useCaseAttempt } from './use-case-attempt.ts'

export interface CaseTextDialogProps {
  readonly seen: CaseSeen
  readonly title: string
  readonly hint?: ReactNode
  readonly label: string
  readonly submit: string
  readonly isRunning: boolean
  readonly run: (text: string, expectedVersion: number) => Promise<CaseOutcome>
  readonly onClose: () => void
}

/** A command on a case that needs one text: a reason, a measure, a solution. */
export function CaseTextDialog({
  seen,
  title,
  hint,
  label,
  submit,
  isRunning,
  run,
  onClose,
}: CaseTextDialogProps) {
  const [text, setText] = useState('')
  const { attempt, problem, faults } = useCaseAttempt(seen, onClose)
  return (
    <AttemptDialog
      title={title}
      hint={hint}
      submit={submit}
      problem={problem}
      isRunning={isRunning}
      onSubmit={() => attempt(version => run(text, version))}
      onClose={onClose}
    >
      <Textarea
        label={label}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={2000}
        data-autofocus
        value={text}
        error={Object.values(faults)[0]}
        onChange={event => setText(event.currentTarget.value)}
      />
    </AttemptDialog>
  )
}
