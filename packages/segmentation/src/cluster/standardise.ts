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

/** Mean and standard deviation of a feature over a population, in two passes. */
export function featureOf(values: Float64Array, { measure, scale }: ClusterFeaturePolicy): ClusterFeature {
  let sum = 0
  let least = Infinity
  let greatest = -Infinity
  for (let row = 0; row < values.length; row++) {
    const value = scaled(values[row] ?? 0, scale)
    sum += value
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  // Of equals the mean could miss the value by rounding, and a deviation of nothing but rounding would appear.
  if (least === greatest) return { measure, scale, mean: least, deviation: 0 }
  const mean = sum / values.length
  let squares = 0
  for (let row = 0; row < values.length; row++) squares += (scaled(values[row] ?? 0, scale) - mean) ** 2
  return { measure, scale, mean, deviation: Math.sqrt(squares / values.length) }
}
