import { FALSE, type Kleene, UNKNOWN } from '../evaluation/kleene.ts'
import type { NumberPredicate } from '../reading/predicate.ts'
import { remembering } from '../timeline/combined-timeline.ts'
import { constantTimeline, furthestChange, isConstant, type Timeline } from '../timeline/timeline.ts'
import { ChangeQueue } from './change-queue.ts'
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
  const settled = settledAnswer()
  if (settled !== UNKNOWN) return constantTimeline(settled)
  return remembering({ at, nextAfter })

  /** The answer where every record that ever changes may be meant or not: a known one then holds at all times. */
  function settledAnswer(): Kleene {
    tally.clear()
    for (const { amount, match } of meant) tally.add(isConstant(match) ? match.at(0) : UNKNOWN, amount)
    return tally.compare(comparison)
  }

  function at(instant: number): Kleene {
    tally.clear()
    for (const { amount, match } of meant) tally.add(match.at(instant), amount)
    return tally.compare(comparison)
  }

  /** Goes from one change of a record to the next, until the answer is another. */
  function nextAfter(instant: number): number {
    const now = at(instant)
    const queue = new ChangeQueue()
    for (const [record, { match }] of meant.entries()) queue.put(record, match.nextAfter(instant))
    let before = instant
    while (queue.first <= instant + furthestChange) {
      const later = queue.first
      move(queue, { before, later })
      if ((tally.remove ? tally.compare(comparison) : at(later)) !== now) return later
      before = later
    }
    return Infinity
  }

  /** Moves the records that change at an instant, and only those. */
  function move(
    queue: ChangeQueue,
    { before, later }: { readonly before: number; readonly later: number },
  ): void {
    while (queue.first === later) {
      const record = queue.take()
      const entry = meant[record]
      if (!entry) return
      const { amount, match } = entry
      tally.remove?.(match.at(before), amount)
      if (tally.remove) tally.add(match.at(later), amount)
      queue.put(record, match.nextAfter(later))
    }
  }
}
