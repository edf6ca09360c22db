import { isActiveUser, questionsOf } from '@clientele/application'
import type { Database, Stamp } from '@clientele/data'
import type { Sessions } from './session.ts'

/** Whoever a request proves to be, if they work here still. */
export async function askerOf(
  headers: Headers,
  { database, sessions }: { readonly database: Database; readonly sessions: Sessions },
): Promise<Stamp | undefined> {
  const stamp = await sessions.stampOf(headers)
  if (!stamp) return undefined
  const { tenantId, actorId: userId } = stamp
  const isActive = await database.snapshot(stamp, tx => isActiveUser(questionsOf(tx), { tenantId, userId }))
  return isActive ? stamp : undefined
}
