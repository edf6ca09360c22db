import { Trans, useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../api/graphql.ts'
import { type Tile, treemapLayout } from '../../chart/treemap-layout.ts'
import { segmentColor } from '../../element/segment.tsx'
import { useCounts } from '../../format/use-counts.ts'
import { useFormat } from '../../format/use-format.ts'
import { printSegment } from '../customers/customers-view.ts'
import classes from './segment-treemap.module.css'
import type { Measure } from './segments-search.ts'

export const SegmentTreemapFragment = graphql(`
  fragment SegmentTreemap on RfmSegmentSummary {
    segment label customerCount customerShare
    revenue { amount minorUnits currency }
    revenueShare
  }
`)

type Summary = ResultOf<typeof SegmentTreemapFragment>

export interface SegmentTreemapProps {
  readonly segments: readonly FragmentOf<typeof SegmentTreemapFragment>[]
  readonly measure: Measure
}

/** The segments as areas. Each leads to its customers; those without an area are named below. */
export function SegmentTreemap({ segments, measure }: SegmentTreemapProps) {
  const { t } = useLingui()
  const { ref, width, height } = useElementSize()
  const items = readFragment(SegmentTreemapFragment, segments)
  const sizeOf = (item: Summary) => (measure === 'customers' ? item.customerCount : item.revenue.minorUnits)
  const tiles = treemapLayout({ items, sizeOf, width, height })
  const without = items.filter(item => sizeOf(item) <= 0)
  return (
    <div className={classes.frame}>
      <ul ref={ref} className={classes.map}>
        {tiles.map(tile => (
          <TreemapTile key={tile.item.segment} tile={tile} measure={measure} />
        ))}
      </ul>
      {without.length > 0 && (
        <p className={classes.without}>
          <Trans>Without an area:</Trans>{' '}
          {without.map((item, index) => (
            <span key={item.segment}>
              {index > 0 && t`, `}
              <Without item={item} measure={measure} />
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

function TreemapTile({ tile, measure }: { readonly tile: Tile<Summary>; readonly measure: Measure }) {
  const { t } = useLingui()
  const format = useFormat()
  const counts = useCounts()
  const { item, left, top, width, height } = tile
  const isByCustomers = measure === 'customers'
  const amount = isByCustomers ? counts.customers(item.customerCount) : format.roundMoney(item.revenue)
  const share = format.share(isByCustomers ? item.customerShare : item.revenueShare)
  const words = t`${item.label}: ${amount}, ${share}`
  return (
    <li style={{ left, top, width, height }}>
      <Link
        to="/customers"
        search={{ segment: printSegment(item.segment) }}
        className={classes.tile}
        style={{ '--segment': segmentColor(item.segment) }}
        title={words}
      >
        <VisuallyHidden>{words}</VisuallyHidden>
        {height > 30 && width > 44 && (
          <span className={classes.label} aria-hidden="true">
            {item.label}
          </span>
        )}
        {height > 52 && width > 64 && (
          <span className={classes.share} aria-hidden="true">
            {share}
          </span>
        )}
        {height > 84 && width > 110 && (
          <span className={classes.amount} aria-hidden="true">
            {amount}
          </span>
        )}
      </Link>
    </li>
  )
}

function Without({ item, measure }: { readonly item: Summary; readonly measure: Measure }) {
  const format = useFormat()
  const isNegative = measure === 'revenue' && item.revenue.minorUnits < 0
  return (
    <Link to="/customers" search={{ segment: printSegment(item.segment) }} className={classes.link}>
      {item.label}
      {isNegative && ` (${format.roundMoney(item.revenue)})`}
    </Link>
  )
}
