import type { Objective } from '../optimization/damped-newton.ts'
import { toNegativeLogScale } from '../optimization/log-scale.ts'
import { digamma, trigamma } from '../special-function/digamma.ts'
import { logGamma } from '../special-function/log-gamma.ts'

/** Customers with repeat purchases, equal ones taken together, in ascending order of repeats. */
export interface SpendSample {
  readonly customers: number
  readonly repeats: Float64Array
  readonly meanValue: Float64Array
  readonly counts: Float64Array
}

/**
 * The negative log-likelihood of the Gamma-Gamma model (Fader and Hardie 2013, equation 1a) with its exact derivatives, by
 * the logarithms of p, q and γ.
 */
export function gammaGammaLikelihood({ customers, repeats, meanValue, counts }: SpendSample): Objective {
  const parameters = new Float64Array(3)
  return {
    size: 3,
    evaluate(at, gradient, hessian) {
      for (let i = 0; i < 3; i++) parameters[i] = Math.exp(at[i] ?? 0)
      const [p = 0, q = 0, gamma = 0] = parameters
      let value = -customers * logGamma(q)
      let gP = 0
      let gQ = -customers * digamma(q)
      let gGamma = (customers * q) / gamma
      let hP = 0
      let hPQ = 0
      let hPGamma = 0
      let hQ = -customers * trigamma(q)
      let hQGamma = customers / gamma
      let hGamma = (-customers * q) / (gamma * gamma)
      let known = { repeats: 0, log: 0, slopes: 0, slope: 0, bends: 0, bend: 0 }
      for (let kind = 0; kind < counts.length; kind++) {
        const x = repeats[kind] ?? 0
        const n = counts[kind] ?? 0
        const spent = x * (meanValue[kind] ?? 0)
        if (x !== known.repeats) known = ofRepeats(x)
        // ln of the customer's part of γ + xm, and of that of γ.
        const logOwn = -Math.log1p(gamma / spent)
        const logPrior = -Math.log1p(spent / gamma)
        const whole = 1 / (gamma + spent)
        const shape = p * x + q
        value += n * (known.log + p * x * logOwn + q * logPrior - Math.log(spent / x))
        gP += n * x * (known.slopes + logOwn)
        gQ += n * (known.slope + logPrior)
        gGamma -= n * shape * whole
        hP += n * x * x * known.bends
        hPQ += n * x * known.bend
        hPGamma -= n * x * whole
        hQ += n * known.bend
        hQGamma -= n * whole
        hGamma += n * shape * whole * whole
      }
      gradient.set([gP, gQ, gGamma])
      hessian.set([hP, 0, 0, hPQ, hQ, 0, hPGamma, hQGamma, hGamma])
      toNegativeLogScale(parameters, gradient, hessian)
      return -value

      function ofRepeats(x: number): typeof known {
        const slope = digamma(p * x + q)
        const bend = trigamma(p * x + q)
        return {
          repeats: x,
          log: logGamma(p * x + q) - logGamma(p * x),
          slopes: slope - digamma(p * x),
          slope,
          bends: bend - trigamma(p * x),
          bend,
        }
      }
    },
  }
}
