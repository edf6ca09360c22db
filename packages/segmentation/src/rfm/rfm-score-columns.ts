import type { RfmFactColumns } from './rfm-facts.ts'
import type { RfmPopulation } from './rfm-population.ts'
import { rfmSegments } from './rfm-segment.ts'
import { type RfmStanding, unscoredRfmStanding } from './rfm-standing.ts'
import { rfmValueTypes } from './rfm-value-type.ts'

/** Stands for "no segment" and "no value type" in columns of scores. */
export const noRfmCode = 0xff

/** The standing of many customers, one row each, and what they are compared with. */
export interface RfmScoreColumns {
  /** Local calendar days, -1 where the customer is not scored. */
  readonly recencyDays: Int32Array
  /** 1 to `bins`, 0 where the customer is not scored; so are the next two. */
  readonly recencyScore: Uint8Array
  readonly frequencyScore: Uint8Array
  readonly monetaryScore: Uint8Array
  /** Index in {@link rfmSegments}, {@link noRfmCode} where the customer is not scored. */
  readonly segment: Uint8Array
  /** Index in {@link rfmValueTypes}, {@link noRfmCode} where the customer is not scored. */
  readonly valueType: Uint8Array
  readonly population: RfmPopulation
}

/**
 * One row of the columns as an object, as {@link explainRfm} takes it.
 *
 * @throws RangeError when there is no such row.
 *
 * @example
 * ```ts
 * import { defaultRfmPolicy, rfmStandingAt, scoreRfmBatch } from '@clientele/segmentation'
 * import { Temporal } from 'temporal-polyfill'
 * const facts = {
 *   lastOrderedAt: Float64Array.of(NaN),
 *   frequency: Uint32Array.of(0),
 *   monetaryMinor: Float64Array.of(-500),
 * }
 * const moment = { asOf: Temporal.Instant.from('2025-03-01T00:00:00Z'), timeZone: 'UTC' }
 * const scores = scoreRfmBatch(facts, { policy: defaultRfmPolicy, moment }).value
 * rfmStandingAt(0, { facts, scores }).segment // => null
 * ```
 */
export function rfmStandingAt(
  row: number,
  { facts, scores }: { readonly facts: RfmFactColumns; readonly scores: RfmScoreColumns },
): RfmStanding {
  const monetaryMinor = cell(facts.monetaryMinor, row)
  const frequency = cell(facts.frequency, row)
  const segment = rfmSegments[cell(scores.segment, row)]
  const valueType = rfmValueTypes[cell(scores.valueType, row)]
  if (segment === undefined || valueType === undefined) return unscoredRfmStanding(monetaryMinor)
  return {
    recencyDays: cell(scores.recencyDays, row),
    frequency,
    monetaryMinor,
    recencyScore: cell(scores.recencyScore, row),
    frequencyScore: cell(scores.frequencyScore, row),
    monetaryScore: cell(scores.monetaryScore, row),
    segment: segment.code,
    valueType: valueType.code,
  }
}

function cell(column: ArrayLike<number>, row: number): number {
  const value = column[row]
  if (value === undefined) throw new RangeError(`No row ${row}`)
  return value
}
