import { type Reason, reason } from '@clientele/kernel'
import type { Temporal } from 'temporal-polyfill'
import type { Calendar, SpecialDay, WeeklyCalendar } from '../calendar/calendar.ts'
import { calendarNameIn } from '../calendar/calendar-name.ts'
import { compileDayPlan, type DayPlan, dayNumberOf, type Shift } from '../calendar/day-plan.ts'

const millisecondsPerDay = 86_400_000
const millisecondsPerMinute = 60_000

/**
 * Why it is working time or not, with the local date and the zone in the parameters:
 *
 * - `WITHIN_PERIOD`: a period runs, from `start` to `end`; `date` is the day it started on;
 * - `OUTSIDE_PERIODS`: none does;
 * - `CLOSED_DAY`: the date is closed; `en` and `zh-CN` say what for;
 * - `SPECIAL_DAY`: the date has periods of its own, told beside one of the first two.
 */
export type WorkingReasonCode = 'WITHIN_PERIOD' | 'OUTSIDE_PERIODS' | 'CLOSED_DAY' | 'SPECIAL_DAY'

export interface ExplainedWorking {
  readonly value: boolean
  readonly because: readonly Reason<WorkingReasonCode>[]
}

/**
 * Reads from the wall clock whether it is working time, with the reasons. Of joined calendars those speak that settle
 * the matter: all that are open in an open union, all that are closed in a closed intersection, otherwise every one.
 */
export function workingExplainer(calendar: Calendar): (at: Temporal.Instant) => ExplainedWorking {
  if (calendar.join === undefined) return weeklyExplainer(calendar)
  const explainers = calendar.calendars.map(workingExplainer)
  const settling = calendar.join === 'union'
  return at => {
    const parts = explainers.map(explain => explain(at))
    const settled = parts.filter(({ value }) => value === settling)
    const speaking = settled.length > 0 ? settled : parts
    return {
      value: settled.length > 0 ? settling : !settling,
      because: speaking.flatMap(({ because }) => because),
    }
  }
}

function weeklyExplainer(calendar: WeeklyCalendar): (at: Temporal.Instant) => ExplainedWorking {
  const plan = compileDayPlan(calendar)
  const { timeZone } = calendar
  const closed = new Map(calendar.closedDays.map(day => [day.date, day]))
  const special = new Map(calendar.specialDays.map(day => [day.date, day]))
  return at => {
    const local = at.toZonedDateTimeISO(timeZone).toPlainDateTime()
    const date = local.toPlainDate().toString()
    const holiday = closed.get(date)
    if (holiday !== undefined)
      return { value: false, because: [reason('CLOSED_DAY', { date, timeZone, ...namesOf(holiday) })] }

    const running = shiftAt(plan, local)
    const startDate = running?.date ?? date
    const because = running
      ? reason('WITHIN_PERIOD', { date: startDate, timeZone, ...clockTimesOf(running.shift) })
      : reason('OUTSIDE_PERIODS', { date, timeZone })
    const exception = special.get(startDate)
    return {
      value: running !== undefined,
      because:
        exception === undefined
          ? [because]
          : [because, reason('SPECIAL_DAY', { date: startDate, timeZone, ...namesOf(exception) })],
    }
  }
}

function shiftAt(plan: DayPlan, local: Temporal.PlainDateTime): { date: string; shift: Shift } | undefined {
  const today = local.toPlainDate()
  const clock = local.since(today.toPlainDateTime()).total('millisecond')
  for (const daysAgo of [0, 1]) {
    const date = today.subtract({ days: daysAgo }).toString()
    const since = clock + daysAgo * millisecondsPerDay
    const shift = plan.shiftsOn(dayNumberOf(date)).find(({ start, end }) => start <= since && since < end)
    if (shift !== undefined) return { date, shift }
  }
  return undefined
}

function namesOf({ name }: Pick<SpecialDay, 'name'>) {
  return { en: calendarNameIn(name, 'en'), 'zh-CN': calendarNameIn(name, 'zh-CN') }
}

function clockTimesOf({ start, end }: Shift) {
  return { start: clockTimeOf(start), end: end === millisecondsPerDay ? '24:00' : clockTimeOf(end) }
}

function clockTimeOf(milliseconds: number): string {
  const minutes = milliseconds / millisecondsPerMinute
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
}
