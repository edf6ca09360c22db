import { calendarReach, type InstantOutOfReachError } from '@clientele/calendar'
import { type DomainError, domainError } from '@clientele/kernel'

/** Why no clock can be computed from a history. `entry` is the place in the history, from 0. */
export type HistoryRefusal =
  /** An entry lies before the one before it, or its instant is none. */
  | DomainError<'HISTORY_OUT_OF_ORDER', { entry: number; at: number }>
  /** A history opens with its first entry and never again. */
  | DomainError<'HISTORY_OPENING_MISPLACED', { entry: number }>
  | DomainError<'UNKNOWN_SLA_POLICY', { entry: number; policy: string }>
  | InstantOutOfReachError

export function outOfOrder(entry: number, at: number): HistoryRefusal {
  return domainError('HISTORY_OUT_OF_ORDER', { entry, at })
}

export function openingMisplaced(entry: number): HistoryRefusal {
  return domainError('HISTORY_OPENING_MISPLACED', { entry })
}

/** Undefined where working time can be counted at an instant. */
export function outOfReach(at: number): InstantOutOfReachError | undefined {
  if (at >= calendarReach.from && at <= calendarReach.to) return undefined
  return domainError('INSTANT_OUT_OF_REACH', { at, ...calendarReach })
}
