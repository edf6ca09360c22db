import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'

/** Beyond this, agents are not counted one by one. */
export const mostAgents = 1_000_000

/** The calls of a time, how long each takes, and who is there to take them. */
export interface CallLoad {
  readonly calls: number
  /** The length of the time in which the calls arrive. */
  readonly intervalMinutes: number
  /** Talking, holding and wrapping up of one call. */
  readonly handlingSeconds: number
}

/** How a queue of waiting calls behaves in the long run. */
export interface QueueOutlook {
  /** Offered work in Erlang: agents that would be busy all the time. */
  readonly erlangs: number
  /** The part of the callers who wait at all. */
  readonly waitProbability: number
  /** The part of the callers who are answered within `withinSeconds`. */
  readonly serviceLevel: number
  /** The mean wait of all callers, those who do not wait included. */
  readonly averageSpeedOfAnswerSeconds: number
  /** The part of their time that agents are busy. */
  readonly occupancy: number
}

export type InvalidLoadError = DomainError<'INVALID_LOAD', { field: string; value: number }>
/** The work is as much as the agents can do or more: the queue would grow without end. */
export type UnstableLoadError = DomainError<'UNSTABLE_LOAD', { agents: number; erlangs: number }>

/**
 * What callers meet when so many agents take the calls, by Erlang's delay formula (Erlang C): calls arrive at random
 * (Poisson), handling times are exponential, all wait in one queue, and nobody hangs up. Real callers do hang up, so real
 * waits are shorter than these when the queue is long.
 *
 * The formula is computed from Erlang B by its recursion B(n) = a·B(n−1) ÷ (n + a·B(n−1)), in which nothing overflows or
 * cancels; its cost grows with the number of agents and with nothing else, a million at most.
 *
 * @see A. K. Erlang, Solution of some problems in the theory of probabilities of significance in automatic telephone
 * exchanges, 1917; the example is that of {@link http://www.mitan.co.uk/erlang/elgcmath.htm | Mitan: the Erlang C formula}.
 *
 * @example
 * ```ts
 * import { outlookOfQueue } from '@clientele/scoring'
 * const load = { calls: 360, intervalMinutes: 30, handlingSeconds: 240 }
 * const { value } = outlookOfQueue(load, { agents: 55, withinSeconds: 15 })
 * value.erlangs // => 48
 * value.waitProbability.toFixed(3) // => '0.239'
 * value.serviceLevel.toFixed(3) // => '0.846'
 * value.averageSpeedOfAnswerSeconds.toFixed(1) // => '8.2'
 * outlookOfQueue(load, { agents: 48, withinSeconds: 15 }).error // => { code: 'UNSTABLE_LOAD', agents: 48, erlangs: 48 }
 * ```
 */
export function outlookOfQueue(
  load: CallLoad,
  { agents, withinSeconds }: { readonly agents: number; readonly withinSeconds: number },
): Result<QueueOutlook, InvalidLoadError | UnstableLoadError> {
  const work = erlangsOf(load)
  if (!work.ok) return work
  if (!Number.isInteger(agents) || agents < 1 || agents > mostAgents)
    return err(domainError('INVALID_LOAD', { field: 'agents', value: agents }))
  if (!(withinSeconds >= 0 && Number.isFinite(withinSeconds)))
    return err(domainError('INVALID_LOAD', { field: 'withinSeconds', value: withinSeconds }))
  const erlangs = work.value
  if (agents <= erlangs) return err(domainError('UNSTABLE_LOAD', { agents, erlangs }))
  let blocking = 1
  for (let agent = 1; agent <= agents; agent++) blocking = nextBlocking(blocking, { erlangs, agent })
  return ok(outlookOf({ erlangs, agents, blocking, handlingSeconds: load.handlingSeconds, withinSeconds }))
}

/** The offered work: calls per second times seconds per call. */
export function erlangsOf({
  calls,
  intervalMinutes,
  handlingSeconds,
}: CallLoad): Result<number, InvalidLoadError> {
  if (!(calls >= 0 && Number.isFinite(calls)))
    return err(domainError('INVALID_LOAD', { field: 'calls', value: calls }))
  if (!isPositive(intervalMinutes))
    return err(domainError('INVALID_LOAD', { field: 'intervalMinutes', value: intervalMinutes }))
  if (!isPositive(handlingSeconds))
    return err(domainError('INVALID_LOAD', { field: 'handlingSeconds', value: handlingSeconds }))
  const erlangs = (calls * handlingSeconds) / (intervalMinutes * 60)
  if (erlangs >= mostAgents) return err(domainError('INVALID_LOAD', { field: 'erlangs', value: erlangs }))
  return ok(erlangs)
}

/** Erlang B for one agent more. */
export function nextBlocking(
  blocking: number,
  { erlangs, agent }: { readonly erlangs: number; readonly agent: number },
): number {
  return (erlangs * blocking) / (agent + erlangs * blocking)
}

export function outlookOf({
  erlangs,
  agents,
  blocking,
  handlingSeconds,
  withinSeconds,
}: {
  readonly erlangs: number
  readonly agents: number
  /** Erlang B of these agents. */
  readonly blocking: number
  readonly handlingSeconds: number
  readonly withinSeconds: number
}): QueueOutlook {
  const idle = agents - erlangs
  const waitProbability = (agents * blocking) / (idle + erlangs * blocking)
  return {
    erlangs,
    waitProbability,
    serviceLevel: 1 - waitProbability * Math.exp((-idle * withinSeconds) / handlingSeconds),
    averageSpeedOfAnswerSeconds: (waitProbability * handlingSeconds) / idle,
    occupancy: erlangs / agents,
  }
}

function isPositive(figure: number): boolean {
  return figure > 0 && Number.isFinite(figure)
}
