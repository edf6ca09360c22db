import { Trans, useLingui } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.ts'
import { Figures } from '../../../element/figures.tsx'
import { useFormat } from '../../../format/use-format.ts'
import classes from './rehearsal-outcome.module.css'
import { RehearsedCaseFragment, RehearsedCases } from './rehearsed-cases.tsx'

export const RehearsalOutcomeFragment = graphql(
  `fragment RehearsalOutcome on PolicyRehearsal {
    caseCount isCut differentCount dueOtherwiseCount escalatedOtherwiseCount breachedByCurrentCount breachedByDraftCount
    cases(first: 100) { number ...RehearsedCaseRow }
  }`,
  [RehearsedCaseFragment],
)

/** What a draft would have made of past cases: in figures, and case by case. */
export function RehearsalOutcome({
  rehearsal,
}: {
  readonly rehearsal: FragmentOf<typeof RehearsalOutcomeFragment>
}) {
  const { t } = useLingui()
  const format = useFormat()
  const shown = readFragment(RehearsalOutcomeFragment, rehearsal)
  const { number } = format
  const { cases, caseCount, differentCount } = shown
  const count = number(caseCount)
  const hidden = number(differentCount - cases.length)
  return (
    <div className={classes.outcome}>
      <Figures
        figures={[
          { name: t`Cases looked at`, value: number(caseCount) },
          { name: t`Due otherwise`, value: number(shown.dueOtherwiseCount) },
          { name: t`Escalated otherwise`, value: number(shown.escalatedOtherwiseCount) },
          { name: t`Late, as it holds now`, value: number(shown.breachedByCurrentCount) },
          {
            name: t`Late by the draft`,
            value: number(shown.breachedByDraftCount),
            isBad: shown.breachedByDraftCount > shown.breachedByCurrentCount,
          },
          { name: t`Cases with a difference`, value: number(differentCount) },
        ]}
      />
      {shown.isCut && (
        <p className={classes.note}>
          <Trans>There were more cases; the newest {count} were looked at.</Trans>
        </p>
      )}
      {cases.length === 0 ? (
        <p className={classes.note}>
          {caseCount === 0 ? (
            <Trans>There were no cases in this time.</Trans>
          ) : (
            <Trans>The draft makes no difference for any of them.</Trans>
          )}
        </p>
      ) : (
        <RehearsedCases cases={cases} />
      )}
      {differentCount > cases.length && (
        <p className={classes.note}>
          <Trans>{hidden} further cases differ.</Trans>
        </p>
      )}
    </div>
  )
}
