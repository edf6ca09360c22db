import { compileLocalDay } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import type { RfmMoment } from './rfm-moment.ts'

const millisecondsPerDay = 86_400_000
/** The days before the moment for which offsets are looked up; what is older still is computed. About 180 years. */
const mostDays = 2 ** 16

/** {@link recencyDaysOf} for a column of epoch milliseconds that are not after the moment. */
export function recencyDaysColumn(instants: Float64Array, moment: RfmMoment): Int32Array {
  const latest = moment.asOf.epochMilliseconds
  let earliest = latest
  for (let row = 0; row < instants.length; row++) earliest = Math.min(earliest, instants[row] ?? latest)
  const localDay = compileLocalDay(moment.timeZone, { from: earliest, to: latest })
  const today = localDay(latest)
  const { firstDay, offsets } = offsetsByDay(moment, earliest)
  const days = new Int32Array(instants.length)
  for (let row = 0; row < instants.length; row++) {
    const at = instants[row] ?? 0
    const offset = offsets[Math.floor(at / millisecondsPerDay) - firstDay] ?? Number.NaN
    const day = Number.isNaN(offset) ? localDay(at) : Math.floor((at + offset) / millisecondsPerDay)
    days[row] = Math.max(0, today - day)
  }
  return days
}

/** The offset of the zone from UTC in milliseconds on each day of UTC, `NaN` on days on which it changes. */
function offsetsByDay(
  { asOf, timeZone }: RfmMoment,
  earliest: number,
): { firstDay: number; offsets: Float64Array } {
  const dayOf = (at: number) => Math.floor(at / millisecondsPerDay)
  const lastDay = dayOf(asOf.epochMilliseconds)
  const firstDay = Math.max(dayOf(earliest), lastDay - mostDays + 1)
  const offsets = new Float64Array(lastDay - firstDay + 1).fill(Number.NaN)
  let from = Temporal.Instant.fromEpochMilliseconds(firstDay * millisecondsPerDay).toZonedDateTimeISO(
    timeZone,
  )
  for (;;) {
    const change = from.getTimeZoneTransition('next')
    const start = Math.ceil(from.epochMilliseconds / millisecondsPerDay)
    const end = change === null ? lastDay + 1 : Math.min(dayOf(change.epochMilliseconds), lastDay + 1)
    if (start < end) offsets.fill(from.offsetNanoseconds / 1e6, start - firstDay, end - firstDay)
    if (change === null || end > lastDay) return { firstDay, offsets }
    from = change
  }
}
