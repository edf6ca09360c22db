import { Trans, useLingui } from '@lingui/react/macro'
import { Alert } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useQuery } from 'urql'
import { graphql, readFragment } from '../../api/graphql.ts'
import { useLive } from '../../api/live/use-live.ts'
import { useRefreshing } from '../../api/use-refreshing.ts'
import { Card } from '../../element/card.tsx'
import { Failure } from '../../element/failure.tsx'
import { Icon } from '../../element/icon.tsx'
import { LinkButton } from '../../element/link-button.tsx'
import { News } from '../../element/news.tsx'
import { Notice } from '../../element/notice.tsx'
import { PageSkeleton } from '../../element/page-skeleton.tsx'
import { DisciplinePanel } from './discipline-panel.tsx'
import { EightDCases } from './eight-d-cases.tsx'
import { EightDClocks } from './eight-d-clocks.tsx'
import { EightDHead } from './eight-d-head.tsx'
import { EightDHistory } from './eight-d-history.tsx'
import classes from './eight-d-page.module.css'
import type { EightDQuestion } from './eight-d-question.ts'
import { EightDRevisionFragment } from './eight-d-revision.ts'
import { EightDRevisions } from './eight-d-revisions.tsx'
import { EightDStoredFragment } from './eight-d-stored.ts'
import { Gate } from './gate.tsx'
import { StepList } from './step-list.tsx'
import { useShownDiscipline } from './use-shown-discipline.ts'

const EightDDialog = lazy(async () => ({ default: (await import('./eight-d-dialog.tsx')).EightDDialog }))

const EightDPageQuery = graphql(
  `query EightDPage($id: ID!, $number: Int!, $older: Boolean!) {
    users { id name }
    eightD(id: $id) {
      id ...EightDStored
      older: revision(number: $number) @include(if: $older) { ...EightDRevisionOfPage }
    }
  }`,
  [EightDStoredFragment, EightDRevisionFragment],
)

const EightDPageChanged = graphql(
  `subscription EightDPageChanged($id: ID!) { eightDChanged(id: $id) { eightD { ...EightDStored } } }`,
  [EightDStoredFragment],
)

const route = getRouteApi('/shell/eight-d/$eightDId')

/** One problem, discipline by discipline: what was found and done, what the next gate asks for, and whose turn it is. */
export function EightDPage() {
  const { t } = useLingui()
  const { eightDId } = route.useParams()
  const search = route.useSearch()
  const [question, setQuestion] = useState<EightDQuestion | null>(null)
  const variables = { id: eightDId, number: search.revision ?? 1, older: search.revision !== undefined }
  const [{ data, error, operation }, ask] = useQuery({ query: EightDPageQuery, variables })
  const isLive = useLive({ document: EightDPageChanged, variables: { id: eightDId } })
  useRefreshing(() => ask({ requestPolicy: 'network-only' }), { isLive })
  // The page stays when one 8D is left for another; what was read of the former must not be shown as the latter.
  const found = operation?.variables.id === eightDId ? data?.eightD : undefined
  const eightD = readFragment(EightDStoredFragment, found ?? null)
  const begun = useShownDiscipline(eightD)
  if (!data || found === undefined)
    return error ? <Failure error={error} onRetry={() => ask()} /> : <PageSkeleton />
  const shown = variables.older ? found?.older : eightD?.revision
  const revision = readFragment(EightDRevisionFragment, shown ?? null)
  if (!eightD || !revision)
    return (
      <Notice icon="search" title={eightD ? t`There is no such revision` : t`There is no such 8D`}>
        <LinkButton to="/eight-d" variant="default">
          <Trans>Go to the 8Ds</Trans>
        </LinkButton>
      </Notice>
    )
  const { number, isOpen, steps } = revision
  const isLatest = number === eightD.revisionCount
  const chosen = search.step ?? (isLatest ? begun : 'D0')
  const step = steps.find(({ discipline }) => discipline === chosen)
  const panel = step && { eightD, revision, step, users: data.users, onAsk: setQuestion }
  return (
    <div className={classes.page}>
      <News key={eightDId} events={eightD.events.nodes} />
      <LinkButton
        to="/eight-d"
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<Icon name="arrowLeft" size={15} />}
        className={classes.back}
      >
        8D
      </LinkButton>
      <EightDHead eightD={eightD} revision={isLatest ? undefined : number} onAsk={setQuestion} />
      {!isLatest && (
        <Alert mt="md" icon={<Icon name="lock" />}>
          <Trans>This revision was closed and is kept as it was.</Trans>
        </Alert>
      )}
      {isLatest && number > 1 && isOpen && (
        <Alert mt="md" icon={<Icon name="undo" />}>
          {t`Reopened: ${revision.opened.text}`}
        </Alert>
      )}
      <div className={classes.columns}>
        <StepList
          eightDId={eightDId}
          steps={steps}
          chosen={chosen}
          revision={isLatest ? undefined : number}
        />
        <div className={classes.main}>
          {panel && (
            <Card title={`${panel.step.discipline} · ${panel.step.name}`}>
              <div key={`${number} ${chosen}`} className={classes.discipline}>
                <Gate {...panel} />
                <DisciplinePanel {...panel} />
              </div>
            </Card>
          )}
        </div>
        <div className={classes.side}>
          <Card title={t`Due`}>
            <EightDClocks eightD={eightD} revision={revision} />
          </Card>
          <Card title={t`Cases`}>
            <EightDCases eightD={eightD} onAsk={setQuestion} />
          </Card>
          {eightD.revisionCount > 1 && (
            <Card title={t`Revisions`}>
              <EightDRevisions eightDId={eightDId} count={eightD.revisionCount} shown={number} />
            </Card>
          )}
          <Card title={t`History`}>
            <EightDHistory key={eightDId} eightDId={eightDId} version={eightD.version} />
          </Card>
        </div>
      </div>
      {question && (
        <Suspense>
          <EightDDialog
            question={question}
            eightD={eightD}
            revision={revision}
            users={data.users}
            onClose={() => setQuestion(null)}
          />
        </Suspense>
      )}
    </div>
  )
}
