/** Intervals at the start; they are halved until nothing changes any more. */
const firstIntervals = 32
/** The finest grid, on whose places all points lie. */
export const mostIntervals = 2 ** 13
const relativeChange = 1e-10

/**
 * The integrals of several functions of one sign over the same span, by the trapezoidal rule with ever more points. For
 * smooth functions that fall to zero at both ends the error falls with every halving to its square, so that the last
 * change is far larger than what is still missing (Trefethen and Weideman, The exponentially convergent trapezoidal
 * rule, SIAM Review 56, 2014).
 *
 * `evaluate` writes the values of all functions at a point, which it is also told by its place on the finest grid.
 */
export function trapezoid(
  functions: number,
  {
    from,
    to,
    evaluate,
  }: {
    readonly from: number
    readonly to: number
    readonly evaluate: (at: number, values: Float64Array, place: number) => void
  },
): Float64Array {
  const values = new Float64Array(functions)
  const sums = new Float64Array(functions)
  const add = (place: number) => {
    evaluate(from + ((to - from) * place) / mostIntervals, values, place)
    for (let i = 0; i < functions; i++) sums[i] = (sums[i] ?? 0) + (values[i] ?? 0)
  }
  let intervals = firstIntervals
  for (let i = 0; i <= intervals; i++) add((i * mostIntervals) / intervals)
  let last = Float64Array.from(sums, sum => (sum * (to - from)) / intervals)
  while (intervals < mostIntervals) {
    for (let i = 0; i < intervals; i++) add(((2 * i + 1) * mostIntervals) / (2 * intervals))
    intervals *= 2
    const next = Float64Array.from(sums, sum => (sum * (to - from)) / intervals)
    const isSettled = next.every((sum, i) => Math.abs(sum - (last[i] ?? 0)) <= relativeChange * Math.abs(sum))
    last = next
    if (isSettled) break
  }
  return last
}
