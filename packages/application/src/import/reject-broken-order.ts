import type { RawTransaction } from '@clientele/data'

/**
 * An order stands on all of its rows or on none: where one row of an order number is rejected, so are the others, and
 * all of them go to the error file together. Rows of one number that name two customers are rejected too.
 */
export async function rejectBrokenOrders(tx: RawTransaction, numberHeader: string): Promise<void> {
  await tx.query(
    `update staged_row s set reject_code = 'ORDER_OF_TWO_CUSTOMERS', reject_column = $1, reject_text = s.number
     from (
       select number from staged_row where number is not null and reject_code is null
       group by number having count(distinct customer_key) > 1
     ) broken
     where s.number = broken.number and s.reject_code is null`,
    [numberHeader],
  )
  await tx.query(
    `update staged_row s set reject_code = 'ORDER_INCOMPLETE', reject_column = $1, reject_text = s.number
     from (select distinct number from staged_row where number is not null and reject_code is not null) broken
     where s.number = broken.number and s.reject_code is null`,
    [numberHeader],
  )
}

/** Leaves a row of an order out that repeats another one cell for cell, as overlapping exports put together have it. */
export async function dropRepeatedRows(tx: RawTransaction): Promise<void> {
  await tx.query(
    `delete from staged_row s using (
       select line, row_number() over (partition by number, cells order by line) as nth
       from staged_row where number is not null
     ) repeated
     where s.line = repeated.line and repeated.nth > 1`,
  )
}

/** Keeps every rejected row with the run, and answers how many there are. */
export async function storeRejections(
  tx: RawTransaction,
  { tenantId, importRunId }: { readonly tenantId: string; readonly importRunId: string },
): Promise<number> {
  const { rowCount } = await tx.query(
    `insert into import_rejection (tenant_id, import_run_id, line, "column", code, text, cells,
       origin_run_id, origin_line)
     select $1, $2, line, reject_column, reject_code, coalesce(reject_text, ''), coalesce(cells, '{}'),
       origin_run, origin_line
     from staged_row where reject_code is not null`,
    [tenantId, importRunId],
  )
  if (rowCount) await tx.query('delete from staged_row where reject_code is not null')
  return rowCount ?? 0
}
