import { useLingui } from '@lingui/react/macro'
import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { AttemptDialog } from '../../attempt/attempt-dialog.tsx'
import { FieldPair } from '../../element/field-pair.tsx'
import { choicesOf, useCaseWords } from '../../format/use-case-words.ts'
import type { CaseDialogSettings } from './case-action.ts'
import { useChangeCasePriority } from './command/change-case-priority.ts'
import { useCaseAttempt } from './use-case-attempt.ts'
import '../../element/select.css'

/** Ranks a case anew by severity and urgency; the priority follows from both. */
export function ChangePriorityDialog({ caseId: id, seen, onClose, ...rank }: CaseDialogSettings) {
  const { t } = useLingui()
  const { severities, urgencies } = useCaseWords()
  const { run, isRunning } = useChangeCasePriority()
  const { attempt, problem, faults } = useCaseAttempt(seen, onClose)
  const [severity, setSeverity] = useState(rank.severity)
  const [urgency, setUrgency] = useState(rank.urgency)
  const [why, setWhy] = useState('')
  return (
    <AttemptDialog
      title={t`Change the priority`}
      hint={t`Severity and urgency together give the priority. The clocks keep the working time they have used.`}
      submit={t`Change priority`}
      problem={problem}
      isRunning={isRunning}
      onSubmit={() =>
        attempt(expectedVersion => run({ input: { id, expectedVersion, severity, urgency, why } }))
      }
      onClose={onClose}
    >
      <FieldPair>
        <Select
          label={t`Severity`}
          allowDeselect={false}
          data={choicesOf(severities)}
          value={severity}
          onChange={value => value && setSeverity(value)}
        />
        <Select
          label={t`Urgency`}
          allowDeselect={false}
          data={choicesOf(urgencies)}
          value={urgency}
          onChange={value => value && setUrgency(value)}
        />
      </FieldPair>
      <Textarea
        label={t`Why is it ranked anew?`}
        autosize
        minRows={2}
        maxLength={2000}
        value={why}
        error={Object.values(faults)[0]}
        onChange={event => setWhy(event.currentTarget.value)}
      />
    </AttemptDialog>
  )
}
