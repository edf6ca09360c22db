import { useLingui } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { Card } from '../../element/card.tsx'
import { Failure } from '../../element/failure.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { PageSkeleton } from '../../element/page-skeleton.tsx'
import { AgentFragment, AgentTable, skillsIn } from './agent-table.tsx'
import { RoutingDemandsForm } from './routing-demands-form.tsx'
import { RoutingRule, RoutingRuleFragment } from './routing-rule.tsx'

const RoutingPageQuery = graphql(
  `query RoutingPage {
    policy(kind: ROUTING, code: "default") { ...RoutingRule }
    agents { ...AgentOfTable }
    users { id name }
    rfmSegments { segment label }
  }`,
  [RoutingRuleFragment, AgentFragment],
)

/** Whether cases are given out without anybody choosing, and who takes what. */
export function RoutingPage() {
  const { t } = useLingui()
  const [{ data, error }, ask] = useQuery({ query: RoutingPageQuery, requestPolicy: 'cache-and-network' })
  if (!data) return error ? <Failure error={error} onRetry={() => ask()} /> : <PageSkeleton />
  const again = () => ask({ requestPolicy: 'network-only' })
  return (
    <>
      <PageHeading title={t`Giving out cases`} />
      {data.policy && (
        <Card title={t`How cases find their person`}>
          <RoutingRule policy={data.policy} onSaved={again} />
        </Card>
      )}
      {data.policy && (
        <Card title={t`What cases ask for`}>
          <RoutingDemandsForm
            policy={data.policy}
            segments={data.rfmSegments}
            skills={skillsIn(data.agents)}
            onSaved={again}
          />
        </Card>
      )}
      <Card title={t`People`} isFlush>
        <AgentTable agents={data.agents} users={data.users} segments={data.rfmSegments} onSaved={again} />
      </Card>
    </>
  )
}
