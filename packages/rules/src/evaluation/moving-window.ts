import { millisecondsPerDay } from '@clientele/kernel'
import { wallBack, wallForward } from '../time/calendar-shift.ts'
import { isExact, type MovingWindow } from '../timeline/window-timeline.ts'

/** The least and the greatest value, both included, that lie in a window at one moment. */
export interface WindowEnds {
  readonly from: number
  readonly to: number
}

/**
 * The instants that lie in a window at `now`. Calendar parts of the span are counted on the zone's clocks, exact parts
 * afterwards.
 */
export function instantWindowAt(now: number, { clock, side, span }: MovingWindow): WindowEnds {
  if (side === 'next') return { from: now, to: endAhead() }
  return side === 'last' ? { from: startBack(), to: now } : { from: -Infinity, to: startBack() - 1 }

  function startBack(): number {
    if (isExact(span)) return now - span.milliseconds
    return clock.instantOf(wallBack(clock.wallAt(now), span)) - span.milliseconds
  }

  function endAhead(): number {
    if (isExact(span)) return now + span.milliseconds
    return clock.instantOf(wallForward(clock.wallAt(now), span) + 1) - 1 + span.milliseconds
  }
}

/** The numbers of the days that lie in a window at `now`. */
export function dayWindowAt(now: number, { clock, side, span }: MovingWindow): WindowEnds {
  const today = dayOf(clock.wallAt(now))
  if (side === 'next')
    return { from: today, to: dayOf(wallForward((today + 1) * millisecondsPerDay - 1, span)) }
  const first = dayOf(wallBack(today * millisecondsPerDay, span))
  return side === 'last' ? { from: first, to: today } : { from: -Infinity, to: first - 1 }
}

export function dayOf(wall: number): number {
  return Math.floor(wall / millisecondsPerDay)
}
