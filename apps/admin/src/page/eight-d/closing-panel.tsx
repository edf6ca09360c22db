import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import type { FormEvent } from 'react'
import { ProblemAlert } from '../../attempt/problem-alert.tsx'
import { useAttempt } from '../../attempt/use-attempt.ts'
import { Icon } from '../../element/icon.tsx'
import { useFormat } from '../../format/use-format.ts'
import { useRecogniseEightDTeam } from './command/recognise-eight-d-team.ts'
import { DraftLocked } from './draft-locked.tsx'
import classes from './eight-d-form.module.css'
import { EvidenceLine } from './evidence-line.tsx'
import panel from './panel.module.css'
import type { PanelProps } from './panel-props.ts'
import { useDraft } from './use-draft.ts'

/** D8: whether the actions hold, and what is said to the team. */
export function ClosingPanel({ eightD, revision, step, onAsk }: PanelProps) {
  const { t } = useLingui()
  const format = useFormat()
  const { run, isRunning } = useRecogniseEightDTeam()
  const { effectiveness, recognition } = revision
  const { attempt, problem, faults, startFrom } = useAttempt(eightD, () => forget())
  const { draft, isChanged, change, forget } = useDraft({ recognition }, () => startFrom(eightD))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    attempt(expectedVersion => run({ input: { id: eightD.id, expectedVersion, ...draft } }))
  }
  const isDone = effectiveness?.isEffective != null
  return (
    <div className={panel.panel}>
      <div className={panel.item}>
        <p className={panel.title}>
          <Icon name={isDone ? (effectiveness.isEffective ? 'check' : 'alert') : 'clock'} size={15} />
          <Trans>Effectiveness check</Trans>
        </p>
        {!effectiveness && (
          <p className={panel.meta}>
            <Trans>Its time begins when the corrective actions are in place (D6).</Trans>
          </p>
        )}
        {effectiveness && !isDone && (
          <p className={panel.meta}>{t`Due ${format.instant(effectiveness.dueAt)}`}</p>
        )}
        {isDone && <p>{effectiveness.isEffective ? t`The actions hold.` : t`The actions do not hold.`}</p>}
        {effectiveness?.evidence && <EvidenceLine evidence={effectiveness.evidence} />}
        {effectiveness?.viewerCanCheck && (
          <Button
            size="compact-sm"
            variant="default"
            mt={8}
            onClick={() => onAsk({ ask: 'check-effectiveness' })}
          >
            <Trans>Check effectiveness…</Trans>
          </Button>
        )}
      </div>
      {step.viewerCanWorkOn || isChanged ? (
        <form className={classes.form} onSubmit={submit} noValidate>
          <Textarea
            label={t`What was said to the team`}
            autosize
            minRows={3}
            maxLength={10_000}
            value={draft.recognition}
            error={faults.recognition}
            onChange={event => change({ recognition: event.currentTarget.value })}
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
              <Trans>Save recognition</Trans>
            </Button>
          </div>
        </form>
      ) : (
        recognition && (
          <div className={panel.item}>
            <p className={panel.title}>
              <Trans>Recognition of the team</Trans>
            </p>
            <p className={panel.text}>{recognition}</p>
          </div>
        )
      )}
    </div>
  )
}
