import { Trans, useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../api/graphql.ts'
import { useCounts } from '../../format/use-counts.ts'
import { useFormat } from '../../format/use-format.ts'
import classes from './segment-heat-map.module.css'
import type { Measure } from './segments-search.ts'

export const SegmentHeatMapFragment = graphql(`
  fragment SegmentHeatMap on RfmGrid {
    bins
    cells {
      recencyScore frequencyScore customerCount customerShare
      revenue { amount minorUnits currency }
      revenueShare
    }
  }
`)

type Cell = ResultOf<typeof SegmentHeatMapFragment>['cells'][number]

export interface SegmentHeatMapProps {
  readonly grid: FragmentOf<typeof SegmentHeatMapFragment>
  readonly measure: Measure
}

/** How the customers spread over recency and frequency. Each cell leads to its customers. */
export function SegmentHeatMap({ grid, measure }: SegmentHeatMapProps) {
  const { t } = useLingui()
  const { bins, cells } = readFragment(SegmentHeatMapFragment, grid)
  const amounts = cells.map(cell => amountOf(cell, measure))
  const most = Math.max(1, ...amounts)
  const scores = Array.from({ length: bins }, (_, index) => index + 1)
  return (
    <div className={classes.frame}>
      <span className={classes.rowAxis} aria-hidden="true">
        <Trans>Frequency: how often they buy</Trans>
      </span>
      <table className={classes.grid} aria-label={t`Customers by recency and frequency`}>
        <tbody>
          {scores.toReversed().map(frequency => (
            <tr key={frequency}>
              <th scope="row" aria-label={t`Frequency ${frequency}`}>
                {frequency}
              </th>
              {scores.map(recency => {
                const cell = cells.find(
                  one => one.recencyScore === recency && one.frequencyScore === frequency,
                )
                return <td key={recency}>{cell && <HeatCell cell={cell} measure={measure} most={most} />}</td>
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {scores.map(recency => (
              <th key={recency} scope="col" aria-label={t`Recency ${recency}`}>
                {recency}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
      <span className={classes.columnAxis} aria-hidden="true">
        <Trans>Recency: how lately they bought</Trans>
      </span>
    </div>
  )
}

interface HeatCellProps {
  readonly cell: Cell
  readonly measure: Measure
  readonly most: number
}

function HeatCell({ cell, measure, most }: HeatCellProps) {
  const { t } = useLingui()
  const format = useFormat()
  const counts = useCounts()
  const { recencyScore, frequencyScore, customerCount, customerShare, revenue, revenueShare } = cell
  const isByCustomers = measure === 'customers'
  const heat = amountOf(cell, measure) / most
  const words = t`Recency ${recencyScore}, frequency ${frequencyScore}: ${counts.customers(customerCount)}, ${format.roundMoney(revenue)}`
  return (
    <Link
      to="/customers"
      search={{ r: String(recencyScore), f: String(frequencyScore) }}
      className={classes.cell}
      style={{ '--heat': `${Math.round(2 + heat * DEEPEST)}%` }}
      title={words}
    >
      <VisuallyHidden>{words}</VisuallyHidden>
      <span className={classes.amount} aria-hidden="true">
        {isByCustomers ? format.number(customerCount) : format.compactMoney(revenue)}
      </span>
      <span className={classes.share} aria-hidden="true">
        {format.share(isByCustomers ? customerShare : revenueShare)}
      </span>
    </Link>
  )
}

/** How much of the colour the hottest cell takes, in per cent: more would swallow the dark letters on it. */
const DEEPEST = 56

/** Refunds may outweigh what a cell bought; it is then as pale as an empty one. */
function amountOf({ customerCount, revenue }: Cell, measure: Measure): number {
  return measure === 'customers' ? customerCount : Math.max(0, revenue.minorUnits)
}
