import { type Decision, domainError, err, ok, type Reason, type Result, reason } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import type { InvalidInstantError } from '../case/case-refusal.ts'
import type { Named } from '../case/named.ts'
import { type Agent, agentsRefusal, type InvalidAgentError, totalLoad } from './agent.ts'
import { isFit, isOnlyFull, type Obstacle, obstaclesTo } from './obstacle.ts'
import { preferAgent } from './prefer-agent.ts'
import type { RoutingPolicy, RoutingStrategy } from './routing-policy.ts'
import type { RoutingRequest } from './routing-request.ts'

const millisecondsPerDay = 86_400_000
/** So far from the last date that there is one when an ex-owner no longer goes first. */
const latestInstant = 8.63e15

/** Why nobody takes a case now. */
export const queueReasons = [
  { code: 'EVERYONE_FULL', name: { en: 'Everyone is full', 'zh-CN': '人员已满负荷' } },
  { code: 'NOBODY_ON_DUTY', name: { en: 'Nobody is on duty', 'zh-CN': '无人值班' } },
  { code: 'NOBODY_QUALIFIED', name: { en: 'Nobody is qualified', 'zh-CN': '无合适人员' } },
] as const satisfies readonly Named[]

export type QueueReason = (typeof queueReasons)[number]['code']

/** To whom a case goes and by what, or why it waits in the queue. */
export type Routing =
  | {
      readonly route: 'ASSIGN'
      readonly agentId: string
      readonly by: 'EX_OWNER' | RoutingStrategy
    }
  | { readonly route: 'QUEUE'; readonly reason: QueueReason }

export interface RoutingQuestion {
  readonly policy: RoutingPolicy
  /** Epoch milliseconds. */
  readonly at: number
}

/**
 * Who takes a case: of all who are on duty, serve its channel, tier and language, have its skills and have room, the
 * ex-owner, otherwise whoever the policy's strategy prefers. Where nobody is left it waits in the queue. Reasons tell of
 * the one who was chosen and of everybody else why not, in the order in which they would have been preferred.
 *
 * `until` is when an ex-owner who was chosen as such would no longer go first.
 *
 * @example
 * ```ts
 * import { defaultRoutingPolicy, routeCase } from '@clientele/escalation'
 * const person = { isOnDuty: true, skills: [], languages: ['zh'], tiers: null, totalCapacity: null, lastAssignedAt: null }
 * const mei = { ...person, agentId: 'mei', capacity: { CHAT: 3 }, load: { CHAT: 2 } }
 * const bo = { ...person, agentId: 'bo', capacity: { CHAT: 2 }, load: { CHAT: 1 } }
 * const request = { caseId: 'c1', channel: 'CHAT', skills: [], language: 'zh' }
 * const routed = routeCase(request, [mei, bo], { policy: defaultRoutingPolicy, at: 0 }).value
 * routed.value // => { route: 'ASSIGN', agentId: 'bo', by: 'LEAST_BUSY' }
 * routed.because.map(({ code, params }) => [code, params.agentId]) // => [['CHOSEN', 'bo'], ['ANOTHER_PREFERRED', 'mei']]
 * ```
 */
export function routeCase(
  request: RoutingRequest,
  agents: readonly Agent[],
  { policy, at }: RoutingQuestion,
): Result<Decision<Routing>, InvalidAgentError | InvalidInstantError> {
  const refused = agentsRefusal(agents) ?? instantRefusal(at) ?? instantRefusal(request.exOwner?.at ?? at)
  if (refused) return err(refused)
  const candidates = agents
    .toSorted(preferAgent(policy.strategy, request.channel))
    .map(agent => ({ agent, obstacles: obstaclesTo(agent, request) }))
  const able = candidates.filter(({ obstacles }) => obstacles.length === 0)
  const until = exOwnerUntil(request, policy)
  const exOwner =
    at < until ? able.find(({ agent }) => agent.agentId === request.exOwner?.agentId) : undefined
  const chosen = exOwner ?? able[0]
  if (chosen === undefined) {
    const queued = queueReason(candidates)
    const because = [reason('QUEUED', { reason: queued }), ...candidates.flatMap(whyNot)]
    return ok({ value: { route: 'QUEUE', reason: queued }, because })
  }
  const by = exOwner ? 'EX_OWNER' : policy.strategy
  const others = candidates.filter(candidate => candidate !== chosen)
  return ok({
    value: { route: 'ASSIGN', agentId: chosen.agent.agentId, by },
    because: [reason('CHOSEN', { by, ...paramsOf(chosen.agent, request) }), ...others.flatMap(whyNot)],
    ...(exOwner && until < Infinity && { until: Temporal.Instant.fromEpochMilliseconds(until) }),
  })

  function whyNot({ agent, obstacles }: Candidate): readonly Reason[] {
    if (obstacles.length === 0) return [reason('ANOTHER_PREFERRED', paramsOf(agent, request))]
    return obstacles.map(({ code, ...params }) => reason(code, { agentId: agent.agentId, ...params }))
  }
}

interface Candidate {
  readonly agent: Agent
  readonly obstacles: readonly Obstacle[]
}

function paramsOf(agent: Agent, { channel }: RoutingRequest) {
  const { agentId, capacity, lastAssignedAt, load } = agent
  return {
    ...{ agentId, lastAssignedAt },
    load: load[channel] ?? 0,
    capacity: capacity[channel] ?? 0,
    totalLoad: totalLoad(agent),
  }
}

function queueReason(candidates: readonly Candidate[]): QueueReason {
  if (candidates.some(({ obstacles }) => isOnlyFull(obstacles))) return 'EVERYONE_FULL'
  return candidates.some(({ obstacles }) => isFit(obstacles)) ? 'NOBODY_ON_DUTY' : 'NOBODY_QUALIFIED'
}

/** The first instant at which the ex-owner no longer goes first. */
function exOwnerUntil({ exOwner }: RoutingRequest, { exOwnerWithinDays }: RoutingPolicy): number {
  if (exOwner === undefined || exOwnerWithinDays === null) return -Infinity
  return exOwner.at + exOwnerWithinDays * millisecondsPerDay + 1
}

function instantRefusal(at: number): InvalidInstantError | undefined {
  return Math.abs(at) <= latestInstant ? undefined : domainError('INVALID_INSTANT', { at })
}
