import { exactMean } from '../statistic/exact-mean.ts'
import type { RfmSpread } from './rfm-population.ts'

const limb = 2 ** 26

/** The mean of a column of safe integers and the range of each score from 1 to `bins`. */
export function spreadOfColumn(
  values: Float64Array,
  { scores, bins }: { readonly scores: Uint8Array; readonly bins: number },
): RfmSpread {
  const least = new Float64Array(bins + 1).fill(Infinity)
  const greatest = new Float64Array(bins + 1).fill(-Infinity)
  // The total in two halves that stay safe integers for up to 2²⁶ rows, hence exact in any order.
  let high = 0
  let low = 0
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0
    const score = scores[row] ?? 0
    if (value < (least[score] ?? 0)) least[score] = value
    if (value > (greatest[score] ?? 0)) greatest[score] = value
    const part = Math.floor(value / limb)
    high += part
    low += value - part * limb
  }
  return {
    mean: exactMean(BigInt(high) * BigInt(limb) + BigInt(low), values.length),
    ranges: Array.from({ length: bins }, (_, index): [number, number] | null => {
      const [from = Infinity, to = -Infinity] = [least[index + 1], greatest[index + 1]]
      return from <= to ? [from, to] : null
    }),
  }
}
