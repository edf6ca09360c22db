import assert from 'node:assert/strict'
import { compileCalendar, type WeeklyCalendar } from '@clientele/calendar'
import dayjs from 'dayjs'
import dayjsBusinessTime from 'dayjs-business-time'
import moment from 'moment-business-time'
import { Temporal } from 'temporal-polyfill'
import type { Benchmark, BenchmarkResult } from '../benchmark.ts'
import { measureRounds, timesAsFast } from '../measure-rounds.ts'

const additions = 5_000
const rounds = 9
const hour = 3_600_000
const hoursOfTwentyYears = 20 * 52 * 5 * 8
const hours = [{ start: '09:00', end: '17:00' }]

/** Monday to Friday, nine to five, on the machine's own clock: the only one that the others know. */
const office: WeeklyCalendar = {
  timeZone: Temporal.Now.timeZoneId(),
  week: {
    monday: hours,
    tuesday: hours,
    wednesday: hours,
    thursday: hours,
    friday: hours,
    saturday: [],
    sunday: [],
  },
  versions: [],
  closedDays: [],
  specialDays: [],
}

/**
 * Eight working hours added over a week-end, beside two libraries of working time, checked to give the same instants;
 * and the same at a distance of twenty years, which only searches take in one step.
 *
 * Instants and the objects of each library are made beforehand. Ours is measured on epoch milliseconds and on
 * `Temporal.Instant`.
 */
export const calendarBenchmark: Benchmark = {
  title: `eight working hours over a week-end, ${additions} times`,
  run: compare,
}

async function compare(): Promise<BenchmarkResult> {
  dayjs.extend(dayjsBusinessTime)
  moment.updateLocale('en', { workinghours: workingHoursOfMoment() })
  const fridays = fridaysOfTwoYears()
  const instants = fridays.map(at => Temporal.Instant.fromEpochMilliseconds(at))
  const days = fridays.map(at => dayjs(at))
  const moments = fridays.map(at => moment(at))
  const eightHours = Temporal.Duration.from({ hours: 8 })

  const calendar = compileCalendar(office)
  const { addWorkingTime } = calendar.inMilliseconds
  const ways = {
    'epoch milliseconds': () => sumOver(fridays, at => instantOf(addWorkingTime(at, 8 * hour))),
    'Temporal.Instant': () =>
      sumOver(instants, at => instantOf(calendar.addWorkingTime(at, eightHours)).epochMilliseconds),
    'dayjs-business-time': () => sumOver(days, day => day.addBusinessHours(8).valueOf()),
    'moment-business-time': () => sumOver(moments, at => at.clone().addWorkingTime(8, 'hours').valueOf()),
  }
  const sums = Object.values(ways).map(way => way())
  for (const sum of sums) assert.equal(sum, sums[0], 'All must give the same instants')

  const [milliseconds, temporal, dayjsTime, momentTime, far] = await measureRounds(
    [
      ...Object.entries(ways).map(([name, run]) => ({ name, run })),
      {
        name: 'epoch milliseconds, 20 years',
        run: () => sumOver(fridays, at => instantOf(addWorkingTime(at, hoursOfTwentyYears * hour))),
      },
    ],
    rounds,
  )
  assert(milliseconds && temporal && dayjsTime && momentTime && far)
  return {
    items: { count: additions, name: 'additions' },
    measurements: [milliseconds, temporal, dayjsTime, momentTime, far],
    findings: [
      { ...times('as fast as dayjs-business-time', timesAsFast(milliseconds, dayjsTime)), atLeast: 100 },
      { ...times('as fast as moment-business-time', timesAsFast(milliseconds, momentTime)), atLeast: 100 },
      // Most of this is the time that Temporal takes to make an instant.
      times('as fast as dayjs-business-time, on Temporal.Instant', timesAsFast(temporal, dayjsTime)),
      times('as fast as moment-business-time, on Temporal.Instant', timesAsFast(temporal, momentTime)),
      {
        name: 'time for twenty years as against a week-end',
        value: far.medianMilliseconds / milliseconds.medianMilliseconds,
        unit: 'times',
        atMost: 2,
      },
    ],
  }
}

function times(name: string, value: number) {
  return { name, value, unit: 'times' } as const
}

/** Working instants of Fridays, each so that eight hours more lie on the Monday after. */
function fridaysOfTwoYears(): readonly number[] {
  const first = Temporal.ZonedDateTime.from({
    year: 2025,
    month: 1,
    day: 3,
    hour: 9,
    timeZone: office.timeZone,
  })
  return Array.from({ length: additions }, (_, index) =>
    first.add({ weeks: index % 104, minutes: 1 + ((index * 7) % 479) }),
  ).map(({ epochMilliseconds }) => epochMilliseconds)
}

function workingHoursOfMoment(): Readonly<Record<number, readonly string[] | null>> {
  const working = ['09:00:00', '17:00:00']
  return { 0: null, 1: working, 2: working, 3: working, 4: working, 5: working, 6: null }
}

function instantOf<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  assert(result.ok)
  return result.value
}

function sumOver<T>(items: readonly T[], numberOf: (item: T) => number): number {
  let sum = 0
  for (const item of items) sum += numberOf(item) / additions
  return sum
}
