import { Temporal } from 'temporal-polyfill'
import type { Range } from './interval.ts'

/** A stretch of time in which the clocks of a zone stand at one distance from UTC, in milliseconds. */
export interface OffsetSpan extends Range {
  readonly offset: number
}

/**
 * The offsets of a zone over a range, in order, the first and the last cut at its bounds.
 *
 * @throws RangeError when the zone is not an IANA time zone.
 */
export function offsetSpans(timeZone: string, { from, to }: Range): readonly OffsetSpan[] {
  const spans: OffsetSpan[] = []
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone)
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    const end = Math.min(next?.epochMilliseconds ?? to, to)
    spans.push({ from: at.epochMilliseconds, to: end, offset: at.offsetNanoseconds / 1e6 })
    if (next === null || next.epochMilliseconds >= to) return spans
    at = next
  }
}
