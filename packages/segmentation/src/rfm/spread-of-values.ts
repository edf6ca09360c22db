import { exactMean } from '../statistic/exact-mean.ts'
import type { RfmSpread } from './rfm-population.ts'

/** The mean of values and the range of each score from 1 to `bins`. */
export function spreadOfValues(
  rows: readonly { readonly value: number; readonly score: number }[],
  bins: number,
): RfmSpread {
  const total = rows.reduce((sum, { value }) => sum + BigInt(value), 0n)
  const scores = Array.from({ length: bins }, (_, index) => index + 1)
  return {
    mean: exactMean(total, rows.length),
    ranges: scores.map(score => rangeOf(rows.filter(row => row.score === score).map(row => row.value))),
  }
}

function rangeOf(values: readonly number[]): [number, number] | null {
  const [first, ...others] = values
  if (first === undefined) return null
  return others.reduce(([from, to], value) => [Math.min(from, value), Math.max(to, value)], [first, first])
}
