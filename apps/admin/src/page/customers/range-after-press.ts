import type { Range } from './range.ts'

/**
 * The scores that are kept after a press on one of them. The first press takes that score alone; a press outside stretches
 * the range to it; a press on an end takes the end off; a press inside starts anew there. All scores are no filter.
 *
 * @example
 * ```ts
 * import { rangeAfterPress } from './range-after-press.ts'
 * rangeAfterPress({ value: null, score: 4, bins: 5 }) // => { atLeast: '4', atMost: '4' }
 * rangeAfterPress({ value: { atLeast: '4', atMost: '4' }, score: 5, bins: 5 }) // => { atLeast: '4', atMost: '5' }
 * rangeAfterPress({ value: { atLeast: '4', atMost: '5' }, score: 5, bins: 5 }) // => { atLeast: '4', atMost: '4' }
 * rangeAfterPress({ value: { atLeast: '4', atMost: '4' }, score: 4, bins: 5 }) // => null
 * ```
 */
export function rangeAfterPress({
  value,
  score,
  bins,
}: {
  value: Range | null
  score: number
  bins: number
}): Range | null {
  if (!value) return rangeOf(score, score, bins)
  const low = Number(value.atLeast ?? 1)
  const high = Number(value.atMost ?? bins)
  if (score < low) return rangeOf(score, high, bins)
  if (score > high) return rangeOf(low, score, bins)
  if (low === high) return null
  if (score === high) return rangeOf(low, high - 1, bins)
  if (score === low) return rangeOf(low + 1, high, bins)
  return rangeOf(score, score, bins)
}

function rangeOf(low: number, high: number, bins: number): Range | null {
  return low <= 1 && high >= bins ? null : { atLeast: String(low), atMost: String(high) }
}
