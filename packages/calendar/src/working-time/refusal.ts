import type { DomainError } from '@clientele/kernel'
import type { InstantOutOfReachError } from './reach.ts'

/**
 * Between `from` and `horizon` (epoch milliseconds) there is not as much working time as was asked for: none at all in
 * a calendar that never opens.
 */
export type NoWorkingTimeError = DomainError<'NO_WORKING_TIME', { from: number; horizon: number }>

/** From `from` to `horizon` (epoch milliseconds) the calendar never closes. */
export type NoClosingTimeError = DomainError<'NO_CLOSING_TIME', { from: number; horizon: number }>

/**
 * A duration that is not a length of working time: negative, NaN or infinite, or counted in days, weeks, months or
 * years, of which nobody can say how many working hours they have.
 */
export type InvalidDurationError = DomainError<'INVALID_DURATION', { duration: number | string }>

/** Why working time cannot be added or subtracted. */
export type WorkingTimeRefusal = InstantOutOfReachError | InvalidDurationError | NoWorkingTimeError

/** The same of a batch, with the first row, counted from 0, that is refused. */
export type InRow<E> = E & { readonly row: number }
