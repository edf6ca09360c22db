import { calendarReach, type InstantOutOfReachError } from '@clientele/calendar'
import { type DomainError, domainError, err, ok, type Result, reason } from '@clientele/kernel'
import type { Facts } from '@clientele/rules'
import type { ClockName } from '../clock/clock-state.ts'
import { changeLadder } from './change-ladder.ts'
import { earliest } from './earliest.ts'
import { evolveLadder } from './evolve-ladder.ts'
import type { LadderReason, LadderStepped } from './ladder-event.ts'
import { type Answer, currentLevel, type LadderMoment, nothing, workingAfter } from './ladder-moment.ts'
import type { LadderState } from './ladder-state.ts'
import { inform, page } from './page.ts'
import { rise } from './rise.ts'

/** What happens on a ladder at a moment. */
export interface LadderStep {
  readonly events: readonly LadderStepped[]
  /** The state after them. */
  readonly state: LadderState
  /** Why all of it happens, or why nothing does. */
  readonly because: readonly LadderReason[]
  /** The earliest instant at which something happens if nothing changes but the time: what a timer is set to. */
  readonly until: number | undefined
}

/** Numbers of a clock that are none, such as NaN. */
export type InvalidClockError = DomainError<'INVALID_CLOCK', { clock: ClockName; field: string }>

export type LadderStepRefusal = InstantOutOfReachError | InvalidClockError

/**
 * What happens on a ladder at a moment: levels reached, people paged and told, acknowledgements lapsed, the final flag;
 * decided from the state alone, never from the timer that asks. Asked again with the result, nothing more happens;
 * asked before `until`, nothing happens.
 *
 * After an outage it is one step: the highest level due is reached and paged once, the skipped ones are recorded as passed.
 *
 * @example
 * ```ts
 * import { compileCalendar, exampleCalendars } from '@clientele/calendar'
 * import { caseFacts, compileLadder, decideLadder, dutyRosterOf, evolveLadder, exampleLadders, stepLadder } from '@clientele/escalation'
 * const calendar = compileCalendar(exampleCalendars.aroundTheClock)
 * const ladder = compileLadder(exampleLadders.serviceDesk, { facts: caseFacts, calendar, timeZone: 'Asia/Shanghai' })
 * const roster = dutyRosterOf([{ person: 'li', role: 'AGENT' }, { person: 'wang', role: 'DESK_LEAD' }])
 * const [started] = decideLadder({ type: 'START_LADDER', at: 0, by: 'desk' }, { state: undefined, ladder }).value
 * const step = stepLadder(evolveLadder(undefined, started), { ladder, clocks: [], facts: {}, roster, at: 0 }).value
 * step.events.map(event => event.type) // => ['LEVEL_REACHED', 'PAGED']
 * step.events[1].people // => ['li']
 * stepLadder(step.state, { ladder, clocks: [], facts: {}, roster, at: 0 }).value.events // => []
 * step.until // => 30 * 60_000
 * ```
 */
export function stepLadder<F extends Facts>(
  state: LadderState,
  moment: LadderMoment<F>,
): Result<LadderStep, LadderStepRefusal> {
  const refused = whyRefused(moment)
  if (refused) return err(refused)
  const events: LadderStepped[] = []
  let now = state
  for (;;) {
    const { events: happening, next } = answerOf(now, moment)
    if (happening.length === 0)
      return ok({ events, state: now, because: becauseOf(now, events), until: next })
    events.push(...happening)
    now = happening.reduce<LadderState>(evolveLadder, now)
  }
}

/** In the order in which they have their say. */
const rules = [changeLadder, lapse, rise, page, inform, exhaust] as const

/** What the first rule says that has something to say, or when the first will have. */
function answerOf<F extends Facts>(state: LadderState, moment: LadderMoment<F>): Answer {
  if (state.status === 'ENDED') return nothing
  const next: (number | undefined)[] = []
  for (const rule of rules) {
    const answer = rule(state, moment)
    if (answer.events.length > 0) return answer
    next.push(answer.next)
  }
  return { ...nothing, next: earliest(next) }
}

/** An acknowledgement or a snooze is over: the pages begin again. */
function lapse<F extends Facts>(state: LadderState, { at }: LadderMoment<F>): Answer {
  const { acknowledged, level } = state
  if (acknowledged?.lapsesAt === undefined || level === undefined) return nothing
  if (acknowledged.lapsesAt > at) return { ...nothing, next: acknowledged.lapsesAt }
  const { by, isSnooze, lapsesAt } = acknowledged
  const because = [reason('ACKNOWLEDGEMENT_ENDED', { by, lapsesAt, isSnooze })]
  return { events: [{ type: 'ACKNOWLEDGEMENT_LAPSED', at, level, because }] }
}

/** The top has been left unacknowledged for too long. */
function exhaust<F extends Facts>(state: LadderState, { at, ladder }: LadderMoment<F>): Answer {
  const { isExhausted, place, unacknowledgedSince: from } = state
  const current = currentLevel(state, ladder)
  if (!current || isExhausted || from === undefined || place < ladder.levels.length - 1) return nothing
  const dueAt = workingAfter(ladder.calendar, { from, ms: ladder.exhaustedAfterMs })
  if (dueAt === undefined) return nothing
  if (dueAt > at) return { ...nothing, next: dueAt }
  const because = [reason('NOT_ACKNOWLEDGED', { since: from, afterMs: ladder.exhaustedAfterMs })]
  return { events: [{ type: 'LADDER_EXHAUSTED', at, level: current.level.id, because }] }
}

function whyRefused<F extends Facts>({ at, clocks }: LadderMoment<F>): LadderStepRefusal | undefined {
  if (!(at >= calendarReach.from && at <= calendarReach.to))
    return domainError('INSTANT_OUT_OF_REACH', { at, ...calendarReach })
  for (const clock of clocks)
    for (const field of ['targetMs', 'usedMs', 'startedAt', 'breachedAt', 'until'] as const)
      if (clock[field] !== undefined && !Number.isFinite(clock[field]))
        return domainError('INVALID_CLOCK', { clock: clock.clock, field })
  return undefined
}

function becauseOf(state: LadderState, events: readonly LadderStepped[]): readonly LadderReason[] {
  if (events.length > 0) return events.flatMap(({ because }) => because)
  if (state.status === 'ENDED') return [reason('LADDER_ENDED')]
  return [reason('WAITING', { level: state.level ?? null, acknowledgedBy: state.acknowledged?.by ?? null })]
}
