import { type DomainError, domainError } from '@clientele/kernel'

/**
 * The instants that working time is counted for, in epoch milliseconds: from 1900-01-01 UTC on, before 2200-01-01. A
 * date outside is rather a slip of the keyboard or a "never", and is refused by name.
 */
export const calendarReach = { from: Date.UTC(1900, 0, 1), to: Date.UTC(2200, 0, 1) } as const

/** An instant outside {@link calendarReach}, or no instant at all (NaN). */
export type InstantOutOfReachError = DomainError<
  'INSTANT_OUT_OF_REACH',
  { at: number; from: number; to: number }
>

export function isWithinReach(at: number): boolean {
  return at >= calendarReach.from && at < calendarReach.to
}

export function instantOutOfReach(at: number): InstantOutOfReachError {
  return domainError('INSTANT_OUT_OF_REACH', { at, ...calendarReach })
}
