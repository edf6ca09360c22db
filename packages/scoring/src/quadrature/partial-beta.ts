import { mostIntervals, trapezoid } from './trapezoid.ts'

/** ln of an integral, and its derivatives by the four arguments. */
export interface LogIntegral {
  log: number
  byExponent: number
  byPower: number
  bySlope: number
  byFrom: number
}

/** Beyond so many terms the quadrature is faster. */
const mostTerms = 300
const negligible = 1e-17
/** e^(−π sinh 4) is 10⁻³⁷: nothing is left outside. */
const reach = 4

interface Integrand {
  /** M, positive */
  readonly exponent: number
  /** c, positive */
  readonly power: number
  /** δ in [0, 1) */
  readonly slope: number
  /** The lower end q as its distance from 1: exact where the span is short. */
  readonly span: number
}

/**
 * ln ∫_q^1 y^(M−1) (1 − δy)^(−c) dy: the difference of two Gauss hypergeometric functions
 * [₂F₁(M, c; M+1; δ) − q^M ₂F₁(M, c; M+1; δq)] ÷ M taken as one integral, so that nothing cancels when q is near 1. For
 * moderate δ a series whose terms are all positive; beyond, a quadrature whose points crowd towards both ends.
 *
 * Writes into `into`; the span must be positive.
 */
export function logPartialBeta(integrand: Integrand, into: LogIntegral): void {
  const { exponent, power, slope, span } = integrand
  const expectedTerms = (power * slope + 40) / (1 - slope)
  if (expectedTerms < mostTerms) sumSeries(integrand, into)
  else integrate(integrand, into)
  // The slope by the lower end is the integrand there.
  const from = 1 - span
  const logAtFrom = (exponent - 1) * Math.log1p(-span) - power * Math.log1p(-slope * from)
  into.byFrom = -Math.exp(logAtFrom - into.log)
}

/** Σ (c)_n ÷ n! δⁿ (1 − q^(M+n)) ÷ (M+n), with 1 − q^(M+n) carried from term to term. */
function sumSeries({ exponent, power, slope, span }: Integrand, into: LogIntegral): void {
  const q = 1 - span
  const logQ = Math.log1p(-span)
  let coefficient = 1
  let harmonic = 0
  let share = -Math.expm1(exponent * logQ)
  let value = 0
  let byExponent = 0
  let byPower = 0
  let bySlope = 0
  for (let n = 0; n < 4 * mostTerms; n++) {
    const k = exponent + n
    const term = (coefficient * share) / k
    value += term
    byExponent += (coefficient * (-logQ * (1 - share)) - term) / k
    byPower += term * harmonic
    bySlope += n * term
    const growth = ((power + n) * slope) / (n + 1)
    // The derivative by the slope is that many times more sensitive, the smaller the slope.
    if (growth < 1 && term * growth * (n + 1) <= negligible * value * slope * (1 - growth)) break
    harmonic += 1 / (power + n)
    coefficient *= growth
    share = span + q * share
  }
  into.log = Math.log(value)
  into.byExponent = byExponent / value
  into.byPower = byPower / value
  into.bySlope = slope === 0 ? power * meanOf({ exponent, span }) : bySlope / (slope * value)
}

/** ∫ y^M ÷ ∫ y^(M−1), which is what remains of the slope by δ at δ = 0. */
function meanOf({ exponent, span }: Pick<Integrand, 'exponent' | 'span'>): number {
  const logQ = Math.log1p(-span)
  return (Math.expm1((exponent + 1) * logQ) * exponent) / (Math.expm1(exponent * logQ) * (exponent + 1))
}

/** The integrand is taken in shares of its value at y = 1, where it may be beyond all numbers. */
function integrate({ exponent, power, slope, span }: Integrand, into: LogIntegral): void {
  const room = 1 - slope
  const [value = 0, lessLog = 0, byPower = 0, bySlope = 0] = trapezoid(4, {
    from: -reach,
    to: reach,
    evaluate: (at, values, place) => {
      if (weights[place] === 0) setNode(at, place)
      const toEnd = distances[place] ?? 0
      const weight = weights[place] ?? 0
      const below = span * toEnd
      const y = 1 - below
      // Far from 1 the logarithm wants the distance from 0, near 1 that from 1.
      const logY = below > 0.5 ? Math.log(1 - span + span * (1 - toEnd)) : Math.log1p(-below)
      const logRise = Math.log1p((slope * below) / room)
      const f = weight * Math.exp((exponent - 1) * logY - power * logRise)
      values[0] = f
      values[1] = -f * logY
      values[2] = f * logRise
      values[3] = (f * y) / (room + slope * below)
    },
  })
  into.log = Math.log(value * Math.PI * span) - power * Math.log(room)
  into.byExponent = -lessLog / value
  into.byPower = -byPower / value - Math.log(room)
  into.bySlope = (power * bySlope) / value
}

/** The points of the quadrature, once they were asked for: their shares of the way from y = 1 and their weights. */
const distances = new Float64Array(mostIntervals + 1)
const weights = new Float64Array(mostIntervals + 1)

function setNode(at: number, place: number): void {
  const toEnd = 1 / (1 + Math.exp(Math.PI * Math.sinh(at)))
  distances[place] = toEnd
  weights[place] = toEnd * (1 - toEnd) * Math.cosh(at)
}
