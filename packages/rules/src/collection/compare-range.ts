import { FALSE, type Kleene, TRUE, UNKNOWN } from '../evaluation/kleene.ts'
import type { NumberPredicate } from '../reading/predicate.ts'

/** All that a number may be, both ends included. */
interface Range {
  readonly from: number
  readonly to: number
}

/** TRUE where a comparison holds for every number of a range, FALSE where it holds for none. */
export function compareRange(comparison: NumberPredicate, { from, to }: Range): Kleene {
  if (comparison.kind === 'range') {
    if (from >= comparison.from && to <= comparison.to) return TRUE
    return to < comparison.from || from > comparison.to ? FALSE : UNKNOWN
  }
  if (from === to) return comparison.numbers.has(from) ? TRUE : FALSE
  for (const number of comparison.numbers) if (number >= from && number <= to) return UNKNOWN
  return FALSE
}

/** The same of whole numbers alone. */
export function compareWholeNumbers(comparison: NumberPredicate, range: Range): Kleene {
  if (comparison.kind === 'range') return compareRange(comparison, range)
  let found = 0
  for (const number of comparison.numbers) if (number >= range.from && number <= range.to) found += 1
  return found === 0 ? FALSE : found === range.to - range.from + 1 ? TRUE : UNKNOWN
}
