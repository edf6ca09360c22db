import { Trans } from '@lingui/react/macro'
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../api/graphql.ts'
import table from '../../../element/table.module.css'
import { TextLink } from '../../../element/text-link.tsx'
import { useCaseWords } from '../../../format/use-case-words.ts'
import { useFormat } from '../../../format/use-format.ts'
import classes from './rehearsed-cases.module.css'

export const RehearsedCaseFragment = graphql(`
  fragment RehearsedCaseRow on RehearsedCase {
    number subject
    case { id }
    clocks {
      clock label why isBreachedByDraftOnly isBreachedByCurrentOnly
      current { status isOpen dueAt }
      draft { status isOpen dueAt }
    }
    escalation { code message }
  }
`)

/** The cases for which a draft makes a difference: what each would have been due, and how it would have risen. */
export function RehearsedCases({
  cases,
}: {
  readonly cases: readonly FragmentOf<typeof RehearsedCaseFragment>[]
}) {
  const rows = cases.map(each => readFragment(RehearsedCaseFragment, each))
  return (
    <div className={classes.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Case</Trans>
            </th>
            <th scope="col">
              <Trans>What would be due otherwise</Trans>
            </th>
            <th scope="col">
              <Trans>How it would rise</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, subject, case: { id }, clocks, escalation }) => (
            <tr key={number}>
              <td>
                <TextLink to="/cases/$caseId" params={{ caseId: id }}>
                  {number}
                </TextLink>
                <span className={classes.subject}>{subject}</span>
              </td>
              <td>
                <ul className={classes.list}>
                  {clocks.map(clock => (
                    <ClockChange key={clock.clock} clock={clock} />
                  ))}
                </ul>
              </td>
              <td>
                <ul className={classes.list}>
                  {escalation.map(({ code, message }) => (
                    <li key={`${code} ${message}`}>{message}</li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Clock = ResultOf<typeof RehearsedCaseFragment>['clocks'][number]

function ClockChange({ clock }: { readonly clock: Clock }) {
  const { label, why, current, draft } = clock
  return (
    <li
      className={classes.clock}
      data-turn={clock.isBreachedByDraftOnly ? 'late' : clock.isBreachedByCurrentOnly ? 'kept' : undefined}
      title={why}
    >
      <span className={classes.label}>{label}</span>
      <Side clock={current} />
      <span aria-hidden="true">→</span>
      <Side clock={draft} />
      <span className={classes.why}>{why}</span>
    </li>
  )
}

function Side({ clock }: { readonly clock: Clock['draft'] }) {
  const format = useFormat()
  const { clockStatuses } = useCaseWords()
  if (!clock) return <span>–</span>
  return (
    <span>
      {clock.dueAt ? format.instant(clock.dueAt) : '–'}{' '}
      <span className={classes.status} data-status={clock.status}>
        {clockStatuses[clock.status]}
      </span>
    </span>
  )
}
