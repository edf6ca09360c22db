import { exactMean } from '../statistic/exact-mean.ts'
import { exactTotal } from '../statistic/exact-total.ts'
import type { RfmSpread } from './rfm-population.ts'

/** The mean of a column of safe integers and the range of each score from 1 to `bins`. */
export function spreadOfColumn(
  values: Float64Array,
  { scores, bins }: { readonly scores: Uint8Array; readonly bins: number },
): RfmSpread {
  const least = new Float64Array(bins + 1).fill(Infinity)
  const greatest = new Float64Array(bins + 1).fill(-Infinity)
  let sum = 0
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0
    const score = scores[row] ?? 0
    if (value < (least[score] ?? 0)) least[score] = value
    if (value > (greatest[score] ?? 0)) greatest[score] = value
    sum += value
  }
  const farthest = Math.max(0, -Math.min(...least), Math.max(...greatest))
  // Where no partial sum can leave the safe integers, none was rounded.
  const isExact = farthest * values.length <= Number.MAX_SAFE_INTEGER
  return {
    mean: exactMean(isExact ? BigInt(sum) : exactTotal(values), values.length),
    ranges: Array.from({ length: bins }, (_, index): [number, number] | null => {
      const [from = Infinity, to = -Infinity] = [least[index + 1], greatest[index + 1]]
      return from <= to ? [from, to] : null
    }),
  }
}
