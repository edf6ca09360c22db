import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import type { FormEvent } from 'react'
import { ProblemAlert } from '../../attempt/problem-alert.tsx'
import { useAttempt } from '../../attempt/use-attempt.ts'
import { Facts } from '../../element/facts.tsx'
import { useDescribeEightDProblem } from './command/describe-eight-d-problem.ts'
import { DraftLocked } from './draft-locked.tsx'
import classes from './eight-d-form.module.css'
import { IsIsNotRows } from './is-is-not-rows.tsx'
import { IsIsNotTable } from './is-is-not-table.tsx'
import panel from './panel.module.css'
import type { PanelProps } from './panel-props.ts'
import { useDraft } from './use-draft.ts'

const FIELDS = ['what', 'where', 'when', 'howMany', 'who', 'why', 'how'] as const

/** D2: the problem by 5W2H, and what it is and is not. */
export function ProblemPanel({ eightD, revision: { problem: stored }, step }: PanelProps) {
  const { t } = useLingui()
  const { run, isRunning } = useDescribeEightDProblem()
  const { attempt, problem, faults, startFrom } = useAttempt(eightD, () => forget())
  const { draft, isChanged, change, forget } = useDraft(
    {
      ...{ what: stored?.what ?? '', where: stored?.where ?? '', when: stored?.when ?? '' },
      ...{
        howMany: stored?.howMany ?? '',
        who: stored?.who ?? '',
        why: stored?.why ?? '',
        how: stored?.how ?? '',
      },
      lines: (stored?.isIsNot ?? []).map((line, key) => ({ ...line, key })),
    },
    () => startFrom(eightD),
  )
  const names = {
    what: t`What: object and defect`,
    where: t`Where`,
    when: t`When`,
    howMany: t`How many, of how many`,
    who: t`Who is concerned`,
    why: t`Why it is a problem`,
    how: t`How it was noticed`,
  }
  if (!step.viewerCanWorkOn && !isChanged) {
    if (!stored)
      return (
        <p className={panel.none}>
          <Trans>The problem is not described yet.</Trans>
        </p>
      )
    return (
      <div className={panel.panel}>
        <Facts facts={FIELDS.map(field => [names[field], stored[field]] as const)} />
        <IsIsNotTable lines={stored.isIsNot} />
      </div>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { lines, ...facts } = draft
    const isIsNot = lines.map(({ key: _, ...line }) => line)
    attempt(expectedVersion =>
      run({ input: { id: eightD.id, expectedVersion, problem: { ...facts, isIsNot } } }),
    )
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <div className={classes.pair}>
        {FIELDS.map(field => (
          <Textarea
            key={field}
            label={names[field]}
            required={field === 'what' || field === 'where' || field === 'when' || field === 'howMany'}
            autosize
            minRows={2}
            maxLength={10_000}
            value={draft[field]}
            error={faults[field]}
            onChange={event => change({ [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      <IsIsNotRows lines={draft.lines} faults={faults} onChange={lines => change({ lines })} />
      <ProblemAlert problem={problem} />
      <DraftLocked canWorkOn={step.viewerCanWorkOn} onDiscard={forget} />
      <div className={classes.actions}>
        <Button
          type="submit"
          variant="default"
          loading={isRunning}
          disabled={!isChanged || !step.viewerCanWorkOn}
        >
          <Trans>Save description</Trans>
        </Button>
      </div>
    </form>
  )
}
