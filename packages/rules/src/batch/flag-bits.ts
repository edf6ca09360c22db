import { FALSE, type Kleene, TRUE } from '../evaluation/kleene.ts'
import type { FlagColumn } from './fact-table.ts'
import { emptyBits, type TruthBits } from './truth-bits.ts'

/** Asks a test about yes, no and unknown, then gives 32 flags at a time their answers. */
export function flagBits(
  column: FlagColumn,
  { rows, test }: { readonly rows: number; readonly test: (flag: boolean | undefined) => Kleene },
): TruthBits {
  const bits = emptyBits(rows)
  const { isPossible, isTrue } = bits
  const [yesOfTrue, yesOfFalse, yesOfNone] = [true, false, undefined].map(flag =>
    test(flag) === TRUE ? -1 : 0,
  )
  const [maybeOfTrue, maybeOfFalse, maybeOfNone] = [true, false, undefined].map(flag =>
    test(flag) === FALSE ? 0 : -1,
  )
  for (let word = 0; word < isTrue.length; word++) {
    const first = word << 5
    let on = 0
    let off = 0
    for (let row = Math.min(first + 32, rows) - 1; row >= first; row--) {
      const flag = column[row]
      on = (on << 1) | Number(flag === 1)
      off = (off << 1) | Number(flag === 0)
    }
    const none = ~(on | off)
    isTrue[word] = (on & (yesOfTrue ?? 0)) | (off & (yesOfFalse ?? 0)) | (none & (yesOfNone ?? 0))
    isPossible[word] = (on & (maybeOfTrue ?? 0)) | (off & (maybeOfFalse ?? 0)) | (none & (maybeOfNone ?? 0))
  }
  return bits
}
