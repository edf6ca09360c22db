import {
  type Calendar,
  type CalendarName,
  calendarDayOf,
  compileCalendar,
  parseCalendar,
} from '@clientele/calendar'
import { type InvalidPolicyError, ok, type Result } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'

/** Some days of a calendar, to be drawn. */
export interface CalendarDrawing {
  /** The IANA zone on whose clocks the days are drawn. */
  readonly timeZone: string
  readonly days: readonly DrawnDay[]
}

export interface DrawnDay {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly kind: 'ORDINARY' | 'CLOSED' | 'SPECIAL'
  /** What the date is closed or special for. */
  readonly name: CalendarName | undefined
  /** When people work on the date, what began the evening before included. */
  readonly periods: readonly DrawnPeriod[]
}

/** Minutes of the wall clock since midnight, 0 to 1440. */
export interface DrawnPeriod {
  readonly from: number
  readonly to: number
}

export interface DrawingQuestion {
  readonly document: unknown
  readonly from: Temporal.PlainDate
  readonly days: number
  /** Of calendars that are joined and may be in several zones. */
  readonly timeZone: string
}

/** The working time of some days by a calendar that may be a draft: night shifts are on both days that they touch. */
export function drawCalendar({
  document,
  from,
  days,
  timeZone: fallback,
}: DrawingQuestion): Result<CalendarDrawing, InvalidPolicyError> {
  const parsed = parseCalendar(document)
  if (!parsed.ok) return parsed
  const timeZone = parsed.value.join === undefined ? parsed.value.timeZone : fallback
  const compiled = compileCalendar(parsed.value)
  const dates = Array.from({ length: days }, (_, index) => from.add({ days: index }))
  return ok({
    timeZone,
    days: dates.map(date => {
      const [begin, end] = [date, date.add({ days: 1 })].map(day => day.toZonedDateTime(timeZone))
      const worked =
        begin && end ? compiled.workingPeriodsBetween(begin.toInstant(), end.toInstant()) : undefined
      const periods = worked?.ok ? worked.value : []
      return {
        date: date.toString(),
        ...exceptionOf(parsed.value, date),
        periods: periods.map(({ start, end: closing }) => ({
          from: minuteOf(start, { timeZone, date }),
          to: minuteOf(closing, { timeZone, date }),
        })),
      }
    }),
  })
}

function exceptionOf(calendar: Calendar, date: Temporal.PlainDate): Pick<DrawnDay, 'kind' | 'name'> {
  if (calendar.join !== undefined) return { kind: 'ORDINARY', name: undefined }
  const { kind, name } = calendarDayOf(calendar, date)
  return { kind, name }
}

/** By the wall clock, on which an hour may be missing or come twice. */
function minuteOf(
  at: Temporal.Instant,
  { timeZone, date }: { readonly timeZone: string; readonly date: Temporal.PlainDate },
): number {
  const local = at.toZonedDateTimeISO(timeZone)
  const isNextDay = Temporal.PlainDate.compare(local.toPlainDate(), date) > 0
  return isNextDay ? 1440 : local.hour * 60 + local.minute
}
