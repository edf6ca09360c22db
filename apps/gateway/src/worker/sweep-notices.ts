import { type RequeuedNotices, requeueNotices } from '@clientele/application'
import { type Database, systemActorId } from '@clientele/data'

/** Looks through the outboxes of all workspaces, one after the other, for notices that nobody would come back to. */
export async function sweepNotices(
  database: Database,
  options: { readonly isMailOff: boolean; readonly overdueSeconds: number },
): Promise<RequeuedNotices> {
  const tenants = await database.atTheDoor(tx => tx.tenant.findMany({ select: { id: true } }))
  let released = 0
  let forgotten = 0
  for (const { id: tenantId } of tenants) {
    const found = await requeueNotices({ database, tenantId, actorId: systemActorId }, options)
    released += found.released
    forgotten += found.forgotten
  }
  return { released, forgotten }
}
