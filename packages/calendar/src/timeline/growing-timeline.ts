import type { IntervalSource, Range } from './interval.ts'
import { buildTimeline, type Timeline } from './timeline.ts'

const millisecondsPerYear = 366 * 86_400_000

/** A timeline that is built as far as it was asked for, within fixed bounds. */
export interface GrowingTimeline {
  /** The timeline, with both instants in it, as far as the bounds allow. */
  covering(from: number, to: number): Timeline
}

/**
 * Every growth at least doubles what is built, so that the work of building is paid once for all questions together
 * and a question costs a search. What is built never changes an answer, only how soon it comes: each answer is a
 * function of the source and the question alone.
 */
export function growingTimeline(source: IntervalSource, bounds: Range): GrowingTimeline {
  let timeline: Timeline | undefined
  return {
    covering(from, to) {
      if (timeline !== undefined && timeline.from <= from && isBefore(to, timeline)) return timeline
      timeline = buildTimeline(source, grown(timeline, { from, to }))
      return timeline
    },
  }

  function grown(built: Range | undefined, { from, to }: Range): Range {
    const margin = Math.max(millisecondsPerYear, built === undefined ? 0 : built.to - built.from)
    return {
      from: built !== undefined && built.from <= from ? built.from : Math.max(bounds.from, from - margin),
      to: built !== undefined && isBefore(to, built) ? built.to : Math.min(bounds.to, to + margin),
    }
  }

  /** At the end of what is built nobody knows yet whether an interval that is cut there goes on. */
  function isBefore(at: number, built: Range): boolean {
    return at < built.to || built.to === bounds.to
  }
}
