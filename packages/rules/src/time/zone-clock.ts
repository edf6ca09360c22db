import { Temporal } from 'temporal-polyfill'

/**
 * The clocks of a zone, as rules read them: local time that never goes back. Where clocks are set back, the local time
 * stands still until the repeated hour has passed; where they are set forward, it jumps.
 */
export interface ZoneClock {
  /** Local time at an instant, in milliseconds as if the zone were UTC. Never falls as the instant rises. */
  wallAt(instant: number): number
  /** The first instant whose local time is at least this: `instantOf(w) <= t` exactly when `w <= wallAt(t)`. */
  instantOf(wall: number): number
}

/** The last year whose changes of offset are looked up; afterwards the last offset stays. */
const lastYear = 2200
const firstInstant = Date.UTC(1800, 0, 1)
const lastInstant = Date.UTC(lastYear, 0, 1)
const millisecondsAhead = 366 * 86_400_000

const clocks = new Map<string, ZoneClock>()

/**
 * The clock of an IANA time zone. Its changes of offset are looked up as far as they are asked for, and kept.
 *
 * @throws RangeError when there is no such zone.
 */
export function zoneClockOf(timeZone: string): ZoneClock {
  const found = clocks.get(timeZone)
  if (found) return found
  const made = makeClock(timeZone)
  clocks.set(timeZone, made)
  return made
}

function makeClock(timeZone: string): ZoneClock {
  const first = Temporal.Instant.fromEpochMilliseconds(firstInstant).toZonedDateTimeISO(timeZone)
  /** From `starts[i]` on, `offsets[i]` holds; `reached[i]` is the latest local time before. */
  const starts = [-Infinity]
  const offsets = [offsetOf(first)]
  const reached = [-Infinity]
  let last: Temporal.ZonedDateTime | null = first
  let lookedUpTo = firstInstant
  let near = 0

  return { wallAt, instantOf }

  function wallAt(instant: number): number {
    lookUp(instant)
    if (!holds(near, instant)) near = lastAtMost(starts, instant)
    return Math.max(instant + offsetAt(near), reached[near] ?? -Infinity)
  }

  function instantOf(wall: number): number {
    lookUp(wall)
    // The last segment before which this local time was not reached.
    const index = lastBelow(reached, wall)
    return Math.max(wall - offsetAt(index), starts[index] ?? -Infinity)
  }

  /** Looks up a year more than asked for: offsets are less than a day, and most questions are about now. */
  function lookUp(instant: number): void {
    const needed = Math.min(instant + millisecondsAhead, lastInstant)
    while (last !== null && lookedUpTo < needed) {
      last = last.getTimeZoneTransition('next')
      if (last === null) return
      const start = last.epochMilliseconds
      const offset = offsetOf(last)
      const before = Math.max(reached.at(-1) ?? -Infinity, start - 1 + offsetAt(offsets.length - 1))
      starts.push(start)
      offsets.push(offset)
      reached.push(before)
      lookedUpTo = start
    }
  }

  function offsetAt(index: number): number {
    return offsets[index] ?? 0
  }

  function holds(index: number, instant: number): boolean {
    return (starts[index] ?? Infinity) <= instant && instant < (starts[index + 1] ?? Infinity)
  }
}

function offsetOf(zoned: Temporal.ZonedDateTime): number {
  return Math.round(zoned.offsetNanoseconds / 1e6)
}

/** The last index whose number is not above a value; 0 where all are. */
function lastAtMost(ascending: readonly number[], value: number): number {
  return countWhile(ascending, number => number <= value) - 1
}

/** The last index whose number is below a value; 0 where none is. */
function lastBelow(ascending: readonly number[], value: number): number {
  return Math.max(0, countWhile(ascending, number => number < value) - 1)
}

function countWhile(numbers: readonly number[], holds: (number: number) => boolean): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(numbers[middle] ?? Infinity)) low = middle + 1
    else high = middle
  }
  return low
}
