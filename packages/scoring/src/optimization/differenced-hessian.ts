import type { Objective } from './damped-newton.ts'

/** A smooth function with its exact gradient. */
export interface GradientOnly {
  readonly size: number
  evaluate(at: Float64Array, gradient: Float64Array): number
}

/** Where the error of the difference and what rounding makes of it are both about a millionth. */
const step = 1e-6

/**
 * Adds the curvature of a function as the difference of its gradient, good to five digits or so: enough for Newton's steps
 * to converge as fast as they would, and for standard errors.
 */
export function withDifferencedHessian({ size, evaluate }: GradientOnly): Objective {
  return {
    size,
    evaluate(at, gradient, hessian) {
      const value = evaluate(at, gradient)
      if (!Number.isFinite(value)) return value
      const ahead = new Float64Array(size)
      const rows = new Float64Array(size * size)
      for (let row = 0; row < size; row++) {
        evaluate(at.with(row, (at[row] ?? 0) + step), ahead)
        for (let column = 0; column < size; column++)
          rows[row * size + column] = ((ahead[column] ?? 0) - (gradient[column] ?? 0)) / step
      }
      for (let row = 0; row < size; row++) {
        for (let column = 0; column < size; column++) {
          const mirrored = rows[column * size + row] ?? 0
          hessian[row * size + column] = ((rows[row * size + column] ?? 0) + mirrored) / 2
        }
      }
      return value
    },
  }
}
