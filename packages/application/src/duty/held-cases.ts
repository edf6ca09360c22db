import type { RawTransaction } from '@clientele/data'
import type { Questions } from '../policy/current-policies.ts'

/** The open cases of a tenant whose call waits, since nobody held a role of the level they have risen to. */
const held = `select c.id, c.ladder_code, c.level, c.due_at from "case" c
  where c.tenant_id = $1::uuid and c.status not in ('RESOLVED', 'CLOSED') and exists (
    select from case_event e where e.tenant_id = $1::uuid and e.case_id = c.id and e.type = 'PAGE_HELD' and not exists (
      select from case_event l where l.tenant_id = $1::uuid and l.case_id = c.id and l.position > e.position
        and l.stream = 'LADDER' and l.type in ('PAGED', 'LEVEL_REACHED', 'ACKNOWLEDGED', 'SNOOZED',
          'ACKNOWLEDGEMENT_LAPSED', 'LADDER_CHANGED', 'LADDER_ENDED', 'LADDER_STARTED')))`

/** How many cases wait on a level for somebody to come. */
export interface HeldCases {
  readonly ladderCode: string
  /** 1 for the first. */
  readonly level: number
  readonly cases: number
}

export async function countHeldCases(tx: Questions, tenantId: string): Promise<readonly HeldCases[]> {
  const { rows } = await tx.query<HeldCases>(
    `select ladder_code as "ladderCode", level::int, count(*)::int as cases from (${held}) h
     where ladder_code is not null group by 1, 2`,
    [tenantId],
  )
  return rows
}

/**
 * Wakes them, those that are due first before the others: each then calls whoever has come, as by its own timer. Answers how
 * many there are. A case whose timer somebody holds is looked at by that somebody, who waits for the roster.
 */
export async function wakeHeldCases(tx: RawTransaction, tenantId: string): Promise<number> {
  const { rows } = await tx.query<{ held: number }>(
    `with held as (${held}), free as (
       select t.subject_id from timer t join held h on h.id = t.subject_id
       where t.tenant_id = $1::uuid and t.subject = 'CASE' for update of t skip locked
     ), moved as (
       update timer t set wake_at = clock_timestamp(), due_at = clock_timestamp(), failures = 0 from free
       where t.tenant_id = $1::uuid and t.subject = 'CASE' and t.subject_id = free.subject_id
     ), made as (
       insert into timer (tenant_id, subject, subject_id, due_at, wake_at)
       select $1::uuid, 'CASE', h.id, clock_timestamp(), clock_timestamp() from held h
       where not exists (select from timer t where t.tenant_id = $1::uuid and t.subject = 'CASE' and t.subject_id = h.id)
       on conflict do nothing
     )
     select count(*)::int as held from held`,
    [tenantId],
  )
  return rows[0]?.held ?? 0
}
