import type { RawTransaction } from '@clientele/data'

/**
 * Brings the kept metrics of some customers in line with their orders. `customers` is a query of one column
 * `customer_id`; `$1` in it is the tenant.
 */
export async function refreshMetrics(
  tx: RawTransaction,
  { tenantId, customers }: { readonly tenantId: string; readonly customers: string },
): Promise<void> {
  await tx.query(
    `insert into customer_metric (tenant_id, customer_id, order_count, spend_minor, first_ordered_at, last_ordered_at)
     ${metricsFromOrders} where c.tenant_id = $1 and c.id in (${customers}) group by c.id
     on conflict (tenant_id, customer_id) do update set
       order_count = excluded.order_count, spend_minor = excluded.spend_minor,
       first_ordered_at = excluded.first_ordered_at, last_ordered_at = excluded.last_ordered_at`,
    [tenantId],
  )
}

/** What every customer's metrics are by the records: cancelled orders count nowhere, refunds only as money. */
const metricsFromOrders = `
  select $1::uuid as tenant_id, c.id as customer_id,
    (count(*) filter (where o.kind = 'PURCHASE'))::int as order_count,
    coalesce(sum(o.amount_minor), 0)::bigint as spend_minor,
    min(o.ordered_at) filter (where o.kind = 'PURCHASE') as first_ordered_at,
    max(o.ordered_at) filter (where o.kind = 'PURCHASE') as last_ordered_at
  from customer c
  left join "order" o on o.tenant_id = c.tenant_id and o.customer_id = c.id and o.status = 'COMPLETED'`

/** The customers whose kept metrics differ from what their orders add up to; none while everything is right. */
export async function customersWithWrongMetrics(tx: RawTransaction, tenantId: string): Promise<string[]> {
  const { rows } = await tx.query<{ customer_id: string }>(
    `select r.customer_id from (${metricsFromOrders} where c.tenant_id = $1 group by c.id) r
     left join customer_metric m on m.tenant_id = r.tenant_id and m.customer_id = r.customer_id
     where (m.order_count, m.spend_minor, m.first_ordered_at, m.last_ordered_at)
       is distinct from (r.order_count, r.spend_minor, r.first_ordered_at, r.last_ordered_at)`,
    [tenantId],
  )
  return rows.map(row => row.customer_id)
}
