import { FALSE, type Kleene, not, TRUE } from '../evaluation/kleene.ts'
import { constantTimeline, furthestChange, type Timeline } from './timeline.ts'

/** The least of several answers: what `all` says. */
export function leastOf(timelines: readonly Timeline[]): Timeline {
  if (timelines.includes(constantTimeline(FALSE))) return constantTimeline(FALSE)
  const parts = timelines.filter(part => part !== constantTimeline(TRUE))
  const [only, ...others] = parts
  if (only === undefined) return constantTimeline(TRUE)
  return others.length === 0 ? only : remembering(new LeastTimeline(parts))
}

/** The greatest of several answers: what `any` says. */
export function greatestOf(timelines: readonly Timeline[]): Timeline {
  return negated(leastOf(timelines.map(negated)))
}

/** What `not` says. */
export function negated(timeline: Timeline): Timeline {
  if (timeline instanceof NegatedTimeline) return timeline.timeline
  for (const value of constants) {
    if (timeline === constantTimeline(value)) return constantTimeline(not(value))
  }
  return new NegatedTimeline(timeline)
}

const constants: readonly Kleene[] = [0, 1, 2]

class NegatedTimeline implements Timeline {
  readonly timeline: Timeline

  constructor(timeline: Timeline) {
    this.timeline = timeline
  }

  at(instant: number): Kleene {
    return not(this.timeline.at(instant))
  }

  nextAfter(instant: number): number {
    return this.timeline.nextAfter(instant)
  }
}

class LeastTimeline implements Timeline {
  readonly #parts: readonly Timeline[]

  constructor(parts: readonly Timeline[]) {
    this.#parts = parts
  }

  at(instant: number): Kleene {
    let least: Kleene = TRUE
    for (const part of this.#parts) {
      const value = part.at(instant)
      if (value < least) least = value
      if (least === FALSE) break
    }
    return least
  }

  nextAfter(instant: number): number {
    const now = this.at(instant)
    let at = instant
    while (true) {
      at = this.#earliestBy(at, now)
      if (at > instant + furthestChange) return Infinity
      if (this.at(at) !== now) return at
    }
  }

  /** Before this instant the answer is still `now`. */
  #earliestBy(instant: number, now: Kleene): number {
    let first = Infinity
    let lastOfFalse = -Infinity
    for (const part of this.#parts) {
      const next = part.nextAfter(instant)
      first = Math.min(first, next)
      // As long as one part is FALSE, so is the whole.
      if (now === FALSE && part.at(instant) === FALSE) lastOfFalse = Math.max(lastOfFalse, next)
    }
    return now === FALSE ? lastOfFalse : first
  }
}

/**
 * Remembers the last stretch without a change, so that one who asks step by step does not make this look through the
 * same years again and again.
 */
export function remembering(timeline: Timeline): Timeline {
  let from = Infinity
  let next = -Infinity
  return {
    at: instant => timeline.at(instant),
    nextAfter(instant) {
      if (instant >= from && instant < next) return next
      next = timeline.nextAfter(instant)
      from = instant
      return next
    },
  }
}
