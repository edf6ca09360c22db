import { Temporal } from 'temporal-polyfill'

const millisecondsPerDay = 86_400_000

/**
 * Compiles a zone into a function from epoch milliseconds to the number of the local calendar day (days since
 * 1970-01-01 on the zone's own calendar). Two instants lie on the same local day exactly when their numbers are equal,
 * and the difference of two numbers is the number of midnights between them.
 *
 * The offsets between `from` and `to` are read once; each call is then a search among them. Instants outside are
 * answered too, only slower.
 *
 * @throws RangeError when the zone is not an IANA time zone.
 *
 * @example
 * ```ts
 * import { compileLocalDay } from '@clientele/kernel'
 * const shanghai = compileLocalDay('Asia/Shanghai', { from: 0, to: 1_000_000_000_000 })
 * shanghai(Date.UTC(1997, 0, 1, 15, 59)) - shanghai(Date.UTC(1997, 0, 1, 0, 0)) // => 0
 * shanghai(Date.UTC(1997, 0, 1, 16, 0)) - shanghai(Date.UTC(1997, 0, 1, 0, 0)) // => 1
 * ```
 */
export function compileLocalDay(
  timeZone: string,
  range: { readonly from: number; readonly to: number },
): (epochMilliseconds: number) => number {
  const starts: number[] = []
  const offsets: number[] = []
  let at: Temporal.ZonedDateTime | null = zonedAt(range.from, timeZone)
  while (at && at.epochMilliseconds <= range.to) {
    starts.push(at.epochMilliseconds)
    offsets.push(at.offsetNanoseconds / 1e6)
    at = at.getTimeZoneTransition('next')
  }
  let last = 0
  return epochMilliseconds => {
    if (epochMilliseconds < range.from || epochMilliseconds > range.to) {
      return dayOf(epochMilliseconds, zonedAt(epochMilliseconds, timeZone).offsetNanoseconds / 1e6)
    }
    if (!holds(starts, last, epochMilliseconds)) last = indexAt(starts, epochMilliseconds)
    return dayOf(epochMilliseconds, offsets[last] ?? 0)
  }
}

function zonedAt(epochMilliseconds: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO(timeZone)
}

function dayOf(epochMilliseconds: number, offset: number): number {
  return Math.floor((epochMilliseconds + offset) / millisecondsPerDay)
}

function holds(starts: readonly number[], index: number, at: number): boolean {
  return (starts[index] ?? Infinity) <= at && at < (starts[index + 1] ?? Infinity)
}

/** The last index whose start is not after `at`. */
function indexAt(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length
  while (low + 1 < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? Infinity) <= at) low = middle
    else high = middle
  }
  return low
}
