import { Trans, useLingui } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Card } from '../../element/card.tsx'
import table from '../../element/table.module.css'
import { useFormat } from '../../format/use-format.ts'
import { BreachLink } from './breach-link.tsx'
import { CsvButton } from './csv-button.tsx'
import { MeasuredFragment, useMeasured } from './measured.tsx'

export const PolicyAttainmentFragment = graphql(
  `fragment PolicyAttainments on ServiceReport {
    from to
    attainment {
      policy policyLabel priority priorityLabel clock clockLabel met breached breachedCaseCount undecided cancelled
      attained { ...Measured }
    }
  }`,
  [MeasuredFragment],
)

/** How well each policy was kept, by priority and promise. */
export function PolicyAttainment({
  report,
}: {
  readonly report: FragmentOf<typeof PolicyAttainmentFragment>
}) {
  const { t } = useLingui()
  const format = useFormat()
  const measured = useMeasured()
  const { attainment, from, to } = readFragment(PolicyAttainmentFragment, report)
  const columns = [t`Met`, t`Breached`, t`Undecided`, t`Cancelled`]
  const title = t`Attainment by policy`
  const csv = () => [
    [t`Policy`, t`Priority`, t`Promise`, ...columns, t`Attained`],
    ...attainment.map(row => [
      ...[row.policyLabel, row.priorityLabel, row.clockLabel],
      ...[row.met, row.breached, row.undecided, row.cancelled, row.attained.share],
    ]),
  ]
  return (
    <Card
      title={title}
      isFlush
      tools={<CsvButton name={title} fileName={`sla-attainment-${from}-${to}`} rows={csv} />}
    >
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Policy</Trans>
            </th>
            <th scope="col">
              <Trans>Priority</Trans>
            </th>
            <th scope="col">
              <Trans>Promise</Trans>
            </th>
            {columns.map(column => (
              <th key={column} scope="col" data-figure>
                {column}
              </th>
            ))}
            <th scope="col" data-figure>
              <Trans>Attained</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {attainment.map(row => (
            <tr key={`${row.policy} ${row.priority} ${row.clock}`}>
              <td data-tight>{row.policyLabel}</td>
              <td data-tight>{row.priorityLabel}</td>
              <td data-tight>{row.clockLabel}</td>
              <td data-figure>{format.number(row.met)}</td>
              <td data-figure className={row.breached > 0 ? table.negative : undefined}>
                <BreachLink
                  count={row.breached}
                  caseCount={row.breachedCaseCount}
                  period={{ from, to }}
                  breach={{ policy: row.policy, priority: row.priority, clock: row.clock }}
                />
              </td>
              <td data-figure>{format.number(row.undecided)}</td>
              <td data-figure>{format.number(row.cancelled)}</td>
              <td data-figure title={measured.ground(row.attained)}>
                {measured.share(row.attained)}
                {row.attained.isTooFew && <span className={table.quiet}>{` ${t`(few)`}`}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
