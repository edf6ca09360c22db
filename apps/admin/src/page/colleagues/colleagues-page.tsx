import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useQuery } from 'urql'
import { graphql, readFragment } from '../../api/graphql.ts'
import { Card } from '../../element/card.tsx'
import { Failure } from '../../element/failure.tsx'
import { Icon } from '../../element/icon.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { PageSkeleton } from '../../element/page-skeleton.tsx'
import { ColleagueFragment, type ShownColleague } from './colleague-fragment.ts'
import { ColleagueRow } from './colleague-row.tsx'
import classes from './colleagues-page.module.css'

const AddDialog = lazy(async () => ({ default: (await import('./add-colleague.tsx')).AddColleague }))
const EditDialog = lazy(async () => ({ default: (await import('./edit-colleague.tsx')).EditColleague }))
const DeactivateDialog = lazy(async () => ({
  default: (await import('./deactivate-colleague.tsx')).DeactivateColleague,
}))

const ColleaguesPageQuery = graphql(
  `query ColleaguesPage {
    colleagues { id ...ColleagueOfPage }
    dutyRoles { code name viewerCanGive }
  }`,
  [ColleagueFragment],
)

type Doing = { readonly what: 'edit' | 'deactivate'; readonly id: string } | { readonly what: 'add' }

/** The people of the workspace: who works here, in which language, what they hold and have. */
export function ColleaguesPage() {
  const { t } = useLingui()
  const [{ data, error }, ask] = useQuery({
    query: ColleaguesPageQuery,
    requestPolicy: 'cache-and-network',
  })
  const [doing, setDoing] = useState<Doing | null>(null)
  if (!data)
    return error ? (
      <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    )
  const all = data.colleagues.map(colleague => readFragment(ColleagueFragment, colleague))
  const [active, gone] = [all.filter(({ isActive }) => isActive), all.filter(({ isActive }) => !isActive)]
  const chosen = doing && 'id' in doing ? all.find(({ id }) => id === doing.id) : undefined
  const close = () => setDoing(null)
  const rows = (colleagues: readonly ShownColleague[]) => (
    <ul className={classes.rows}>
      {colleagues.map(colleague => (
        <ColleagueRow
          key={colleague.id}
          colleague={colleague}
          onEdit={() => setDoing({ what: 'edit', id: colleague.id })}
          onDeactivate={() => setDoing({ what: 'deactivate', id: colleague.id })}
        />
      ))}
    </ul>
  )
  return (
    <>
      <PageHeading
        title={t`Colleagues`}
        detail={<Plural value={active.length} one="# person works here" other="# people work here" />}
      >
        <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setDoing({ what: 'add' })}>
          <Trans>Add a colleague</Trans>
        </Button>
      </PageHeading>
      <Card title={t`Working here`} isFlush>
        {rows(active)}
      </Card>
      {gone.length > 0 && (
        <Card title={t`No longer working here`} isFlush>
          {rows(gone)}
        </Card>
      )}
      <Suspense>
        {doing?.what === 'add' && (
          <AddDialog roles={data.dutyRoles.filter(({ viewerCanGive }) => viewerCanGive)} onClose={close} />
        )}
        {doing?.what === 'edit' && chosen && <EditDialog colleague={chosen} onClose={close} />}
        {doing?.what === 'deactivate' && chosen && (
          <DeactivateDialog
            colleague={chosen}
            others={active.filter(({ id }) => id !== chosen.id)}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  )
}
