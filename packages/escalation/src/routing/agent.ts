import { type DomainError, domainError } from '@clientele/kernel'
import { type Channel, channels } from '../case/channel.ts'

/** A person who may be given cases, and what that person has now. */
export interface Agent {
  readonly agentId: string
  readonly isOnDuty: boolean
  readonly skills: readonly string[]
  readonly languages: readonly string[]
  /** The tiers of customers that the person serves; null: all. */
  readonly tiers: readonly string[] | null
  /** How many open cases the person may have on a channel; a channel that is left out is not served. */
  readonly capacity: Readonly<Partial<Record<Channel, number>>>
  /** How many on all channels together; null: as many as the channels allow. */
  readonly totalCapacity: number | null
  /** How many open cases the person has on each channel. */
  readonly load: Readonly<Partial<Record<Channel, number>>>
  /** Epoch milliseconds; null: never. */
  readonly lastAssignedAt: number | null
}

/** A number of an agent that is none or negative, or two agents with one id; `row` counts from 0. */
export type InvalidAgentError = DomainError<
  'INVALID_AGENT',
  { row: number; agentId: string; path: readonly string[] }
>

/** The first number that cannot be reckoned with. */
export function agentsRefusal(agents: readonly Agent[]): InvalidAgentError | undefined {
  const seen = new Set<string>()
  for (const [row, agent] of agents.entries()) {
    const path = seen.has(agent.agentId) ? ['agentId'] : faultyPath(agent)
    if (path) return domainError('INVALID_AGENT', { row, agentId: agent.agentId, path })
    seen.add(agent.agentId)
  }
  return undefined
}

/** Open cases on all channels. */
export function totalLoad({ load }: Agent): number {
  return channels.reduce((sum, { code }) => sum + (load[code] ?? 0), 0)
}

function faultyPath({ capacity, lastAssignedAt, load, totalCapacity }: Agent): string[] | undefined {
  for (const { code } of channels) {
    if (!isCount(capacity[code] ?? 0)) return ['capacity', code]
    if (!isCount(load[code] ?? 0)) return ['load', code]
  }
  if (!isCount(totalCapacity ?? 0)) return ['totalCapacity']
  return Number.isFinite(lastAssignedAt ?? 0) ? undefined : ['lastAssignedAt']
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
