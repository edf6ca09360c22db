import type { Objective } from '../optimization/damped-newton.ts'
import { toNegativeLogScale } from '../optimization/log-scale.ts'
import { rising } from '../special-function/rising.ts'
import type { FitSample } from './fit-sample.ts'

/**
 * The negative log-likelihood of the BG/NBD model (Fader, Hardie and Lee 2005, equation 6) with its exact derivatives, by
 * the logarithms of r, α, a and b. Times are taken in shares of α, so that nothing cancels where r and α are large.
 *
 * Of a customer who never came back only α and r speak. For the others the two ways to have been quiet since the last
 * purchase, alive and gone, are weighed by the log-odds e = ln a − ln(b+x−1) + (r+x) ln((α+T) ÷ (α+t_x)).
 */
export function bgNbdLikelihood(sample: FitSample): Objective {
  const { repeats, lastRepeatAt, observedFor, counts } = sample
  const parameters = new Float64Array(4)
  return {
    size: 4,
    evaluate(at, gradient, hessian) {
      for (let i = 0; i < 4; i++) parameters[i] = Math.exp(at[i] ?? 0)
      const [r = 0, alpha = 0, a = 0, b = 0] = parameters
      const logAlpha = at[1] ?? 0
      const logA = at[2] ?? 0
      let value = 0
      let gR = 0
      let gAlpha = 0
      let gA = 0
      let gB = 0
      let hRR = 0
      let hRAlpha = 0
      let hAlpha = 0
      let hRA = 0
      let hAlphaA = 0
      let hRB = 0
      let hAlphaB = 0
      let hA = 0
      let hAB = 0
      let hB = 0
      for (let kind = 0; kind < counts.length; kind++) {
        const x = repeats[kind] ?? 0
        const n = counts[kind] ?? 0
        const shape = r + x
        const to = observedFor[kind] ?? 0
        const atEnd = 1 / (alpha + to)
        const logEnd = Math.log1p(to / alpha)
        value -= n * shape * logEnd
        gR -= n * logEnd
        gAlpha += (n * shape * to * atEnd) / alpha
        hRAlpha -= n * atEnd
        hAlpha += n * shape * atEnd * atEnd
        if (x === 0) continue
        const last = lastRepeatAt[kind] ?? 0
        const atLast = 1 / (alpha + last)
        const quiet = logEnd - Math.log1p(last / alpha)
        const others = 1 / (b + (x - 1))
        const odds = Math.exp(logA + shape * quiet) * others
        // P(gone), and the logarithm of 1 + odds, neither of which overflows.
        const gone = odds < Infinity ? odds / (1 + odds) : 1
        value += n * (odds < Infinity ? Math.log1p(odds) : logA + shape * quiet + Math.log(others))
        const eAlpha = shape * (atEnd - atLast)
        const eA = 1 / a
        const slope = n * gone
        gR += slope * quiet
        gAlpha += slope * eAlpha
        gA += slope * eA
        gB -= slope * others
        const bend = slope * (1 - gone)
        hRR += bend * quiet * quiet
        hRAlpha += bend * quiet * eAlpha + slope * (atEnd - atLast)
        hAlpha += bend * eAlpha * eAlpha + slope * shape * (atLast * atLast - atEnd * atEnd)
        hRA += bend * quiet * eA
        hAlphaA += bend * eAlpha * eA
        hRB -= bend * quiet * others
        hAlphaB -= bend * eAlpha * others
        hA += (bend - slope) * eA * eA
        hAB -= bend * eA * others
        hB += (bend + slope) * others * others
      }
      hRAlpha += sample.customers / alpha
      hAlpha -= (sample.customers * r) / (alpha * alpha)
      for (const [x, n] of sample.byRepeats) {
        const purchases = rising(r, x)
        const stays = rising(b, x)
        const chances = rising(a + b, x)
        value += n * (purchases.log + stays.log - chances.log - x * logAlpha)
        gAlpha -= (n * x) / alpha
        gR += n * purchases.slope
        hRR += n * purchases.curvature
        gA -= n * chances.slope
        gB += n * (stays.slope - chances.slope)
        hA -= n * chances.curvature
        hAB -= n * chances.curvature
        hB += n * (stays.curvature - chances.curvature)
      }
      gradient.set([gR, gAlpha, gA, gB])
      hessian.set([hRR, 0, 0, 0, hRAlpha, hAlpha, 0, 0, hRA, hAlphaA, hA, 0, hRB, hAlphaB, hAB, hB])
      toNegativeLogScale(parameters, gradient, hessian)
      return -value
    },
  }
}
