import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { useRefreshing } from '../../api/use-refreshing.ts'
import { Card } from '../../element/card.tsx'
import { Failure } from '../../element/failure.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { PageSkeleton } from '../../element/page-skeleton.tsx'
import { DutyMatrix } from './duty-matrix.tsx'
import { DutyRowFragment } from './duty-row-fragment.ts'
import { LadderGapFragment, LadderGaps } from './ladder-gaps.tsx'

const DutiesPageQuery = graphql(
  `query DutiesPage {
    dutyRoles { code uses { ladderCode ladderName } ...DutyRow }
    ladderGaps { ...LadderGapLine }
    users { id name }
  }`,
  [DutyRowFragment, LadderGapFragment],
)

/** Who holds which role of the ladders, and which levels would call nobody. */
export function DutiesPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { ladder } = useSearch({ from: '/shell/settings/duties' })
  const [{ data, error }, ask] = useQuery({ query: DutiesPageQuery, requestPolicy: 'cache-and-network' })
  useRefreshing(() => ask({ requestPolicy: 'network-only' }))
  if (!data)
    return error ? (
      <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    )
  const ladders = new Map(
    data.dutyRoles.flatMap(({ uses }) => uses.map(({ ladderCode, ladderName }) => [ladderCode, ladderName])),
  )
  const roles = data.dutyRoles.filter(
    ({ uses }) => !ladder || !ladders.has(ladder) || uses.some(({ ladderCode }) => ladderCode === ladder),
  )
  return (
    <>
      <PageHeading
        title={t`Duties`}
        detail={
          <Trans>
            When a case rises, everybody who holds a role of the level is called. A change holds at once.
          </Trans>
        }
      />
      <LadderGaps gaps={data.ladderGaps} />
      <Card
        title={t`Who holds which role`}
        isFlush
        tools={
          <NativeSelect
            size="xs"
            aria-label={t`Ladder`}
            value={ladder ?? ''}
            data={[
              { value: '', label: t`All ladders` },
              ...[...ladders].map(([value, label]) => ({ value, label })),
            ]}
            onChange={event => {
              const chosen = event.currentTarget.value
              navigate({ to: '/settings/duties', search: chosen ? { ladder: chosen } : {}, replace: true })
            }}
          />
        }
      >
        <DutyMatrix key={ladder} roles={roles} people={data.users} />
      </Card>
    </>
  )
}
