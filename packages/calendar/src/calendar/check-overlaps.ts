import type { Fault } from '@clientele/kernel'
import type { Period, WeeklyCalendar, WorkingWeek } from './calendar.ts'
import { compileDayPlan, type DayPlan, dayNumberOf, shiftOf } from './day-plan.ts'
import { weekdays } from './weekday.ts'

const millisecondsPerDay = 86_400_000

type Path = readonly (string | number)[]

/**
 * Faults of periods that overlap: on one day, across midnight into the next day of the week, and where a version or a
 * special day begins or ends. What a closed day cuts off at midnight overlaps nothing.
 */
export function checkOverlaps(calendar: WeeklyCalendar): readonly Fault[] {
  const plan = compileDayPlan(calendar)
  return [
    ...overlapsOfWeek(calendar.week, ['week']),
    ...calendar.versions.flatMap(({ week }, index) => overlapsOfWeek(week, ['versions', index, 'week'])),
    ...overlapsOfVersions(calendar, plan),
    ...overlapsOfSpecialDays(calendar, plan),
  ]
}

function overlapsOfWeek(week: WorkingWeek, path: Path): readonly Fault[] {
  return weekdays.flatMap((weekday, index) => {
    const dayBefore = weekdays[(index + 6) % 7] ?? 'sunday'
    const first = firstOf(week[weekday])
    const overnight = Math.max(0, ...week[dayBefore].map(period => shiftOf(period).end - millisecondsPerDay))
    return [
      ...overlapsOfDay(week[weekday], [...path, weekday]),
      ...(first !== undefined && first.start < overnight
        ? [overlap([...path, weekday, first.index], `a period that began on ${dayBefore}`)]
        : []),
    ]
  })
}

function overlapsOfDay(periods: readonly Period[], path: Path): readonly Fault[] {
  const faults: Fault[] = []
  let before: { readonly period: Period; readonly end: number } | undefined
  for (const { period, index, start, end } of inOrder(periods)) {
    if (before !== undefined && start < before.end)
      faults.push(overlap([...path, index], `${before.period.start}–${before.period.end}`))
    if (before === undefined || end > before.end) before = { period, end }
  }
  return faults
}

/** The first day of a version against the last of the version before, where no special day stands between them. */
function overlapsOfVersions({ versions, specialDays }: WeeklyCalendar, plan: DayPlan): readonly Fault[] {
  const special = new Set(specialDays.map(({ date }) => dayNumberOf(date)))
  return versions.flatMap(({ from }, index) => {
    const day = dayNumberOf(from)
    if (special.has(day) || special.has(day - 1) || !runsInto(plan, day)) return []
    return [overlap(['versions', index, 'from'], 'a period that began the day before, in the week before')]
  })
}

function overlapsOfSpecialDays({ specialDays }: WeeklyCalendar, plan: DayPlan): readonly Fault[] {
  const special = new Set(specialDays.map(({ date }) => dayNumberOf(date)))
  return specialDays.flatMap(({ date, periods }, index) => {
    const day = dayNumberOf(date)
    const path = ['specialDays', index, 'periods']
    return [
      ...overlapsOfDay(periods, path),
      ...(runsInto(plan, day)
        ? [overlap([...path, firstOf(periods)?.index ?? 0], 'a period that began the day before')]
        : []),
      // The next day answers for itself where it is special too.
      ...(!special.has(day + 1) && runsInto(plan, day + 1)
        ? [overlap([...path, inOrder(periods).at(-1)?.index ?? 0], 'a period of the next day')]
        : []),
    ]
  })
}

/** Whether what began the day before still runs when the first period of a day begins. */
function runsInto(plan: DayPlan, day: number): boolean {
  const start = plan.shiftsOn(day)[0]?.start ?? Infinity
  return plan.shiftsOn(day - 1).some(({ end }) => end - millisecondsPerDay > start)
}

function firstOf(periods: readonly Period[]) {
  return inOrder(periods)[0]
}

function inOrder(periods: readonly Period[]) {
  return periods
    .map((period, index) => ({ period, index, ...shiftOf(period) }))
    .toSorted((one, other) => one.start - other.start)
}

function overlap(path: Path, other: string): Fault {
  return { path, code: 'periods_overlap', message: `Overlaps ${other}` }
}
