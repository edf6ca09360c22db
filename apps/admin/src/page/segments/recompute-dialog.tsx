import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, NumberInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { assertNever } from '../../api/assert-never.ts'
import { graphql, type ResultOf } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import { DayInput } from '../../element/day-input.tsx'
import { Dialog } from '../../element/dialog.tsx'
import { RadioCards } from '../../element/radio-cards.tsx'
import { endOfDay } from '../../format/start-of-day.ts'
import { useFormat } from '../../format/use-format.ts'
import { useViewer } from '../../shell/viewer.ts'
import { CutsInput } from './cuts-input.tsx'
import { draftOf, type PolicyDraft, policyOf } from './policy-draft.ts'
import type { RecomputeFragment } from './recompute.tsx'
import classes from './recompute-dialog.module.css'
import { useMethodNames } from './use-method-names.ts'
import '@mantine/core/styles/NumberInput.layer.css'

const RecomputeRfm = graphql(`
  mutation RecomputeRfm($input: RecomputeRfmInput!) {
    recomputeRfm(input: $input) {
      __typename
      ... on RecomputeRfmSuccess { snapshot { id movedCount } }
      ... on InvalidInputError { message faults { path message } }
    }
  }
`)

export interface RecomputeDialogProps {
  readonly policy: ResultOf<typeof RecomputeFragment>['policy']
  readonly onClose: () => void
}

/** Scores everybody anew, as of another day or by another policy. */
export function RecomputeDialog({ policy, onClose }: RecomputeDialogProps) {
  const { t } = useLingui()
  const format = useFormat()
  const methods = useMethodNames()
  const { timeZone } = useViewer().tenant
  const { run, isRunning } = useCommand(RecomputeRfm)
  const [day, setDay] = useState<string | null>(null)
  const [draft, setDraft] = useState(() => draftOf(policy))
  const [faults, setFaults] = useState<readonly string[]>([])
  const change = (changes: Partial<PolicyDraft>) => setDraft(current => ({ ...current, ...changes }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const asOf = day === null ? {} : { asOf: endOfDay(day, timeZone) }
    const answer = (await run({ input: { ...asOf, policy: policyOf(draft) } }))?.recomputeRfm
    switch (answer?.__typename) {
      case undefined:
        return
      case 'RecomputeRfmSuccess': {
        const moved = format.number(answer.snapshot.movedCount)
        notifications.show({ message: t`Done. Customers who moved to another segment: ${moved}.` })
        return onClose()
      }
      case 'InvalidInputError':
        return setFaults(
          answer.faults.length > 0 ? answer.faults.map(({ message }) => message) : [answer.message],
        )
      default:
        return assertNever(answer)
    }
  }
  return (
    <Dialog onClose={onClose} title={t`Recompute segments`} size="lg">
      <form className={classes.form} onSubmit={submit}>
        <DayInput
          label={t`As of`}
          description={t`The end of that day. Empty means now.`}
          placeholder={t`Now`}
          value={day}
          onChange={setDay}
        />
        <RadioCards
          legend={t`How to score`}
          value={draft.method}
          onChange={method => change({ method })}
          options={METHODS.map(value => ({
            value,
            label: methods[value].name,
            detail: methods[value].meaning,
          }))}
        />
        <div className={classes.pair}>
          <NumberInput
            label={t`Bins`}
            description={t`How many scores there are; the highest is best.`}
            allowDecimal={false}
            value={draft.bins}
            onChange={bins => change({ bins: String(bins) })}
          />
          <NumberInput
            label={t`Look back (days)`}
            description={t`Older orders do not count. Empty counts all.`}
            allowDecimal={false}
            value={draft.lookBackDays}
            onChange={lookBackDays => change({ lookBackDays: String(lookBackDays) })}
          />
        </div>
        {draft.method === 'CUT' && <CutsInput draft={draft} onChange={change} />}
        <RadioCards
          legend={t`Refunds`}
          value={draft.refunds}
          onChange={refunds => change({ refunds })}
          options={[
            {
              value: 'REDUCE',
              label: t`Reduce money`,
              detail: t`What was given back is taken off the total.`,
            },
            { value: 'IGNORE', label: t`Ignore`, detail: t`Only what was bought counts.` },
          ]}
        />
        {faults.length > 0 && (
          <Alert color="red" variant="light" role="alert">
            {faults.map(fault => (
              <p key={fault}>{fault}</p>
            ))}
          </Alert>
        )}
        <div className={classes.actions}>
          <Button variant="subtle" color="gray" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={isRunning}>
            <Trans>Recompute</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const METHODS = ['NTILE', 'CUME', 'RANK', 'CUT'] as const
