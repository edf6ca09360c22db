import { millisecondsPerDay } from '@clientele/kernel'
import type { WindowSide } from '../reading/predicate.ts'
import { wallBack, wallForward } from '../time/calendar-shift.ts'
import type { Span } from '../time/span.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { spellTimeline, type Timeline } from './timeline.ts'

export interface MovingWindow {
  readonly clock: ZoneClock
  readonly side: WindowSide
  readonly span: Span
}

/** When an instant lies within a window that moves along with time. */
export function instantWindowTimeline(instant: number, { clock, side, span }: MovingWindow): Timeline {
  switch (side) {
    case 'last':
      return spellTimeline(instant, leaves())
    case 'older':
      return spellTimeline(leaves(), Infinity)
    case 'next':
      return spellTimeline(enters(), instant + 1)
  }

  /** The first moment whose span back no longer reaches the instant. */
  function leaves(): number {
    if (isExact(span)) return instant + span.milliseconds + 1
    const wall = clock.wallAt(instant + span.milliseconds)
    return clock.instantOf(wallForward(wall, span, 'days-first') + 1)
  }

  /** The first moment whose span ahead reaches the instant. */
  function enters(): number {
    if (isExact(span)) return instant - span.milliseconds
    const wall = clock.wallAt(instant - span.milliseconds)
    return clock.instantOf(wallBack(wall, span, 'days-first'))
  }
}

/** When a calendar day lies within a window of local days that moves along with time. */
export function dayWindowTimeline(day: number, { clock, side, span }: MovingWindow): Timeline {
  const wall = day * millisecondsPerDay
  const begins = clock.instantOf(wall)
  const leaves = () =>
    clock.instantOf(nextMidnight(wallForward(wall + millisecondsPerDay - 1, span, 'days-first')))
  switch (side) {
    case 'last':
      return spellTimeline(begins, leaves())
    case 'older':
      return spellTimeline(leaves(), Infinity)
    case 'next':
      return spellTimeline(
        clock.instantOf(wallBack(wall, span, 'days-first')),
        clock.instantOf(wall + millisecondsPerDay),
      )
  }
}

function nextMidnight(wall: number): number {
  return (Math.floor(wall / millisecondsPerDay) + 1) * millisecondsPerDay
}

export function isExact(span: Span): boolean {
  return span.months === 0 && span.days === 0
}
