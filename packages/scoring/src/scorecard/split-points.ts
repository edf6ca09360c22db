/**
 * Splits a whole number of points over parts in proportion to their exact values, by largest remainder (Hamilton's
 * method): every part gets its value rounded down, and the points that are left go to the largest remainders, the
 * earlier part first among equals. The parts sum to the total exactly, and none is a whole point away from its value.
 */
export function splitPoints(total: number, exact: readonly number[]): number[] {
  const parts = exact.map(value => Math.floor(value))
  const left = total - parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index)
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}

/**
 * The nearest whole number, halves upwards. What lies below a half by no more than the error of adding fractions in
 * binary is a half.
 */
export function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5 + 1e-9)
}
