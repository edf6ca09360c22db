import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { Card } from '../../element/card.tsx'
import { Failure } from '../../element/failure.tsx'
import { Icon } from '../../element/icon.tsx'
import { LinkButton } from '../../element/link-button.tsx'
import { Notice } from '../../element/notice.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { PageSkeleton } from '../../element/page-skeleton.tsx'
import { CustomerActivities, CustomerActivitiesFragment } from './customer-activities.tsx'
import { CustomerCases } from './customer-cases.tsx'
import { CustomerFacts, CustomerFactsFragment } from './customer-facts.tsx'
import { CustomerOrders } from './customer-orders.tsx'
import classes from './customer-page.module.css'
import { CustomerScores, CustomerScoresFragment } from './customer-scores.tsx'
import { EditCustomer } from './edit-customer.tsx'
import { EditCustomerFragment } from './edit-customer-fragment.ts'
import { SpendByMonth, SpendByMonthFragment } from './spend-by-month.tsx'

const CustomerPageQuery = graphql(
  `query CustomerPage($id: ID!) {
    customer(id: $id) {
      id name externalKey number
      ...CustomerScores ...CustomerFacts ...SpendByMonth ...CustomerActivities ...EditCustomer
    }
  }`,
  [
    CustomerScoresFragment,
    CustomerFactsFragment,
    SpendByMonthFragment,
    CustomerActivitiesFragment,
    EditCustomerFragment,
  ],
)

const route = getRouteApi('/shell/customers/$customerId')

/** Everything about one customer: who they are, how they score and why, what they bought, what happened. */
export function CustomerPage() {
  const { t } = useLingui()
  const { customerId } = route.useParams()
  const [{ data, error, operation }, retry] = useQuery({
    query: CustomerPageQuery,
    variables: { id: customerId },
  })
  // The page stays when one customer is left for another; what was read of the former must not be shown as the latter.
  const isTheirs = operation?.variables.id === customerId
  if (!data || !isTheirs) return error ? <Failure error={error} onRetry={() => retry()} /> : <PageSkeleton />
  const { customer } = data
  if (!customer)
    return (
      <Notice
        icon="search"
        title={t`There is no such customer`}
        text={t`The import that brought them may have been reverted.`}
      >
        <LinkButton to="/customers" variant="default">
          <Trans>Go to customers</Trans>
        </LinkButton>
      </Notice>
    )
  const name = customer.name ?? customer.externalKey
  return (
    <div className={classes.page}>
      <LinkButton
        to="/customers"
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<Icon name="arrowLeft" size={15} />}
        className={classes.back}
      >
        <Trans>Customers</Trans>
      </LinkButton>
      <PageHeading title={name} detail={customer.number}>
        <EditCustomer customer={customer} />
      </PageHeading>
      <div className={classes.columns}>
        <div className={classes.main}>
          <Card title={t`RFM scores`}>
            <CustomerScores customer={customer} />
          </Card>
          <Card title={t`Spend by month`}>
            <SpendByMonth customer={customer} />
          </Card>
          <Card title={t`Order history`} isFlush>
            <CustomerOrders key={customer.id} customerId={customer.id} />
          </Card>
        </div>
        <div className={classes.side}>
          <Card title={t`Details`}>
            <CustomerFacts customer={customer} />
          </Card>
          <CustomerCases key={customer.id} customerId={customer.id} />
          <Card title={t`Activity`}>
            <CustomerActivities customer={customer} />
          </Card>
        </div>
      </div>
    </div>
  )
}
