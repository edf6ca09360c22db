import { cholesky, solveCholesky } from './cholesky.ts'

/** A smooth function to be made as small as possible, with its slopes and curvatures. */
export interface Objective {
  readonly size: number
  /** Answers the value at a point and writes the gradient and the row-major Hessian there. */
  evaluate(at: Float64Array, gradient: Float64Array, hessian: Float64Array): number
}

export interface Minimum {
  readonly at: Float64Array
  readonly value: number
  /** The largest slope in any direction. */
  readonly gradientNorm: number
  readonly hessian: Float64Array
  readonly iterations: number
  readonly end: SearchEnd
}

/**
 * `CONVERGED`: no slope is left. `RAN_AWAY`: it goes down without end. `STALLED`: there is a slope, but no step down it
 * that rounding lets be seen.
 */
export type SearchEnd = 'CONVERGED' | 'ITERATION_LIMIT' | 'RAN_AWAY' | 'STALLED'

export interface NewtonLimits {
  /** Converged where no slope is steeper. */
  readonly gradientTolerance: number
  readonly mostIterations: number
  /** How far a coordinate may go from the start before the search is called runaway. */
  readonly farthest: number
}

const longestStep = 2
const sufficientDecrease = 1e-4
const rounding = 1e-13
/** Damping so many times the curvature makes steps that change nothing. */
const hopeless = 1e12

/**
 * Newton's method with Levenberg's damping: the curvature is raised until it is positive and the step goes down enough,
 * and lowered again where the quadratic picture holds, so that the last steps converge quadratically (Nocedal and Wright,
 * Numerical Optimization, chapters 3 and 4). Deterministic and bounded in time.
 */
export function dampedNewton(
  objective: Objective,
  { start, limits }: { readonly start: Float64Array; readonly limits: NewtonLimits },
): Minimum {
  const { size } = objective
  let at = start
  let gradient = new Float64Array(size)
  let hessian = new Float64Array(size * size)
  let value = objective.evaluate(at, gradient, hessian)
  let damping = 0
  let iterations = 0
  while (iterations < limits.mostIterations) {
    if (!Number.isFinite(value)) return answer('RAN_AWAY')
    if (steepest(gradient) <= limits.gradientTolerance) return answer('CONVERGED')
    if (damping > hopeless * largestDiagonal(hessian, size)) return answer('STALLED')
    iterations++
    const step = newtonStep({ gradient, hessian, damping })
    const raised = Math.max(8 * damping, 1e-4 * largestDiagonal(hessian, size))
    if (step === undefined) {
      damping = raised
      continue
    }
    const trial = Float64Array.from(at, (coordinate, i) => coordinate + (step[i] ?? 0))
    if (trial.some((coordinate, i) => Math.abs(coordinate - (start[i] ?? 0)) > limits.farthest))
      return answer('RAN_AWAY')
    const trialGradient = new Float64Array(size)
    const trialHessian = new Float64Array(size * size)
    const trialValue = objective.evaluate(trial, trialGradient, trialHessian)
    const allowed = sufficientDecrease * inner(gradient, step) + rounding * Math.abs(value)
    if (!(trialValue <= value + allowed)) {
      damping = raised
      continue
    }
    at = trial
    value = trialValue
    gradient = trialGradient
    hessian = trialHessian
    damping = damping < 1e-6 * largestDiagonal(hessian, size) ? 0 : damping / 16
  }
  return answer('ITERATION_LIMIT')

  function answer(end: SearchEnd): Minimum {
    return { at, value, gradientNorm: steepest(gradient), hessian, iterations, end }
  }
}

function newtonStep({
  gradient,
  hessian,
  damping,
}: {
  readonly gradient: Float64Array
  readonly hessian: Float64Array
  readonly damping: number
}): Float64Array | undefined {
  const size = gradient.length
  const damped = Float64Array.from(hessian, (h, i) => (i % (size + 1) === 0 ? h + damping : h))
  const lower = cholesky(damped, size)
  if (lower === undefined) return undefined
  const step = solveCholesky(lower, gradient)
  const length = steepest(step)
  const scale = length > longestStep ? longestStep / length : 1
  return step.map(coordinate => -coordinate * scale)
}

function inner(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, coordinate, i) => sum + coordinate * (other[i] ?? 0), 0)
}

function steepest(gradient: Float64Array): number {
  return gradient.reduce((most, slope) => Math.max(most, Math.abs(slope)), 0)
}

function largestDiagonal(hessian: Float64Array, size: number): number {
  let largest = Number.MIN_VALUE
  for (let i = 0; i < size; i++) largest = Math.max(largest, Math.abs(hessian[i * size + i] ?? 0))
  return largest
}
