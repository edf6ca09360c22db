import { ok, type Result } from '@clientele/kernel'
import type { Caller } from '../caller.ts'
import type { UserNotFoundError } from '../tenant/user-not-found.ts'
import {
  type ColleagueTarget,
  holdColleague,
  noteColleague,
  type StaleColleagueError,
} from './stored-colleague.ts'

/** Lets a colleague work here again. What they had before has been handed over: they begin without roles, and away. */
export async function reactivateColleague(
  caller: Caller,
  target: ColleagueTarget,
): Promise<Result<undefined, UserNotFoundError | StaleColleagueError>> {
  const { tenantId } = caller
  const { userId } = target
  return caller.database.rawTransaction(caller, async tx => {
    const held = await holdColleague(tx, tenantId, target)
    if (!held.ok) return held
    if (held.value.isActive) return ok()
    await tx.query(
      'update "user" set deactivated_at = null, version = version + 1 where tenant_id = $1 and id = $2',
      [tenantId, userId],
    )
    await noteColleague(tx, caller, { kind: 'COLLEAGUE_REACTIVATED', userId })
    return ok()
  })
}
