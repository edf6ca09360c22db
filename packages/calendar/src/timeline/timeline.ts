import type { IntervalSource, Range } from './interval.ts'

/** The working intervals of a range with the working time before each of them, ready to be searched. */
export interface Timeline extends Range {
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** Working milliseconds from the start of the range to the start of each interval; the last is the whole. */
  readonly before: Float64Array
}

export function buildTimeline(source: IntervalSource, { from, to }: Range): Timeline {
  const { starts, ends } = source({ from, to })
  const before = new Float64Array(starts.length + 1)
  let total = 0
  for (let index = 0; index < starts.length; index++) {
    total += (ends[index] ?? 0) - (starts[index] ?? 0)
    before[index + 1] = total
  }
  return { from, to, starts: Float64Array.from(starts), ends: Float64Array.from(ends), before }
}

/** The index of the last number that is not above `at`, −1 where all are. */
export function lastNotAbove(numbers: Float64Array, at: number): number {
  let low = -1
  let high = numbers.length
  while (low + 1 < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? Infinity) <= at) low = middle
    else high = middle
  }
  return low
}

/** Working milliseconds from the start of the timeline to an instant within it. */
export function workedUntil({ starts, ends, before }: Timeline, at: number): number {
  const index = lastNotAbove(starts, at)
  if (index < 0) return 0
  return (before[index] ?? 0) + Math.min(at, ends[index] ?? at) - (starts[index] ?? at)
}

/** The earliest instant with so much working time behind it, which must be more than none and at most the whole. */
export function earliestWith({ starts, before }: Timeline, worked: number): number {
  const index = lastBelow(before, worked)
  return (starts[index] ?? Number.NaN) + worked - (before[index] ?? 0)
}

/** The latest instant with so much working time behind it, which must be less than the whole. */
export function latestWith({ starts, before }: Timeline, worked: number): number {
  const index = lastNotAbove(before, worked)
  return (starts[index] ?? Number.NaN) + worked - (before[index] ?? 0)
}

function lastBelow(numbers: Float64Array, at: number): number {
  let low = -1
  let high = numbers.length
  while (low + 1 < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? Infinity) < at) low = middle
    else high = middle
  }
  return low
}
