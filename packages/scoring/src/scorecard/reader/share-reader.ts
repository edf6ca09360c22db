import type { ScorecardInputError } from '../scorecard-input-error.ts'

/** Reads some rows of one signal. Answers the first fault it meets. */
export type ShareReader = (rows: RowSpan, into: ReadRows) => ScorecardInputError | undefined

interface RowSpan {
  readonly from: number
  /** Not part of it. */
  readonly to: number
}

/** Where a reader writes what it read, from index 0; NaN is missing. */
interface ReadRows {
  /** The number that was normalised, for numbers and events. */
  readonly figures: Float64Array
  readonly shares: Float64Array
}
