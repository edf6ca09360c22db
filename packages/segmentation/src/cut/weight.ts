/** What weights may miss 1 by: decimal fractions such as 0.1 have no exact binary form. */
const tolerance = 1e-9

/** Whether weights share out the whole. */
export function weightsSumToOne(weights: readonly number[]): boolean {
  return Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1) <= tolerance
}
