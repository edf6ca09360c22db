import type { Objective } from './damped-newton.ts'

/** A smooth function with its exact gradient. */
export interface GradientOnly {
  readonly size: number
  evaluate(at: Float64Array, gradient: Float64Array): number
}

/** Half the digits of a double, to a third power: where the errors of rounding and of the difference meet. */
const step = 6e-6

/** Adds the curvature of a function as the central difference of its gradient, good to about ten digits. */
export function withDifferencedHessian({ size, evaluate }: GradientOnly): Objective {
  return {
    size,
    evaluate(at, gradient, hessian) {
      const value = evaluate(at, gradient)
      if (!Number.isFinite(value)) return value
      const above = new Float64Array(size)
      const below = new Float64Array(size)
      const rows = new Float64Array(size * size)
      for (let row = 0; row < size; row++) {
        const moved = Float64Array.from(at)
        moved[row] = (at[row] ?? 0) + step
        evaluate(moved, above)
        moved[row] = (at[row] ?? 0) - step
        evaluate(moved, below)
        for (let column = 0; column < size; column++)
          rows[row * size + column] = ((above[column] ?? 0) - (below[column] ?? 0)) / (2 * step)
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
