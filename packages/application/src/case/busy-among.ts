import type { RawTransaction, RingingTimer, RingingTimers } from '@clientele/data'

/**
 * Of timers whose subjects could not be held, those whose subjects are there: somebody has his hands on them at this very
 * moment. What is gone needs no timer.
 */
export async function busyAmong(
  tx: RawTransaction,
  {
    table,
    tenantId,
    timers,
    held,
  }: Pick<RingingTimers, 'tenantId' | 'timers'> & {
    readonly table: '"case"' | 'eight_d'
    readonly held: readonly string[]
  },
): Promise<readonly RingingTimer[]> {
  const mine = new Set(held)
  const others = timers.filter(({ subjectId }) => !mine.has(subjectId))
  if (others.length === 0) return others
  const { rows } = await tx.query<{ id: string }>(
    `select id from ${table} where tenant_id = $1 and id = any($2)`,
    [tenantId, others.map(({ subjectId }) => subjectId)],
  )
  const there = new Set(rows.map(({ id }) => id))
  return others.filter(({ subjectId }) => there.has(subjectId))
}
