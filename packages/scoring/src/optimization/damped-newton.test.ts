import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cholesky, invertCholesky } from './cholesky.ts'
import { dampedNewton, type Objective } from './damped-newton.ts'
import { withDifferencedHessian } from './differenced-hessian.ts'

const limits = { gradientTolerance: 1e-9, mostIterations: 200, farthest: 25 }

/** Rosenbrock's valley: bent, narrow, and with a curvature of both signs on the way. */
const valley: Objective = {
  size: 2,
  evaluate([x = 0, y = 0], gradient, hessian) {
    gradient.set([-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)])
    hessian.set([2 - 400 * (y - 3 * x * x), -400 * x, -400 * x, 200])
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2
  },
}

test('finds the bottom of a bent valley from everywhere', () => {
  const coordinate = fc.double({ min: -4, max: 4, noNaN: true })
  fc.assert(
    fc.property(coordinate, coordinate, (x, y) => {
      const { at, end } = dampedNewton(valley, { start: Float64Array.of(x, y), limits })
      expect(end).toBe('CONVERGED')
      expect(Math.abs((at[0] ?? 0) - 1) + Math.abs((at[1] ?? 0) - 1)).toBeLessThan(1e-7)
    }),
  )
})

test('a differenced curvature leads to the same place', () => {
  const differenced = withDifferencedHessian({
    size: 2,
    evaluate: (at, gradient) => valley.evaluate(at, gradient, new Float64Array(4)),
  })
  const { at, hessian } = dampedNewton(differenced, { start: Float64Array.of(-1.2, 1), limits })
  expect(at[0]).toBeCloseTo(1, 8)
  expect((hessian[0] ?? 0) / 802).toBeCloseTo(1, 5)
})

test('a slope without a bottom is called running away', () => {
  const slide: Objective = {
    size: 1,
    evaluate([x = 0], gradient, hessian) {
      gradient[0] = -Math.exp(-x / 100)
      hessian[0] = Math.exp(-x / 100) / 100
      return 100 * Math.exp(-x / 100)
    },
  }
  expect(dampedNewton(slide, { start: Float64Array.of(0), limits }).end).toBe('RAN_AWAY')
})

test('what is not a number is called running away, not followed', () => {
  const nowhere: Objective = { size: 1, evaluate: () => Number.NaN }
  expect(dampedNewton(nowhere, { start: Float64Array.of(0), limits })).toMatchObject({
    end: 'RAN_AWAY',
    iterations: 0,
  })
})

test('the inverse of a positive definite matrix is its inverse, another has none', () => {
  const lower = cholesky(Float64Array.of(4, 2, 2, 3), 2)
  expect(lower && Array.from(invertCholesky(lower, 2), n => Number(n.toFixed(12)))).toEqual([
    0.375, -0.25, -0.25, 0.5,
  ])
  expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeUndefined()
  expect(cholesky(Float64Array.of(1, 1, 1, 1), 2)).toBeUndefined()
})
