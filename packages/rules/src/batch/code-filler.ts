import { FALSE, type Kleene, TRUE, UNKNOWN } from '../evaluation/kleene.ts'
import type { CodeColumn } from './fact-table.ts'
import type { BlockFiller } from './truth-block.ts'

/** Asks a test once about each entry of the dictionary and about none, then looks the rows up. */
export function codeFiller(
  { codes, dictionary }: CodeColumn,
  { rows, test }: { readonly rows: number; readonly test: (text: string | undefined) => Kleene },
): BlockFiller {
  const answers = [...dictionary.map(test), test(undefined)]
  return answers.length <= 32 ? wordFiller(codes, { answers, rows }) : tableFiller(codes, { answers, rows })
}

interface Answers {
  /** Of each code; the last is that of all codes beyond. */
  readonly answers: readonly Kleene[]
  readonly rows: number
}

/** Few answers fit into the bits of a word, which stays in a register. */
function wordFiller(codes: CodeColumn['codes'], { answers, rows }: Answers): BlockFiller {
  let yesOfCode = 0
  let maybeOfCode = 0
  for (let code = 0; code < 32; code++) {
    const answer = answers[code] ?? answers.at(-1)
    if (answer === TRUE) yesOfCode |= 1 << code
    if (answer !== FALSE) maybeOfCode |= 1 << code
  }
  return ({ firstWord, isPossible, isTrue, words }) => {
    for (let word = 0; word < words; word++) {
      const first = (firstWord + word) << 5
      let yes = 0
      let maybe = 0
      for (let row = Math.min(first + 32, rows) - 1; row >= first; row--) {
        const code = Math.min((codes[row] ?? 31) >>> 0, 31)
        yes = (yes << 1) | ((yesOfCode >>> code) & 1)
        maybe = (maybe << 1) | ((maybeOfCode >>> code) & 1)
      }
      isTrue[word] = yes
      isPossible[word] = maybe
    }
  }
}

function tableFiller(codes: CodeColumn['codes'], { answers, rows }: Answers): BlockFiller {
  const table = Uint8Array.from(answers)
  const beyond = answers.length - 1
  return ({ firstWord, isPossible, isTrue, words }) => {
    for (let word = 0; word < words; word++) {
      const first = (firstWord + word) << 5
      let yes = 0
      let unknown = 0
      for (let row = Math.min(first + 32, rows) - 1; row >= first; row--) {
        const answer = table[Math.min((codes[row] ?? beyond) >>> 0, beyond)] ?? UNKNOWN
        // FALSE, UNKNOWN and TRUE are 0, 1 and 2.
        yes = (yes << 1) | (answer >> 1)
        unknown = (unknown << 1) | (answer & 1)
      }
      isTrue[word] = yes
      isPossible[word] = yes | unknown
    }
  }
}
