import { err, ok, type Result } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import type { ClosedDay, Period, SpecialDay } from '../calendar/calendar.ts'
import type { CalendarDays } from '../calendar/calendar-days.ts'
import { type InvalidYearsError, type YearRange, yearsOf } from '../year/year-range.ts'
import { type IcsEvent, readEvent, type TimedIcsEvent } from './ics-event.ts'
import { type InvalidIcsError, invalidIcs } from './ics-refusal.ts'
import { occurrencesOf } from './occurrence.ts'
import { parseIcs } from './parse-ics.ts'

// A rule that never falls takes tens of milliseconds to give up on.
const mostRules = 200
const mostDates = 20_000

export interface ReadIcsOptions {
  /** Dates of these years are read, of events that recur too. */
  readonly years: YearRange
  /** Events of whole days that are worked, as holiday calendars of China have them (班), and when. */
  readonly makeUp?: {
    readonly summaryIncludes: string
    readonly periods: readonly Period[]
  }
}

export interface IcsDays extends CalendarDays {
  /** Events with a time of day: what they mean for working time is for the calendar's owner to say. */
  readonly timedEvents: readonly TimedIcsEvent[]
}

/**
 * Closed and special days from an iCalendar text (RFC 5545), as calendar programs export and holiday services publish
 * it. Every date of an event of whole days is closed; recurring events, their exceptions and cancelled events are
 * understood. What `writeIcsDays` wrote comes back as it was. Of two events on one date a worked one goes first;
 * closed ones share the date with both names.
 *
 * @example
 * ```ts
 * import { readIcsDays } from '@clientele/calendar/ics'
 * const text = [
 *   'BEGIN:VCALENDAR',
 *   'BEGIN:VEVENT',
 *   'DTSTART;VALUE=DATE:20201126',
 *   'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
 *   'SUMMARY:Thanksgiving',
 *   'END:VEVENT',
 *   'END:VCALENDAR',
 * ].join('\r\n')
 * const read = readIcsDays(text, { years: { from: 2026, to: 2026 } })
 * read.value.closedDays // => [{ date: '2026-11-26', name: 'Thanksgiving' }]
 * readIcsDays('hello', { years: { from: 2026, to: 2026 } }).error.faults[0].code // => 'not_icalendar'
 * ```
 */
export function readIcsDays(
  text: string,
  options: ReadIcsOptions,
): Result<IcsDays, InvalidIcsError | InvalidYearsError> {
  const years = yearsOf(options.years)
  if ('code' in years) return err(years)
  const parsed = parseIcs(text)
  if (!parsed.ok) return parsed

  const timedEvents: TimedIcsEvent[] = []
  const events: { readonly event: IcsEvent; readonly index: number }[] = []
  for (const [index, component] of parsed.value.entries()) {
    if (String(component.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED') continue
    const read = readEvent(component, index)
    if (!read.ok) return read
    if ('start' in read.value) timedEvents.push(read.value)
    else events.push({ event: read.value, index })
  }
  if (events.filter(({ event }) => event.rule !== undefined).length > mostRules)
    return invalidIcs({ path: ['events'], code: 'too_many_rules', message: `Expected at most ${mostRules}` })

  const days = datedEvents(events, options.years)
  return days.ok ? ok({ ...daysOf(days.value, options.makeUp), timedEvents }) : days
}

interface DatedEvent {
  readonly date: string
  readonly event: IcsEvent
}

function datedEvents(
  events: readonly { readonly event: IcsEvent; readonly index: number }[],
  years: YearRange,
): Result<readonly DatedEvent[], InvalidIcsError> {
  const replaced = new Set(events.map(({ event }) => `${event.replaces} ${event.uid}`))
  const dated: DatedEvent[] = []
  for (const { event, index } of events) {
    const starts = occurrencesOf(event, years)
    const path = ['events', index, 'rrule']
    if (starts === undefined)
      return invalidIcs({ path, code: 'invalid_rule', message: 'Cannot follow the rule of this event' })
    for (const start of starts) {
      if (event.replaces === undefined && replaced.has(`${start} ${event.uid}`)) continue
      for (let day = 0; day < event.days; day++)
        dated.push({ date: Temporal.PlainDate.from(start).add({ days: day }).toString(), event })
    }
    if (dated.length > mostDates)
      return invalidIcs({ path, code: 'too_many_dates', message: `Expected at most ${mostDates}` })
  }
  return ok(dated.filter(({ date }) => years.from <= yearOf(date) && yearOf(date) <= years.to))
}

function daysOf(dated: readonly DatedEvent[], makeUp: ReadIcsOptions['makeUp']): CalendarDays {
  const special = new Map<string, SpecialDay>()
  const closed = new Map<string, ClosedDay>()
  for (const { date, event } of dated) {
    const periods = event.periods ?? (isMadeUp(event, makeUp) ? makeUp?.periods : undefined)
    if (periods === undefined) closed.set(date, closedDay(date, { before: closed.get(date), event }))
    else if (!special.has(date)) special.set(date, { date, name: event.name, periods })
  }
  return {
    closedDays: [...closed.values()].filter(({ date }) => !special.has(date)).toSorted(byDate),
    specialDays: [...special.values()].toSorted(byDate),
  }
}

function isMadeUp({ summary }: IcsEvent, makeUp: ReadIcsOptions['makeUp']): boolean {
  return makeUp !== undefined && summary.includes(makeUp.summaryIncludes)
}

function closedDay(
  date: string,
  { before, event }: { readonly before: ClosedDay | undefined; readonly event: IcsEvent },
): ClosedDay {
  if (before === undefined || typeof before.name !== 'string' || typeof event.name !== 'string')
    return before ?? { date, name: event.name }
  const isNew = !before.name.split(' / ').includes(event.name)
  return isNew ? { date, name: `${before.name} / ${event.name}`.slice(0, 200) } : before
}

function byDate(one: { readonly date: string }, other: { readonly date: string }): number {
  return one.date < other.date ? -1 : 1
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}
