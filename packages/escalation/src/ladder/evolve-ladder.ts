import { assertNever } from '@clientele/kernel'
import type { LadderEvent } from './ladder-event.ts'
import type { LadderState, OwedProduct } from './ladder-state.ts'

type Of<Type extends LadderEvent['type']> = Extract<LadderEvent, { type: Type }>

/**
 * Where a case stands after an event; `undefined` is before the first. Events are trusted: they were decided.
 *
 * @throws RangeError when the first event is not the start.
 *
 * @example
 * ```ts
 * import { evolveLadder } from '@clientele/escalation'
 * const started = evolveLadder(undefined, { type: 'LADDER_STARTED', at: 0, by: 'li', ladder: 'DESK', levelIds: ['desk'] })
 * started.place // => -1
 * const reached = { type: 'LEVEL_REACHED', at: 5, because: [], level: 'desk', place: 0, dueAt: 0, produce: ['REPLY'], notify: [] }
 * evolveLadder(started, reached).owed // => [{ product: 'REPLY', level: 'desk', since: 5 }]
 * ```
 */
export function evolveLadder(state: LadderState | undefined, event: LadderEvent): LadderState {
  if (event.type === 'LADDER_STARTED') return started(event)
  if (state === undefined) throw new RangeError(`${event.type} before LADDER_STARTED`)
  return { ...state, ...changeOf(state, event) }
}

function started({ at, ladder, levelIds }: Of<'LADDER_STARTED'>): LadderState {
  return {
    status: 'RUNNING',
    ladder,
    levelIds,
    startedAt: at,
    changedAt: at,
    level: undefined,
    place: -1,
    reachedAt: undefined,
    visited: [],
    acknowledged: undefined,
    unacknowledgedSince: undefined,
    unanswered: [],
    ...notPaged,
    toInform: [],
    request: undefined,
    isExhausted: false,
    owed: [],
  }
}

const notPaged = { rounds: 0, lastPagedAt: undefined, isHeld: false }

function changeOf(
  state: LadderState,
  event: Exclude<LadderEvent, { type: 'LADDER_STARTED' }>,
): Partial<LadderState> {
  switch (event.type) {
    case 'LEVEL_REACHED':
      return reached(state, event)
    case 'LEVEL_PASSED':
      return { visited: [...state.visited, event.level], owed: owedAfter(state, event) }
    case 'PAGED':
      return {
        rounds: event.round,
        lastPagedAt: event.at,
        isHeld: false,
        unanswered: [...new Set([...state.unanswered, ...event.people])],
      }
    case 'PAGE_HELD':
      return { isHeld: true }
    case 'INFORMED':
      return { toInform: [] }
    case 'ACKNOWLEDGED':
    case 'SNOOZED':
      return acknowledged(event)
    case 'ACKNOWLEDGEMENT_LAPSED':
      return { acknowledged: undefined, unacknowledgedSince: event.at, ...notPaged }
    case 'LADDER_EXHAUSTED':
      return { isExhausted: true }
    case 'LADDER_CHANGED':
      return changed(state, event)
    case 'ESCALATION_REQUESTED':
      return { request: { by: event.by, at: event.at, reason: event.reason, to: event.to } }
    case 'PRODUCT_RECORDED':
      return { owed: state.owed.filter(({ product }) => product !== event.product) }
    case 'LADDER_ENDED':
      return { status: 'ENDED' }
    default:
      return assertNever(event)
  }
}

/** A new level is a new matter: nobody there has it in hand yet, whoever had the one below. */
function reached(state: LadderState, event: Of<'LEVEL_REACHED'>): Partial<LadderState> {
  const { at, level, notify, place } = event
  return {
    level,
    place,
    reachedAt: at,
    visited: [...state.visited, level],
    acknowledged: undefined,
    unacknowledgedSince: at,
    ...notPaged,
    toInform: [...new Set([...state.toInform, ...notify])],
    request: undefined,
    isExhausted: false,
    owed: owedAfter(state, event),
  }
}

/** What is owed already is not owed twice. */
function owedAfter(
  { owed }: LadderState,
  { at, level, produce }: Of<'LEVEL_REACHED'> | Of<'LEVEL_PASSED'>,
): readonly OwedProduct[] {
  const more = produce.filter(product => !owed.some(other => other.product === product))
  return [...owed, ...more.map(product => ({ product, level, since: at }))]
}

function acknowledged(event: Of<'ACKNOWLEDGED'> | Of<'SNOOZED'>): Partial<LadderState> {
  const isSnooze = event.type === 'SNOOZED'
  const lapsesAt = isSnooze ? event.until : event.lapsesAt
  return {
    acknowledged: { by: event.by, at: event.at, lapsesAt, isSnooze },
    unacknowledgedSince: undefined,
    unanswered: [],
    isHeld: false,
    isExhausted: false,
  }
}

/** A case that finds itself on another level counts and pages anew, for the people there hear of it only now. */
function changed(state: LadderState, event: Of<'LADDER_CHANGED'>): Partial<LadderState> {
  const { at, ladder, level, levelIds, place } = event
  const common = { ladder, levelIds, changedAt: at, place }
  const isExhausted = state.isExhausted && place === levelIds.length - 1
  if (level === undefined || level === state.level) return { ...common, isExhausted }
  const unacknowledgedSince = state.acknowledged ? undefined : at
  return {
    ...common,
    level,
    reachedAt: at,
    visited: [...state.visited, level],
    unacknowledgedSince,
    ...notPaged,
    isExhausted: false,
  }
}
