import { Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { AttemptDialog } from '../../attempt/attempt-dialog.tsx'
import { useAttempt } from '../../attempt/use-attempt.ts'
import type { EightDOutcome } from './eight-d-outcome.ts'
import type { EightDDialogSettings } from './eight-d-question.ts'

export interface EightDTextDialogProps extends EightDDialogSettings {
  readonly title: string
  readonly hint?: ReactNode
  readonly label: string
  readonly submit: string
  readonly isRunning: boolean
  readonly run: (text: string, expectedVersion: number) => Promise<EightDOutcome>
}

/** A command on an 8D that needs one text: evidence, or a reason. */
export function EightDTextDialog({
  eightD,
  title,
  hint,
  label,
  submit,
  isRunning,
  run,
  onClose,
}: EightDTextDialogProps) {
  const [text, setText] = useState('')
  const { attempt, problem, faults } = useAttempt(eightD, onClose)
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
        maxRows={12}
        maxLength={10_000}
        data-autofocus
        value={text}
        error={Object.values(faults)[0]}
        onChange={event => setText(event.currentTarget.value)}
      />
    </AttemptDialog>
  )
}
