import { Trans } from '@lingui/react/macro'
import { columnVisibilityFeature, createColumnHelper, tableFeatures } from '@tanstack/react-table'
import classes from '../../element/row-table.module.css'
import { ScoreTiles } from '../../element/score-tiles.tsx'
import { Segment } from '../../element/segment.tsx'
import { useFormat } from '../../format/use-format.ts'
import type { SortField } from './sorting.ts'
import type { CustomerRow } from './use-customer-rows.ts'

export type ColumnId = 'number' | 'name' | 'city' | 'segment' | 'scores' | 'orders' | 'spend' | 'lastOrder'

export interface ColumnLayout {
  /** What a click on the head sorts by; null where the list cannot be sorted. */
  readonly sort: SortField | null
  /** In pixels; the name takes what is left. */
  readonly width: number | null
  readonly isFigure: boolean
  /** The table's width in pixels from which on there is room for it. */
  readonly shownFrom: number
}

/** Below this width in pixels the segment stands under the name. */
export const NARROW = 520

export const COLUMN_LAYOUT: Readonly<Record<ColumnId, ColumnLayout>> = {
  number: { sort: 'NUMBER', width: 118, isFigure: false, shownFrom: 1000 },
  name: { sort: 'NAME', width: null, isFigure: false, shownFrom: 0 },
  city: { sort: null, width: 150, isFigure: false, shownFrom: 1180 },
  segment: { sort: null, width: 190, isFigure: false, shownFrom: NARROW },
  scores: { sort: 'RFM_SCORE', width: 116, isFigure: false, shownFrom: 760 },
  orders: { sort: 'ORDER_COUNT', width: 100, isFigure: true, shownFrom: 880 },
  spend: { sort: 'SPEND', width: 146, isFigure: true, shownFrom: 0 },
  lastOrder: { sort: 'LAST_ORDERED_AT', width: 146, isFigure: true, shownFrom: 640 },
}

export function isColumnId(id: string): id is ColumnId {
  return id in COLUMN_LAYOUT
}

export const features = tableFeatures({ columnVisibilityFeature })

const helper = createColumnHelper<typeof features, CustomerRow>()

export const COLUMNS = helper.columns([
  helper.display({
    id: 'number',
    header: () => <Trans>Number</Trans>,
    cell: ({ row }) => <span className={classes.quiet}>{row.original.number}</span>,
  }),
  helper.display({
    id: 'name',
    header: () => <Trans>Customer</Trans>,
    cell: ({ row }) => <Name customer={row.original} />,
  }),
  helper.display({
    id: 'city',
    header: () => <Trans>City</Trans>,
    cell: ({ row }) => row.original.city ?? '–',
  }),
  helper.display({
    id: 'segment',
    header: () => <Trans>Segment</Trans>,
    cell: ({ row: { original } }) => (
      <Segment segment={original.rfm?.segment ?? null} label={original.rfm?.segmentLabel ?? null} />
    ),
  }),
  helper.display({
    id: 'scores',
    header: () => <Trans>RFM</Trans>,
    cell: ({ row }) => <Scores customer={row.original} />,
  }),
  helper.display({
    id: 'orders',
    header: () => <Trans>Orders</Trans>,
    cell: ({ row }) => <Orders customer={row.original} />,
  }),
  helper.display({
    id: 'spend',
    header: () => <Trans>Spend</Trans>,
    cell: ({ row }) => <Spend customer={row.original} />,
  }),
  helper.display({
    id: 'lastOrder',
    header: () => <Trans>Last order</Trans>,
    cell: ({ row }) => <LastOrdered customer={row.original} />,
  }),
])

interface CellProps {
  readonly customer: CustomerRow
}

function Name({ customer: { name, externalKey, rfm } }: CellProps) {
  return (
    <>
      <span className={classes.name}>{name ?? externalKey}</span>{' '}
      {name !== null && <span className={classes.key}>{externalKey}</span>}
      <span className={classes.below}>
        <Segment segment={rfm?.segment ?? null} label={rfm?.segmentLabel ?? null} />
      </span>
    </>
  )
}

function Scores({ customer: { rfm } }: CellProps) {
  return (
    <ScoreTiles
      recency={rfm?.recencyScore ?? null}
      frequency={rfm?.frequencyScore ?? null}
      monetary={rfm?.monetaryScore ?? null}
      bins={rfm?.snapshot.policy.bins ?? 5}
    />
  )
}

function Orders({ customer }: CellProps) {
  return useFormat().number(customer.orderCount)
}

function Spend({ customer }: CellProps) {
  return useFormat().money(customer.spend)
}

function LastOrdered({ customer: { lastOrderedAt } }: CellProps) {
  const format = useFormat()
  return lastOrderedAt ? format.day(lastOrderedAt) : '–'
}
