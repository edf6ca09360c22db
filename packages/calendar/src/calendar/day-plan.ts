import type { Period, WeeklyCalendar, WorkingWeek } from './calendar.ts'
import { type Weekday, weekdayOf, weekdays } from './weekday.ts'

const millisecondsPerDay = 86_400_000
const millisecondsPerMinute = 60_000

/** A period in milliseconds of the wall clock since midnight of the day it starts on; its end may exceed 24 hours. */
export interface Shift {
  readonly start: number
  readonly end: number
}

/** What holds on each local date, given as days since 1970-01-01. */
export interface DayPlan {
  /** What starts on the day, in the order of the clock. */
  shiftsOn(dayNumber: number): readonly Shift[]
  /** Whether nobody works on the day, not even to end a shift of the day before. */
  isClosed(dayNumber: number): boolean
}

/** Turns the dates and clock times of a calendar into numbers, once. */
export function compileDayPlan({ week, versions, closedDays, specialDays }: WeeklyCalendar): DayPlan {
  const closed = new Set(closedDays.map(({ date }) => dayNumberOf(date)))
  const special = new Map(specialDays.map(({ date, periods }) => [dayNumberOf(date), shiftsOf(periods)]))
  const weeks = [
    { from: -Infinity, week: shiftsOfWeek(week) },
    ...versions.map(version => ({ from: dayNumberOf(version.from), week: shiftsOfWeek(version.week) })),
  ]
  return { isClosed: day => closed.has(day), shiftsOn }

  function shiftsOn(day: number): readonly Shift[] {
    if (closed.has(day)) return []
    return special.get(day) ?? weekOn(day)?.[weekdayOf(day)] ?? []
  }

  function weekOn(day: number) {
    let low = 0
    let high = weeks.length
    while (low + 1 < high) {
      const middle = (low + high) >>> 1
      if ((weeks[middle]?.from ?? Infinity) <= day) low = middle
      else high = middle
    }
    return weeks[low]?.week
  }
}

/** Days from 1970-01-01 to a date `YYYY-MM-DD`. */
export function dayNumberOf(date: string): number {
  return Date.parse(`${date}T00:00Z`) / millisecondsPerDay
}

/** The shifts of a day's periods, the earliest first. */
function shiftsOf(periods: readonly Period[]): readonly Shift[] {
  return periods.map(shiftOf).toSorted((one, other) => one.start - other.start)
}

export function shiftOf(period: Period): Shift {
  const start = millisecondsOf(period.start)
  const end = millisecondsOf(period.end)
  return { start, end: end <= start ? end + millisecondsPerDay : end }
}

function millisecondsOf(clockTime: string): number {
  const [hours, minutes] = clockTime.split(':')
  return (Number(hours) * 60 + Number(minutes)) * millisecondsPerMinute
}

function shiftsOfWeek(week: WorkingWeek): Readonly<Partial<Record<Weekday, readonly Shift[]>>> {
  return Object.fromEntries(weekdays.map(weekday => [weekday, shiftsOf(week[weekday])]))
}
