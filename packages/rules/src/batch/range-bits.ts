import type { WindowEnds } from '../evaluation/moving-window.ts'
import type { NumberColumn } from './fact-table.ts'
import { emptyBits, type TruthBits } from './truth-bits.ts'

export interface RangeQuestion {
  readonly ends: WindowEnds
  readonly rows: number
}

/**
 * Which finite numbers of a column lie between two ends. No row decides a branch: conditions that hold about half of
 * the time would cost more in wrong guesses of the processor than all the rest. Each word is filled from its last row,
 * because shifting it by one is quicker than shifting every answer to its place.
 */
export function numberRangeBits(
  column: NumberColumn,
  { ends: { from, to }, rows }: RangeQuestion,
): TruthBits {
  const bits = emptyBits(rows)
  const { isPossible, isTrue } = bits
  for (let word = 0; word < isTrue.length; word++) {
    const first = word << 5
    let inside = 0
    let known = 0
    for (let row = Math.min(first + 32, rows) - 1; row >= first; row--) {
      const value = column[row] ?? Number.NaN
      inside = (inside << 1) | (Number(value >= from) & Number(value <= to))
      known = (known << 1) | Number(value - value === 0)
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
    let inside = 0
    let known = 0
    for (let row = Math.min(first + 32, rows) - 1; row >= first; row--) {
      const value = column[row] ?? Number.NaN
      inside = (inside << 1) | (Number(value >= from) & Number(value <= to))
      const isWhole = Number(Math.floor(value) === value)
      known = (known << 1) | (Number(value >= least) & Number(value <= most) & isWhole)
    }
    isTrue[word] = inside & known
    isPossible[word] = inside | ~known
  }
  return bits
}
