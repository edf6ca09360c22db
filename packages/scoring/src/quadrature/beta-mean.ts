import { softplus } from '../special-function/softplus.ts'
import { trapezoid } from './trapezoid.ts'

/** Beyond so many units of its logarithm a weight adds nothing to a sum of doubles. */
const negligible = 45

/**
 * The mean of a positive smooth function of a probability that is Beta(a, b) distributed, for any positive a and b. The
 * probability is put on the scale of log-odds, where the density is smooth with exponential tails, and these are brought
 * near by a sinh whose width is that of the density.
 */
export function betaMean(a: number, b: number, of: (probability: number) => number): number {
  const centre = Math.log(a / b)
  const width = Math.sqrt(1 / a + 1 / b)
  const logPeak = logWeight(centre)
  const [numerator = 0, denominator = 1] = trapezoid(2, {
    from: -Math.asinh((negligible / a + Math.abs(centre) + 1) / width) - 1,
    to: Math.asinh((negligible / b + Math.abs(centre) + 1) / width) + 1,
    evaluate: (at, values) => {
      const odds = centre + width * Math.sinh(at)
      const weight = Math.exp(logWeight(odds) - logPeak) * Math.cosh(at)
      values[0] = weight === 0 ? 0 : weight * of(1 / (1 + Math.exp(-odds)))
      values[1] = weight
    },
  })
  return numerator / denominator

  function logWeight(odds: number): number {
    return -a * softplus(-odds) - b * softplus(odds)
  }
}
