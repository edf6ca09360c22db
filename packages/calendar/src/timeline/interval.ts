/** Half-open intervals of epoch milliseconds, ascending, none touching another. */
export interface Intervals {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** A range of epoch milliseconds, `to` not included. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The working intervals of a range, cut at its bounds. */
export type IntervalSource = (range: Range) => Intervals

/** Collects intervals that come in the order of their starts; those that touch or overlap become one. */
export function intervalCollector(): {
  add(start: number, end: number): void
  readonly intervals: Intervals
} {
  const starts: number[] = []
  const ends: number[] = []
  return { add, intervals: { starts, ends } }

  function add(start: number, end: number): void {
    const last = ends[ends.length - 1]
    if (last !== undefined && start <= last) {
      if (end > last) ends[ends.length - 1] = end
      return
    }
    starts.push(start)
    ends.push(end)
  }
}
