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
    select ${contentIdentity('s', 's.nth')}, customer_key, null, line, ordered_ms, amount_minor, refund, cancelled
    from (
      select *, row_number() over (partition by ${content} order by line) as nth
      from staged_row where number is null and origin_run is null
    ) s`)
}

/** Cancelled rows of an order count only where all are cancelled. */
const orderAmount = `case when bool_and(cancelled) then sum(amount_minor)
  else coalesce(sum(amount_minor) filter (where not cancelled), 0) end`

const content = 'customer_key, ordered_ms, amount_minor, product, quantity, refund, cancelled'

function contentIdentity(row: string, nth: string): string {
  return `md5(concat_ws(chr(31), ${row}.customer_key, ${row}.ordered_ms, ${row}.amount_minor,
    coalesce(${row}.product, ''), coalesce(${row}.quantity::text, ''), ${row}.refund, ${row}.cancelled, ${nth}))::uuid`
}

/**
 * Adds the corrected rows that have no order number. Each gets the identity it would have had in the file that is being
 * corrected: it counts on from the equal rows that were right there from the start or were corrected earlier, so that
 * neither swallows it and the whole file, corrected and imported once more, adds nothing.
 *
 * @returns how many orders were added; fewer than rows where two error files hold the same purchase.
 */
export async function addCorrectedOrders(tx: RawTransaction, tenantId: string): Promise<number> {
  const { rowCount } = await tx.query(
    `with recursive corrected as (
       select * from (
         select *, row_number() over (partition by origin_run, ${content} order by line) as nth,
           count(*) filter (where origin_run is null) over (partition by ${content}) as plain
         from staged_row where number is null
       ) s where origin_run is not null
     ), stored (line, nth, import_run_id) as (
       select c.line, 1, o.import_run_id from corrected c
       join "order" o on o.tenant_id = $1 and o.identity = ${contentIdentity('c', '1')}
       union all
       select c.line, p.nth + 1, o.import_run_id from stored p join corrected c using (line)
       join "order" o on o.tenant_id = $1 and o.identity = ${contentIdentity('c', 'p.nth + 1')}
     ), of_its_file as (
       select c.line, max(p.nth) as nth from corrected c join stored p using (line)
       where p.import_run_id = c.origin_run or exists (
         select from import_rejection r where r.tenant_id = $1 and r.import_run_id = c.origin_run
           and r.resolved_by_id = p.import_run_id
       ) group by c.line
     )
     insert into staged_order
     select distinct on (identity) *
     from (
       select ${contentIdentity('c', 'greatest(c.plain, coalesce(f.nth, 0)) + c.nth')} as identity,
         c.customer_key, null, c.line, c.ordered_ms, c.amount_minor, c.refund, c.cancelled
       from corrected c left join of_its_file f using (line)
     ) added order by identity, line`,
    [tenantId],
  )
  return rowCount ?? 0
}
