import type { RawTransaction } from '@clientele/data'
import { type DutyRoster, dutyRosterOf } from '@clientele/escalation'

/** Who holds which role in a tenant, until that is changed. */
export async function rosterOf(tx: RawTransaction, tenantId: string): Promise<DutyRoster> {
  const { rows } = await tx.query<{ role: string; person: string }>(
    'select role, user_id as person from duty where tenant_id = $1 order by role, user_id',
    [tenantId],
  )
  return dutyRosterOf(rows)
}
