import type { RawTransaction } from '@clientele/data'
import { type DutyRoster, dutyRosterOf } from '@clientele/escalation'
import type { Questions } from '../policy/current-policies.ts'

/** Who holds which role in a tenant, until that is changed. */
export async function rosterOf(tx: Questions, tenantId: string): Promise<DutyRoster> {
  const { rows } = await tx.query<{ role: string; person: string }>(
    'select role, user_id as person from duty where tenant_id = $1::uuid order by role, user_id',
    [tenantId],
  )
  return dutyRosterOf(rows)
}

/**
 * As {@link rosterOf}, for whoever decides by it: until the transaction ends nobody is given a role. So a case is never
 * stored as waiting for somebody who has come meanwhile.
 */
export async function heldRosterOf(tx: RawTransaction, tenantId: string): Promise<DutyRoster> {
  await tx.query(`select pg_advisory_xact_lock_shared(hashtextextended('duty:' || $1, 0))`, [tenantId])
  return rosterOf(tx, tenantId)
}

/** Lets one change of the roster happen after the other, and none while cases are decided by it. */
export async function holdRoster(tx: RawTransaction, tenantId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('duty:' || $1, 0))`, [tenantId])
}
