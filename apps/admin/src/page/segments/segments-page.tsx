import { Trans, useLingui } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { Card } from '../../element/card.tsx'
import { Failure } from '../../element/failure.tsx'
import { LinkButton } from '../../element/link-button.tsx'
import { Notice } from '../../element/notice.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { PageSkeleton } from '../../element/page-skeleton.tsx'
import { Recompute, RecomputeFragment } from './recompute.tsx'
import { SegmentHeatMap, SegmentHeatMapFragment } from './segment-heat-map.tsx'
import { SegmentTable, SegmentTableFragment } from './segment-table.tsx'
import { SegmentTreemap, SegmentTreemapFragment } from './segment-treemap.tsx'
import classes from './segments-page.module.css'
import { SnapshotDetail, SnapshotDetailFragment } from './snapshot-detail.tsx'
import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'

const SegmentsPageQuery = graphql(
  `query SegmentsPage {
    rfmSnapshot { id ...SnapshotDetail ...Recompute }
    rfmSegments { segment ...SegmentTreemap ...SegmentTable }
    rfmGrid { ...SegmentHeatMap }
  }`,
  [
    SnapshotDetailFragment,
    RecomputeFragment,
    SegmentTreemapFragment,
    SegmentTableFragment,
    SegmentHeatMapFragment,
  ],
)

const route = getRouteApi('/shell/segments')

/** Where the customers stand: two maps that lead to the customers behind them, and what each segment is and needs. */
export function SegmentsPage() {
  const { t } = useLingui()
  const { by: measure = 'customers' } = route.useSearch()
  const navigate = route.useNavigate()
  const [{ data, error }, retry] = useQuery({ query: SegmentsPageQuery })
  if (!data) return error ? <Failure error={error} onRetry={() => retry()} /> : <PageSkeleton />
  const { rfmSnapshot: snapshot, rfmSegments: segments, rfmGrid: grid } = data
  if (!snapshot) return <NotScored />
  return (
    <div className={classes.page}>
      <PageHeading title={t`Segments`} detail={<SnapshotDetail snapshot={snapshot} />}>
        <SegmentedControl
          aria-label={t`Measure`}
          size="sm"
          data={[
            { value: 'customers', label: t`By customers` },
            { value: 'revenue', label: t`By revenue` },
          ]}
          value={measure}
          onChange={chosen =>
            navigate({ search: chosen === 'revenue' ? { by: 'revenue' } : {}, replace: true })
          }
        />
        <Recompute snapshot={snapshot} />
      </PageHeading>
      <div className={classes.maps}>
        <Card title={t`Recency and frequency`}>
          <SegmentHeatMap grid={grid} measure={measure} />
        </Card>
        <Card title={measure === 'customers' ? t`Customers in each segment` : t`Revenue of each segment`}>
          <SegmentTreemap segments={segments} measure={measure} />
        </Card>
      </div>
      <Card title={t`All segments`} isFlush>
        <SegmentTable segments={segments} />
      </Card>
    </div>
  )
}

function NotScored() {
  const { t } = useLingui()
  return (
    <>
      <title>{`${t`Segments`} · Clientele`}</title>
      <Notice
        icon="segments"
        tone="accent"
        title={t`No segments yet`}
        text={t`Customers are put into segments as soon as a file of orders is imported.`}
      >
        <LinkButton to="/imports/new">
          <Trans>Import orders</Trans>
        </LinkButton>
      </Notice>
    </>
  )
}
