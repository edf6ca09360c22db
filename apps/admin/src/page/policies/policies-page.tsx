import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { graphql, type ResultOf } from '../../api/graphql.ts'
import { Card } from '../../element/card.tsx'
import { Failure } from '../../element/failure.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { PageSkeleton } from '../../element/page-skeleton.tsx'
import { type PolicyKind, usePolicyWords } from '../policy/use-policy-words.ts'
import { NewPolicy } from './new-policy.tsx'
import classes from './policies-page.module.css'
import { PolicyRow, PolicyRowFragment } from './policy-row.tsx'

const PoliciesPageQuery = graphql(`query PoliciesPage { policies { kind code ...PolicyRow } }`, [
  PolicyRowFragment,
])

/** Of these there is one each. */
const SINGLE_KINDS: readonly PolicyKind[] = ['SLA', 'CASE', 'ROUTING', 'EIGHT_D']
/** Of these there may be any number. */
const PLURAL_KINDS = ['LADDER', 'CALENDAR'] as const

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
  const ofKinds = (asked: readonly PolicyKind[]) =>
    data.policies
      .filter(({ kind }) => asked.includes(kind))
      .toSorted((one, other) => asked.indexOf(one.kind) - asked.indexOf(other.kind))
  return (
    <div className={classes.page}>
      <PageHeading
        title={t`Policies`}
        detail={
          <Trans>What holds for every case. Try a change on last month’s cases before you adopt it.</Trans>
        }
      />
      <Card title={t`Cases`} isFlush>
        <PolicyRows policies={ofKinds(SINGLE_KINDS)} />
      </Card>
      {PLURAL_KINDS.map(kind => (
        <Card
          key={kind}
          title={kinds[kind]}
          isFlush
          tools={<NewPolicy kind={kind} taken={ofKinds([kind]).map(({ code }) => code)} />}
        >
          <PolicyRows policies={ofKinds([kind])} />
        </Card>
      ))}
    </div>
  )
}

type Policies = ResultOf<typeof PoliciesPageQuery>['policies']

function PolicyRows({ policies }: { readonly policies: Policies }) {
  return (
    <ul className={classes.rows}>
      {policies.map(policy => (
        <PolicyRow key={`${policy.kind} ${policy.code}`} policy={policy} />
      ))}
    </ul>
  )
}
