import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import type { FormEvent } from 'react'
import { ProblemAlert } from '../../attempt/problem-alert.tsx'
import { useAttempt } from '../../attempt/use-attempt.ts'
import { Facts } from '../../element/facts.tsx'
import { usePrepareEightD } from './command/prepare-eight-d.ts'
import { DraftLocked } from './draft-locked.tsx'
import classes from './eight-d-form.module.css'
import type { PanelProps } from './panel-props.ts'
import { useDraft } from './use-draft.ts'

/** D0: what was seen, and what was done at once. */
export function PreparePanel({ eightD, revision, step }: PanelProps) {
  const { t } = useLingui()
  const { run, isRunning } = usePrepareEightD()
  const { symptom, emergencyResponse } = revision
  const { attempt, problem, faults, startFrom } = useAttempt(eightD, () => forget())
  const { draft, isChanged, change, forget } = useDraft({ symptom, emergencyResponse }, () =>
    startFrom(eightD),
  )
  if (!step.viewerCanWorkOn && !isChanged)
    return (
      <Facts
        facts={[
          [t`What was seen`, symptom],
          [t`Done at once`, emergencyResponse],
        ]}
      />
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    attempt(expectedVersion => run({ input: { id: eightD.id, expectedVersion, ...draft } }))
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Textarea
        label={t`What was seen`}
        autosize
        minRows={3}
        maxLength={10_000}
        value={draft.symptom}
        error={faults.symptom}
        onChange={event => change({ symptom: event.currentTarget.value })}
      />
      <Textarea
        label={t`Done at once`}
        description={t`The emergency response, before any analysis. May stay empty.`}
        autosize
        minRows={3}
        maxLength={10_000}
        value={draft.emergencyResponse}
        error={faults.emergencyResponse}
        onChange={event => change({ emergencyResponse: event.currentTarget.value })}
      />
      <ProblemAlert problem={problem} />
      <DraftLocked canWorkOn={step.viewerCanWorkOn} onDiscard={forget} />
      <div className={classes.actions}>
        <Button
          type="submit"
          variant="default"
          loading={isRunning}
          disabled={!isChanged || !step.viewerCanWorkOn}
        >
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  )
}
