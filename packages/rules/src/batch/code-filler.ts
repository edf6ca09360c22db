import { type Kleene, UNKNOWN } from '../evaluation/kleene.ts'
import type { CodeColumn } from './fact-table.ts'
import type { BlockFiller } from './truth-block.ts'

/** Asks a test once about each entry of the dictionary and about none, then looks the rows up. */
export function codeFiller(
  { codes, dictionary }: CodeColumn,
  { rows, test }: { readonly rows: number; readonly test: (text: string | undefined) => Kleene },
): BlockFiller {
  const answers = Uint8Array.from(dictionary, test)
  const beyond = answers.length
  const answerBeyond = test(undefined)
  return ({ firstWord, isPossible, isTrue, words }) => {
    for (let word = 0; word < words; word++) {
      const first = (firstWord + word) << 5
      let yes = 0
      let unknown = 0
      for (let row = Math.min(first + 32, rows) - 1; row >= first; row--) {
        const code = (codes[row] ?? beyond) >>> 0
        const answer = (code < beyond ? answers[code] : answerBeyond) ?? UNKNOWN
        // FALSE, UNKNOWN and TRUE are 0, 1 and 2.
        yes = (yes << 1) | (answer >> 1)
        unknown = (unknown << 1) | (answer & 1)
      }
      isTrue[word] = yes
      isPossible[word] = yes | unknown
    }
  }
}
