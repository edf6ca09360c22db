import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import type { ClosedDay, SpecialDay } from '../calendar/calendar.ts'
import type { CalendarDays } from '../calendar/calendar-days.ts'
import { type CalendarLanguage, calendarNameIn } from '../calendar/calendar-name.ts'
import type { WorkingPeriod } from '../working-time/compile-calendar.ts'

export interface WriteIcsOptions {
  /** Tells the events of this calendar from those of any other, e.g. `holidays.example.com`. */
  readonly id: string
  /** What calendar programs show as the calendar's name. */
  readonly name: string
  /** When the text is written; programs take the later of two for the newer. */
  readonly writtenAt: Temporal.Instant
}

/**
 * The closed and special days of a calendar as an iCalendar text of whole-day events: closed ones shown as busy, special
 * ones as free with their periods in the description. `readIcsDays` makes the same days of it, in both languages.
 *
 * @example
 * ```ts
 * import { readIcsDays, writeIcsDays } from '@clientele/calendar/ics'
 * import { Temporal } from 'temporal-polyfill'
 * const closedDays = [{ date: '2026-10-01', name: { en: 'National Day', 'zh-CN': '国庆节' } }]
 * const writtenAt = Temporal.Instant.from('2026-01-01T00:00Z')
 * const options = { id: 'example.com', name: '公司假期', writtenAt, language: 'zh-CN' }
 * const text = writeIcsDays({ closedDays, specialDays: [] }, options)
 * text.includes('SUMMARY;LANGUAGE=zh-CN:国庆节') // => true
 * readIcsDays(text, { years: { from: 2026, to: 2026 } }).value.closedDays // => closedDays
 * ```
 */
export function writeIcsDays(
  { closedDays, specialDays }: CalendarDays,
  options: WriteIcsOptions & { readonly language: CalendarLanguage },
): string {
  const calendar = emptyCalendar(options)
  for (const day of closedDays) {
    const event = addDay(calendar, { day, ...options })
    event.addPropertyWithValue('transp', 'OPAQUE')
  }
  for (const day of specialDays) {
    const event = addDay(calendar, { day, ...options })
    const periods = day.periods.map(({ start, end }) => `${start}-${end}`)
    event.addPropertyWithValue('transp', 'TRANSPARENT')
    event.addPropertyWithValue('description', periods.join(', '))
    event.addPropertyWithValue('x-clientele-periods', periods.join('/') || 'NONE')
  }
  return calendar.toString()
}

/**
 * Working time as events that calendar programs show, e.g. what `workingPeriodsBetween` answers for the next three
 * months. Instants are written in UTC, so that each program shows them on its own clock.
 *
 * @example
 * ```ts
 * import { compileCalendar, exampleCalendars } from '@clientele/calendar'
 * import { writeIcsPeriods } from '@clientele/calendar/ics'
 * import { Temporal } from 'temporal-polyfill'
 * const monday = Temporal.Instant.from('2026-03-09T00:00+08:00')
 * const { workingPeriodsBetween } = compileCalendar(exampleCalendars.chineseOffice)
 * const periods = workingPeriodsBetween(monday, monday.add({ hours: 24 })).value
 * const text = writeIcsPeriods(periods, { id: 'example.com', name: '办公时间', writtenAt: monday })
 * text.match(/DTSTART:\S+/g) // => ['DTSTART:20260309T010000Z', 'DTSTART:20260309T053000Z']
 * ```
 */
export function writeIcsPeriods(periods: readonly WorkingPeriod[], options: WriteIcsOptions): string {
  const calendar = emptyCalendar(options)
  for (const { start, end } of periods) {
    const event = addEvent(calendar, { key: start.toString(), ...options })
    event.addPropertyWithValue('dtstart', timeOf(start))
    event.addPropertyWithValue('dtend', timeOf(end))
    event.addPropertyWithValue('summary', oneLine(options.name))
    event.addPropertyWithValue('transp', 'TRANSPARENT')
  }
  return calendar.toString()
}

function emptyCalendar({ name }: WriteIcsOptions): ICAL.Component {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Clientele//Calendar//EN')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addPropertyWithValue('method', 'PUBLISH')
  calendar.addPropertyWithValue('x-wr-calname', oneLine(name))
  return calendar
}

function addEvent(
  calendar: ICAL.Component,
  { key, id, writtenAt }: WriteIcsOptions & { readonly key: string },
): ICAL.Component {
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', oneLine(`${key}@${id}`))
  event.addPropertyWithValue('dtstamp', timeOf(writtenAt))
  return calendar.addSubcomponent(event)
}

function addDay(
  calendar: ICAL.Component,
  {
    day: { date, name },
    language,
    ...options
  }: WriteIcsOptions & { readonly day: ClosedDay | SpecialDay; readonly language: CalendarLanguage },
): ICAL.Component {
  const event = addEvent(calendar, { key: date, ...options })
  const next = Temporal.PlainDate.from(date).add({ days: 1 }).toString()
  event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(date))
  event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(next))
  const summary = event.addPropertyWithValue('summary', oneLine(calendarNameIn(name, language)))
  if (typeof name === 'string') return event
  summary.setParameter('language', language)
  for (const tongue of ['en', 'zh-CN'] as const) {
    const translated = new ICAL.Property('x-clientele-name')
    // Without a type the value would be written as it is, with whatever would end the line.
    translated.resetType('text')
    translated.setParameter('language', tongue)
    translated.setValue(oneLine(name[tongue]))
    event.addProperty(translated)
  }
  return event
}

/** Control characters cannot be written; a line break in a name is a slip. */
function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ')
}

function timeOf(instant: Temporal.Instant): ICAL.Time {
  return ICAL.Time.fromDateTimeString(instant.toString({ smallestUnit: 'second' }))
}
