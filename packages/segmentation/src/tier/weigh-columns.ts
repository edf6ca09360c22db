import { ok, type Result } from '@clientele/kernel'
import { type InvalidFactsError, invalidFacts } from '../fact/invalid-facts.ts'
import { noCode } from '../fact/no-code.ts'
import type { TextColumn, TierFactColumns } from './tier-columns.ts'
import type { ChoiceIndicator, RangeIndicator, TierDimensionPolicy, TierIndicator } from './tier-policy.ts'
import { pointsOfNumber, pointsOfText, scoreOf } from './tier-score.ts'

/** The scores of a dimension, or the first fact that cannot be weighed: {@link weighDimension} for columns. */
export function weighColumns(
  facts: TierFactColumns,
  { dimension, customers }: { readonly dimension: TierDimensionPolicy; readonly customers: number },
): Result<Float64Array, InvalidFactsError> {
  const sums = new Float64Array(customers)
  for (const indicator of dimension.indicators) {
    const column = Object.hasOwn(facts, indicator.measure) ? facts[indicator.measure] : undefined
    const added = addPoints(sums, { indicator, column })
    if (!added.ok) return added
  }
  for (let row = 0; row < customers; row++) sums[row] = scoreOf(sums[row] ?? 0)
  return ok(sums)
}

function addPoints(
  sums: Float64Array,
  { indicator, column }: { indicator: TierIndicator; column: Float64Array | TextColumn | undefined },
): Result<undefined, InvalidFactsError> {
  const { kind, measure, weight, ifUnknown } = indicator
  if (column === undefined) {
    const unknown = weight * ifUnknown
    for (let row = 0; row < sums.length; row++) sums[row] = (sums[row] ?? 0) + unknown
    return ok()
  }
  const isNumbers = column instanceof Float64Array
  if ((isNumbers ? column : column.codes).length !== sums.length)
    return invalidFacts([measure], 'SAME_LENGTH')
  if (kind === 'range')
    return isNumbers ? addNumbers(sums, { indicator, column }) : invalidFacts([measure], 'NUMBER')
  return isNumbers ? invalidFacts([measure], 'TEXT') : addTexts(sums, { indicator, column })
}

function addNumbers(
  sums: Float64Array,
  { indicator, column }: { indicator: RangeIndicator; column: Float64Array },
): Result<undefined, InvalidFactsError> {
  const { measure, weight, ifUnknown, minimum = -Infinity } = indicator
  const unknown = weight * ifUnknown
  for (let row = 0; row < sums.length; row++) {
    const value = column[row] ?? Number.NaN
    if (Number.isNaN(value)) {
      sums[row] = (sums[row] ?? 0) + unknown
      continue
    }
    if (!Number.isFinite(value)) return invalidFacts([measure, row], 'FINITE')
    if (value < minimum) return invalidFacts([measure, row], 'NOT_BELOW_MINIMUM')
    sums[row] = (sums[row] ?? 0) + weight * pointsOfNumber(value, indicator)
  }
  return ok()
}

function addTexts(
  sums: Float64Array,
  { indicator, column: { codes, texts } }: { indicator: ChoiceIndicator; column: TextColumn },
): Result<undefined, InvalidFactsError> {
  const { measure, weight, ifUnknown } = indicator
  const earned = new Float64Array(noCode + 1).fill(Number.NaN)
  for (const [code, text] of texts.entries()) earned[code] = weight * pointsOfText(text, indicator)
  earned[noCode] = weight * ifUnknown
  for (let row = 0; row < sums.length; row++) {
    const points = earned[codes[row] ?? noCode] ?? Number.NaN
    if (Number.isNaN(points)) return invalidFacts([measure, row], 'KNOWN_CODE')
    sums[row] = (sums[row] ?? 0) + points
  }
  return ok()
}
