import { type Database, systemActorId } from '@clientele/data'
import { ok } from '@clientele/kernel'
import { policyMark } from '../policy/case-policies.ts'
import type { Questions } from '../policy/current-policies.ts'

/** So many cases are woken at once, so many milliseconds after one another: what is due otherwise is not held up by them. */
const mostAtOnce = 10_000
const spacing = 5

/**
 * Wakes the open cases of a tenant that were last looked at before its newest policies were adopted, those that are due first
 * before the others: each is then settled as by its own timer. Answers how many were woken. A case that somebody works on at
 * this very moment is left alone: it is settled by that, or woken the next time.
 */
export async function wakeCases(tx: Questions, tenantId: string): Promise<number> {
  const { revision } = await policyMark(tx, tenantId)
  if (revision === 0) return 0
  const { rows } = await tx.query<{ woken: number }>(
    `with stale as (
       select c.id, clock_timestamp() + interval '1 millisecond' * ($3::int * row_number() over (order by c.due_at, c.id)) as at
       from (select id, due_at from "case" where tenant_id = $1::uuid and policy_revision < $2::int
               and status not in ('RESOLVED', 'CLOSED') order by due_at, id limit $4::int) c
     ), free as (
       select t.subject_id, s.at from timer t join stale s on s.id = t.subject_id
       where t.tenant_id = $1::uuid and t.subject = 'CASE' and t.wake_at > s.at and t.failures = 0
       for update of t skip locked
     ), moved as (
       update timer t set wake_at = free.at, due_at = free.at from free
       where t.tenant_id = $1::uuid and t.subject = 'CASE' and t.subject_id = free.subject_id returning t.subject_id
     ), made as (
       insert into timer (tenant_id, subject, subject_id, due_at, wake_at)
       select $1::uuid, 'CASE', s.id, s.at, s.at from stale s
       where not exists (select from timer t where t.tenant_id = $1::uuid and t.subject = 'CASE' and t.subject_id = s.id)
       on conflict do nothing returning subject_id
     )
     select ((select count(*) from moved) + (select count(*) from made))::int as woken`,
    [tenantId, revision, spacing, mostAtOnce],
  )
  return rows[0]?.woken ?? 0
}

/** Wakes such cases in every tenant: what the adoption itself could not. Answers how many. */
export async function wakeAllCases(database: Database): Promise<number> {
  const tenants = await database.atTheDoor(tx => tx.tenant.findMany({ select: { id: true } }))
  let woken = 0
  for (const { id: tenantId } of tenants) {
    const done = await database.rawTransaction({ tenantId, actorId: systemActorId }, async tx =>
      ok(await wakeCases(tx, tenantId)),
    )
    if (done.ok) woken += done.value
  }
  return woken
}
