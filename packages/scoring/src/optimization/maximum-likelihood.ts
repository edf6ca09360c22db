import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { cholesky, invertCholesky } from './cholesky.ts'
import { dampedNewton, type Minimum, type Objective, type SearchEnd } from './damped-newton.ts'

/** How a fit came to its answer. */
export interface Convergence {
  /** Newton steps from the start that reached the answer. */
  readonly iterations: number
  /** The steepest slope of the log-likelihood by the logarithm of a parameter that is left; 0 at a true maximum. */
  readonly gradientNorm: number
  readonly starts: readonly FitStart[]
  /** How many starts reached the same maximum. */
  readonly startsAgreed: number
}

/** One of the points a fit began at, and where it led. */
export interface FitStart {
  readonly from: readonly number[]
  readonly end: SearchEnd
  readonly iterations: number
  readonly logLikelihood: number
  readonly agrees: boolean
}

/**
 * No start came to rest on a peak of the likelihood. `NO_PEAK`: it rises without end towards a parameter of zero or
 * infinity, or is flat: the data do not tell the parameters apart, as with a handful of customers or customers who are
 * all alike. `UNFINISHED`: there is a peak, but the search did not reach it.
 */
export type FitDidNotConvergeError = DomainError<
  'FIT_DID_NOT_CONVERGE',
  { cause: 'NO_PEAK' | 'UNFINISHED'; gradientNorm: number; starts: readonly FitStart[] }
>

export interface LikelihoodPeak {
  readonly parameters: readonly number[]
  /** Of the parameters themselves, by the delta method. */
  readonly standardErrors: readonly number[]
  readonly logLikelihood: number
  readonly convergence: Convergence
}

const mostIterations = 100
/** A factor of e²⁵ from the start: no parameter of a real population is there. */
const farthest = 25
const tolerancePerCustomer = 1e-9
const leastTolerance = 1e-8
/** A parameter known only within a factor of e⁵ ≈ 150 is not known. */
const largestLogError = 5

/**
 * The maximum of a likelihood over positive parameters, searched from several starts on the scale of their logarithms.
 * Standard errors are the square roots of the diagonal of the inverse observed information (the negative Hessian of the
 * log-likelihood at the maximum, by the logarithms), times the parameter: the delta method.
 *
 * `objective` is the negative log-likelihood, by the logarithms of the parameters.
 */
export function maximizeLikelihood(
  objective: Objective,
  { starts, customers }: { readonly starts: readonly (readonly number[])[]; readonly customers: number },
): Result<LikelihoodPeak, FitDidNotConvergeError> {
  const gradientTolerance = Math.max(leastTolerance, tolerancePerCustomer * customers)
  const limits = { gradientTolerance, mostIterations, farthest }
  const minima = starts.map(start =>
    dampedNewton(objective, { start: Float64Array.from(start, Math.log), limits }),
  )
  const best = minima.reduce((one, other) => (isBetter(other, one) ? other : one))
  const reports = minima.map((minimum, index) => reportOf(minimum, { best, from: starts[index] ?? [] }))
  const { gradientNorm, iterations } = best
  const refusal = (cause: 'NO_PEAK' | 'UNFINISHED') =>
    err(domainError('FIT_DID_NOT_CONVERGE', { cause, gradientNorm, starts: reports }))
  const lower = cholesky(best.hessian, objective.size)
  if (best.end === 'RAN_AWAY' || lower === undefined) return refusal('NO_PEAK')
  const variance = invertCholesky(lower, objective.size)
  const logErrors = Array.from(best.at, (_, i) => Math.sqrt(variance[i * objective.size + i] ?? 0))
  if (logErrors.some(error => !(error <= largestLogError))) return refusal('NO_PEAK')
  if (best.end !== 'CONVERGED') return refusal('UNFINISHED')
  const parameters = Array.from(best.at, Math.exp)
  return ok({
    parameters,
    standardErrors: parameters.map((parameter, i) => parameter * (logErrors[i] ?? 0)),
    logLikelihood: -best.value,
    convergence: {
      iterations,
      gradientNorm,
      starts: reports,
      startsAgreed: reports.filter(report => report.agrees).length,
    },
  })
}

/** A search that came to rest is worth more than one a rounding error lower that did not. */
function isBetter(one: Minimum, other: Minimum): boolean {
  if (!Number.isFinite(one.value)) return false
  if (!Number.isFinite(other.value)) return true
  const isLevel = Math.abs(one.value - other.value) <= 1e-9 * Math.abs(other.value)
  if (isLevel && one.end !== other.end) return one.end === 'CONVERGED'
  return one.value < other.value
}

function reportOf(
  { at, end, iterations, value }: Minimum,
  { best, from }: { readonly best: Minimum; readonly from: readonly number[] },
): FitStart {
  const isSamePoint = at.every((coordinate, i) => Math.abs(coordinate - (best.at[i] ?? 0)) <= 1e-4)
  return { from, end, iterations, logLikelihood: -value, agrees: end === 'CONVERGED' && isSamePoint }
}
