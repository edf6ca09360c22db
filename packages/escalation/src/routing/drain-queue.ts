import type { InRow, InstantOutOfReachError } from '@clientele/calendar'
import { type Decision, err, ok, type Result } from '@clientele/kernel'
import type { InvalidInstantError } from '../case/case-refusal.ts'
import type { Agent, InvalidAgentError } from './agent.ts'
import { orderQueue, type QueueQuestion, type WaitingCase } from './order-queue.ts'
import { type Routing, routeCase } from './route-case.ts'
import type { RoutingRequest } from './routing-request.ts'

/** A case of the queue and where it goes; it stays where it is when the answer is to queue. */
export interface QueueRouting {
  readonly caseId: string
  readonly decision: Decision<Routing>
}

/**
 * Routes the whole queue in its order, each case to somebody who still has room after the ones before it. A case that
 * nobody can take does not keep back those behind it.
 */
export function drainQueue(
  queue: readonly (WaitingCase & RoutingRequest)[],
  agents: readonly Agent[],
  question: QueueQuestion,
): Result<readonly QueueRouting[], InRow<InstantOutOfReachError> | InvalidAgentError | InvalidInstantError> {
  const ordered = orderQueue(queue, question)
  if (!ordered.ok) return err(ordered.error)
  const people = [...agents]
  const routings: QueueRouting[] = []
  for (const { waiting } of ordered.value) {
    const routed = routeCase(waiting, people, question)
    if (!routed.ok) return err(routed.error)
    const { value: decision } = routed
    routings.push({ caseId: waiting.caseId, decision })
    if (decision.value.route !== 'ASSIGN') continue
    const { agentId } = decision.value
    const place = people.findIndex(person => person.agentId === agentId)
    const chosen = people[place]
    if (chosen) people[place] = busier(chosen, { channel: waiting.channel, at: question.at })
  }
  return ok(routings)
}

function busier(
  agent: Agent,
  { channel, at }: { readonly channel: RoutingRequest['channel']; readonly at: number },
): Agent {
  return {
    ...agent,
    load: { ...agent.load, [channel]: (agent.load[channel] ?? 0) + 1 },
    lastAssignedAt: at,
  }
}
