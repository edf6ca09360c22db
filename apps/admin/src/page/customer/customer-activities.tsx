import { Trans } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { useFormat } from '../../format/use-format.ts'
import classes from './customer-activities.module.css'

export const CustomerActivitiesFragment = graphql(`
  fragment CustomerActivities on Customer {
    activities(first: 30) { nodes { id at message user { id name } } }
  }
`)

export interface CustomerActivitiesProps {
  readonly customer: FragmentOf<typeof CustomerActivitiesFragment>
}

/** What happened with a customer, newest first. */
export function CustomerActivities({ customer }: CustomerActivitiesProps) {
  const format = useFormat()
  const { nodes } = readFragment(CustomerActivitiesFragment, customer).activities
  if (nodes.length === 0)
    return (
      <p className={classes.meta}>
        <Trans>Nothing yet.</Trans>
      </p>
    )
  return (
    <ol className={classes.timeline}>
      {nodes.map(({ id, at, message, user }) => (
        <li key={id} className={classes.activity}>
          <p>{message}</p>
          <p className={classes.meta}>
            <time dateTime={at}>{format.instant(at)}</time>
            {user && <> · {user.name}</>}
          </p>
        </li>
      ))}
    </ol>
  )
}
