import type { WeeklyCalendar } from '../calendar/calendar.ts'
import { compileDayPlan, type DayPlan } from '../calendar/day-plan.ts'
import { type IntervalSource, intervalCollector } from './interval.ts'
import { type OffsetSpan, offsetSpans } from './zone-offset.ts'

const millisecondsPerDay = 86_400_000

/**
 * The working intervals of one calendar. Within a stretch of one offset the wall clock runs evenly, so its working
 * time is that of the wall clock, moved by the offset: what the clock skips is in no stretch, what it repeats in two.
 *
 * @throws RangeError when the zone is not an IANA time zone.
 */
export function weeklyIntervals(calendar: WeeklyCalendar): IntervalSource {
  const plan = compileDayPlan(calendar)
  // An unknown zone fails here, not at the first question.
  offsetSpans(calendar.timeZone, { from: 0, to: 1 })
  return range => {
    const { add, intervals } = intervalCollector()
    for (const span of offsetSpans(calendar.timeZone, range)) addSpan(span, { plan, add })
    return intervals
  }
}

interface SpanContext {
  readonly plan: DayPlan
  readonly add: (start: number, end: number) => void
}

function addSpan({ from, to, offset }: OffsetSpan, { plan, add }: SpanContext): void {
  const localFrom = from + offset
  const localTo = to + offset
  const lastDay = Math.floor((localTo - 1) / millisecondsPerDay)
  // A shift of the day before may still run.
  for (let day = Math.floor(localFrom / millisecondsPerDay) - 1; day <= lastDay; day++) {
    const midnight = day * millisecondsPerDay
    for (const shift of plan.shiftsOn(day)) {
      const shiftEnd =
        shift.end > millisecondsPerDay && plan.isClosed(day + 1) ? millisecondsPerDay : shift.end
      const start = Math.max(midnight + shift.start, localFrom)
      const end = Math.min(midnight + shiftEnd, localTo)
      if (start < end) add(start - offset, end - offset)
    }
  }
}
