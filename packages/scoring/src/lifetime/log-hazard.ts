import { type LogIntegral, logPartialBeta } from '../quadrature/partial-beta.ts'

/** Two competing events whose rates differ between customers as gamma distributions. */
export interface CompetingRates {
  /** Shape and rate of the event that does not happen. */
  shape: number
  rate: number
  /** Shape and rate of the event that happens. */
  otherShape: number
  otherRate: number
}

/** The value of {@link logHazard} and its derivatives. */
export interface LogHazard {
  log: number
  byShape: number
  byRate: number
  byOtherShape: number
  byOtherRate: number
}

const part: LogIntegral = { log: 0, byExponent: 0, byPower: 0, bySlope: 0, byFrom: 0 }

/**
 * ln of k ∫_from^to ((A+to) ÷ (A+τ))^m ((B+to) ÷ (B+τ))^k dτ ÷ (B+τ), with (m, A) shape and rate of the event that does
 * not happen and (k, B) those of the one that happens: the odds that the latter happened between `from` and `to` rather
 * than not yet. This is A₀ of Fader and Hardie's note on the Pareto/NBD likelihood, in the variable (K+from) ÷ (K+τ) with
 * K the larger of A and B, for which both of its hypergeometric forms have positive terms only.
 *
 * Writes into `into`; answers −∞ and no slopes for an empty span. The span is given as such, so that it may be
 * tiny beside `from`.
 */
export function logHazard(
  { shape: m, rate: A, otherShape: k, otherRate: B }: CompetingRates,
  { from, span, into }: { readonly from: number; readonly span: number; readonly into: LogHazard },
): void {
  if (!(span > 0)) {
    into.log = -Infinity
    into.byShape = into.byRate = into.byOtherShape = into.byOtherRate = 0
    return
  }
  const isFirst = A >= B
  const larger = Math.max(A, B)
  const start = larger + from
  const to = from + span
  const end = larger + to
  const exponent = m + k
  const slope = Math.abs(A - B) / start
  logPartialBeta({ exponent, power: isFirst ? k + 1 : m, slope, span: span / end }, part)
  const logA = isFirst ? Math.log1p(span / start) : Math.log((A + to) / start)
  const logB = isFirst ? Math.log((B + to) / start) : Math.log1p(span / start)
  into.log = Math.log(k) + part.log + m * logA + k * logB
  into.byShape = part.byExponent + logA + (isFirst ? 0 : part.byPower)
  into.byOtherShape = part.byExponent + logB + 1 / k + (isFirst ? part.byPower : 0)
  const smaller = Math.min(A, B)
  const byLarger =
    (part.bySlope * ((smaller + from) / start)) / start +
    part.byFrom * (span / (end * end)) -
    exponent / start
  const bySmaller = -part.bySlope / start
  into.byRate = m / (A + to) + (isFirst ? byLarger : bySmaller)
  into.byOtherRate = k / (B + to) + (isFirst ? bySmaller : byLarger)
}
