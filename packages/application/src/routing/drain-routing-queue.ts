import type { RawTransaction } from '@clientele/data'
import { drainQueue, type QueueRouting, type Routing } from '@clientele/escalation'
import { catchUp } from '../case/catch-up.ts'
import { databaseClock } from '../case/database-clock.ts'
import { settleCase } from '../case/settle-case.ts'
import { holdCase } from '../case/stored-case.ts'
import { assigned, type RoutingMoment, rememberTurn } from './route-new-case.ts'
import { agentOf, agentRows, holdRouting } from './routing-desk.ts'
import { routingEventOf } from './routing-event.ts'
import { type RoutableCase, routingRequestsOf } from './routing-request-of.ts'

/** So many cases are looked at each time that somebody gets free: those that have waited longest. */
const most = 500

type Waiting = RoutableCase & { readonly queuedAt: Date; readonly queueReason: string | null }

/**
 * Gives waiting cases to whoever has room now, in the order of the queue, in the transaction in which somebody got free. A
 * case that somebody is working on at this very moment is left out: the next time it is looked at again.
 */
export async function drainRoutingQueue(
  tx: RawTransaction,
  { tenantId, policies }: Omit<RoutingMoment, 'now'>,
): Promise<void> {
  const { calendar, routing: policy } = policies
  if (policy.assign === 'MANUALLY') return
  await holdRouting(tx, tenantId)
  // Not when the transaction began: what waits may have been opened while this one waited for its turn.
  const now = await databaseClock(tx)
  const waiting = await holdQueue(tx, tenantId)
  if (waiting.length === 0) return
  const requests = await routingRequestsOf(tx, { tenantId, policy }, waiting)
  const queue = requests.map((request, place) => ({
    ...request,
    since: waiting[place]?.queuedAt.getTime() ?? now,
  }))
  const agents = (await agentRows(tx, tenantId)).map(agentOf)
  const drained = drainQueue(queue, agents, { policy, calendar, at: now })
  if (!drained.ok) throw new Error(JSON.stringify(drained.error))
  for (const { caseId, decision } of drained.value) {
    const { queueReason } = waiting.find(one => one.caseId === caseId) ?? {}
    if (reasonOf(decision.value) !== queueReason)
      await take(tx, { tenantId, policies, now }, { caseId, decision })
  }
}

async function holdQueue(tx: RawTransaction, tenantId: string): Promise<readonly Waiting[]> {
  const { rows } = await tx.query<Omit<Waiting, 'customerId'> & { customerId: string | null }>(
    `select id as "caseId", kind, channel, subject, customer_id as "customerId", queued_at as "queuedAt",
       queue_reason as "queueReason"
     from "case" where tenant_id = $1 and queued_at is not null order by queued_at, id limit ${most}
     for update skip locked`,
    [tenantId],
  )
  return rows.map(row => ({ ...row, customerId: row.customerId ?? undefined }))
}

/** Undefined where it waits no longer. */
function reasonOf(routing: Routing): string | undefined {
  return routing.route === 'QUEUE' ? routing.reason : undefined
}

async function take(
  tx: RawTransaction,
  { tenantId, policies, now }: RoutingMoment,
  { caseId, decision }: QueueRouting,
): Promise<void> {
  const held = await holdCase(tx, { tenantId, caseId })
  if (!held) return
  const stored = await catchUp({ tx, stored: held, policies, now })
  const { value } = decision
  const events = value.route === 'ASSIGN' ? [assigned(value.agentId, now)] : []
  if (value.route === 'ASSIGN') await rememberTurn(tx, { tenantId, userId: value.agentId, now })
  await settleCase({ tx, stored, policies, now }, { events, routed: [routingEventOf(decision, now)] })
}
