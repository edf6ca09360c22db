import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Skeleton } from '@mantine/core'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { usePageList } from '../../api/use-page-list.ts'
import { Failure } from '../../element/failure.tsx'
import { RetryLine } from '../../element/retry-line.tsx'
import table from '../../element/table.module.css'
import { TextLink } from '../../element/text-link.tsx'
import { useFormat } from '../../format/use-format.ts'
import classes from './customer-orders.module.css'

const OrderRowFragment = graphql(`
  fragment OrderRow on Order {
    id number orderedAt kind status
    amount { amount minorUnits currency }
    lines { position product quantity }
    importRun { id number }
  }
`)

const CustomerOrdersQuery = graphql(
  `query CustomerOrders($id: ID!, $after: String) {
    customer(id: $id) {
      id
      orders(first: 10, after: $after) {
        nodes { id ...OrderRow }
        pageInfo { hasNextPage endCursor }
        totalCount { value exact }
      }
    }
  }`,
  [OrderRowFragment],
)

/** The orders of a customer, newest first, ten at a time. */
export function CustomerOrders({ customerId }: { readonly customerId: string }) {
  const { pages, error, isLoading, hasMore, loadMore, retry } = usePageList({
    key: customerId,
    query: CustomerOrdersQuery,
    variablesAfter: after => ({ id: customerId, after }),
    pageIn: data => data.customer?.orders,
  })
  const orders = pages.flatMap(({ nodes }) => nodes)
  if (error && orders.length === 0) return <Failure error={error} onRetry={retry} />
  if (isLoading && orders.length === 0) return <Skeleton height={200} m={20} />
  if (orders.length === 0)
    return (
      <p className={classes.none}>
        <Trans>No orders yet.</Trans>
      </p>
    )
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Date</Trans>
            </th>
            <th scope="col">
              <Trans>Order</Trans>
            </th>
            <th scope="col" data-figure>
              <Trans>Amount</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.map(order => (
            <OrderRow key={order.id} order={order} />
          ))}
        </tbody>
      </table>
      {error && <RetryLine onRetry={retry} />}
      {hasMore && !error && (
        <div className={table.more}>
          <Button variant="subtle" color="gray" loading={isLoading} onClick={loadMore}>
            <Trans>Show more orders</Trans>
          </Button>
        </div>
      )}
    </>
  )
}

function OrderRow({ order }: { readonly order: FragmentOf<typeof OrderRowFragment> }) {
  const { t } = useLingui()
  const format = useFormat()
  const { number, orderedAt, kind, status, amount, lines, importRun } = readFragment(OrderRowFragment, order)
  const products = lines.map(({ product, quantity }) =>
    quantity === null ? product : t`${product} × ${quantity}`,
  )
  return (
    <tr data-cancelled={status === 'CANCELLED' || undefined} className={classes.order}>
      <td data-tight>{format.day(orderedAt)}</td>
      <td>
        <span className={classes.number}>{number ?? '–'}</span>
        {kind === 'REFUND' && (
          <span className={classes.tag} data-kind="refund">
            <Trans>Refund</Trans>
          </span>
        )}
        {status === 'CANCELLED' && (
          <span className={classes.tag}>
            <Trans>Cancelled</Trans>
          </span>
        )}
        {products.length > 0 && <div className={classes.products}>{products.join(t`, `)}</div>}
        {importRun && (
          <div className={classes.products}>
            <TextLink to="/imports/$importRunId" params={{ importRunId: importRun.id }}>
              <Trans>Import {importRun.number}</Trans>
            </TextLink>
          </div>
        )}
      </td>
      <td data-figure className={amount.minorUnits < 0 ? table.negative : undefined}>
        {format.money(amount)}
      </td>
    </tr>
  )
}
