import { noCode } from '../fact/no-code.ts'
import type { TierScale } from './tier-scale.ts'
import { type TierStanding, tierStandingFrom } from './tier-standing.ts'

/**
 * What is known of many customers, a column for each measure. A measure without a column is known of nobody; `NaN`
 * stands for "not known" in a column of numbers, {@link noCode} in a column of words.
 */
export type TierFactColumns = Readonly<Record<string, Float64Array | TextColumn>>

/** Words as numbers: `codes` holds an index in `texts`, of 255 words at most, for every row. */
export interface TextColumn {
  readonly codes: Uint8Array
  readonly texts: readonly string[]
}

/** A dimension of many customers. */
export interface TierDimensionColumns {
  /** 0 to 100, with four decimals. */
  readonly score: Float64Array
  /** An index in the dimension's {@link tierDimensionLevels}. */
  readonly level: Uint8Array
}

/** Where many customers stood before, as {@link TierColumns} gives it; {@link noCode} where a customer is new. */
export interface PreviousTierColumns {
  readonly tier: Uint8Array
  readonly value: Pick<TierDimensionColumns, 'level'>
  readonly need: Pick<TierDimensionColumns, 'level'>
  readonly behaviour: Pick<TierDimensionColumns, 'level'>
}

/** Where many customers stand, one row each, and the scale that they were measured by. */
export interface TierColumns extends PreviousTierColumns {
  /** An index in {@link tiers}. */
  readonly tier: Uint8Array
  readonly score: Float64Array
  readonly value: TierDimensionColumns
  readonly need: TierDimensionColumns
  readonly behaviour: TierDimensionColumns
  readonly scale: TierScale
}

/**
 * One row of the columns as {@link tierOf} gives and takes it.
 *
 * @throws RangeError when there is no such row.
 */
export function tierStandingAt(row: number, columns: TierColumns): TierStanding {
  const { value, need, behaviour } = columns
  const dimensions = [value, need, behaviour]
  return tierStandingFrom({
    scores: dimensions.map(({ score }) => score[row] ?? 0),
    levels: dimensions.map(({ level }) => level[row] ?? noCode),
    score: columns.score[row] ?? 0,
    tier: columns.tier[row] ?? noCode,
  })
}
