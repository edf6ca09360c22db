import { decay } from '../special-function/decay.ts'
import { type CompetingRates, type LogHazard, logHazard } from './log-hazard.ts'
import type { PurchaseEquations } from './purchase-equations.ts'

/**
 * The parameters of the Pareto/NBD model: while alive a customer buys at random with a rate that differs between
 * customers as Gamma(r, α), and leaves at random with a rate that differs as Gamma(s, β).
 *
 * Source: Schmittlein, Morrison and Colombo, Counting Your Customers, Management Science 33 (1987).
 */
export interface ParetoNbdParameters {
  readonly r: number
  /** In units of time: the mean purchase rate is r ÷ alpha. */
  readonly alpha: number
  readonly s: number
  /** In units of time: the mean rate of leaving is s ÷ beta. */
  readonly beta: number
}

/** Puts parameters into the equations of the Pareto/NBD model (Fader and Hardie, A Note on Deriving the Pareto/NBD Model). */
export function paretoNbdEquations({ r, alpha, s, beta }: ParetoNbdParameters): PurchaseEquations {
  const rates: CompetingRates = { shape: r, rate: alpha, otherShape: s, otherRate: beta }
  const swapped: CompetingRates = { shape: s, rate: beta, otherShape: r, otherRate: alpha }
  const into: LogHazard = { log: 0, byShape: 0, byRate: 0, byOtherShape: 0, byOtherRate: 0 }
  return {
    logOddsGone: (repeats, lastRepeatAt, observedFor) => {
      rates.shape = r + repeats
      logHazard(rates, { from: lastRepeatAt, span: observedFor - lastRepeatAt, into })
      return into.log
    },

    // (r+x)(β+T) ÷ ((α+T)(s−1)) × [1 − ((β+T) ÷ (β+T+t))^(s−1)], which is a logarithm at s = 1.
    purchasesIfAlive: (repeats, observedFor, time) => {
      const end = beta + observedFor
      return ((r + repeats) * end * decay(s - 1, Math.log1p(time / end))) / (alpha + observedFor)
    },

    // The next event is either a purchase or leaving: the same odds with the parts exchanged, undone at the end.
    buysIfAlive: (repeats, observedFor, time) => {
      swapped.otherShape = r + repeats
      logHazard(swapped, { from: observedFor, span: time, into })
      const logNeither =
        -(r + repeats) * Math.log1p(time / (alpha + observedFor)) -
        s * Math.log1p(time / (beta + observedFor))
      return Math.exp(into.log + logNeither)
    },
  }
}
