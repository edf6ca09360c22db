import { type Interval, wilsonInterval } from './wilson-interval.ts'

/** A part of a whole with Wilson's 95 % interval; share and interval are `null` of nothing. */
export interface MeasuredShare {
  readonly part: number
  readonly of: number
  /** 0 to 1. */
  readonly share: number | null
  readonly interval: Interval | null
}

/** Both are counts, the part not above the whole. */
export function measuredShare(part: number, of: number): MeasuredShare {
  if (of === 0) return { part, of, share: null, interval: null }
  return { part, of, share: part / of, interval: wilsonInterval(part, { of }) }
}
