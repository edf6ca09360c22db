import { calendarReach, type InstantOutOfReachError } from '@clientele/calendar'
import { assertNever, type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import type { Facts } from '@clientele/rules'
import type { BlankTextError } from '../eight-d/eight-d-refusal.ts'
import type { CompiledLadder } from './compile-ladder.ts'
import type { LadderCommand } from './ladder-command.ts'
import type { LadderDone } from './ladder-event.ts'
import { workingAfter } from './ladder-moment.ts'
import type { LadderProduct } from './ladder-product.ts'
import type { LadderState } from './ladder-state.ts'

export type LadderRefusal =
  | LadderAlreadyStartedError
  | LadderNotStartedError
  | LadderEndedError
  | NoLevelAboveError
  | LevelNotRequestableError
  | NothingToAcknowledgeError
  | AlreadyAcknowledgedError
  | SnoozeNotAheadError
  | SnoozeTooLongError
  | ProductNotOwedError
  | BlankTextError
  | InstantOutOfReachError

export type LadderAlreadyStartedError = DomainError<'LADDER_ALREADY_STARTED', { startedAt: number }>
export type LadderNotStartedError = DomainError<'LADDER_NOT_STARTED'>
export type LadderEndedError = DomainError<'LADDER_ENDED'>
/** No level above the current one takes requests. */
export type NoLevelAboveError = DomainError<'NO_LEVEL_ABOVE', { level: string | null }>
/** The level asked for is unknown, not above the current one, or takes no requests; the `requestable` ones do. */
export type LevelNotRequestableError = DomainError<
  'LEVEL_NOT_REQUESTABLE',
  { level: string; requestable: readonly string[] }
>
/** No level is reached yet. */
export type NothingToAcknowledgeError = DomainError<'NOTHING_TO_ACKNOWLEDGE'>
export type AlreadyAcknowledgedError = DomainError<'ALREADY_ACKNOWLEDGED', { by: string; since: number }>
export type SnoozeNotAheadError = DomainError<'SNOOZE_NOT_AHEAD', { until: number }>
/** The ladder allows a snooze up to `longest`, an instant. */
export type SnoozeTooLongError = DomainError<'SNOOZE_TOO_LONG', { until: number; longest: number }>
export type ProductNotOwedError = DomainError<'PRODUCT_NOT_OWED', { product: LadderProduct }>

export interface LadderSituation<F extends Facts = Facts> {
  /** Undefined before it is started. */
  readonly state: LadderState | undefined
  readonly ladder: CompiledLadder<F>
}

/**
 * What happens when somebody asks something of a ladder, or by name why it is refused. What time and facts bring about,
 * also in answer to it, `stepLadder` tells: ask it at the same moment, with the events of the command evolved.
 *
 * @example
 * ```ts
 * import { compileCalendar, exampleCalendars } from '@clientele/calendar'
 * import { caseFacts, compileLadder, decideLadder, exampleLadders } from '@clientele/escalation'
 * const calendar = compileCalendar(exampleCalendars.aroundTheClock)
 * const ladder = compileLadder(exampleLadders.serviceDesk, { facts: caseFacts, calendar, timeZone: 'Asia/Shanghai' })
 * decideLadder({ type: 'ACKNOWLEDGE', at: 0, by: 'li' }, { state: undefined, ladder }).error.code // => 'LADDER_NOT_STARTED'
 * ```
 */
export function decideLadder<F extends Facts>(
  command: LadderCommand,
  { state, ladder }: LadderSituation<F>,
): Result<readonly LadderDone[], LadderRefusal> {
  const refused = whyUnreadable(command)
  if (refused) return err(refused)
  const { at, by } = command
  if (command.type === 'START_LADDER') {
    if (state?.status === 'RUNNING')
      return err(domainError('LADDER_ALREADY_STARTED', { startedAt: state.startedAt }))
    return ok([{ type: 'LADDER_STARTED', at, by, ladder: ladder.policy.code, levelIds: ladder.levelIds }])
  }
  if (!state) return err(domainError('LADDER_NOT_STARTED'))
  if (state.status === 'ENDED') return err(domainError('LADDER_ENDED'))
  switch (command.type) {
    case 'ESCALATE':
      return escalated(command, { state, ladder })
    case 'ACKNOWLEDGE':
      return acknowledged(command, { state, ladder })
    case 'SNOOZE':
      return snoozed(command, { state, ladder })
    case 'RECORD_PRODUCT': {
      const { product, reference } = command
      return state.owed.some(owed => owed.product === product)
        ? ok([{ type: 'PRODUCT_RECORDED', at, by, product, reference }])
        : err(domainError('PRODUCT_NOT_OWED', { product }))
    }
    case 'END_LADDER':
      return ok([{ type: 'LADDER_ENDED', at, by, reason: command.reason }])
    default:
      return assertNever(command)
  }
}

type Decided = Result<readonly LadderDone[], LadderRefusal>
type Of<Type extends LadderCommand['type']> = Extract<LadderCommand, { type: Type }>

interface Running<F extends Facts> {
  readonly state: LadderState
  readonly ladder: CompiledLadder<F>
}

function whyUnreadable(command: LadderCommand): LadderRefusal | undefined {
  const instants = command.type === 'SNOOZE' ? [command.at, command.until] : [command.at]
  const outside = instants.find(at => !(at >= calendarReach.from && at <= calendarReach.to))
  if (outside !== undefined) return domainError('INSTANT_OUT_OF_REACH', { at: outside, ...calendarReach })
  const blank = Object.entries(command).find(([, value]) => typeof value === 'string' && value.trim() === '')
  return blank && domainError('BLANK_TEXT', { field: blank[0] })
}

function escalated<F extends Facts>(
  { at, by, reason, to }: Of<'ESCALATE'>,
  { state, ladder }: Running<F>,
): Decided {
  const requestable = ladder.policy.levels
    .slice(state.place + 1)
    .filter(({ triggers }) => triggers.some(({ on }) => on === 'MANUAL'))
    .map(({ id }) => id)
  if (requestable.length === 0) return err(domainError('NO_LEVEL_ABOVE', { level: state.level ?? null }))
  if (to !== undefined && !requestable.includes(to))
    return err(domainError('LEVEL_NOT_REQUESTABLE', { level: to, requestable }))
  return ok([{ type: 'ESCALATION_REQUESTED', at, by, reason, to }])
}

function acknowledged<F extends Facts>(
  { at, by }: Of<'ACKNOWLEDGE'>,
  { state, ladder }: Running<F>,
): Decided {
  const { acknowledged: before, level } = state
  if (level === undefined) return err(domainError('NOTHING_TO_ACKNOWLEDGE'))
  if (before && !before.isSnooze)
    return err(domainError('ALREADY_ACKNOWLEDGED', { by: before.by, since: before.at }))
  // Between an edit that removes the level and the next look, the case stands at its position.
  const place = Math.min(state.place, ladder.levels.length - 1)
  const { acknowledgementMs: ms } =
    ladder.levels[ladder.levelIds.indexOf(level)] ?? ladder.levels[place] ?? {}
  const lapsesAt = ms === undefined ? undefined : workingAfter(ladder.calendar, { from: at, ms })
  return ok([{ type: 'ACKNOWLEDGED', at, by, level, lapsesAt }])
}

function snoozed<F extends Facts>(
  { at, by, reason, until }: Of<'SNOOZE'>,
  { state, ladder }: Running<F>,
): Decided {
  const { level } = state
  if (level === undefined) return err(domainError('NOTHING_TO_ACKNOWLEDGE'))
  if (until <= at) return err(domainError('SNOOZE_NOT_AHEAD', { until }))
  const longest = workingAfter(ladder.calendar, { from: at, ms: ladder.snoozeAtMostMs })
  if (longest !== undefined && until > longest) return err(domainError('SNOOZE_TOO_LONG', { until, longest }))
  return ok([{ type: 'SNOOZED', at, by, level, reason, until }])
}
