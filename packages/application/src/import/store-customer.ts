import type { RawTransaction } from '@clientele/data'

interface Run {
  readonly tenantId: string
  readonly importRunId: string
}

const details = ['name', 'email', 'phone', 'city'] as const

/**
 * Stores the customers of the staged orders that are not known yet, and fills in what known ones lack, also by rows of
 * orders that are stored already. What a known customer has is never overwritten. Where a file tells two names of one
 * customer, the later row is right.
 */
export async function storeCustomers(
  tx: RawTransaction,
  run: Run,
): Promise<{ created: number; changed: number }> {
  await tx.query(`
    create temp table staged_customer on commit drop as
    select customer_key, min(line) as line, ${details.map(latest).join(', ')}
    from staged_row group by customer_key`)
  const created = await createCustomers(tx, run)
  const changed = await fillCustomers(tx, run)
  return { created, changed }
}

function latest(detail: string): string {
  return `(array_agg(${detail} order by line desc) filter (where ${detail} is not null))[1] as ${detail}`
}

async function createCustomers(tx: RawTransaction, { tenantId, importRunId }: Run): Promise<number> {
  const { rowCount } = await tx.query(
    `with unknown as (
       select s.*, row_number() over (order by s.line) as nth from staged_customer s
       where not exists (select from customer c where c.tenant_id = $1 and c.external_key = s.customer_key)
         and exists (select from staged_order o where o.customer_key = s.customer_key)
     ), numbered as (
       update tenant set next_customer_number = next_customer_number + (select count(*) from unknown)
       where id = $1 returning next_customer_number
     )
     insert into customer (tenant_id, id, number, external_key, name, email, phone, city, import_run_id)
     select $1, uuid_v7(), n.next_customer_number - (select count(*) from unknown) + u.nth - 1,
       u.customer_key, u.name, u.email, u.phone, u.city, $2
     from unknown u cross join numbered n`,
    [tenantId, importRunId],
  )
  return rowCount ?? 0
}

async function fillCustomers(tx: RawTransaction, { tenantId, importRunId }: Run): Promise<number> {
  await tx.query(
    `insert into import_customer_change (tenant_id, import_run_id, customer_id, field, after)
     select $1, $2, c.id, detail.field, detail.told
     from staged_customer s
     join customer c on c.tenant_id = $1 and c.external_key = s.customer_key and c.import_run_id is distinct from $2
     cross join lateral (values ${details.map(detail => `('${detail}', c.${detail}, s.${detail})`).join(', ')})
       as detail(field, known, told)
     where detail.known is null and detail.told is not null`,
    [tenantId, importRunId],
  )
  const { rowCount } = await tx.query(
    `update customer c set ${details.map(detail => `${detail} = coalesce(c.${detail}, told.${detail})`).join(', ')}
     from (
       select customer_id, ${details.map(detail => `max(after) filter (where field = '${detail}') as ${detail}`).join(', ')}
       from import_customer_change where tenant_id = $1 and import_run_id = $2 group by customer_id
     ) told
     where c.tenant_id = $1 and c.id = told.customer_id`,
    [tenantId, importRunId],
  )
  return rowCount ?? 0
}
