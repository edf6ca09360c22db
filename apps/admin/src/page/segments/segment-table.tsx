import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Segment, segmentColor } from '../../element/segment.tsx'
import table from '../../element/table.module.css'
import { useFormat } from '../../format/use-format.ts'
import { printSegment } from '../customers/customers-view.ts'
import classes from './segment-table.module.css'

export const SegmentTableFragment = graphql(`
  fragment SegmentTable on RfmSegmentSummary {
    segment label description advice customerCount customerShare
    revenue { amount minorUnits currency }
    revenueShare
  }
`)

export interface SegmentTableProps {
  readonly segments: readonly FragmentOf<typeof SegmentTableFragment>[]
}

/** Every segment: what it is, what to do, how large it is, what it brings. */
export function SegmentTable({ segments }: SegmentTableProps) {
  const format = useFormat()
  return (
    <table className={`${table.table} ${classes.table}`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Segment</Trans>
          </th>
          <th scope="col">
            <Trans>Who they are</Trans>
          </th>
          <th scope="col">
            <Trans>What to do</Trans>
          </th>
          <th scope="col" data-figure>
            <Trans>Customers</Trans>
          </th>
          <th scope="col" data-figure>
            <Trans>Revenue</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {readFragment(SegmentTableFragment, segments).map(item => (
          <tr key={item.segment} style={{ '--segment': segmentColor(item.segment) }}>
            <td data-tight>
              <Link to="/customers" search={{ segment: printSegment(item.segment) }} className={classes.name}>
                <Segment segment={item.segment} label={item.label} />
              </Link>
            </td>
            <td className={classes.text}>{item.description}</td>
            <td className={classes.text}>{item.advice}</td>
            <td data-figure>
              {format.number(item.customerCount)}
              <Share value={item.customerShare} />
            </td>
            <td data-figure className={item.revenue.minorUnits < 0 ? table.negative : undefined}>
              {format.roundMoney(item.revenue)}
              <Share value={item.revenueShare} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Share({ value }: { readonly value: number }) {
  const format = useFormat()
  return (
    <span className={classes.share}>
      <span className={classes.bar} aria-hidden="true">
        <span style={{ width: `${Math.max(0, Math.min(1, value)) * 100}%` }} />
      </span>
      <span className={classes.percent}>{format.share(value)}</span>
    </span>
  )
}
