import type { RawTransaction } from '@clientele/data'

interface Run {
  readonly tenantId: string
  readonly importRunId: string
  readonly currency: string
}

/** Takes the orders that are stored already out of the staged ones, and answers how many they were. */
export async function dropKnownOrders(tx: RawTransaction, tenantId: string): Promise<number> {
  await tx.query('analyze staged_order')
  const { rowCount } = await tx.query(
    `delete from staged_order s using "order" o where o.tenant_id = $1 and o.identity = s.identity`,
    [tenantId],
  )
  return rowCount ?? 0
}

/** Stores the staged orders, and answers how many they were. */
export async function storeOrders(
  tx: RawTransaction,
  { tenantId, importRunId, currency }: Run,
): Promise<number> {
  const { rowCount } = await tx.query(
    `insert into "order" (tenant_id, id, customer_id, number, ordered_at, amount_minor, currency, kind, status,
       identity, import_run_id, import_line)
     select $1, uuid_v7(), c.id, s.number, timestamptz 'epoch' + s.ordered_ms * interval '1 millisecond', s.amount_minor, $3,
       case when s.refund then 'REFUND'::order_kind else 'PURCHASE' end,
       case when s.cancelled then 'CANCELLED'::order_status else 'COMPLETED' end, s.identity, $2, s.line
     from staged_order s join customer c on c.tenant_id = $1 and c.external_key = s.customer_key`,
    [tenantId, importRunId, currency],
  )
  return rowCount ?? 0
}

/** Stores what each new order was for, where the file tells products; a cancelled row is no line of an order that stands. */
export async function storeOrderLines(
  tx: RawTransaction,
  { tenantId, importRunId }: Pick<Run, 'tenantId' | 'importRunId'>,
): Promise<void> {
  await tx.query(
    `insert into order_line (tenant_id, order_id, position, product, quantity, amount_minor)
     select $1, o.id, row_number() over (partition by o.id order by s.line), s.product, s.quantity, s.amount_minor
     from staged_row s
     join staged_order so on so.number = s.number
     join "order" o on o.tenant_id = $1 and o.identity = so.identity and o.import_run_id = $2
     where s.product is not null and s.number is not null and s.cancelled = so.cancelled
     union all
     select $1, o.id, 1, s.product, s.quantity, s.amount_minor
     from staged_row s
     join staged_order so on so.line = s.line and so.number is null
     join "order" o on o.tenant_id = $1 and o.identity = so.identity and o.import_run_id = $2
     where s.product is not null and s.number is null`,
    [tenantId, importRunId],
  )
}
