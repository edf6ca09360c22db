import { normalBelow, normalDensity, normalQuantile } from './normal.ts'

const mostTerms = 20_000
/** From here on the normal distribution with one correction is exact to 10⁻¹⁴. */
const manyDegrees = 1e7

/**
 * The part of Student's t distribution below `t`, for any positive degrees of freedom, from the regularised incomplete
 * beta function.
 *
 * @see NIST DLMF 8.17.22 (continued fraction); M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, 26.7.1;
 * for many degrees R. A. Fisher's expansion, Metron 5(3), 1925.
 */
export function studentBelow(t: number, degrees: number): number {
  if (degrees > manyDegrees) return normalBelow(t) - (normalDensity(t) * (t ** 3 + t)) / (4 * degrees)
  const square = t * t
  const tail =
    betaBelow({ x: degrees / (degrees + square), rest: square / (degrees + square), a: degrees / 2 }) / 2
  return t > 0 ? 1 - tail : tail
}

/** The two-sided p-value of a statistic that has a t distribution where nothing changed. */
export function twoSidedStudent(t: number, degrees: number): number {
  return Math.min(1, 2 * studentBelow(-Math.abs(t), degrees))
}

/**
 * The `t` below which a part `p`, above 0 and below 1, of Student's distribution lies: found between bounds that are
 * halved until no number lies between them, hence as exact as {@link studentBelow}.
 */
export function studentQuantile(p: number, degrees: number): number {
  if (p === 0.5) return 0
  if (p > 0.5) return -studentQuantile(1 - p, degrees)
  let high = 0
  let low = Math.min(normalQuantile(p), -1)
  while (studentBelow(low, degrees) > p && low > -1e300) {
    high = low
    low *= 2
  }
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (studentBelow(middle, degrees) > p) high = middle
    else low = middle
  }
  return (low + high) / 2
}

/** I_x(a, ½), where `rest` is 1 − x: the smaller side by Lentz's method, the other by symmetry. */
function betaBelow({
  x,
  rest,
  a,
}: {
  readonly x: number
  readonly rest: number
  readonly a: number
}): number {
  if (x === 0) return 0
  if (rest === 0) return 1
  const logX = x < 0.5 ? Math.log(x) : Math.log1p(-rest)
  const front = (rootRatio(a) * Math.exp(a * logX) * Math.sqrt(rest)) / Math.sqrt(Math.PI)
  if (x < (a + 1) / (a + 2.5)) return (front * betaFraction({ x, a, b: 0.5 })) / a
  return 1 - (front * betaFraction({ x: rest, a: 0.5, b: a })) / 0.5
}

/** Γ(a + ½) ÷ Γ(a), by its asymptotic series (DLMF 5.11.13), small arguments moved up by the recurrence. */
function rootRatio(a: number): number {
  if (a < 20) return (rootRatio(a + 1) * a) / (a + 0.5)
  const s = 1 / (a * a)
  return Math.sqrt(a) * Math.exp((-1 / 8 + s * (1 / 192 - s * (1 / 640 - (s * 17) / 14_336))) / a)
}

function betaFraction({ x, a, b }: { readonly x: number; readonly a: number; readonly b: number }): number {
  const least = 1e-300
  const away = (value: number) => (Math.abs(value) < least ? least : value)
  let below = 1 / away(1 - ((a + b) * x) / (a + 1))
  let above = 1
  let fraction = below
  for (let term = 1; term <= mostTerms; term++) {
    const twice = 2 * term
    const even = (term * (b - term) * x) / ((a + twice - 1) * (a + twice))
    below = 1 / away(1 + even * below)
    above = away(1 + even / above)
    fraction *= below * above
    const odd = (-(a + term) * (a + b + term) * x) / ((a + twice) * (a + twice + 1))
    below = 1 / away(1 + odd * below)
    above = away(1 + odd / above)
    const change = below * above
    fraction *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  return fraction
}
