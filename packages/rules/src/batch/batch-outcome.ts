import type { Outcome } from '../evaluation/kleene.ts'
import type { TruthBits } from './truth-block.ts'

/**
 * What a rule says of every row of a table, as bits: 32 rows to a word, the first in the lowest bit. Bits beyond the
 * last row are 0.
 */
export interface BatchOutcome {
  readonly rows: number
  readonly isTrue: Uint32Array
  readonly isUnknown: Uint32Array
}

/** Takes the words over: who gave them does not use them again. */
export function batchOutcomeOf({ isPossible, isTrue }: TruthBits, rows: number): BatchOutcome {
  for (let word = 0; word < isTrue.length; word++)
    isPossible[word] = (isPossible[word] ?? 0) & ~(isTrue[word] ?? 0)
  const rest = rows & 31
  if (rest !== 0) {
    const mask = (1 << rest) - 1
    const last = isTrue.length - 1
    isTrue[last] = (isTrue[last] ?? 0) & mask
    isPossible[last] = (isPossible[last] ?? 0) & mask
  }
  return { rows, isTrue, isUnknown: isPossible }
}

/**
 * What a rule said of one row of a batch.
 *
 * @example
 * ```ts
 * import { batchOutcomeAt } from '@clientele/rules'
 * const outcome = { rows: 3, isTrue: Uint32Array.of(0b001), isUnknown: Uint32Array.of(0b100) }
 * batchOutcomeAt(outcome, 0) // => 'TRUE'
 * batchOutcomeAt(outcome, 1) // => 'FALSE'
 * batchOutcomeAt(outcome, 2) // => 'UNKNOWN'
 * ```
 */
export function batchOutcomeAt({ isTrue, isUnknown }: BatchOutcome, row: number): Outcome {
  const bit = 1 << (row & 31)
  if (((isTrue[row >>> 5] ?? 0) & bit) !== 0) return 'TRUE'
  return ((isUnknown[row >>> 5] ?? 0) & bit) !== 0 ? 'UNKNOWN' : 'FALSE'
}

/** How many rows the rule holds for. */
export function countTrue({ isTrue }: BatchOutcome): number {
  let count = 0
  for (let rest of isTrue) for (; rest !== 0; rest &= rest - 1) count += 1
  return count
}
