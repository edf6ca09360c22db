const rootTwoPi = Math.sqrt(2 * Math.PI)
/** From here on the continued fraction of the tail is short and exact. */
const tailFrom = 3

/**
 * The part of a standard normal distribution below `z`. Near the middle the series z + z³/3 + z⁵/(3·5) + …, in the tails
 * Laplace's continued fraction, so that small tails keep their digits.
 *
 * @see NIST DLMF 7.6.2 and 7.9; G. Marsaglia, Evaluating the normal distribution, Journal of Statistical Software 11(4),
 * 2004.
 */
export function normalBelow(z: number): number {
  if (z <= -tailFrom) return tailBeyond(-z)
  if (z >= tailFrom) return 1 - tailBeyond(z)
  let term = z
  let sum = z
  for (let odd = 3; Math.abs(term) > Math.abs(sum) * 1e-17; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return 0.5 + sum * normalDensity(z)
}

/** The density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / rootTwoPi
}

function tailBeyond(z: number): number {
  let fraction = z
  for (let term = 120; term > 0; term--) fraction = z + term / fraction
  return normalDensity(z) / fraction
}

/** The two-sided p-value of a statistic that is standard normal where nothing changed. */
export function twoSidedNormal(z: number): number {
  return Math.min(1, 2 * normalBelow(-Math.abs(z)))
}

/**
 * The `z` below which a part `p`, above 0 and below 1, of a standard normal distribution lies: Wichura's algorithm AS 241
 * (PPND16), with a relative error of about 10⁻¹⁶.
 *
 * @see M. J. Wichura, Algorithm AS 241: The percentage points of the normal distribution, Applied Statistics 37, 1988,
 * 477-484.
 */
export function normalQuantile(p: number): number {
  const fromMiddle = p - 0.5
  if (Math.abs(fromMiddle) <= 0.425) {
    const r = 0.180625 - fromMiddle * fromMiddle
    return (fromMiddle * polynomial(middleAbove, r)) / polynomial(middleBelow, r)
  }
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)))
  const z =
    r <= 5
      ? polynomial(nearAbove, r - 1.6) / polynomial(nearBelow, r - 1.6)
      : polynomial(farAbove, r - 5) / polynomial(farBelow, r - 5)
  return fromMiddle < 0 ? -z : z
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0)
}

const middleAbove = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
]
const middleBelow = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
]
const nearAbove = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
]
const nearBelow = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
]
const farAbove = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
]
const farBelow = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
]
