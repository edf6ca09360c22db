import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { AttemptDialog } from '../../attempt/attempt-dialog.tsx'
import { useAttempt } from '../../attempt/use-attempt.ts'
import { Icon } from '../../element/icon.tsx'
import { choicesOf } from '../../format/use-case-words.ts'
import { useStateEightDCause } from './command/state-eight-d-cause.ts'
import classes from './eight-d-form.module.css'
import type { EightDDialogSettings } from './eight-d-question.ts'
import type { Cause } from './eight-d-revision.ts'
import { useEightDWords } from './use-eight-d-words.ts'
import '../../element/select.css'

export interface StateCauseDialogProps extends EightDDialogSettings {
  /** What is stated anew; null for a new cause. */
  readonly cause: Cause | null
}

interface Why {
  readonly key: number
  readonly why: string
  readonly because: string
}

/** States a root cause, with the chain of questions that leads to it. */
export function StateCauseDialog({ eightD, cause, onClose }: StateCauseDialogProps) {
  const { t } = useLingui()
  const { causeKinds } = useEightDWords()
  const { run, isRunning } = useStateEightDCause()
  const { attempt, problem, faults } = useAttempt(eightD, onClose)
  const [kind, setKind] = useState(cause?.kind ?? 'OCCURRENCE')
  const [statement, setStatement] = useState(cause?.statement ?? '')
  const [whys, setWhys] = useState<readonly Why[]>(() =>
    (cause?.fiveWhys.length ? cause.fiveWhys : [{ why: '', because: '' }]).map((why, key) => ({
      ...why,
      key,
    })),
  )
  const change = (key: number, changes: Partial<Why>) =>
    setWhys(whys.map(why => (why.key === key ? { ...why, ...changes } : why)))
  const told = whys.filter(({ why, because }) => why.trim() || because.trim())
  return (
    <AttemptDialog
      title={cause ? t`Change ${cause.id}` : t`State a root cause`}
      hint={cause?.verified ? t`What was verified must then be verified again.` : undefined}
      submit={t`Save cause`}
      size="lg"
      problem={problem}
      isRunning={isRunning}
      onSubmit={() =>
        attempt(expectedVersion =>
          run({
            input: {
              ...{ id: eightD.id, expectedVersion },
              cause: {
                ...{ id: cause?.id ?? null, kind, statement },
                fiveWhys: told.map(({ why, because }) => ({ why, because })),
              },
            },
          }),
        )
      }
      onClose={onClose}
    >
      <Select
        label={t`Which question does it answer?`}
        allowDeselect={false}
        data={choicesOf(causeKinds)}
        value={kind}
        onChange={chosen => chosen && setKind(chosen)}
      />
      <Textarea
        label={t`The cause`}
        autosize
        minRows={2}
        maxLength={10_000}
        data-autofocus
        value={statement}
        error={faults.statement}
        onChange={event => setStatement(event.currentTarget.value)}
      />
      <fieldset className={classes.rows} style={{ border: 0, padding: 0, margin: 0 }}>
        <legend className={classes.legend}>
          <Trans>Five whys</Trans>
        </legend>
        {whys.map(({ key, why, because }, index) => (
          <div key={key} className={classes.row}>
            <TextInput
              label={t`Why? (${index + 1})`}
              maxLength={10_000}
              value={why}
              error={because.trim() && !why.trim() ? faults.why : undefined}
              onChange={event => change(key, { why: event.currentTarget.value })}
            />
            <TextInput
              label={t`Because`}
              maxLength={10_000}
              value={because}
              error={why.trim() && !because.trim() ? faults.because : undefined}
              onChange={event => change(key, { because: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={34}
              aria-label={t`Remove step ${index + 1}`}
              onClick={() => setWhys(whys.filter(other => other.key !== key))}
            >
              <Icon name="close" size={16} />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<Icon name="plus" size={14} />}
          onClick={() =>
            setWhys([...whys, { key: Math.max(-1, ...whys.map(({ key }) => key)) + 1, why: '', because: '' }])
          }
        >
          <Trans>One more why</Trans>
        </Button>
      </fieldset>
    </AttemptDialog>
  )
}
