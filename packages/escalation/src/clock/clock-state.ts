import type { Reason } from '@clientele/kernel'

/** What we owe a customer by a time, in the order in which it usually falls due. */
export const clockNames = [
  'ACKNOWLEDGEMENT',
  'FIRST_RESPONSE',
  'NEXT_RESPONSE',
  'CONTAINMENT',
  'RESOLUTION',
] as const

export type ClockName = (typeof clockNames)[number]

/**
 * - `NOT_STARTED`: nothing is owed yet, such as a next response before the first.
 * - `RUNNING`, `PAUSED`: owed, and time passes or stands still.
 * - `MET`: done, not after the due instant.
 * - `BREACHED`: the due instant has passed; while `isOpen`, it is still owed.
 * - `CANCELLED`: no longer owed, such as by a case that was merged into another.
 */
export type ClockStatus = 'NOT_STARTED' | 'RUNNING' | 'PAUSED' | 'MET' | 'BREACHED' | 'CANCELLED'

/** One clock of a case as it stands at the moment asked. Instants are epoch milliseconds. */
export interface ClockState {
  readonly clock: ClockName
  readonly status: ClockStatus
  /** Whether it is still owed: true while running, paused, or breached and not yet done. */
  readonly isOpen: boolean
  readonly startedAt: number | undefined
  /** Undefined while paused before it is due, and before it starts. */
  readonly dueAt: number | undefined
  /** Milliseconds of working time. */
  readonly targetMs: number
  /** Milliseconds of working time used up to the moment asked, or to the end of the clock. */
  readonly usedMs: number
  /** The target less what is used; negative once breached. */
  readonly marginMs: number
  readonly breachedAt: number | undefined
  readonly because: readonly Reason[]
  /** The earliest instant at which this state has another status with the same history; undefined where time changes nothing. */
  readonly until: number | undefined
}
