import type { BgNbdParameters, PurchaseHistoryColumns } from '@clientele/scoring'

// BG/NBD as one writes it down from the paper, for comparison: a sum over all customers, its gradient by differences, BFGS
// from a single start; and the printed formulas with Gauss's series.

/** A fit without any of what makes ours quick: no equal histories taken together, no derivatives, one start. */
export function plainFit(histories: PurchaseHistoryColumns): {
  parameters: BgNbdParameters
  logLikelihood: number
} {
  const objective = (at: readonly number[]) => -logLikelihood(histories, parametersAt(at))
  let at = [0, 0, 0, 0]
  let value = objective(at)
  let gradient = slopesOf(objective, at)
  let inverse = identity()
  for (let iteration = 0; iteration < 200 && Math.max(...gradient.map(Math.abs)) > 1e-3; iteration++) {
    const step = inverse.map(row => -dot(row, gradient))
    const length = Math.max(...step.map(Math.abs))
    let scale = length > 1 ? 1 / length : 1
    let next = at.map((x, i) => x + scale * (step[i] ?? 0))
    let nextValue = objective(next)
    while (!(nextValue <= value + 1e-4 * scale * dot(step, gradient)) && scale > 1e-10) {
      scale /= 2
      next = at.map((x, i) => x + scale * (step[i] ?? 0))
      nextValue = objective(next)
    }
    if (scale <= 1e-10) break
    const nextGradient = slopesOf(objective, next)
    const s = next.map((x, i) => x - (at[i] ?? 0))
    const y = nextGradient.map((g, i) => g - (gradient[i] ?? 0))
    inverse = updated(inverse, s, y)
    at = next
    value = nextValue
    gradient = nextGradient
  }
  return { parameters: parametersAt(at), logLikelihood: -value }
}

/** Expected purchases and P(alive) by the printed formulas. */
export function plainForecast(
  { repeats, lastRepeatAt, observedFor }: PurchaseHistoryColumns,
  { r, alpha, a, b, within }: BgNbdParameters & { readonly within: number },
): { probabilityAlive: Float64Array; expectedPurchases: Float64Array } {
  const probabilityAlive = new Float64Array(repeats.length)
  const expectedPurchases = new Float64Array(repeats.length)
  for (let row = 0; row < repeats.length; row++) {
    const x = repeats[row] ?? 0
    const end = observedFor[row] ?? 0
    const odds =
      x === 0 ? 0 : (a / (b + x - 1)) * ((alpha + end) / (alpha + (lastRepeatAt[row] ?? 0))) ** (r + x)
    const series = hypergeometric(r + x, b + x, a + b + x - 1, within / (alpha + end + within))
    const bracket = 1 - ((alpha + end) / (alpha + end + within)) ** (r + x) * series
    probabilityAlive[row] = 1 / (1 + odds)
    expectedPurchases[row] = (((a + b + x - 1) / (a - 1)) * bracket) / (1 + odds)
  }
  return { probabilityAlive, expectedPurchases }
}

function logLikelihood(histories: PurchaseHistoryColumns, { r, alpha, a, b }: BgNbdParameters): number {
  const { repeats, lastRepeatAt, observedFor } = histories
  let sum = 0
  for (let row = 0; row < repeats.length; row++) {
    const x = repeats[row] ?? 0
    const shape = r + x
    const first = logGamma(shape) - logGamma(r) + r * Math.log(alpha)
    const second = logGamma(a + b) + logGamma(b + x) - logGamma(b) - logGamma(a + b + x)
    const alive = -shape * Math.log(alpha + (observedFor[row] ?? 0))
    const gone = Math.log(a) - Math.log(b + x - 1) - shape * Math.log(alpha + (lastRepeatAt[row] ?? 0))
    const most = Math.max(alive, gone)
    sum +=
      first + second + (x === 0 ? alive : most + Math.log(Math.exp(alive - most) + Math.exp(gone - most)))
  }
  return sum
}

function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1
  let sum = 1
  for (let n = 0; Math.abs(term) > 1e-13 * Math.abs(sum); n++) {
    term *= ((a + n) * (b + n) * z) / ((c + n) * (n + 1))
    sum += term
  }
  return sum
}

/** Lanczos's approximation with seven terms, as in Numerical Recipes. */
function logGamma(x: number): number {
  const base = x + 5.5
  const series = lanczos.reduce((sum, coefficient, i) => sum + coefficient / (x + 1 + i), 1.000000000190015)
  return (x + 0.5) * Math.log(base) - base + Math.log((2.5066282746310007 * series) / x)
}

const lanczos = [
  76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.001208650973866179,
  -0.000005395239384953,
]

function parametersAt([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): BgNbdParameters {
  return { r: Math.exp(r), alpha: Math.exp(alpha), a: Math.exp(a), b: Math.exp(b) }
}

function slopesOf(objective: (at: readonly number[]) => number, at: readonly number[]): number[] {
  return at.map((_, i) => {
    const [above, below] = [1e-5, -1e-5].map(step => objective(at.map((x, j) => (i === j ? x + step : x))))
    return ((above ?? 0) - (below ?? 0)) / 2e-5
  })
}

function identity(): number[][] {
  return [0, 1, 2, 3].map(i => [0, 1, 2, 3].map(j => (i === j ? 1e-3 : 0)))
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, x, i) => sum + x * (other[i] ?? 0), 0)
}

/** Broyden, Fletcher, Goldfarb and Shanno's update of the inverse curvature. */
function updated(inverse: number[][], s: readonly number[], y: readonly number[]): number[][] {
  const along = dot(s, y)
  if (along <= 0) return inverse
  const turned = inverse.map(row => dot(row, y))
  const grown = (1 + dot(y, turned) / along) / along
  return inverse.map((row, i) =>
    row.map((h, j) => {
      const crossed = (s[i] ?? 0) * (turned[j] ?? 0) + (turned[i] ?? 0) * (s[j] ?? 0)
      return h + grown * (s[i] ?? 0) * (s[j] ?? 0) - crossed / along
    }),
  )
}
