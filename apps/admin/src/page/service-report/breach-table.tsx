import { Trans, useLingui } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Card } from '../../element/card.tsx'
import table from '../../element/table.module.css'
import { BreachLink } from './breach-link.tsx'
import { CsvButton } from './csv-button.tsx'
import { Definition } from './definition.tsx'

export const BreachTableFragment = graphql(`
  fragment BreachTable on ServiceReport {
    from to breaches { level clock clockLabel cause causeLabel count caseCount }
  }
`)

export interface BreachTableProps {
  readonly report: FragmentOf<typeof BreachTableFragment>
  readonly definition: string | undefined
}

/** On which level promises broke, and on what. */
export function BreachTable({ report, definition }: BreachTableProps) {
  const { t } = useLingui()
  const { breaches, from, to } = readFragment(BreachTableFragment, report)
  const level = (place: number) => (place === 0 ? t`Before the first` : t`Level ${place}`)
  const title = t`Breaches by level and cause`
  const csv = () => [
    [t`Level`, t`Promise`, t`Cause`, t`Count`, t`Cases`],
    ...breaches.map(row => [level(row.level), row.clockLabel, row.causeLabel, row.count, row.caseCount]),
  ]
  return (
    <Card
      title={title}
      isFlush
      tools={<CsvButton name={title} fileName={`breaches-${from}-${to}`} rows={csv} />}
    >
      <Definition text={definition} isIndented />
      {breaches.length === 0 ? (
        <Definition text={t`No promise broke.`} isIndented />
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Level</Trans>
              </th>
              <th scope="col">
                <Trans>Promise</Trans>
              </th>
              <th scope="col">
                <Trans>Cause</Trans>
              </th>
              <th scope="col" data-figure>
                <Trans>Count</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {breaches.map(({ caseCount, causeLabel, clockLabel, count, ...breach }) => (
              <tr key={`${breach.level} ${breach.clock} ${breach.cause}`}>
                <td data-tight>{level(breach.level)}</td>
                <td data-tight>{clockLabel}</td>
                <td>{causeLabel}</td>
                <td data-figure>
                  <BreachLink period={{ from, to }} {...{ breach, caseCount, count }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
