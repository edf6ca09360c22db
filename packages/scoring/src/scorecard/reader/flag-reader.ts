import { invalidFact } from '../scorecard-input-error.ts'
import type { FlagSignal } from '../scorecard-signal.ts'
import type { ShareReader } from './share-reader.ts'

export function flagReader({ code, whenFalse, whenTrue }: FlagSignal, column: Uint8Array): ShareReader {
  const shareOfFlag = Float64Array.of(whenFalse, whenTrue, Number.NaN)
  return ({ from, to }, { shares }) => {
    for (let row = from; row < to; row++) {
      const flag = column[row] ?? 2
      if (flag > 2) return invalidFact([code, row], 'wrong_kind')
      shares[row - from] = shareOfFlag[flag] ?? Number.NaN
    }
    return undefined
  }
}
