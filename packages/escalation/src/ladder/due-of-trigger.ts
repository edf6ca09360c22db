import { assertNever, reason } from '@clientele/kernel'
import type { CompiledRule, Facts } from '@clientele/rules'
import { Temporal } from 'temporal-polyfill'
import type { ClockName, ClockState } from '../clock/clock-state.ts'
import type { CompiledTrigger } from './compile-ladder.ts'
import type { LadderReason } from './ladder-event.ts'
import { type LadderMoment, workingAfter } from './ladder-moment.ts'
import type { LadderState } from './ladder-state.ts'

/** How often a rule may change its mind before it is enough to look again then. */
const mostChanges = 1000

/**
 * Since when a trigger holds (at or before the moment), or from when on it will; and why. Undefined where time alone never
 * brings it.
 */
export interface Due {
  readonly at: number
  readonly because: LadderReason
}

/** What a trigger is asked with. */
export interface TriggerQuestion<F extends Facts> {
  readonly state: LadderState
  readonly moment: LadderMoment<F>
  readonly place: number
  /** Since when the level before is reached or due; of the first level, since when the ladder runs. */
  readonly previousAt: number | undefined
}

export function dueOfTrigger<F extends Facts>(
  trigger: CompiledTrigger<F>,
  question: TriggerQuestion<F>,
): Due | undefined {
  const { moment, place, state } = question
  switch (trigger.on) {
    case 'START':
      return { at: state.startedAt, because: reason('STARTED') }
    case 'SHARE_USED':
      return firstOf(openClocks(trigger.clock, moment), clock =>
        dueOfShare(clock, { moment, share: trigger.share }),
      )
    case 'BREACHED':
      return firstOf(openClocks(trigger.clock, moment), clock => dueOfBreach(clock, moment.at))
    case 'SINCE_PREVIOUS':
      return dueSincePrevious(trigger, question)
    case 'RULE':
      return dueOfRule(trigger.rule, moment)
    case 'MANUAL':
      return dueOfRequest(question)
    case 'BEYOND_AUTHORITY': {
      const authority = moment.ladder.policy.levels[place - 1]?.authority
      if (!authority) return undefined
      const { fact, upTo } = authority
      const value = numberIn(moment.facts, fact)
      if (value === undefined || value <= upTo) return undefined
      return { at: moment.at, because: reason('BEYOND_AUTHORITY', { fact, value, upTo }) }
    }
    default:
      return assertNever(trigger)
  }
}

function openClocks<F extends Facts>(name: ClockName, { clocks }: LadderMoment<F>): readonly ClockState[] {
  return clocks.filter(({ clock, isOpen }) => clock === name && isOpen)
}

/** What is due first. */
function firstOf(
  clocks: readonly ClockState[],
  dueOf: (clock: ClockState) => Due | undefined,
): Due | undefined {
  let first: Due | undefined
  for (const clock of clocks) {
    const due = dueOf(clock)
    if (due && !(first && first.at <= due.at)) first = due
  }
  return first
}

function dueOfShare<F extends Facts>(
  clock: ClockState,
  { moment, share }: ShareQuestion<F>,
): Due | undefined {
  const { startedAt, status, targetMs, usedMs } = clock
  const because = reason('SHARE_USED', { clock: clock.clock, share, targetMs })
  const needed = Math.ceil(share * targetMs)
  const calendar = moment.clockCalendar ?? moment.ladder.calendar
  if (usedMs < needed) {
    if (status !== 'RUNNING') return undefined
    const at = workingAfter(calendar, { from: moment.at, ms: needed - usedMs })
    return at === undefined ? undefined : { at, because }
  }
  const since = calendar.inMilliseconds.subtractWorkingTime(moment.at, usedMs - needed)
  return { at: Math.max(since.ok ? since.value : moment.at, startedAt ?? moment.at), because }
}

interface ShareQuestion<F extends Facts> {
  readonly moment: LadderMoment<F>
  readonly share: number
}

function dueOfBreach(
  { breachedAt, clock, status, targetMs, until }: ClockState,
  at: number,
): Due | undefined {
  const because = reason('CLOCK_BREACHED', { clock, targetMs })
  if (status === 'BREACHED') return { at: Math.min(breachedAt ?? at, at), because }
  if (status !== 'RUNNING' || until === undefined) return undefined
  return { at: Math.max(until, at + 1), because }
}

function dueSincePrevious<F extends Facts>(
  { afterMs, onlyUnacknowledged }: { readonly afterMs: number; readonly onlyUnacknowledged: boolean },
  { moment, place, previousAt, state }: TriggerQuestion<F>,
): Due | undefined {
  const isNext = place === state.place + 1
  const from = onlyUnacknowledged && isNext && place > 0 ? state.unacknowledgedSince : previousAt
  if (from === undefined) return undefined
  const at = workingAfter(moment.ladder.calendar, { from, ms: afterMs })
  return at === undefined
    ? undefined
    : { at, because: reason('TIME_SINCE_PREVIOUS', { since: from, afterMs }) }
}

function dueOfRule<F extends Facts>(
  rule: CompiledRule<F>,
  { at: now, facts }: LadderMoment<F>,
): Due | undefined {
  const because = reason('RULE_HOLDS', { facts: [...rule.dependencies] })
  let at = Temporal.Instant.fromEpochMilliseconds(now)
  for (let change = 0; change < mostChanges; change++) {
    const { outcome, until } = rule.evaluate(facts, at)
    if (outcome === 'TRUE') return { at: at.epochMilliseconds, because }
    if (until === undefined) return undefined
    at = until
  }
  return { at: at.epochMilliseconds, because }
}

/** A request names the level it is for; one without a name, or for a level that is gone, is for the next that takes any. */
function dueOfRequest<F extends Facts>({ moment, place, state }: TriggerQuestion<F>): Due | undefined {
  const { request } = state
  if (!request) return undefined
  const { levels, levelIds } = moment.ladder
  const isNamed = request.to !== undefined && levelIds.indexOf(request.to) > state.place
  const isMeant = isNamed
    ? levelIds[place] === request.to
    : levels.findIndex(
        ({ triggers }, index) => index > state.place && triggers.some(({ on }) => on === 'MANUAL'),
      ) === place
  if (!isMeant) return undefined
  const { at, by, reason: text } = request
  return { at, because: reason('REQUESTED', { by, reason: text }) }
}

function numberIn(facts: object, name: string): number | undefined {
  const value: unknown = Object.hasOwn(facts, name) ? Reflect.get(facts, name) : undefined
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
