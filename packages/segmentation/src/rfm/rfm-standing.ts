import type { RfmFigures } from './rfm-figures.ts'
import type { RfmScores } from './rfm-score.ts'
import type { RfmSegmentCode } from './rfm-segment.ts'
import type { RfmValueTypeCode } from './rfm-value-type.ts'

/** Where a customer stands among all: scored, or without any order that counts. */
export type RfmStanding = ScoredRfmStanding | UnscoredRfmStanding

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
