import type { RawTransaction } from '@clientele/data'
import type { CaseBreach } from './breaches-of-case.ts'

export interface BreachedCase {
  readonly caseId: string
  readonly breaches: readonly CaseBreach[]
}

/** Stores which promises of cases were not kept, in the place of what was stored of them before. */
export async function storeBreaches(
  tx: RawTransaction,
  tenantId: string,
  cases: readonly BreachedCase[],
): Promise<void> {
  if (cases.length === 0) return
  const rows = cases.flatMap(({ caseId, breaches }) =>
    breaches.map(({ at, ...breach }) => ({ case_id: caseId, at: new Date(at).toISOString(), ...breach })),
  )
  await tx.query(
    `with n as (
       select * from jsonb_to_recordset($3) as n(case_id uuid, clock clock_name, round int, at timestamptz, policy text,
         priority case_priority, level int, cause breach_cause)
     ), healed as (
       delete from case_breach b where b.tenant_id = $1 and b.case_id = any($2)
         and not exists (select from n where n.case_id = b.case_id and n.clock = b.clock and n.round = b.round)
     )
     insert into case_breach as b (tenant_id, case_id, clock, round, at, policy, priority, level, cause)
     select $1, n.case_id, n.clock, n.round, n.at, n.policy, n.priority, n.level, n.cause from n
     on conflict (tenant_id, case_id, clock, round) do update
       set at = excluded.at, policy = excluded.policy, priority = excluded.priority, level = excluded.level,
         cause = excluded.cause
       where (b.at, b.policy, b.priority, b.level, b.cause)
         is distinct from (excluded.at, excluded.policy, excluded.priority, excluded.level, excluded.cause)`,
    [tenantId, cases.map(({ caseId }) => caseId), JSON.stringify(rows)],
  )
}
