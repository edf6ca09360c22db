import type { Objective } from '../optimization/damped-newton.ts'
import { type GradientOnly, withDifferencedHessian } from '../optimization/differenced-hessian.ts'
import { rising } from '../special-function/rising.ts'
import { logistic, softplus } from '../special-function/softplus.ts'
import type { FitSample } from './fit-sample.ts'
import { type CompetingRates, type LogHazard, logHazard } from './log-hazard.ts'

/**
 * The negative log-likelihood of the Pareto/NBD model (Fader and Hardie, A Note on Deriving the Pareto/NBD Model and
 * Related Expressions, 2005) by the logarithms of r, α, s and β, with its exact gradient; the curvature is the difference
 * of the gradient.
 */
export function paretoNbdLikelihood(sample: FitSample): Objective {
  return withDifferencedHessian(gradientOf(sample))
}

function gradientOf(sample: FitSample): GradientOnly {
  const { repeats, lastRepeatAt, observedFor, counts } = sample
  const rates: CompetingRates = { shape: 0, rate: 0, otherShape: 0, otherRate: 0 }
  const odds: LogHazard = { log: 0, byShape: 0, byRate: 0, byOtherShape: 0, byOtherRate: 0 }
  return {
    size: 4,
    evaluate(at, gradient) {
      const [logR = 0, logAlpha = 0, logS = 0, logBeta = 0] = at
      const [r, alpha, s, beta] = [Math.exp(logR), Math.exp(logAlpha), Math.exp(logS), Math.exp(logBeta)]
      Object.assign(rates, { rate: alpha, otherShape: s, otherRate: beta })
      let value = 0
      let gR = 0
      let gAlpha = 0
      let gS = 0
      let gBeta = 0
      for (let kind = 0; kind < counts.length; kind++) {
        const n = counts[kind] ?? 0
        const to = observedFor[kind] ?? 0
        rates.shape = r + (repeats[kind] ?? 0)
        const from = lastRepeatAt[kind] ?? 0
        logHazard(rates, { from, span: to - from, into: odds })
        const gone = n * logistic(odds.log)
        const logPurchases = Math.log1p(to / alpha)
        const logLife = Math.log1p(to / beta)
        value += n * (softplus(odds.log) - rates.shape * logPurchases - s * logLife)
        gR += gone * odds.byShape - n * logPurchases
        gAlpha += gone * odds.byRate + (n * rates.shape * to) / (alpha * (alpha + to))
        gS += gone * odds.byOtherShape - n * logLife
        gBeta += gone * odds.byOtherRate + (n * s * to) / (beta * (beta + to))
      }
      for (const [x, n] of sample.byRepeats) {
        const { log, slope } = rising(r, x)
        value += n * (log - x * logAlpha)
        gR += n * slope
        gAlpha -= (n * x) / alpha
      }
      gradient.set([-r * gR, -alpha * gAlpha, -s * gS, -beta * gBeta])
      return -value
    },
  }
}
