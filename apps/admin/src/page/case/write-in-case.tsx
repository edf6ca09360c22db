import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, SegmentedControl, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { assertNever } from '../../api/assert-never.ts'
import { ProblemAlert } from '../../attempt/problem-alert.tsx'
import { useAddCaseNote } from './command/add-case-note.ts'
import { useReceiveCaseMessage } from './command/receive-case-message.ts'
import { useReplyToCase } from './command/reply-to-case.ts'
import { type CaseSeen, useCaseAttempt } from './use-case-attempt.ts'
import classes from './write-in-case.module.css'
import '@mantine/core/styles/Checkbox.layer.css'
import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'

type Mode = 'reply' | 'note' | 'received'

export interface WriteInCaseProps {
  readonly caseId: string
  readonly seen: CaseSeen
  /** Whether the customer may be answered: somebody still has to work on the case. */
  readonly canReply: boolean
}

/** One box for the three things that are written in a case: to the customer, among colleagues, and what the customer said. */
export function WriteInCase({ caseId: id, seen, canReply }: WriteInCaseProps) {
  const { t } = useLingui()
  const [chosen, setMode] = useState<Mode>('reply')
  const mode = chosen === 'reply' && !canReply ? 'note' : chosen
  const [body, setBody] = useState('')
  const [waits, setWaits] = useState(true)
  const [expectsReply, setExpectsReply] = useState(true)
  const { attempt, problem, faults, startFrom } = useCaseAttempt(seen, () => setBody(''))
  const reply = useReplyToCase()
  const note = useAddCaseNote()
  const receive = useReceiveCaseMessage()
  const type = (text: string) => {
    // Whoever begins to write has seen the case as it stands; from there on it counts what happens meanwhile.
    if (body === '') startFrom(seen)
    setBody(text)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    return attempt(expectedVersion => {
      const target = { id, expectedVersion, body }
      switch (mode) {
        case 'reply':
          return reply.run({ input: { ...target, status: waits ? 'WAITING_CUSTOMER' : null } })
        case 'note':
          return note.run({ input: target })
        case 'received':
          return receive.run({ input: { ...target, expectsReply } })
        default:
          return assertNever(mode)
      }
    })
  }
  const words = {
    reply: { name: t`Reply`, label: t`Reply to the customer`, send: t`Send reply` },
    note: { name: t`Note`, label: t`Note, for colleagues only`, send: t`Save note` },
    received: { name: t`Customer said`, label: t`What the customer wrote or said`, send: t`Save message` },
  }
  const modes: readonly Mode[] = canReply ? ['reply', 'note', 'received'] : ['note', 'received']
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <SegmentedControl
        aria-label={t`What is written`}
        data={modes.map(value => ({ value, label: words[value].name }))}
        value={mode}
        onChange={setMode}
      />
      <Textarea
        aria-label={words[mode].label}
        placeholder={words[mode].label}
        className={classes.text}
        data-mode={mode}
        autosize
        minRows={4}
        maxRows={16}
        maxLength={20_000}
        value={body}
        error={faults.body}
        onChange={event => type(event.currentTarget.value)}
      />
      <ProblemAlert problem={problem} />
      <div className={classes.line}>
        {mode === 'reply' && (
          <Checkbox
            label={<Trans>Then wait for the customer</Trans>}
            checked={waits}
            onChange={event => setWaits(event.currentTarget.checked)}
          />
        )}
        {mode === 'received' && (
          <Checkbox
            label={<Trans>Expects an answer</Trans>}
            checked={expectsReply}
            onChange={event => setExpectsReply(event.currentTarget.checked)}
          />
        )}
        <Button
          type="submit"
          className={classes.send}
          disabled={body.trim() === ''}
          loading={reply.isRunning || note.isRunning || receive.isRunning}
        >
          {words[mode].send}
        </Button>
      </div>
    </form>
  )
}
