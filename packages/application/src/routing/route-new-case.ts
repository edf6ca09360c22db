import { type RawTransaction, systemActorId } from '@clientele/data'
import { type CaseEvent, routeCase } from '@clientele/escalation'
import type { CaseChange } from '../case/change-case.ts'
import type { CasePolicies } from '../policy/case-policies.ts'
import { agentOf, agentRows, holdRouting } from './routing-desk.ts'
import { routingEventOf } from './routing-event.ts'
import { type RoutableCase, routingRequestsOf } from './routing-request-of.ts'

export interface RoutingMoment {
  readonly tenantId: string
  readonly policies: CasePolicies
  /** Epoch milliseconds. */
  readonly now: number
}

/**
 * To whom a case goes that nobody has, or that it waits and why; nothing where cases are given out by hand. From here on
 * until the transaction ends no other case of the workspace is given to anybody.
 */
export async function routeNewCase(
  tx: RawTransaction,
  { tenantId, policies, now }: RoutingMoment,
  found: RoutableCase,
): Promise<Required<Pick<CaseChange, 'events' | 'routed'>>> {
  const { routing: policy } = policies
  if (policy.assign === 'MANUALLY') return { events: [], routed: [] }
  await holdRouting(tx, tenantId)
  const [request] = await routingRequestsOf(tx, { tenantId, policy }, [found])
  const agents = (await agentRows(tx, tenantId)).map(agentOf)
  if (!request) throw new Error('One case asks for one person')
  const decided = routeCase(request, agents, { policy, at: now })
  if (!decided.ok) throw new Error(JSON.stringify(decided.error))
  const routed = [routingEventOf(decided.value, now)]
  const { value } = decided.value
  if (value.route === 'QUEUE') return { events: [], routed }
  await rememberTurn(tx, { tenantId, userId: value.agentId, now })
  return { events: [assigned(value.agentId, now)], routed }
}

/** The case is given to somebody, and no person did it. */
export function assigned(to: string, at: number): CaseEvent {
  return { type: 'CASE_ASSIGNED', at, by: systemActorId, to }
}

/** Who was given a case just now is the last whose turn it is again. */
export async function rememberTurn(
  tx: RawTransaction,
  { tenantId, userId, now }: { readonly tenantId: string; readonly userId: string; readonly now: number },
): Promise<void> {
  await tx.query(
    'update agent set last_assigned_at = greatest(last_assigned_at, $3) where tenant_id = $1 and user_id = $2',
    [tenantId, userId, new Date(now)],
  )
}
