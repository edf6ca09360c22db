import { Trans, useLingui } from '@lingui/react/macro'
import { Skeleton } from '@mantine/core'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { Card } from '../../element/card.tsx'
import { CaseStatus } from '../../element/case-status.tsx'
import { DueIn } from '../../element/due-in.tsx'
import { LinkButton } from '../../element/link-button.tsx'
import { RetryLine } from '../../element/retry-line.tsx'
import { TextLink } from '../../element/text-link.tsx'
import classes from './customer-cases.module.css'

const CustomerCasesQuery = graphql(`
  query CustomerCases($id: ID!) {
    cases(first: 5, orderBy: NEWEST, filter: { customerId: $id }) {
      nodes { id number subject status statusLabel dueAt }
      pageInfo { hasNextPage }
    }
  }
`)

/** What a customer wanted solved lately, and the way to take a new case for them. */
export function CustomerCases({ customerId }: { readonly customerId: string }) {
  const { t } = useLingui()
  const [{ data, error }, ask] = useQuery({ query: CustomerCasesQuery, variables: { id: customerId } })
  const cases = data?.cases.nodes
  return (
    <Card
      title={t`Cases`}
      tools={
        <LinkButton to="/cases/new" search={{ customer: customerId }} variant="default" size="compact-sm">
          <Trans>New case</Trans>
        </LinkButton>
      }
    >
      {error && <RetryLine onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!cases && !error && <Skeleton height={60} />}
      {cases?.length === 0 && (
        <p className={classes.none}>
          <Trans>No cases yet.</Trans>
        </p>
      )}
      {cases && cases.length > 0 && (
        <ul className={classes.cases}>
          {cases.map(({ id, number, subject, status, statusLabel, dueAt }) => (
            <li key={id}>
              <TextLink to="/cases/$caseId" params={{ caseId: id }}>
                {subject}
              </TextLink>
              <p className={classes.line}>
                <span className="numeric">{number}</span>
                <CaseStatus status={status} label={statusLabel} />
                {dueAt && <DueIn dueAt={dueAt} />}
              </p>
            </li>
          ))}
        </ul>
      )}
      {data?.cases.pageInfo.hasNextPage && (
        <p className={classes.more}>
          <TextLink to="/cases" search={{ customer: customerId, show: 'all' }}>
            <Trans>All cases of this customer</Trans>
          </TextLink>
        </p>
      )}
    </Card>
  )
}
