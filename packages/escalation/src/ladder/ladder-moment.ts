import type { CompiledCalendar } from '@clientele/calendar'
import type { Facts, FactsOf } from '@clientele/rules'
import type { ClockState } from '../clock/clock-state.ts'
import type { CompiledLadder, CompiledLevel } from './compile-ladder.ts'
import type { DutyRoster } from './duty-roster.ts'
import type { LadderStepped } from './ladder-event.ts'
import type { LadderState } from './ladder-state.ts'

/** All that decides what happens on a ladder at a moment. */
export interface LadderMoment<F extends Facts = Facts> {
  readonly ladder: CompiledLadder<F>
  /**
   * The clocks of the case, asked at this very moment, and of its 8D where it has one. Of two of a name the first due counts.
   */
  readonly clocks: readonly ClockState[]
  /** The calendar that the clocks run in, where it is not the ladder's. */
  readonly clockCalendar?: CompiledCalendar | undefined
  readonly facts: FactsOf<F>
  readonly roster: DutyRoster
  /** Epoch milliseconds. */
  readonly at: number
}

/** What one rule of the ladder says: what happens now, and if nothing does, when it will say otherwise. */
export interface Answer {
  readonly events: readonly LadderStepped[]
  readonly next?: number | undefined
}

export const nothing: Answer = { events: [] }

/** The level on which a case stands. */
export function currentLevel<F extends Facts>(
  { place }: LadderState,
  { levels }: CompiledLadder<F>,
): CompiledLevel<F> | undefined {
  return levels[place]
}

/** The instant with so much working time after another; undefined where the calendar has no more of it. */
export function workingAfter(
  { inMilliseconds }: CompiledCalendar,
  { from, ms }: { readonly from: number; readonly ms: number },
): number | undefined {
  const added = inMilliseconds.addWorkingTime(from, ms)
  return added.ok ? added.value : undefined
}
