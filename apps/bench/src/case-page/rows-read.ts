import type pg from 'pg'

/** What was read of a table since PostgreSQL began to count. */
export interface RowsRead {
  readonly sequentialScans: number
  readonly rows: number
}

/**
 * What was read of the tables of cases, histories and messages by everybody whose connections have ended: counted by PostgreSQL
 * itself while it carries out whichever plan it chose.
 */
export async function rowsRead(client: pg.Client): Promise<RowsRead> {
  const { rows } = await client.query<RowsRead>(
    `select sum(seq_scan)::int as "sequentialScans", sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows
     from pg_stat_user_tables where relname in ('case', 'case_event', 'case_message')`,
  )
  const [row] = rows
  if (!row) throw new Error('PostgreSQL counts nothing')
  return row
}
