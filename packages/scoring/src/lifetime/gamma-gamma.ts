import type { SpendHistory } from './spend-history.ts'

/**
 * The parameters of the Gamma-Gamma model: the values of a customer's purchases scatter around a mean of their own as a
 * gamma distribution of shape p, and the rates of these distributions differ between customers as Gamma(q, γ).
 *
 * Sources: Colombo and Jiang, A Stochastic RFM Model, Journal of Interactive Marketing 13 (1999); Fader and Hardie, The
 * Gamma-Gamma Model of Monetary Value (2013).
 */
export interface GammaGammaParameters {
  readonly p: number
  readonly q: number
  /** In the unit of the values. */
  readonly gamma: number
}

/**
 * The value to be expected of a customer's next purchase: a mean of what they spent and of what all spend, the more of the
 * former the more often they bought. p(γ + x·m) ÷ (px + q − 1), equation 5 of Fader and Hardie. Infinite where px + q ≤ 1.
 */
export function gammaGammaValue(
  { p, q, gamma }: GammaGammaParameters,
  { repeats, meanValue }: SpendHistory,
): number {
  const weight = p * repeats + q - 1
  return weight > 0 ? (p * (gamma + repeats * meanValue)) / weight : Infinity
}
