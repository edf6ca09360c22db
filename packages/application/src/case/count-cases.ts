import type { Transaction } from '@clientele/data'
import { questionsOf } from '../policy/current-policies.ts'

/** How much work there is: cases that are neither resolved nor closed. */
export interface CaseCounts {
  readonly open: number
  readonly mine: number
  readonly unassigned: number
  readonly breached: number
  /** Due within the next hour. */
  readonly dueSoon: number
  readonly escalated: number
}

/** Counts the cases of a tenant for its queue. */
export async function countCases(
  tx: Transaction,
  { tenantId, actorId }: { readonly tenantId: string; readonly actorId: string },
): Promise<CaseCounts> {
  const { rows } = await questionsOf(tx).query<CaseCounts>(
    `select count(*)::int as open,
       (count(*) filter (where assignee_id = $2::uuid))::int as mine,
       (count(*) filter (where assignee_id is null))::int as unassigned,
       (count(*) filter (where breached))::int as breached,
       (count(*) filter (where due_at between clock_timestamp() and clock_timestamp() + interval '1 hour'))::int as "dueSoon",
       (count(*) filter (where level > 1))::int as escalated
     from "case" where tenant_id = $1::uuid and status not in ('RESOLVED', 'CLOSED')`,
    [tenantId, actorId],
  )
  const [counts] = rows
  if (!counts) throw new Error('A count answers one row')
  return counts
}
