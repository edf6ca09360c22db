import { type Kleene, UNKNOWN } from '../evaluation/kleene.ts'
import type { CodeColumn, FlagColumn } from './fact-table.ts'
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

/** Asks a test about yes and no, then looks the rows up. */
export function flagBits(
  column: FlagColumn,
  { rows, test }: { readonly rows: number; readonly test: (flag: boolean | undefined) => Kleene },
): TruthBits {
  return lookedUp(column, { answers: Uint8Array.of(test(false), test(true), test(undefined)), rows })
}

/** The answer of each code; those beyond have the last answer. */
function lookedUp(
  codes: CodeColumn['codes'],
  { answers, rows }: { readonly answers: Uint8Array; readonly rows: number },
): TruthBits {
  const bits = emptyBits(rows)
  const { isPossible, isTrue } = bits
  const beyond = answers.length - 1
  for (let word = 0; word < isTrue.length; word++) {
    const first = word << 5
    const count = Math.min(32, rows - first)
    let yes = 0
    let perhaps = 0
    for (let bit = 0; bit < count; bit++) {
      const code = (codes[first + bit] ?? beyond) >>> 0
      const answer = answers[Math.min(code, beyond)] ?? UNKNOWN
      // FALSE, UNKNOWN and TRUE are 0, 1 and 2.
      yes |= (answer >> 1) << bit
      perhaps |= ((answer + 1) >> 1) << bit
    }
    isTrue[word] = yes
    isPossible[word] = perhaps
  }
  return bits
}
