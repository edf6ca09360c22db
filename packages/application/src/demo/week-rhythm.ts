import type { Temporal } from 'temporal-polyfill'

/** Share of a week's orders per day, Monday first. */
const dayShares = sharesOf([13, 13.5, 13.5, 13.5, 15, 16, 15.5])
/** Share of a day's orders per hour from midnight: a morning, an afternoon and, highest, an evening peak. */
const hourShares = sharesOf([
  14, 7, 4, 2, 2, 4, 10, 22, 38, 55, 66, 60, 52, 50, 55, 58, 56, 50, 48, 58, 78, 84, 66, 34,
])

/**
 * A clock for the trade of a shop, read in weeks since the first day. It runs fast in busy hours and slowly at night,
 * so that events at an even rate on this clock fall into days and hours as people's orders do. At the start of every
 * seventh day it agrees with the calendar; in between the two are at most hours apart.
 */
export interface WeekRhythm {
  /** What the clock shows at the end of the last day. */
  readonly weeks: number
  /** Epoch milliseconds, whole seconds, ascending, for 0 up to `weeks` (excluded). */
  instantAt(week: number): number
}

/** The rhythm of the local days from `from` up to `to` (excluded), clock changes included. */
export function compileWeekRhythm({
  from,
  to,
  timeZone,
}: {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly timeZone: string
}): WeekRhythm {
  const days = from.until(to, { largestUnit: 'day' }).days
  const starts = Array.from({ length: days + 1 }, (_, day) => startOfDay(from.add({ days: day }), timeZone))
  const shareOfDay = (day: number) => dayShares[(from.dayOfWeek - 1 + day) % 7] ?? 0
  const shown = cumulative(Array.from({ length: days }, (_, day) => shareOfDay(day)))
  return {
    weeks: shown.at(-1) ?? 0,
    instantAt: week => {
      let day = Math.min(Math.floor(week * 7), days - 1)
      while ((shown[day] ?? 0) > week) day--
      while ((shown[day + 1] ?? Infinity) <= week) day++
      const start = starts[day] ?? 0
      const seconds = ((starts[day + 1] ?? 0) - start) / 1000
      const part = partOfDay((week - (shown[day] ?? 0)) / shareOfDay(day))
      // A rounding error at midnight must not reach into the next day.
      return start + Math.min(Math.floor(part * seconds), seconds - 1) * 1000
    },
  }
}

/** How much of the day is over when `share` of its orders have come. */
function partOfDay(share: number): number {
  const hour = hourEnds.findIndex(end => share < end)
  if (hour < 0) return 1
  const hourShare = hourShares[hour] ?? 1
  return (hour + 1 - ((hourEnds[hour] ?? 1) - share) / hourShare) / hourShares.length
}

const hourEnds = cumulative(hourShares).slice(1)

function startOfDay(day: Temporal.PlainDate, timeZone: string): number {
  return day.toZonedDateTime({ timeZone }).epochMilliseconds
}

function sharesOf(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map(weight => weight / total)
}

/** The sums of the first 0, 1, 2, … numbers. */
function cumulative(numbers: readonly number[]): number[] {
  let sum = 0
  return [0, ...numbers.map(number => (sum += number))]
}
