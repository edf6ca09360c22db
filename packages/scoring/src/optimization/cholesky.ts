/**
 * The lower triangle L with L·Lᵀ = A of a symmetric matrix (row-major), or undefined where A is not positive definite to
 * working precision, which is how a likelihood without a peak shows.
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array | undefined {
  const lower = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      const given = matrix[row * size + column] ?? 0
      let rest = given
      for (let k = 0; k < column; k++) rest -= (lower[row * size + k] ?? 0) * (lower[column * size + k] ?? 0)
      if (row !== column) lower[row * size + column] = rest / (lower[column * size + column] ?? 1)
      else if (rest > given * Number.EPSILON * size) lower[row * size + row] = Math.sqrt(rest)
      else return undefined
    }
  }
  return lower
}

/** The x with L·Lᵀ·x = b. */
export function solveCholesky(lower: Float64Array, b: Float64Array): Float64Array {
  const size = b.length
  const x = Float64Array.from(b)
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) x[row] = (x[row] ?? 0) - (lower[row * size + k] ?? 0) * (x[k] ?? 0)
    x[row] = (x[row] ?? 0) / (lower[row * size + row] ?? 1)
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) x[row] = (x[row] ?? 0) - (lower[k * size + row] ?? 0) * (x[k] ?? 0)
    x[row] = (x[row] ?? 0) / (lower[row * size + row] ?? 1)
  }
  return x
}

/** The inverse of L·Lᵀ, row-major. */
export function invertCholesky(lower: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size)
    unit[column] = 1
    inverse.set(solveCholesky(lower, unit), column * size)
  }
  return inverse
}
