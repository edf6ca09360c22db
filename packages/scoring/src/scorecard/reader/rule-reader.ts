import type { BatchOutcome } from '@clientele/rules'
import type { RuleSignal } from '../scorecard-signal.ts'
import type { ShareReader } from './share-reader.ts'

export function ruleReader({ whenFalse, whenTrue }: RuleSignal, outcome: BatchOutcome): ShareReader {
  const { isTrue, isUnknown } = outcome
  return ({ from, to }, { shares }) => {
    for (let row = from; row < to; row++) {
      const bit = 1 << (row & 31)
      const isKnown = ((isUnknown[row >>> 5] ?? 0) & bit) === 0
      const holds = ((isTrue[row >>> 5] ?? 0) & bit) !== 0
      shares[row - from] = !isKnown ? Number.NaN : holds ? whenTrue : whenFalse
    }
    return undefined
  }
}
