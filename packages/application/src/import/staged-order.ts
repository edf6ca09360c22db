import type { RawTransaction } from '@clientele/data'

/**
 * Makes orders of the staged rows, in the temporary table `staged_order`, each with the identity by which it is the
 * same order whenever it is imported again:
 *
 * - with an order number: the number. Its rows are lines of one order, and their amounts add up.
 * - without: customer, moment, amount, product, quantity and status, and the how-manieth such row of the file it is, so
 *   that two equal purchases of one day stay two, and the same file again adds none.
 */
export async function makeStagedOrders(tx: RawTransaction): Promise<void> {
  await tx.query(`
    create temp table staged_order on commit drop as
    select md5('number' || chr(31) || number)::uuid as identity, min(customer_key) as customer_key, number,
      min(line) as line, min(ordered_ms) as ordered_ms,
      ${orderAmount}::bigint as amount_minor,
      bool_and(refund) or ${orderAmount} < 0 as refund, bool_and(cancelled) as cancelled
    from staged_row where number is not null group by number
    union all
    select ${contentIdentity('nth')}, customer_key, null, line, ordered_ms, amount_minor, refund, cancelled
    from (
      select *, row_number() over (partition by ${content} order by line) as nth
      from staged_row where number is null and origin_run is null
    ) plain`)
}

/** Cancelled rows of an order count only where all are cancelled. */
const orderAmount = `case when bool_and(cancelled) then sum(amount_minor)
  else coalesce(sum(amount_minor) filter (where not cancelled), 0) end`

const content = 'customer_key, ordered_ms, amount_minor, product, quantity, cancelled'

function contentIdentity(nth: string): string {
  return `md5(concat_ws(chr(31), customer_key, ordered_ms, amount_minor, coalesce(product, ''), coalesce(quantity::text, ''),
    cancelled, ${nth}))::uuid`
}

/**
 * Adds the corrected rows of an error file. A row that was taken after an earlier correction is left out; another one
 * without an order number gets the first identity of its content that is still free, for an equal purchase that was
 * right from the start must not swallow it.
 *
 * @returns how many corrected rows were taken before.
 */
export async function addCorrectedOrders(
  tx: RawTransaction,
  { tenantId, importRunId }: { readonly tenantId: string; readonly importRunId: string },
): Promise<number> {
  const { rowCount } = await tx.query(
    `delete from staged_row s using import_rejection r
     where r.tenant_id = $1 and r.import_run_id = s.origin_run and r.line = s.origin_line
       and r.resolved_by_id is not null and s.number is null`,
    [tenantId],
  )
  await tx.query(
    `insert into staged_order
     select free.identity, s.customer_key, null, s.line, s.ordered_ms, s.amount_minor, s.refund, s.cancelled
     from (
       select *, row_number() over (partition by ${content} order by line) as nth
       from staged_row where number is null and origin_run is not null
     ) s cross join lateral (
       select ${contentIdentity('candidate.nth')} as identity from generate_series(1, 100000) candidate(nth)
       where not exists (
         select from "order" o where o.tenant_id = $1 and o.identity = ${contentIdentity('candidate.nth')}
       ) and not exists (select from staged_order so where so.identity = ${contentIdentity('candidate.nth')})
       limit 1 offset s.nth - 1
     ) free`,
    [tenantId],
  )
  await tx.query(
    `update import_rejection r set resolved_by_id = $2 from staged_row s
     where r.tenant_id = $1 and r.import_run_id = s.origin_run and r.line = s.origin_line and r.resolved_by_id is null`,
    [tenantId, importRunId],
  )
  return rowCount ?? 0
}
