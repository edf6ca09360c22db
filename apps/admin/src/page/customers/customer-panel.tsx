import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Skeleton } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import type { Ref } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { Failure } from '../../element/failure.tsx'
import { Icon } from '../../element/icon.tsx'
import { LinkButton } from '../../element/link-button.tsx'
import { Notice } from '../../element/notice.tsx'
import { CustomerFacts, CustomerFactsFragment } from '../customer/customer-facts.tsx'
import { CustomerScores, CustomerScoresFragment } from '../customer/customer-scores.tsx'
import classes from './customer-panel.module.css'

const CustomerPanelQuery = graphql(
  `query CustomerPanel($id: ID!) {
    customer(id: $id) { id name externalKey number ...CustomerScores ...CustomerFacts }
  }`,
  [CustomerScoresFragment, CustomerFactsFragment],
)

export interface CustomerPanelProps {
  readonly customerId: string
  readonly onClose: () => void
  readonly ref?: Ref<HTMLElement>
}

/** A customer beside the list. The list stays in use: the arrow keys go from one customer to the next. */
export function CustomerPanel({ customerId, onClose, ref }: CustomerPanelProps) {
  const { t } = useLingui()
  const [{ data, error }, retry] = useQuery({ query: CustomerPanelQuery, variables: { id: customerId } })
  useHotkeys([['Escape', onClose]])
  const customer = data?.customer
  return (
    <aside
      ref={ref}
      tabIndex={-1}
      className={classes.panel}
      aria-label={t`Customer`}
      aria-busy={!data && !error}
    >
      <div className={classes.head}>
        <div className={classes.words}>
          <h2 className={classes.name}>
            {customer ? (customer.name ?? customer.externalKey) : <Skeleton height={20} width={150} />}
          </h2>
          <p className={classes.number}>{customer?.number ?? ' '}</p>
        </div>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Close panel`} onClick={onClose}>
          <Icon name="close" />
        </ActionIcon>
      </div>
      {!data && error && <Failure error={error} onRetry={() => retry()} />}
      {!data && !error && <PanelSkeleton />}
      {data && !customer && <Notice icon="search" title={t`This customer does not exist any more`} />}
      {customer && (
        <div className={classes.body}>
          <CustomerScores customer={customer} />
          <hr className={classes.rule} />
          <CustomerFacts customer={customer} />
          <LinkButton
            to="/customers/$customerId"
            params={{ customerId }}
            variant="default"
            fullWidth
            className={classes.more}
          >
            <Trans>Orders, history and editing</Trans>
          </LinkButton>
        </div>
      )}
    </aside>
  )
}

function PanelSkeleton() {
  return (
    <div className={classes.body}>
      {[60, 100, 100, 100, 40, 80, 70, 80, 75].map((width, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change
        <Skeleton key={line} height={12} width={`${width}%`} mb={18} />
      ))}
    </div>
  )
}
