import type { ChoiceColumn } from '../scorecard-facts.ts'
import { invalidFact } from '../scorecard-input-error.ts'
import type { ChoiceSignal } from '../scorecard-signal.ts'
import type { ShareReader } from './share-reader.ts'

export function choiceReader(
  { code, shares: known, other }: ChoiceSignal,
  { words, word }: ChoiceColumn,
): ShareReader {
  const refused = 2
  const shareOfWord = Float64Array.from(words, text =>
    Object.hasOwn(known, text) ? (known[text] ?? refused) : (other ?? refused),
  )
  return ({ from, to }, { shares }) => {
    for (let row = from; row < to; row++) {
      const index = word[row] ?? -1
      if (index < -1 || index >= words.length) return invalidFact([code, row], 'wrong_kind')
      const share = index === -1 ? Number.NaN : (shareOfWord[index] ?? refused)
      if (share === refused) return invalidFact([code, row], 'unknown_choice')
      shares[row - from] = share
    }
    return undefined
  }
}
