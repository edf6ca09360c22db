import type { WindowEnds } from '../evaluation/moving-window.ts'
import type { NumberColumn } from './fact-table.ts'
import { emptyBits, type TruthBits } from './truth-bits.ts'

export interface RangeQuestion {
  readonly ends: WindowEnds
  readonly rows: number
}

/**
 * Which finite numbers of a column lie between two ends. No row decides a branch: conditions that hold about half of
 * the time would cost more in wrong guesses of the processor than all the rest.
 */
export function numberRangeBits(
  column: NumberColumn,
  { ends: { from, to }, rows }: RangeQuestion,
): TruthBits {
  const bits = emptyBits(rows)
  const { isPossible, isTrue } = bits
  for (let word = 0; word < isTrue.length; word++) {
    const first = word << 5
    const count = Math.min(32, rows - first)
    let inside = 0
    let known = 0
    for (let bit = 0; bit < count; bit++) {
      const value = column[first + bit] ?? Number.NaN
      inside |= (Number(value >= from) & Number(value <= to)) << bit
      known |= Number(value - value === 0) << bit
    }
    isTrue[word] = inside & known
    isPossible[word] = inside | ~known
  }
  return bits
}

/** The same of whole numbers within bounds; other numbers are unknown. */
export function wholeRangeBits(
  column: NumberColumn,
  { ends, least, most, rows }: RangeQuestion & { readonly least: number; readonly most: number },
): TruthBits {
  const { from, to } = ends
  const bits = emptyBits(rows)
  const { isPossible, isTrue } = bits
  for (let word = 0; word < isTrue.length; word++) {
    const first = word << 5
    const count = Math.min(32, rows - first)
    let inside = 0
    let known = 0
    for (let bit = 0; bit < count; bit++) {
      const value = column[first + bit] ?? Number.NaN
      inside |= (Number(value >= from) & Number(value <= to)) << bit
      known |= (Number(value >= least) & Number(value <= most) & Number(Math.floor(value) === value)) << bit
    }
    isTrue[word] = inside & known
    isPossible[word] = inside | ~known
  }
  return bits
}
