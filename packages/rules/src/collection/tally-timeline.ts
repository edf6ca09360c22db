import { FALSE, type Kleene } from '../evaluation/kleene.ts'
import type { NumberPredicate } from '../reading/predicate.ts'
import { remembering } from '../timeline/combined-timeline.ts'
import { constantTimeline, furthestChange, type Timeline } from '../timeline/timeline.ts'
import type { Tally } from './tally.ts'

/** When a record is one of those meant, and its amount. */
export interface TallyEntry {
  readonly match: Timeline
  readonly amount: number
}

/** What a comparison says of a measure as records come into the span of time and leave it. */
export function tallyTimeline(
  entries: readonly TallyEntry[],
  { comparison, tally }: { readonly tally: Tally; readonly comparison: NumberPredicate },
): Timeline {
  const meant = entries.filter(({ match }) => match !== constantTimeline(FALSE))
  return remembering({
    at,
    nextAfter(instant) {
      const now = at(instant)
      let later = instant
      while (later <= instant + furthestChange) {
        later = firstChangeAfter(later)
        if (later === Infinity || at(later) !== now) return later
      }
      return Infinity
    },
  })

  function at(instant: number): Kleene {
    tally.clear()
    for (const { amount, match } of meant) tally.add(match.at(instant), amount)
    return tally.compare(comparison)
  }

  function firstChangeAfter(instant: number): number {
    let first = Infinity
    for (const { match } of meant) first = Math.min(first, match.nextAfter(instant))
    return first
  }
}
