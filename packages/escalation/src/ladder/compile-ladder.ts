import type { CompiledCalendar } from '@clientele/calendar'
import { assertNever } from '@clientele/kernel'
import { type CompiledRule, compileRule, type Facts } from '@clientele/rules'
import type { LadderLevel, LadderPolicy, LadderTrigger } from './ladder-policy.ts'
import { workingMillisecondsOf } from './working-duration.ts'

/** A ladder ready to be stepped: its rules compiled, its durations read, its working time at hand. */
export interface CompiledLadder<F extends Facts = Facts> {
  readonly policy: LadderPolicy<F>
  readonly levels: readonly CompiledLevel<F>[]
  readonly levelIds: readonly string[]
  readonly exhaustedAfterMs: number
  readonly snoozeAtMostMs: number
  readonly calendar: CompiledCalendar
}

export interface CompiledLevel<F extends Facts = Facts> {
  readonly level: LadderLevel<F>
  readonly triggers: readonly CompiledTrigger<F>[]
  readonly pageAgainMs: number | undefined
  readonly acknowledgementMs: number | undefined
}

export type CompiledTrigger<F extends Facts = Facts> =
  | Exclude<LadderTrigger<F>, { on: 'RULE' | 'SINCE_PREVIOUS' }>
  | { readonly on: 'RULE'; readonly rule: CompiledRule<F> }
  | { readonly on: 'SINCE_PREVIOUS'; readonly afterMs: number; readonly onlyUnacknowledged: boolean }

export interface CompileLadderOptions<F extends Facts> {
  /** What its rules ask about. */
  readonly facts: F
  /** The calendar in which its working time is counted. */
  readonly calendar: CompiledCalendar
  /** The IANA zone on whose clocks rules count days, months and years. */
  readonly timeZone: string
}

/**
 * Compiles a ladder once, to be stepped for any number of cases.
 *
 * @throws RangeError when the ladder is none (ask `parseLadder` first where it comes from outside), or the zone is no time
 * zone.
 */
export function compileLadder<F extends Facts>(
  policy: LadderPolicy<F>,
  { facts, calendar, timeZone }: CompileLadderOptions<F>,
): CompiledLadder<F> {
  const compileTrigger = (trigger: LadderTrigger<F>): CompiledTrigger<F> => {
    switch (trigger.on) {
      case 'RULE':
        return { on: 'RULE', rule: compileRule(trigger.rule, facts, { timeZone }) }
      case 'SINCE_PREVIOUS': {
        const { after, on, onlyUnacknowledged } = trigger
        return { on, afterMs: workingMillisecondsOf(after), onlyUnacknowledged }
      }
      case 'START':
      case 'SHARE_USED':
      case 'BREACHED':
      case 'MANUAL':
      case 'BEYOND_AUTHORITY':
        return trigger
      default:
        return assertNever(trigger)
    }
  }
  const millisecondsOf = (duration: string | null | undefined) =>
    duration == null ? undefined : workingMillisecondsOf(duration)
  return {
    policy,
    levels: policy.levels.map(level => ({
      level,
      triggers: level.triggers.map(compileTrigger),
      pageAgainMs: millisecondsOf(level.pageAgain?.every),
      acknowledgementMs: millisecondsOf(level.acknowledgementLasts),
    })),
    levelIds: policy.levels.map(({ id }) => id),
    exhaustedAfterMs: workingMillisecondsOf(policy.exhaustedAfter),
    snoozeAtMostMs: workingMillisecondsOf(policy.snoozeAtMost),
    calendar,
  }
}
