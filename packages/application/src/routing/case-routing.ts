import type { Transaction } from '@clientele/data'
import { orderQueue } from '@clientele/escalation'
import type { Reason } from '@clientele/kernel'
import { casePolicies } from '../policy/case-policies.ts'
import { questionsOf } from '../policy/current-policies.ts'

/** Why a case is with whoever has it, or why it waits, where routing decided that and nobody has chosen otherwise since. */
export interface CaseRouting {
  readonly at: Date
  readonly because: readonly Reason[]
  /** Who was chosen; undefined while it waits. */
  readonly userId: string | undefined
  /** `EX_OWNER` or a strategy, of whoever was chosen. */
  readonly rule: string | undefined
  /** Why it waits. */
  readonly queueReason: string | undefined
  /** Its place in the queue, 1 for what is given out next. */
  readonly place: number | undefined
}

/** What routing decided of cases, all in one question. */
export async function caseRoutings(
  tx: Transaction,
  { tenantId, caseIds }: { readonly tenantId: string; readonly caseIds: readonly string[] },
): Promise<ReadonlyMap<string, CaseRouting>> {
  const { rows } = await questionsOf(tx).query<Row>(
    `select c.id as "caseId", c.assignee_id as "assigneeId", c.queued_at as "queuedAt", e.type, e.at, e.params
     from "case" c cross join lateral (
       select type, at, params from case_event
       where tenant_id = c.tenant_id and case_id = c.id and stream = 'ROUTING' order by position desc limit 1) e
     where c.tenant_id = $1::uuid and c.id = any($2::uuid[])`,
    [tenantId, [...caseIds]],
  )
  const places = rows.some(({ queuedAt }) => queuedAt !== null) ? await queuePlaces(tx, tenantId) : undefined
  return new Map(rows.filter(isStillSo).map(row => [row.caseId, routingOf(row, places?.get(row.caseId))]))
}

interface Row {
  readonly caseId: string
  readonly assigneeId: string | null
  readonly queuedAt: Date | null
  readonly type: string
  readonly at: Date
  readonly params: {
    readonly because: readonly Reason[]
    readonly to?: string
    readonly rule?: string
    readonly reason?: string
  }
}

function isStillSo({ assigneeId, params, queuedAt, type }: Row): boolean {
  return type === 'CASE_QUEUED' ? queuedAt !== null : assigneeId === params.to
}

function routingOf({ at, params }: Row, place: number | undefined): CaseRouting {
  const { because, reason: queueReason, rule, to: userId } = params
  return { at, because, userId, rule, queueReason, place }
}

/** The places of all cases that wait, in the order in which they are given out. */
async function queuePlaces(tx: Transaction, tenantId: string): Promise<ReadonlyMap<string, number>> {
  const questions = questionsOf(tx)
  const { calendar, routing: policy } = await casePolicies(questions, tenantId)
  const { rows } = await questions.query<{ caseId: string; since: Date; tier: string | null; now: Date }>(
    `select c.id as "caseId", c.queued_at as since, r.segment::text as tier, clock_timestamp() as now
     from "case" c left join customer_rfm r on r.tenant_id = c.tenant_id and r.customer_id = c.customer_id
     where c.tenant_id = $1::uuid and c.queued_at is not null`,
    [tenantId],
  )
  const queue = rows.map(({ caseId, since, tier }) => ({
    ...{ caseId, since: since.getTime(), customerTier: tier ?? undefined },
  }))
  const ordered = orderQueue(queue, { policy, calendar, at: rows[0]?.now.getTime() ?? 0 })
  if (!ordered.ok) throw new Error(JSON.stringify(ordered.error))
  return new Map(ordered.value.map(({ waiting }, place) => [waiting.caseId, place + 1]))
}
