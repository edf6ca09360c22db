import { betaMean } from '../quadrature/beta-mean.ts'
import { compileShiftedSeries } from '../special-function/shifted-series.ts'
import type { PurchaseEquations } from './purchase-equations.ts'

/**
 * The parameters of the BG/NBD model: while alive a customer buys at random with a rate that differs between customers
 * as Gamma(r, α), and leaves after each purchase with a probability that differs as Beta(a, b).
 *
 * Source: Fader, Hardie and Lee, "Counting Your Customers" the Easy Way, Marketing Science 24 (2005).
 */
export interface BgNbdParameters {
  readonly r: number
  /** In units of time: the mean purchase rate is r ÷ alpha. */
  readonly alpha: number
  readonly a: number
  readonly b: number
}

/** Of a sum that is this much smaller than its parts too many digits are gone. */
const worstCancellation = 1e-5
/** Logarithms of so many are at hand. */
const usualRepeats = 64

/** Puts parameters into the equations of the BG/NBD model. */
export function bgNbdEquations({ r, alpha, a, b }: BgNbdParameters): PurchaseEquations {
  const g = a + b - 1 - r
  const seriesOf = compileShiftedSeries({ a, g })
  const logLeaving = (repeats: number) => Math.log(a / (b + (repeats - 1)))
  const usualLogLeaving = Float64Array.from({ length: usualRepeats }, (_, repeats) => logLeaving(repeats))
  return {
    logOddsGone: (repeats, lastRepeatAt, observedFor) =>
      repeats === 0
        ? -Infinity
        : (repeats < usualRepeats ? (usualLogLeaving[repeats] ?? 0) : logLeaving(repeats)) +
          (r + repeats) * Math.log1p((observedFor - lastRepeatAt) / (alpha + lastRepeatAt)),

    // The published formula is (a+b+x−1) ÷ (a−1) × [1 − (1−z)^(r+x) ₂F₁(r+x, b+x; a+b+x−1; z)] with z = t ÷ (α+T+t),
    // which is 0 ÷ 0 at a = 1 and a + b + x = 1, and the difference of near equals for small t. Euler's transformation and
    // division by (a−1) term by term leave, with c = a+b+x and g = a+b−1−r,
    //
    //   (c−1)·(1 − (1−z)^(a−1)) ÷ (a−1)  −  (1−z)^(a−1) Σ_{n≥1} (a)_{n−1} (g)_n ÷ ((c)_{n−1} n!) zⁿ:
    //
    // nothing singular, both parts proportional to t, and fewer terms the more purchases there are.
    purchasesIfAlive: (repeats, observedFor, time) => {
      const relativeTime = time / (alpha + observedFor)
      if (relativeTime === 0) return 0
      const c = a + b + repeats
      const logStay = Math.log1p(relativeTime)
      const shrinkage = Math.expm1((1 - a) * logStay)
      const discount = shrinkage > -0.99 ? 1 + shrinkage : Math.exp((1 - a) * logStay)
      const first = (c - 1) * (a === 1 ? logStay : shrinkage / (1 - a))
      const series = seriesOf(c, relativeTime / (1 + relativeTime))
      const result = first - discount * series.sum
      const isSound = result > worstCancellation * Math.max(Math.abs(first), discount * series.greatest)
      return isSound
        ? result
        : purchasesByQuadrature({ a, rest: b + repeats, shape: r + repeats, relativeTime })
    },

    buysIfAlive: (repeats, observedFor, time) =>
      -Math.expm1(-(r + repeats) * Math.log1p(time / (alpha + observedFor))),
  }
}

interface Prospect {
  readonly a: number
  /** b + x */
  readonly rest: number
  /** r + x */
  readonly shape: number
  /** t ÷ (α + T) */
  readonly relativeTime: number
}

/** The mean over the probability p of leaving, which is Beta(a, b+x), of (1 − (1 + p·t ÷ (α+T))^−(r+x)) ÷ p. */
function purchasesByQuadrature({ a, rest, shape, relativeTime }: Prospect): number {
  return betaMean(a, rest, p => {
    const x = p * relativeTime
    return x < Number.EPSILON ? shape * relativeTime : -Math.expm1(-shape * Math.log1p(x)) / p
  })
}
