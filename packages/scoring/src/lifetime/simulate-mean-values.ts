import { randomGamma } from 'd3-random'
import { seededRandom } from '../random/seeded-random.ts'
import type { ValueModel } from './value-model.ts'

/**
 * Invents what customers with so many repeat purchases each spend on average, exactly as a value model says; 0 for those
 * without. The same seed gives the same means.
 *
 * @throws RangeError where repeats are not whole numbers from 0.
 *
 * @example
 * ```ts
 * import { simulateMeanValues } from '@clientele/scoring'
 * const model = { name: 'GAMMA_GAMMA', p: 6.25, q: 3.74, gamma: 15.44 }
 * const means = simulateMeanValues(model, { repeats: Float64Array.of(0, 3), seed: 1 })
 * means[0] // => 0
 * means[1] > 0 // => true
 * ```
 */
export function simulateMeanValues(
  { p, q, gamma }: ValueModel,
  { repeats, seed }: { readonly repeats: Float64Array; readonly seed: number },
): Float64Array {
  if (!repeats.every(x => Number.isSafeInteger(x) && x >= 0))
    throw new RangeError('Repeat purchases are whole numbers from 0')
  const scaled = randomGamma.source(seededRandom(seed))
  const rate = scaled(q, 1 / gamma)
  return repeats.map(x => (x === 0 ? 0 : scaled(p * x, 1 / (rate() * x))()))
}
