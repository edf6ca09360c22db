import { type Kleene, UNKNOWN } from '../evaluation/kleene.ts'
import type { CodeColumn } from './fact-table.ts'
import { emptyBits, type TruthBits } from './truth-bits.ts'

/** Asks a test once about each entry of the dictionary and about none, then looks the rows up. */
export function codeBits(
  { codes, dictionary }: CodeColumn,
  { rows, test }: { readonly rows: number; readonly test: (text: string | undefined) => Kleene },
): TruthBits {
  const answers = new Uint8Array(dictionary.length + 1)
  for (const [code, text] of dictionary.entries()) answers[code] = test(text)
  answers[dictionary.length] = test(undefined)
  return lookedUp(codes, { answers, rows })
}

/** The answer of each code; those beyond have the last answer. */
function lookedUp(
  codes: CodeColumn['codes'],
  { answers, rows }: { readonly answers: Uint8Array; readonly rows: number },
): TruthBits {
  const bits = emptyBits(rows)
  const { isPossible, isTrue } = bits
  const beyond = answers.length - 1
  const answerBeyond = answers[beyond] ?? UNKNOWN
  for (let word = 0; word < isTrue.length; word++) {
    const first = word << 5
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
  return bits
}
