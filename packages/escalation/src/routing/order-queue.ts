import type { CompiledCalendar, InRow, InstantOutOfReachError } from '@clientele/calendar'
import { err, ok, type Result } from '@clientele/kernel'
import type { RoutingPolicy } from './routing-policy.ts'

/** A case that nobody could take. */
export interface WaitingCase {
  readonly caseId: string
  /** Epoch milliseconds. */
  readonly since: number
  readonly customerTier?: string | undefined
}

/** Why a case stands where it does in the queue. */
export interface QueuePlace<W extends WaitingCase = WaitingCase> {
  readonly waiting: W
  /** Working time. */
  readonly waitedMs: number
  readonly weight: number
  /** What the queue is ordered by: the waited time by its weight. */
  readonly weightedMs: number
}

export interface QueueQuestion {
  readonly policy: RoutingPolicy
  readonly calendar: CompiledCalendar
  /** Epoch milliseconds. */
  readonly at: number
}

/**
 * The queue in the order in which its cases are taken: the longest working time waited, weighted by the customer's tier,
 * first. Of those that have waited equally, the greater weight, then the earlier, then the smaller id goes first. A case
 * that begins to wait later than the moment asked has not waited at all.
 *
 * @example
 * ```ts
 * import { compileCalendar, exampleCalendars } from '@clientele/calendar'
 * import { defaultRoutingPolicy, orderQueue } from '@clientele/escalation'
 * const calendar = compileCalendar(exampleCalendars.chineseOffice)
 * const at = Date.parse('2026-03-09T10:00+08:00')
 * const policy = { ...defaultRoutingPolicy, tierWeights: { CHAMPIONS: 3 } }
 * const friday = { caseId: 'friday', since: Date.parse('2026-03-06T17:00+08:00') }
 * const monday = { caseId: 'monday', since: Date.parse('2026-03-09T09:00+08:00'), customerTier: 'CHAMPIONS' }
 * const queue = orderQueue([friday, monday], { policy, calendar, at }).value
 * queue.map(({ waiting, weightedMs }) => [waiting.caseId, weightedMs / 3_600_000]) // => [['monday', 3], ['friday', 2]]
 * ```
 */
export function orderQueue<W extends WaitingCase>(
  queue: readonly W[],
  { policy, calendar, at }: QueueQuestion,
): Result<readonly QueuePlace<W>[], InRow<InstantOutOfReachError>> {
  const from = Float64Array.from(queue, ({ since }) => since)
  const to = new Float64Array(queue.length).fill(at)
  const worked = calendar.inMilliseconds.workingTimeBetweenBatch({ from, to })
  if (!worked.ok) return err(worked.error)
  const places = queue.map((waiting, row) => {
    const waitedMs = Math.max(worked.value[row] ?? 0, 0)
    const weight = weightOf(waiting, policy)
    return { waiting, waitedMs, weight, weightedMs: waitedMs * weight }
  })
  return ok(places.sort(longestWaitFirst))
}

function weightOf({ customerTier }: WaitingCase, { tierWeights, otherTierWeight }: RoutingPolicy): number {
  if (customerTier === undefined || !Object.hasOwn(tierWeights, customerTier)) return otherTierWeight
  return tierWeights[customerTier] ?? otherTierWeight
}

function longestWaitFirst(one: QueuePlace, other: QueuePlace): number {
  return (
    other.weightedMs - one.weightedMs ||
    other.weight - one.weight ||
    one.waiting.since - other.waiting.since ||
    (one.waiting.caseId < other.waiting.caseId ? -1 : 1)
  )
}
