/**
 * Turns derivatives by positive parameters into derivatives by their logarithms, in place and with the sign turned, so
 * that the maximum of a likelihood becomes a minimum. Only the lower triangle of the Hessian is read; both are written.
 */
export function toNegativeLogScale(
  parameters: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
): void {
  const size = parameters.length
  for (let row = 0; row < size; row++) {
    const own = parameters[row] ?? 0
    gradient[row] = -own * (gradient[row] ?? 0)
    for (let column = 0; column <= row; column++) {
      const scaled = -own * (parameters[column] ?? 0) * (hessian[row * size + column] ?? 0)
      const curved = row === column ? scaled + (gradient[row] ?? 0) : scaled
      hessian[row * size + column] = curved
      hessian[column * size + row] = curved
    }
  }
}
