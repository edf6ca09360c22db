import type { WindowEnds } from '../evaluation/moving-window.ts'
import type { NumberColumn } from './fact-table.ts'
import type { BlockFiller } from './truth-block.ts'

export interface RangeQuestion {
  readonly ends: WindowEnds
  readonly rows: number
}

/**
 * Which finite numbers of a column lie between two ends. No row decides a branch: conditions that hold about half of
 * the time would cost more in wrong guesses of the processor than all the rest.
 */
export function numberRangeFiller(column: NumberColumn, { ends, rows }: RangeQuestion): BlockFiller {
  const { from, to } = ends
  return ({ firstWord, isPossible, isTrue, words }) => {
    for (let word = 0; word < words; word++) {
      const first = (firstWord + word) << 5
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
  }
}

/** The same of whole numbers within bounds; other numbers are unknown. */
export function wholeRangeFiller(
  column: NumberColumn,
  { ends, least, most, rows }: RangeQuestion & { readonly least: number; readonly most: number },
): BlockFiller {
  const { from, to } = ends
  return ({ firstWord, isPossible, isTrue, words }) => {
    for (let word = 0; word < words; word++) {
      const first = (firstWord + word) << 5
      let inside = 0
      let known = 0
      for (let row = Math.min(first + 32, rows) - 1; row >= first; row--) {
        const value = column[row] ?? Number.NaN
        const isWhole = Number(Math.floor(value) === value)
        inside = (inside << 1) | (Number(value >= from) & Number(value <= to))
        known = (known << 1) | (Number(value >= least) & Number(value <= most) & isWhole)
      }
      isTrue[word] = inside & known
      isPossible[word] = inside | ~known
    }
  }
}
