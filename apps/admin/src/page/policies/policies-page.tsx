import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { Card } from '../../element/card.tsx'
import { Failure } from '../../element/failure.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { PageSkeleton } from '../../element/page-skeleton.tsx'
import { usePolicyWords } from '../policy/use-policy-words.ts'
import { NewPolicy } from './new-policy.tsx'
import classes from './policies-page.module.css'
import { PolicyRow, PolicyRowFragment } from './policy-row.tsx'

const PoliciesPageQuery = graphql(`query PoliciesPage { policies { kind code ...PolicyRow } }`, [
  PolicyRowFragment,
])

const KINDS = ['SLA', 'LADDER', 'CALENDAR', 'CASE', 'ROUTING', 'EIGHT_D'] as const

/** The rules of the company for its cases, as they hold now. */
export function PoliciesPage() {
  const { t } = useLingui()
  const { kinds } = usePolicyWords()
  const [{ data, error }, ask] = useQuery({ query: PoliciesPageQuery })
  if (!data)
    return error ? (
      <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    )
  const codesOf = (asked: string) =>
    data.policies.filter(({ kind }) => kind === asked).map(({ code }) => code)
  return (
    <div className={classes.page}>
      <PageHeading
        title={t`Policies`}
        detail={
          <Trans>What holds for every case. Try a change on last month’s cases before you adopt it.</Trans>
        }
      />
      {KINDS.map(kind => (
        <Card
          key={kind}
          title={kinds[kind]}
          isFlush
          tools={
            (kind === 'CALENDAR' || kind === 'LADDER') && <NewPolicy kind={kind} taken={codesOf(kind)} />
          }
        >
          <ul className={classes.rows}>
            {data.policies
              .filter(policy => policy.kind === kind)
              .map(policy => (
                <PolicyRow key={policy.code} policy={policy} />
              ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}
