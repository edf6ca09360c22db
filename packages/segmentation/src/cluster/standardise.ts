import type { ClusterFeature } from './cluster-model.ts'
import type { ClusterFeaturePolicy } from './cluster-policy.ts'

/** What a fact is on the scale of its feature. */
function scaled(value: number, scale: ClusterFeaturePolicy['scale']): number {
  return scale === 'log' ? Math.sign(value) * Math.log1p(Math.abs(value)) : value
}

/** A fact in standard deviations from the mean of all. */
export function standardised(value: number, { scale, mean, deviation }: ClusterFeature): number {
  return deviation === 0 ? 0 : (scaled(value, scale) - mean) / deviation
}

/** A feature of a population, and its column in standard deviations from the mean. */
export interface StandardisedColumn {
  readonly feature: ClusterFeature
  readonly column: Float64Array
}

/** {@link standardised} for a column, with mean and standard deviation found in two passes. */
export function standardisedColumn(
  values: Float64Array,
  { measure, scale }: ClusterFeaturePolicy,
): StandardisedColumn {
  const column = new Float64Array(values.length)
  let sum = 0
  let least = Infinity
  let greatest = -Infinity
  for (let row = 0; row < column.length; row++) {
    const value = scaled(values[row] ?? 0, scale)
    column[row] = value
    sum += value
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  // Of equals the mean could miss the value by rounding, and a deviation of nothing but rounding would appear.
  if (least === greatest)
    return { feature: { measure, scale, mean: least, deviation: 0 }, column: column.fill(0) }
  const mean = sum / column.length
  let squares = 0
  for (let row = 0; row < column.length; row++) squares += ((column[row] ?? 0) - mean) ** 2
  const deviation = Math.sqrt(squares / column.length)
  for (let row = 0; row < column.length; row++) column[row] = ((column[row] ?? 0) - mean) / deviation
  return { feature: { measure, scale, mean, deviation }, column }
}
