import type { Routing } from '@clientele/escalation'
import type { Decision, Reason } from '@clientele/kernel'

/** What routing decided about a case, as it is kept in the case's history. */
export type RoutingEvent = RoutedEvent | QueuedEvent

interface Decided<Type extends string> {
  readonly type: Type
  /** Epoch milliseconds. */
  readonly at: number
  /** Who was chosen and why, and what was in the way of everybody else; the first of them where there are very many. */
  readonly because: readonly Reason[]
}

interface RoutedEvent extends Decided<'CASE_ROUTED'> {
  readonly to: string
  /** `EX_OWNER`, or the strategy by which the person was preferred. */
  readonly rule: string
}

interface QueuedEvent extends Decided<'CASE_QUEUED'> {
  /** `EVERYONE_FULL`, `NOBODY_ON_DUTY` or `NOBODY_QUALIFIED`. */
  readonly reason: string
}

const mostReasons = 30

export function routingEventOf({ value, because }: Decision<Routing>, at: number): RoutingEvent {
  const told = { at, because: because.slice(0, mostReasons) }
  return value.route === 'ASSIGN'
    ? { type: 'CASE_ROUTED', ...told, to: value.agentId, rule: value.by }
    : { type: 'CASE_QUEUED', ...told, reason: value.reason }
}
