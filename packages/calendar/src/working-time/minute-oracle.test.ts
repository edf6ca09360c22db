import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Calendar, Period, WeeklyCalendar, WorkingWeek } from '../calendar/calendar.ts'
import { joinCalendars } from '../calendar/join-calendars.ts'
import { parseCalendar } from '../calendar/parse-calendar.ts'
import { weekdays } from '../calendar/weekday.ts'
import { compileCalendar } from './compile-calendar.ts'

const minute = 60_000
const daysOfWindow = 3

/** Dates around which the clocks of a zone change, by an hour, by less, by more, at midnight, by a whole day. */
const changes = [
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Asia/Shanghai', '1991-04-14'],
  ['Asia/Shanghai', '1991-09-15'],
  ['America/St_Johns', '2006-04-02'],
  ['America/St_Johns', '2006-10-29'],
  ['Africa/Cairo', '2026-04-24'],
  ['Africa/Cairo', '2026-10-30'],
  ['Africa/Casablanca', '2025-02-23'],
  ['Africa/Casablanca', '2025-04-06'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['Antarctica/Troll', '2026-03-29'],
  ['Antarctica/Troll', '2026-10-25'],
  ['Asia/Kathmandu', '1986-01-01'],
  ['Pacific/Apia', '2011-12-30'],
  ['Pacific/Kwajalein', '1969-09-30'],
] as const

describe.each(changes)('in %s around %s', (timeZone, date) => {
  const from = Temporal.PlainDate.from(date).subtract({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
  const minutes = Array.from({ length: daysOfWindow * 24 * 60 }, (_, index) => from + index * minute)
  const calendars = calendarAround(date, timeZone)

  test('every minute is working time or not as the wall clock says', () => {
    fc.assert(
      fc.property(calendars, calendar => {
        const { isWorking } = compileCalendar(calendar).inMilliseconds
        expect(minutes.filter(isWorking)).toEqual(minutes.filter(at => isWorkingMinute(calendar, at)))
      }),
      { numRuns: 6 },
    )
  })

  test('time is added, subtracted and counted as by counting minutes', () => {
    fc.assert(
      fc.property(
        calendars,
        fc.array(fc.tuple(fc.nat(minutes.length - 1), fc.nat(minutes.length - 1)), { minLength: 1 }),
        (calendar, pairs) => {
          const working = minutes.filter(at => isWorkingMinute(calendar, at))
          const compiled = compileCalendar(calendar).inMilliseconds
          for (const [one, other] of pairs) {
            const start = from + Math.min(one, other) * minute
            const end = from + Math.max(one, other) * minute
            const within = working.filter(at => start <= at && at < end)
            const worked = within.length * minute
            expect(compiled.workingTimeBetween(start, end)).toEqual({ ok: true, value: worked })
            if (worked === 0) continue
            const last = { ok: true, value: (within.at(-1) ?? 0) + minute }
            expect(compiled.addWorkingTime(start, worked)).toEqual(last)
            expect(compiled.subtractWorkingTime(end, worked)).toEqual({ ok: true, value: within[0] })
          }
        },
      ),
      { numRuns: 6 },
    )
  })

  test('opening and closing are the next minutes of the other kind', () => {
    fc.assert(
      fc.property(calendars, fc.nat(24 * 60 - 1), (calendar, index) => {
        const compiled = compileCalendar(calendar).inMilliseconds
        const later = minutes.slice(index)
        const at = from + index * minute
        const opening = later.find(other => isWorkingMinute(calendar, other))
        const closing = later.find(other => !isWorkingMinute(calendar, other))
        if (opening !== undefined)
          expect(compiled.currentOrNextOpening(at)).toEqual({ ok: true, value: opening })
        if (closing !== undefined)
          expect(compiled.currentOrNextClosing(at)).toEqual({ ok: true, value: closing })
      }),
      { numRuns: 6 },
    )
  })
})

/** What the definition says, one wall-clock minute at a time. */
function isWorkingMinute(calendar: Calendar, at: number): boolean {
  if (calendar.join !== undefined) {
    const [isAny, parts] = [calendar.join === 'union', calendar.calendars]
    return isAny
      ? parts.some(part => isWorkingMinute(part, at))
      : parts.every(part => isWorkingMinute(part, at))
  }
  const { date, dayBefore, clock } = wallClockAt(at, calendar.timeZone)
  if (calendar.closedDays.some(closed => closed.date === date)) return false
  return (
    periodsOn(calendar, date).some(
      period => period.start <= clock && (clock < period.end || runsOverMidnight(period)),
    ) || periodsOn(calendar, dayBefore).some(period => runsOverMidnight(period) && clock < period.end)
  )
}

const wallClocks = new Map<string, ReturnType<typeof readWallClock>>()

function wallClockAt(at: number, timeZone: string) {
  const key = `${at} ${timeZone}`
  const wallClock = wallClocks.get(key) ?? readWallClock(at, timeZone)
  wallClocks.set(key, wallClock)
  return wallClock
}

function readWallClock(at: number, timeZone: string) {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  const date = local.toPlainDate()
  const clock = local.toPlainTime().toString({ smallestUnit: 'minute' })
  return { date: date.toString(), dayBefore: date.subtract({ days: 1 }).toString(), clock }
}

function runsOverMidnight({ start, end }: Period): boolean {
  return end <= start
}

function periodsOn(calendar: WeeklyCalendar, date: string): readonly Period[] {
  if (calendar.closedDays.some(closed => closed.date === date)) return []
  const special = calendar.specialDays.find(day => day.date === date)
  if (special !== undefined) return special.periods
  const week = calendar.versions.findLast(({ from }) => from <= date)?.week ?? calendar.week
  return week[weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? 'monday']
}

/** Calendars whose exceptions and versions fall on the days around a date; some are joined with one of another zone. */
function calendarAround(date: string, timeZone: string): fc.Arbitrary<Calendar> {
  const weekly = weeklyAround(date, timeZone)
  return fc.oneof(
    { weight: 3, arbitrary: weekly },
    fc
      .tuple(fc.constantFrom('union', 'intersection'), weekly, weeklyAround(date, 'Asia/Tokyo'))
      .map(([join, one, other]) => joinCalendars(join, [one, other])),
  )
}

function weeklyAround(date: string, timeZone: string): fc.Arbitrary<WeeklyCalendar> {
  const around = [-1, 0, 1].map(days => Temporal.PlainDate.from(date).add({ days }).toString())
  return fc
    .record({
      week: weekOfPeriods(),
      later: weekOfPeriods(),
      from: fc.constantFrom(...around),
      hasVersion: fc.boolean(),
      kinds: fc.array(fc.constantFrom('ordinary', 'closed', 'special'), { minLength: 3, maxLength: 3 }),
      periods: dayOfPeriods(),
    })
    .map(({ week, later, from, hasVersion, kinds, periods }) => {
      const daysOf = (kind: string) =>
        around.filter((_, index) => kinds[index] === kind).map(day => ({ date: day, name: kind }))
      return parseCalendar({
        timeZone,
        week,
        versions: hasVersion ? [{ from, week: later }] : [],
        closedDays: daysOf('closed'),
        specialDays: daysOf('special').map(day => ({ ...day, periods })),
      })
    })
    .filter(parsed => parsed.ok)
    .map(({ value }) => value as WeeklyCalendar)
}

function weekOfPeriods(): fc.Arbitrary<WorkingWeek> {
  const aroundTheClock = [{ start: '00:00', end: '24:00' }]
  const fromNoonToNoon = [{ start: '12:00', end: '12:00' }]
  const ordinary = dayOfPeriods()
  return fc.oneof(
    { weight: 6, arbitrary: fc.record(Object.fromEntries(weekdays.map(day => [day, ordinary]))) },
    fc.constant(Object.fromEntries(weekdays.map(day => [day, aroundTheClock]))),
    fc.constant(Object.fromEntries(weekdays.map(day => [day, fromNoonToNoon]))),
  ) as fc.Arbitrary<WorkingWeek>
}

/** Some periods between 03:00 and 20:00 and perhaps one over midnight, so that no two days can overlap. */
function dayOfPeriods(): fc.Arbitrary<readonly Period[]> {
  const marks = fc.uniqueArray(fc.integer({ min: 3 * 60, max: 20 * 60 }), { maxLength: 6 })
  const night = fc.option(
    fc.record({
      start: fc.integer({ min: 20 * 60, max: 24 * 60 - 1 }).map(clockTime),
      end: fc.integer({ min: 0, max: 3 * 60 }).map(clockTime),
    }),
    { nil: undefined },
  )
  return fc.tuple(marks, night).map(([unordered, overnight]) => {
    const ordered = unordered.toSorted((one, other) => one - other)
    const periods = ordered.flatMap((start, index) => {
      const end = ordered[index + 1]
      return index % 2 === 0 && end !== undefined ? [{ start: clockTime(start), end: clockTime(end) }] : []
    })
    return overnight === undefined ? periods : [...periods, overnight]
  })
}

function clockTime(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
