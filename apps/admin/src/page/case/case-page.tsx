import { Trans, useLingui } from '@lingui/react/macro'
import { Alert } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { useLive } from '../../api/live/use-live.ts'
import { useRefreshing } from '../../api/use-refreshing.ts'
import { Card } from '../../element/card.tsx'
import { Failure } from '../../element/failure.tsx'
import { Icon } from '../../element/icon.tsx'
import { LinkButton } from '../../element/link-button.tsx'
import { Notice } from '../../element/notice.tsx'
import { PageSkeleton } from '../../element/page-skeleton.tsx'
import { TextLink } from '../../element/text-link.tsx'
import type { CaseAction } from './case-action.ts'
import { CaseClocks, CaseClocksFragment } from './case-clocks.tsx'
import { CaseConversation, CaseConversationFragment } from './case-conversation.tsx'
import { CaseEightDs, CaseEightDsFragment } from './case-eight-ds.tsx'
import { CaseFacts, CaseFactsFragment } from './case-facts.tsx'
import { CaseHead, CaseHeadFragment } from './case-head.tsx'
import { CaseHistory } from './case-history.tsx'
import { CaseLadder, CaseLadderFragment } from './case-ladder.tsx'
import { CaseLinks, CaseLinksFragment } from './case-links.tsx'
import { CaseNews, CaseNewsFragment } from './case-news.tsx'
import classes from './case-page.module.css'
import { CaseRouting, CaseRoutingFragment } from './case-routing.tsx'
import { CaseSeenFragment } from './use-case-attempt.ts'
import { WriteInCase } from './write-in-case.tsx'

const CaseActionDialog = lazy(async () => ({
  default: (await import('./case-action-dialog.tsx')).CaseActionDialog,
}))

const CaseOfPageFragment = graphql(
  `fragment CaseOfPage on Case @_unmask {
    id version severity urgency viewerCanWorkOn viewerCanClose
    mergedInto { id number subject }
    ...CaseHead ...CaseClocks ...CaseLadderOfPage ...CaseConversation ...CaseFacts ...CaseLinks ...CaseSeen ...CaseNews ...CaseEightDs ...CaseRoutingOfPage
  }`,
  [
    CaseHeadFragment,
    CaseClocksFragment,
    CaseLadderFragment,
    CaseConversationFragment,
    CaseFactsFragment,
    CaseLinksFragment,
    CaseSeenFragment,
    CaseEightDsFragment,
    CaseRoutingFragment,
    CaseNewsFragment,
  ],
)

const CasePageQuery = graphql(
  `query CasePage($id: ID!) { users { id name } case(id: $id) { ...CaseOfPage } }`,
  [CaseOfPageFragment],
)

const CasePageChanged = graphql(
  `subscription CasePageChanged($id: ID!) { caseChanged(id: $id) { case { ...CaseOfPage } } }`,
  [CaseOfPageFragment],
)

const route = getRouteApi('/shell/cases/$caseId')

/** Everything about one case: what is owed by when, who must act, what was written, what happened. */
export function CasePage() {
  const { t } = useLingui()
  const { caseId } = route.useParams()
  const [action, setAction] = useState<CaseAction | null>(null)
  const [{ data, error, operation }, ask] = useQuery({ query: CasePageQuery, variables: { id: caseId } })
  const isLive = useLive({ document: CasePageChanged, variables: { id: caseId } })
  useRefreshing(() => ask({ requestPolicy: 'network-only' }), { isLive })
  // The page stays when one case is left for another; what was read of the former must not be shown as the latter.
  const isThis = operation?.variables.id === caseId
  if (!data || !isThis) return error ? <Failure error={error} onRetry={() => ask()} /> : <PageSkeleton />
  const { case: shown, users } = data
  if (!shown)
    return (
      <Notice icon="search" title={t`There is no such case`}>
        <LinkButton to="/cases" variant="default">
          <Trans>Go to the queue</Trans>
        </LinkButton>
      </Notice>
    )
  const { mergedInto, severity, urgency, viewerCanWorkOn, viewerCanClose, version } = shown
  return (
    <div className={classes.page}>
      <CaseNews key={caseId} case={shown} />
      <LinkButton
        to="/cases"
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<Icon name="arrowLeft" size={15} />}
        className={classes.back}
      >
        <Trans>Service</Trans>
      </LinkButton>
      <CaseHead case={shown} users={users} onAsk={setAction} />
      {mergedInto && (
        <Alert mt="md" icon={<Icon name="merge" />}>
          <Trans>
            This case goes on in{' '}
            <TextLink to="/cases/$caseId" params={{ caseId: mergedInto.id }}>
              {mergedInto.number} · {mergedInto.subject}
            </TextLink>
            .
          </Trans>
        </Alert>
      )}
      <div className={classes.columns}>
        <div className={classes.main}>
          <div className={classes.conversation}>
            <Card title={t`Conversation`}>
              <CaseConversation key={caseId} case={shown} />
              {!mergedInto && (
                <WriteInCase key={caseId} caseId={caseId} seen={shown} canReply={viewerCanWorkOn} />
              )}
            </Card>
          </div>
          <div className={classes.history}>
            <Card title={t`History`}>
              <CaseHistory key={caseId} caseId={caseId} version={version} />
            </Card>
          </div>
        </div>
        <div className={classes.side}>
          <CaseRouting case={shown} />
          <Card title={t`What is owed`}>
            <CaseClocks case={shown} />
          </Card>
          <Card title={t`Escalation`}>
            <CaseLadder case={shown} onAsk={setAction} />
          </Card>
          <Card title="8D">
            <CaseEightDs case={shown} />
          </Card>
          <div className={classes.details}>
            <Card title={t`Details`}>
              <CaseFacts case={shown} />
            </Card>
          </div>
          <div className={classes.details}>
            <Card title={t`Linked cases`}>
              <CaseLinks case={shown} onAsk={setAction} />
            </Card>
          </div>
        </div>
      </div>
      {action && (
        <Suspense>
          <CaseActionDialog
            action={action}
            caseId={caseId}
            seen={shown}
            severity={severity}
            urgency={urgency}
            canClose={viewerCanClose}
            onClose={() => setAction(null)}
          />
        </Suspense>
      )}
    </div>
  )
}
