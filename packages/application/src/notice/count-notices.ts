import { type Database, systemActorId } from '@clientele/data'
import { ok } from '@clientele/kernel'

/** Notices of all workspaces that did not go out, or not yet. */
export interface NoticeCounts {
  /** Due, or soon tried again. */
  readonly PENDING: number
  /** Held back by a quiet time, a limit or a digest. */
  readonly HELD: number
  /** Given up: somebody has to look at them. */
  readonly DEAD: number
}

/** Counts the notices of all workspaces, one workspace after the other; each count reads an index of what is left only. */
export async function countNotices(database: Database): Promise<NoticeCounts> {
  const tenants = await database.atTheDoor(tx => tx.tenant.findMany({ select: { id: true } }))
  const counts = { PENDING: 0, HELD: 0, DEAD: 0 }
  for (const { id: tenantId } of tenants) {
    const counted = await database.rawTransaction({ tenantId, actorId: systemActorId }, async tx => {
      const { rows } = await tx.query<{ status: keyof NoticeCounts; count: number }>(
        `select status, count(*)::int as count from notice
         where tenant_id = $1 and status in ('PENDING', 'HELD') group by status
         union all
         select 'DEAD', count(*)::int from notice where tenant_id = $1 and status = 'DEAD'`,
        [tenantId],
      )
      return ok(rows)
    })
    for (const { status, count } of counted.value) counts[status] += count
  }
  return counts
}
