import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { usePolling } from '../../api/use-polling.ts'
import { Card } from '../../element/card.tsx'
import { Failure } from '../../element/failure.tsx'
import { Icon } from '../../element/icon.tsx'
import { LinkButton } from '../../element/link-button.tsx'
import { Notice } from '../../element/notice.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { PageSkeleton } from '../../element/page-skeleton.tsx'
import { useFormat } from '../../format/use-format.ts'
import { ImportOutcome, ImportOutcomeFragment } from './import-outcome.tsx'
import { ImportPlan, ImportPlanFragment } from './import-plan.tsx'
import { ImportRejections } from './import-rejections.tsx'
import { ImportRunActions, ImportRunActionsFragment } from './import-run-actions.tsx'
import classes from './imports-page.module.css'
import { isUnderWay } from './is-under-way.ts'

const ImportRunPageQuery = graphql(
  `query ImportRunPage($id: ID!) {
    importRun(id: $id) {
      id number fileName fileSize status createdAt rowsRejected errorFileUrl
      startedBy { id name }
      ...ImportOutcome ...ImportPlan ...ImportRunActions
    }
  }`,
  [ImportOutcomeFragment, ImportPlanFragment, ImportRunActionsFragment],
)

const route = getRouteApi('/shell/imports/$importRunId')

/** One import: how far it is, what it brought, what it rejected and why, and how to take it back. */
export function ImportRunPage() {
  const { t } = useLingui()
  const format = useFormat()
  const { importRunId } = route.useParams()
  const [{ data, error }, ask] = useQuery({ query: ImportRunPageQuery, variables: { id: importRunId } })
  const askAgain = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask])
  const run = data?.importRun
  usePolling(run ? isUnderWay(run.status) : false, askAgain)
  if (!data) return error ? <Failure error={error} onRetry={askAgain} /> : <PageSkeleton />
  if (!run)
    return (
      <Notice icon="search" title={t`There is no such import`}>
        <LinkButton to="/imports" variant="default">
          <Trans>Go to imports</Trans>
        </LinkButton>
      </Notice>
    )
  const { number, fileName, fileSize, createdAt, startedBy, rowsRejected, errorFileUrl } = run
  return (
    <div className={classes.page}>
      <LinkButton
        to="/imports"
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<Icon name="arrowLeft" size={15} />}
        className={classes.back}
      >
        <Trans>Imports</Trans>
      </LinkButton>
      <PageHeading
        title={fileName}
        detail={[number, format.fileSize(fileSize), format.instant(createdAt), startedBy.name].join(' · ')}
      >
        <ImportRunActions importRun={run} />
      </PageHeading>
      <div className={classes.columns}>
        <div className={classes.stack}>
          <ImportOutcome importRun={run} />
          {rowsRejected > 0 && !isUnderWay(run.status) && (
            <ImportRejections key={run.id} importRunId={run.id} errorFileUrl={errorFileUrl} />
          )}
        </div>
        <Card title={t`How the file was read`}>
          <ImportPlan importRun={run} />
        </Card>
      </div>
    </div>
  )
}
