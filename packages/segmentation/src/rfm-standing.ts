import type { RfmScores } from './rfm-score.ts'
import type { RfmSegmentCode } from './rfm-segment.ts'
import type { RfmValueTypeCode } from './rfm-value-type.ts'

/** Where a customer stands among all: scored, or without any order that counts. */
export type RfmStanding = ScoredRfmStanding | UnscoredRfmStanding

/** The three figures a customer is scored by. */
export interface RfmFigures {
  /** Local calendar days since the last order that counts, 0 for today. */
  readonly recencyDays: number
  readonly frequency: number
  readonly monetaryMinor: number
}

export interface ScoredRfmStanding extends RfmFigures, RfmScores {
  readonly segment: RfmSegmentCode
  readonly valueType: RfmValueTypeCode
}

/** A customer without a counted order takes no part: neither has scores nor moves the places and means of others. */
export interface UnscoredRfmStanding {
  readonly recencyDays: null
  readonly frequency: 0
  /** Below zero where refunds count whose purchase does not. */
  readonly monetaryMinor: number
  readonly recencyScore: null
  readonly frequencyScore: null
  readonly monetaryScore: null
  readonly segment: null
  readonly valueType: null
}

/** The standing of a customer without a counted order. */
export function unscoredRfmStanding(monetaryMinor: number): UnscoredRfmStanding {
  return {
    recencyDays: null,
    frequency: 0,
    monetaryMinor,
    recencyScore: null,
    frequencyScore: null,
    monetaryScore: null,
    segment: null,
    valueType: null,
  }
}
