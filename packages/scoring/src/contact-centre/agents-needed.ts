import { type Decision, domainError, err, ok, type Result, reason } from '@clientele/kernel'
import {
  type CallLoad,
  erlangsOf,
  type InvalidLoadError,
  mostAgents,
  nextBlocking,
  outlookOf,
  type QueueOutlook,
} from './erlang-c.ts'

/** What callers and agents may expect. */
export interface StaffingTarget {
  /** The part of the calls to be answered in time, above 0 and below 1. */
  readonly serviceLevel: number
  readonly withinSeconds: number
  /** The part of their time that agents may be busy at most, above 0 and up to 1. */
  readonly mostOccupancy?: number | undefined
  /** The part of paid time in which agents are not at the phone: leave, training, breaks. From 0, below 1. */
  readonly shrinkage?: number | undefined
}

export interface Staffing {
  /** Who must be at the phone. */
  readonly agents: number
  /** Who must be on the roster for that. */
  readonly rostered: number
  readonly outlook: QueueOutlook
}

/**
 * The fewest agents by Erlang C (see {@link outlookOfQueue}) with whom the service level is reached and occupancy kept,
 * and the roster that this takes: `⌈agents ÷ (1 − shrinkage)⌉`.
 *
 * The reason says which target was the last to be met: `SERVICE_LEVEL` (`agents`, `serviceLevel`, `target`,
 * `withinSeconds`) or `OCCUPANCY` (`agents`, `occupancy`, `most`); `SHRINKAGE` (`rostered`, `shrinkage`) follows where
 * there is one. The cost grows with the number of agents; loads of a million Erlang and more are refused.
 *
 * @example
 * ```ts
 * import { agentsNeeded } from '@clientele/scoring'
 * const load = { calls: 100, intervalMinutes: 30, handlingSeconds: 180 }
 * const { value } = agentsNeeded(load, { serviceLevel: 0.8, withinSeconds: 20, shrinkage: 0.3 })
 * value.value.agents // => 14
 * value.value.rostered // => 20
 * value.value.outlook.serviceLevel.toFixed(3) // => '0.888'
 * ```
 */
export function agentsNeeded(
  load: CallLoad,
  { serviceLevel, withinSeconds, mostOccupancy = 1, shrinkage = 0 }: StaffingTarget,
): Result<Decision<Staffing, 'SERVICE_LEVEL' | 'OCCUPANCY' | 'SHRINKAGE'>, InvalidLoadError> {
  const work = erlangsOf(load)
  if (!work.ok) return work
  const wrong = Object.entries({
    serviceLevel: serviceLevel > 0 && serviceLevel < 1,
    withinSeconds: withinSeconds >= 0 && Number.isFinite(withinSeconds),
    mostOccupancy: mostOccupancy > 0 && mostOccupancy <= 1,
    shrinkage: shrinkage >= 0 && shrinkage < 1,
  }).find(([, isRight]) => !isRight)
  if (wrong) {
    const value = { serviceLevel, withinSeconds, mostOccupancy, shrinkage }[wrong[0]] ?? Number.NaN
    return err(domainError('INVALID_LOAD', { field: wrong[0], value }))
  }

  const erlangs = work.value
  const { handlingSeconds } = load
  let blocking = 1
  let levelReachedWith = 0
  for (let agents = 1; agents <= mostAgents; agents++) {
    blocking = nextBlocking(blocking, { erlangs, agent: agents })
    if (agents <= erlangs) continue
    const outlook = outlookOf({ erlangs, agents, blocking, handlingSeconds, withinSeconds })
    if (outlook.serviceLevel < serviceLevel) continue
    if (levelReachedWith === 0) levelReachedWith = agents
    if (outlook.occupancy > mostOccupancy) continue
    const rostered = rosterOf(agents, shrinkage)
    const decisive =
      levelReachedWith === agents
        ? reason('SERVICE_LEVEL', {
            agents,
            serviceLevel: outlook.serviceLevel,
            target: serviceLevel,
            withinSeconds,
          })
        : reason('OCCUPANCY', { agents, occupancy: outlook.occupancy, most: mostOccupancy })
    const because = shrinkage > 0 ? [decisive, reason('SHRINKAGE', { rostered, shrinkage })] : [decisive]
    return ok({ value: { agents, rostered, outlook }, because })
  }
  return err(domainError('INVALID_LOAD', { field: 'erlangs', value: erlangs }))
}

function rosterOf(agents: number, shrinkage: number): number {
  // What division in binary adds to a whole number does not ask for one more person.
  return Math.ceil(agents / (1 - shrinkage) - 1e-9)
}
