/**
 * The mean of `count` safe integers from their exact total, rounded once from its whole part and its fraction: who is
 * not below the true mean is not below the rounded one either, however large the total. 0 when there are none.
 */
export function exactMean(total: bigint, count: number): number {
  if (count === 0) return 0
  const whole = Number(total / BigInt(count))
  return whole + Number(total % BigInt(count)) / count
}
