import { type Agent, totalLoad } from './agent.ts'
import type { RoutingRequest } from './routing-request.ts'

/** Why a person cannot take a case now. */
export type Obstacle =
  | { readonly code: 'OFF_DUTY' }
  | { readonly code: 'CHANNEL_NOT_SERVED'; readonly channel: string }
  | { readonly code: 'LANGUAGE_NOT_SPOKEN'; readonly language: string }
  | { readonly code: 'TIER_NOT_SERVED'; readonly tier: string }
  | { readonly code: 'SKILLS_MISSING'; readonly skills: readonly string[] }
  | { readonly code: 'FULL_ON_CHANNEL'; readonly load: number; readonly capacity: number }
  | { readonly code: 'FULL'; readonly load: number; readonly capacity: number }

/** All that keeps a person from taking a case: what will never do first, what passes last. */
export function obstaclesTo(agent: Agent, request: RoutingRequest): readonly Obstacle[] {
  return [...unfitness(agent, request), ...absence(agent), ...fullness(agent, request)]
}

/** Whether a person could take the case with more time. */
export function isOnlyFull(obstacles: readonly Obstacle[]): boolean {
  return obstacles.length > 0 && obstacles.every(({ code }) => code === 'FULL' || code === 'FULL_ON_CHANNEL')
}

/** Whether a person could take the case at another time. */
export function isFit(obstacles: readonly Obstacle[]): boolean {
  return obstacles.every(({ code }) => code === 'OFF_DUTY' || code === 'FULL' || code === 'FULL_ON_CHANNEL')
}

function* unfitness(agent: Agent, request: RoutingRequest): Generator<Obstacle> {
  const { channel, customerTier: tier, language } = request
  if (!agent.capacity[channel]) yield { code: 'CHANNEL_NOT_SERVED', channel }
  if (language !== undefined && !agent.languages.includes(language))
    yield { code: 'LANGUAGE_NOT_SPOKEN', language }
  if (tier !== undefined && agent.tiers !== null && !agent.tiers.includes(tier))
    yield { code: 'TIER_NOT_SERVED', tier }
  const skills = request.skills.filter(skill => !agent.skills.includes(skill))
  if (skills.length > 0) yield { code: 'SKILLS_MISSING', skills }
}

function* absence({ isOnDuty }: Agent): Generator<Obstacle> {
  if (!isOnDuty) yield { code: 'OFF_DUTY' }
}

function* fullness(agent: Agent, { channel }: RoutingRequest): Generator<Obstacle> {
  const capacity = agent.capacity[channel] ?? 0
  const load = agent.load[channel] ?? 0
  if (capacity > 0 && load >= capacity) yield { code: 'FULL_ON_CHANNEL', load, capacity }
  const all = totalLoad(agent)
  const { totalCapacity } = agent
  if (totalCapacity !== null && all >= totalCapacity)
    yield { code: 'FULL', load: all, capacity: totalCapacity }
}
