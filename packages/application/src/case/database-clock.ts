import type { RawTransaction } from '@clientele/data'

/** Now, by the clock of the database, in epoch milliseconds: no worker's own clock decides when a case is due. */
export async function databaseClock(tx: RawTransaction): Promise<number> {
  const { rows } = await tx.query<{ now: Date }>(
    `select date_trunc('milliseconds', clock_timestamp()) as now`,
  )
  const [row] = rows
  if (!row) throw new Error('The database tells no time')
  return row.now.getTime()
}
