const limb = 2 ** 26

/**
 * The total of a column of safe integers, without rounding: in two halves that stay safe integers for up to 2²⁶ rows,
 * hence the same in any order.
 */
export function exactTotal(values: Float64Array): bigint {
  let high = 0
  let low = 0
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0
    const part = Math.floor(value / limb)
    high += part
    low += value - part * limb
  }
  return BigInt(high) * BigInt(limb) + BigInt(low)
}
