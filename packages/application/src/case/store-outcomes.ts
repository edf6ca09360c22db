import { changeSql, type RawTransaction, setTimers } from '@clientele/data'
import { isUnresolved } from '@clientele/escalation'
import { type CaseOutcome, earliest } from './case-outcome.ts'
import { storeBreaches } from './store-breaches.ts'
import { appendEvents } from './stored-case.ts'
import { tellOfCases } from './tell-of-case.ts'

/** Stores what cases of a tenant have come to, sets their timers and tells whoever must know. */
export async function storeOutcomes(
  tx: RawTransaction,
  tenantId: string,
  outcomes: readonly CaseOutcome[],
): Promise<void> {
  await appendEvents(
    tx,
    tenantId,
    outcomes.map(({ added, stored: { caseId, position } }) => ({ caseId, after: position, events: added })),
  )
  await project(tx, tenantId, outcomes)
  await storeBreaches(
    tx,
    tenantId,
    outcomes.flatMap(({ breaches, stored: { caseId, shown } }) =>
      breaches.length > 0 || shown?.isBreached ? [{ caseId, breaches }] : [],
    ),
  )
  await tellOfCases(
    tx,
    tenantId,
    outcomes.map(({ added, clocks, ladder, state, stored }) => ({
      ...stored,
      ...{ assignee: state.assignee, customerId: state.customerId, clocks: clocks.clocks },
      ...{ ladder, events: added, after: stored.position },
    })),
  )
  const settings = outcomes.map(({ lookAgainAt, stored }) => ({
    subjectId: stored.caseId,
    dueAt: lookAgainAt,
  }))
  await setTimers(tx, { tenantId, subject: 'CASE', settings })
}

/**
 * Brings up to date what lists show of the cases, and tells whoever watches one where anything happened, and whoever
 * watches an 8D how its cases stand.
 */
async function project(
  tx: RawTransaction,
  tenantId: string,
  outcomes: readonly CaseOutcome[],
): Promise<void> {
  await tx.query(
    `with changed as (
       update "case" c set severity = n.severity, urgency = n.urgency, priority = n.priority, status = n.status,
         assignee_id = n.assignee_id, first_replied_at = n.first_replied_at, resolved_at = n.resolved_at,
         closed_at = n.closed_at, reopenings = n.reopenings, merged_into_id = n.merged_into_id, sla_code = n.sla_code,
         ladder_code = n.ladder_code, level = n.level, due_at = n.due_at, breached = n.breached, look_again_at = n.look_again_at,
         version = c.version + n.changes, policy_revision = n.policy_revision,
         edited_version = case when n.is_edited then c.version + n.changes else c.edited_version end,
         queued_at = case when n.is_for_anybody then coalesce(c.queued_at, n.queued_at) end,
         queue_reason = case when n.is_for_anybody then coalesce(n.queue_reason, c.queue_reason) end
       from jsonb_to_recordset($2) as n(id uuid, severity case_severity, urgency case_urgency, priority case_priority,
         status case_status, assignee_id uuid, first_replied_at timestamptz, resolved_at timestamptz,
         closed_at timestamptz, reopenings int, merged_into_id uuid, sla_code text, ladder_code text, level int, due_at timestamptz,
         breached boolean, look_again_at timestamptz, changes int, is_edited boolean, policy_revision int,
         is_for_anybody boolean, queued_at timestamptz, queue_reason text, is_seen boolean, is_moved boolean)
       where c.tenant_id = $1 and c.id = n.id
       returning c.tenant_id, c.id, c.version, n.is_seen, n.is_moved
     )
     select ${changeSql('CASE')} from changed where is_seen
     union all
     select ${changeSql('EIGHT_D')} from (
       select e.tenant_id, e.id, e.version from changed c
       join eight_d_case l on l.tenant_id = c.tenant_id and l.case_id = c.id
       join eight_d e on e.tenant_id = l.tenant_id and e.id = l.eight_d_id
       where c.is_moved
     ) as beside`,
    [tenantId, JSON.stringify(outcomes.map(rowOf))],
  )
}

function rowOf(outcome: CaseOutcome) {
  const { added, breaches, clocks, isEdited, lookAgainAt, policyRevision, rise, routed, state, stored } =
    outcome
  const open = clocks.clocks.filter(clock => clock.isOpen && clock.dueAt !== undefined)
  const dueAt = open.reduce<number | undefined>((least, clock) => earliest(least, clock.dueAt), undefined)
  const breached = breaches.length > 0
  const queued = routed.find(event => event.type === 'CASE_QUEUED')
  return {
    id: stored.caseId,
    ...{ severity: state.severity, urgency: state.urgency, priority: state.priority, status: state.status },
    assignee_id: state.assignee,
    first_replied_at: dateOf(state.firstRepliedAt),
    resolved_at: dateOf(state.resolvedAt),
    closed_at: dateOf(state.closedAt),
    reopenings: state.reopenings,
    merged_into_id: state.mergedInto,
    sla_code: state.policy,
    ladder_code: rise?.ladder,
    level: (rise?.place ?? -1) + 1,
    due_at: dateOf(dueAt),
    breached,
    look_again_at: dateOf(lookAgainAt),
    changes: added.length > 0 ? 1 : 0,
    is_edited: isEdited,
    policy_revision: policyRevision,
    is_for_anybody: state.assignee === undefined && isUnresolved(state.status),
    queued_at: dateOf(queued?.at),
    queue_reason: queued?.reason,
    is_moved: stored.state !== undefined && stored.state.status !== state.status,
    is_seen: added.length > 0 || stored.shown?.dueAt !== dueAt || stored.shown?.isBreached !== breached,
  }
}

/** What is left out is null in the database. As text: JSON.stringify is several times as fast where it meets no date. */
function dateOf(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString()
}
