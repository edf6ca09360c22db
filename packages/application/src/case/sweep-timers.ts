import { type Database, systemActorId } from '@clientele/data'
import { ok } from '@clientele/kernel'

/** What timers are about, and the table in which it stands. */
const subjects = [
  ['CASE', '"case"'],
  ['EIGHT_D', 'eight_d'],
] as const

/**
 * Proves that every case and every 8D which time alone will change has its timer, and sets those that are missing, in every
 * tenant. Answers how many were missing: a timer is written in the transaction of its subject, so that this should ever be 0.
 */
export async function sweepTimers(database: Database): Promise<number> {
  const tenants = await database.atTheDoor(tx => tx.tenant.findMany({ select: { id: true } }))
  let missing = 0
  for (const { id: tenantId } of tenants) {
    const swept = await database.rawTransaction({ tenantId, actorId: systemActorId }, async tx => {
      let set = 0
      for (const [subject, table] of subjects) {
        const { rowCount } = await tx.query(
          `insert into timer (tenant_id, subject, subject_id, due_at, wake_at)
           select s.tenant_id, $2, s.id, s.look_again_at, s.look_again_at from ${table} s
           where s.tenant_id = $1 and s.look_again_at is not null
             and not exists (select from timer t where t.tenant_id = $1 and t.subject = $2 and t.subject_id = s.id)
           on conflict do nothing`,
          [tenantId, subject],
        )
        set += rowCount ?? 0
      }
      return ok(set)
    })
    if (swept.ok) missing += swept.value
  }
  return missing
}
