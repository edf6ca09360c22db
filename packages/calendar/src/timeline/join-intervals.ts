import { type Intervals, intervalCollector } from './interval.ts'

/** Where any of two has an interval. */
export function unionOf(one: Intervals, other: Intervals): Intervals {
  const { add, intervals } = intervalCollector()
  let left = 0
  let right = 0
  while (left < one.starts.length || right < other.starts.length) {
    if ((one.starts[left] ?? Infinity) <= (other.starts[right] ?? Infinity)) {
      add(one.starts[left] ?? 0, one.ends[left] ?? 0)
      left++
    } else {
      add(other.starts[right] ?? 0, other.ends[right] ?? 0)
      right++
    }
  }
  return intervals
}

/** Where both have an interval. */
export function intersectionOf(one: Intervals, other: Intervals): Intervals {
  const { add, intervals } = intervalCollector()
  let left = 0
  let right = 0
  while (left < one.starts.length && right < other.starts.length) {
    const leftEnd = one.ends[left] ?? Infinity
    const rightEnd = other.ends[right] ?? Infinity
    const start = Math.max(one.starts[left] ?? Infinity, other.starts[right] ?? Infinity)
    const end = Math.min(leftEnd, rightEnd)
    if (start < end) add(start, end)
    if (leftEnd <= rightEnd) left++
    else right++
  }
  return intervals
}
