import type { Priority } from '../case/priority.ts'
import type { ClockName, ClockState } from './clock-state.ts'

/** All clocks of a case as they stand at a moment. Instants are epoch milliseconds. */
export interface CaseClocks {
  readonly at: number
  /** The policy and priority in force. */
  readonly policy: string | undefined
  readonly priority: Priority | undefined
  /** The clocks that have a target, in the order of the table of clocks; of each the latest round. */
  readonly clocks: readonly CaseClock[]
  /** Rounds before the latest: next responses that were given, clocks that were restarted by a reopening. */
  readonly earlierRounds: readonly CaseClock[]
  /** How changes of priority and policy moved what is due, in their order. */
  readonly changes: readonly DueChange[]
  /** The earliest instant at which time alone changes the status of any clock. */
  readonly until: number | undefined
}

/** A clock and the terms that its target is from. */
export interface CaseClock extends ClockState {
  readonly policy: string
  readonly priority: Priority
}

/** A change of priority or policy that changed a clock. The working time used until then stays used. */
export interface DueChange {
  readonly clock: ClockName
  readonly at: number
  readonly why: string
  readonly from: SlaRegime
  readonly to: SlaRegime
}

/** The terms of a clock before or after a change, and when it is due by them. */
export interface SlaRegime {
  readonly policy: string | undefined
  readonly priority: Priority
  readonly targetMs: number | undefined
  /** Undefined where it is paused or has no target. */
  readonly dueAt: number | undefined
}
