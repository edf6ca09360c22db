import { compileLocalDay } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import type { RfmMoment } from './rfm-moment.ts'

const millisecondsPerDay = 86_400_000
/** The days before the moment for which local midnights are looked up; what is older still is computed. About 180 years. */
const mostDays = 2 ** 16

/** {@link recencyDaysOf} for a column of epoch milliseconds that are not after the moment. */
export function recencyDaysColumn(instants: Float64Array, moment: RfmMoment): Int32Array {
  const latest = moment.asOf.epochMilliseconds
  let earliest = latest
  for (let row = 0; row < instants.length; row++) {
    const at = instants[row] ?? latest
    if (at < earliest) earliest = at
  }
  const localDay = compileLocalDay(moment.timeZone, { from: earliest, to: latest })
  const today = localDay(latest)
  const { firstDay, midnights, daysBefore } = midnightsByDay(moment, { earliest, today })
  const days = new Int32Array(instants.length)
  for (let row = 0; row < instants.length; row++) {
    const at = instants[row] ?? 0
    const index = (Math.floor(at / millisecondsPerDay) - firstDay) | 0
    const midnight = midnights[index] ?? Number.NaN
    days[row] = Number.isNaN(midnight)
      ? Math.max(0, today - localDay(at))
      : Math.max(0, (daysBefore[index] ?? 0) - Number(at >= midnight))
  }
  return days
}

/**
 * For each day of UTC the one local midnight in it, and how many local days the time before that midnight lies before today.
 * `NaN` on days on which the zone's offset changes.
 */
function midnightsByDay(
  { asOf, timeZone }: RfmMoment,
  { earliest, today }: { earliest: number; today: number },
): { firstDay: number; midnights: Float64Array; daysBefore: Int32Array } {
  const dayOf = (at: number) => Math.floor(at / millisecondsPerDay)
  const lastDay = dayOf(asOf.epochMilliseconds)
  const firstDay = Math.max(dayOf(earliest), lastDay - mostDays + 1)
  const midnights = new Float64Array(lastDay - firstDay + 1).fill(Number.NaN)
  const daysBefore = new Int32Array(lastDay - firstDay + 1)
  let from = Temporal.Instant.fromEpochMilliseconds(firstDay * millisecondsPerDay).toZonedDateTimeISO(
    timeZone,
  )
  for (;;) {
    const change = from.getTimeZoneTransition('next')
    const start = Math.ceil(from.epochMilliseconds / millisecondsPerDay)
    const end = change === null ? lastDay + 1 : Math.min(dayOf(change.epochMilliseconds), lastDay + 1)
    const offset = from.offsetNanoseconds / 1e6
    for (let day = start; day < end; day++) {
      const localDayAtStart = dayOf(day * millisecondsPerDay + offset)
      midnights[day - firstDay] = (localDayAtStart + 1) * millisecondsPerDay - offset
      daysBefore[day - firstDay] = today - localDayAtStart
    }
    if (change === null || end > lastDay) return { firstDay, midnights, daysBefore }
    from = change
  }
}
