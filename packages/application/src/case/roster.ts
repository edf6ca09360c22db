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
