import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../../api/graphql.ts'
import { Card } from '../../../element/card.tsx'
import { Failure } from '../../../element/failure.tsx'
import type { Draft } from '../use-policy-check.ts'
import classes from './policy-rehearsal.module.css'
import { RehearsalOutcome, RehearsalOutcomeFragment } from './rehearsal-outcome.tsx'
import '../../../element/select.css'

const RehearsePolicyQuery = graphql(
  `query RehearsePolicy($draft: PolicyDraftInput!, $days: Int!) {
    rehearsePolicy(draft: $draft, days: $days) {
      __typename
      ... on PolicyRehearsal { ...RehearsalOutcome }
      ... on InvalidPolicyError { message }
    }
  }`,
  [RehearsalOutcomeFragment],
)

export interface PolicyRehearsalProps {
  readonly draft: Draft
  /** A draft with faults cannot be rehearsed. */
  readonly isRehearsable: boolean
}

/** Runs the cases of the last days through the draft, and shows for which it would have made a difference. */
export function PolicyRehearsal({ draft, isRehearsable }: PolicyRehearsalProps) {
  const { t } = useLingui()
  const { kind, code, document } = draft
  const [days, setDays] = useState('30')
  const [asked, setAsked] = useState<{ readonly draft: Draft; readonly days: number }>()
  const [{ data, error, fetching }, ask] = useQuery({
    query: RehearsePolicyQuery,
    variables: asked ?? { draft: { kind, code, document }, days: Number(days) },
    pause: asked === undefined,
    requestPolicy: 'network-only',
  })
  const isOfThisDraft = asked?.draft.document === document
  const answer = isOfThisDraft && !fetching ? data?.rehearsePolicy : undefined
  return (
    <Card
      title={t`Rehearsal`}
      tools={
        <div className={classes.tools}>
          <Select
            size="xs"
            aria-label={t`Which cases`}
            allowDeselect={false}
            value={days}
            onChange={value => value && setDays(value)}
            data={[
              { value: '7', label: t`Cases of the last 7 days` },
              { value: '30', label: t`Cases of the last 30 days` },
              { value: '90', label: t`Cases of the last 90 days` },
            ]}
          />
          <Button
            size="xs"
            variant="light"
            disabled={!isRehearsable}
            loading={fetching && isOfThisDraft}
            onClick={() => setAsked({ draft: { kind, code, document }, days: Number(days) })}
          >
            <Trans>Rehearse</Trans>
          </Button>
        </div>
      }
    >
      <div aria-live="polite">
        {error && isOfThisDraft ? (
          <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        ) : answer?.__typename === 'PolicyRehearsal' ? (
          <RehearsalOutcome rehearsal={answer} />
        ) : answer?.__typename === 'InvalidPolicyError' ? (
          <p role="alert">{answer.message}</p>
        ) : (
          <p className={classes.hint}>
            <Trans>
              Runs past cases through the draft beside what holds now, and names those that would have been
              due, late or escalated otherwise. Nothing is changed by it.
            </Trans>
          </p>
        )}
      </div>
    </Card>
  )
}
