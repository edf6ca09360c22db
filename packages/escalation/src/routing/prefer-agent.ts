import { assertNever } from '@clientele/kernel'
import type { Channel } from '../case/channel.ts'
import { type Agent, totalLoad } from './agent.ts'
import type { RoutingStrategy } from './routing-policy.ts'

/** Negative where the first of two people goes before the second. No two people are equally right: ids decide last. */
export function preferAgent(
  strategy: RoutingStrategy,
  channel: Channel,
): (one: Agent, other: Agent) => number {
  switch (strategy) {
    case 'ROUND_ROBIN':
      return longestAgo
    case 'LEAST_BUSY':
      return (one, other) =>
        usedShare(one, other, channel) || totalLoad(one) - totalLoad(other) || longestAgo(one, other)
    default:
      return assertNever(strategy)
  }
}

/** Shares of capacity are compared crosswise, so that equal ones are equal to the bit. */
function usedShare(one: Agent, other: Agent, channel: Channel): number {
  const of = ({ load }: Agent, { capacity }: Agent) => (load[channel] ?? 0) * (capacity[channel] ?? 0)
  return of(one, other) - of(other, one)
}

function longestAgo(one: Agent, other: Agent): number {
  const [first, second] = [one.lastAssignedAt ?? -Infinity, other.lastAssignedAt ?? -Infinity]
  if (first !== second) return first < second ? -1 : 1
  return one.agentId < other.agentId ? -1 : 1
}
