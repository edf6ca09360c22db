import { FALSE, type Kleene, TRUE } from '../evaluation/kleene.ts'
import type { FlagColumn } from './fact-table.ts'
import type { BlockFiller } from './truth-block.ts'

/** Asks a test about yes, no and unknown, then gives 32 flags at a time their answers. */
export function flagFiller(
  column: FlagColumn,
  { rows, test }: { readonly rows: number; readonly test: (flag: boolean | undefined) => Kleene },
): BlockFiller {
  const ofYes = masksOf(test(true))
  const ofNo = masksOf(test(false))
  const ofNone = masksOf(test(undefined))
  return ({ firstWord, isPossible, isTrue, words }) => {
    for (let word = 0; word < words; word++) {
      const first = (firstWord + word) << 5
      let yes = 0
      let no = 0
      for (let row = Math.min(first + 32, rows) - 1; row >= first; row--) {
        const flag = column[row]
        yes = (yes << 1) | Number(flag === 1)
        no = (no << 1) | Number(flag === 0)
      }
      const none = ~(yes | no)
      isTrue[word] = (yes & ofYes.isTrue) | (no & ofNo.isTrue) | (none & ofNone.isTrue)
      isPossible[word] = (yes & ofYes.isPossible) | (no & ofNo.isPossible) | (none & ofNone.isPossible)
    }
  }
}

/** All bits of a word, where an answer sets them. */
function masksOf(answer: Kleene): { readonly isTrue: number; readonly isPossible: number } {
  return { isTrue: answer === TRUE ? -1 : 0, isPossible: answer === FALSE ? 0 : -1 }
}
