import { useLingui } from '@lingui/react/macro'
import { MultiSelect, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { AttemptDialog } from '../../attempt/attempt-dialog.tsx'
import { useAttempt } from '../../attempt/use-attempt.ts'
import { DayInput } from '../../element/day-input.tsx'
import { endOfDay } from '../../format/start-of-day.ts'
import { useViewer } from '../../shell/viewer.ts'
import { usePlanEightDAction } from './command/plan-eight-d-action.ts'
import classes from './eight-d-form.module.css'
import type { EightDDialogSettings } from './eight-d-question.ts'
import type { Action, Cause } from './eight-d-revision.ts'
import '../../element/select.css'
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'

export interface PlanActionDialogProps extends EightDDialogSettings {
  readonly kind: Action['kind']
  /** What is planned anew; null for a new action. */
  readonly action: Action | null
  readonly causes: readonly Cause[]
  readonly users: readonly { readonly id: string; readonly name: string }[]
}

/** Plans an action: what is done, by whom, by when, and against which cause. */
export function PlanActionDialog({ eightD, kind, action, causes, users, onClose }: PlanActionDialogProps) {
  const { t } = useLingui()
  const { user, tenant } = useViewer()
  const { run, isRunning } = usePlanEightDAction()
  const { attempt, problem, faults } = useAttempt(eightD, onClose)
  const [text, setText] = useState(action?.text ?? '')
  const [ownerId, setOwner] = useState(action?.owner.id ?? user.id)
  const [day, setDay] = useState(action?.dueAt ? dayOf(action.dueAt, tenant.timeZone) : null)
  const [causeIds, setCauses] = useState(() => [...(action?.causeIds ?? causes.map(({ id }) => id))])
  const dueAt = day && endOfDay(day, tenant.timeZone)
  return (
    <AttemptDialog
      title={action ? t`Change ${action.id}` : t`Plan an action`}
      submit={t`Save action`}
      problem={problem}
      isRunning={isRunning}
      onSubmit={() =>
        attempt(expectedVersion =>
          run({
            input: {
              ...{ id: eightD.id, expectedVersion },
              action: {
                ...{ id: action?.id ?? null, kind, text, ownerId, dueAt },
                causeIds: kind === 'CORRECTIVE' ? causeIds : null,
              },
            },
          }),
        )
      }
      onClose={onClose}
    >
      <Textarea
        label={t`What is to be done?`}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={10_000}
        data-autofocus
        value={text}
        error={faults.text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <div className={classes.pair}>
        <Select
          label={t`Who sees to it?`}
          searchable
          allowDeselect={false}
          data={users.map(({ id, name }) => ({ value: id, label: name }))}
          value={ownerId}
          onChange={chosen => chosen && setOwner(chosen)}
        />
        <DayInput label={t`By when?`} value={day} onChange={setDay} />
      </div>
      {kind === 'CORRECTIVE' && (
        <MultiSelect
          label={t`Which causes does it remove?`}
          data={causes.map(({ id, statement }) => ({ value: id, label: `${id} · ${statement}` }))}
          value={causeIds}
          error={faults.causeIds}
          onChange={setCauses}
        />
      )}
    </AttemptDialog>
  )
}

/** The calendar day of an instant in a zone, such as `2026-01-31`. */
function dayOf(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(Date.parse(at))
}
