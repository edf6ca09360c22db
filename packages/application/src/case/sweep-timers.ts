import { type Database, systemActorId } from '@clientele/data'
import { ok } from '@clientele/kernel'

/**
 * Proves that every case which time alone will change has its timer, and sets those that are missing, in every tenant.
 * Answers how many were missing: a timer is written in the transaction of its case, so that this should ever be 0.
 */
export async function sweepTimers(database: Database): Promise<number> {
  const tenants = await database.atTheDoor(tx => tx.tenant.findMany({ select: { id: true } }))
  let missing = 0
  for (const { id: tenantId } of tenants) {
    const swept = await database.rawTransaction({ tenantId, actorId: systemActorId }, async tx => {
      const { rowCount } = await tx.query(
        `insert into timer (tenant_id, subject, subject_id, due_at, wake_at)
         select c.tenant_id, 'CASE', c.id, c.look_again_at, c.look_again_at from "case" c
         where c.tenant_id = $1 and c.look_again_at is not null
           and not exists (select from timer t where t.tenant_id = $1 and t.subject = 'CASE' and t.subject_id = c.id)
         on conflict do nothing`,
        [tenantId],
      )
      return ok(rowCount ?? 0)
    })
    if (swept.ok) missing += swept.value
  }
  return missing
}
