import { ok, type Result } from '@clientele/kernel'
import type ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import type { Period } from '../calendar/calendar.ts'
import type { CalendarName } from '../calendar/calendar-name.ts'
import { type InvalidIcsError, invalidIcs } from './ics-refusal.ts'

const longestName = 200
const mostDays = 366
const nameless: CalendarName = { en: 'Closed', 'zh-CN': '休息' }

/** An event of whole days, as far as a calendar needs it. */
export interface IcsEvent {
  /** The events of one series share it. */
  readonly uid: string
  readonly name: CalendarName
  /** What stands in `SUMMARY`. */
  readonly summary: string
  readonly date: string
  readonly days: number
  /** The recurrence rule as RFC 5545 writes it. */
  readonly rule: string | undefined
  readonly added: readonly string[]
  readonly excluded: readonly string[]
  /** The date in the series that this event stands for. */
  readonly replaces: string | undefined
  /** Periods that Clientele wrote for a special day. */
  readonly periods: readonly Period[] | undefined
}

/** An event that has a time of day, which says nothing about whole days. */
export interface TimedIcsEvent {
  readonly summary: string
  /** As the text writes it: the time of the event's own zone, or UTC where it ends in `Z`. */
  readonly start: string
}

/** Reads an event, the `index`th of its text. */
export function readEvent(
  event: ICAL.Component,
  index: number,
): Result<IcsEvent | TimedIcsEvent, InvalidIcsError> {
  const refuse = (property: string, code: string) =>
    invalidIcs({
      path: ['events', index, property],
      code,
      message: `Cannot use the ${property} of this event`,
    })

  const [start] = valuesOf(event, 'dtstart')
  const summary = (valuesOf(event, 'summary')[0] ?? '').slice(0, longestName)
  if (start === undefined) return refuse('dtstart', 'invalid_date')
  if (event.getFirstProperty('dtstart')?.type !== 'date') return ok({ summary, start })

  const date = dateOf(start)
  if (date === undefined) return refuse('dtstart', 'invalid_date')
  const days = daysOf(event, date)
  if (days === undefined)
    return refuse(event.hasProperty('duration') ? 'duration' : 'dtend', 'invalid_length')
  const rule = ruleOf(event)
  if (rule === null) return refuse('rrule', 'invalid_rule')
  const periods = periodsOf(event)
  if (periods === null) return refuse('x-clientele-periods', 'invalid_periods')
  return ok({
    uid: valuesOf(event, 'uid')[0] ?? String(index),
    name: namesOf(event) ?? (summary === '' ? nameless : summary),
    summary,
    date: date.toString(),
    days,
    rule,
    added: datesOf(event, 'rdate'),
    excluded: datesOf(event, 'exdate'),
    replaces: datesOf(event, 'recurrence-id')[0],
    periods,
  })
}

function valuesOf(event: ICAL.Component, property: string): readonly string[] {
  return event.getAllProperties(property).flatMap(found => {
    const [, , , ...values]: unknown[] = found.toJSON()
    return values.filter(value => typeof value === 'string')
  })
}

function datesOf(event: ICAL.Component, property: string): readonly string[] {
  return valuesOf(event, property).flatMap(value => dateOf(value.slice(0, 10))?.toString() ?? [])
}

function dateOf(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return undefined
  }
}

/** RFC 5545, 3.6.1: an event of a date without an end lasts that day; an end is not included. */
function daysOf(event: ICAL.Component, date: Temporal.PlainDate): number | undefined {
  const [length] = valuesOf(event, 'duration')
  const [end] = valuesOf(event, 'dtend')
  const days = length === undefined ? (end === undefined ? 1 : daysUntil(date, end)) : daysIn(length)
  return days !== undefined && days >= 1 && days <= mostDays ? days : undefined
}

function daysUntil(date: Temporal.PlainDate, end: string): number | undefined {
  const until = dateOf(end.slice(0, 10))
  if (until === undefined) return undefined
  // Some write the day itself as its end.
  return date.equals(until) ? 1 : date.until(until).days
}

function daysIn(length: string): number | undefined {
  const [, weeks, days] = /^P(?:(\d{1,3})W)?(?:(\d{1,3})D)?$/.exec(length) ?? []
  return weeks === undefined && days === undefined ? undefined : 7 * Number(weeks ?? 0) + Number(days ?? 0)
}

/** `undefined` where the event has none, `null` where it cannot be used: finer than a day, or more than one. */
function ruleOf(event: ICAL.Component): string | undefined | null {
  const [first, ...others] = event.getAllProperties('rrule')
  if (first === undefined) return undefined
  const rule = String(first.getFirstValue())
  return others.length === 0 && /(^|;)FREQ=(YEARLY|MONTHLY|WEEKLY|DAILY)(;|$)/.test(rule) ? rule : null
}

function namesOf(event: ICAL.Component): CalendarName | undefined {
  const names = new Map(
    event
      .getAllProperties('x-clientele-name')
      .map(found => [
        String(found.getParameter('language')),
        String(found.getFirstValue()).slice(0, longestName),
      ]),
  )
  const [en, chinese] = [names.get('en'), names.get('zh-CN')]
  return en && chinese ? { en, 'zh-CN': chinese } : undefined
}

function periodsOf(event: ICAL.Component): readonly Period[] | undefined | null {
  const [text] = valuesOf(event, 'x-clientele-periods')
  if (text === undefined) return undefined
  if (text === 'NONE') return []
  const periods = text
    .split('/')
    .map(period => /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.exec(period))
    .flatMap(match => (match?.[1] && match[2] ? [{ start: match[1], end: match[2] }] : []))
  return periods.length === text.split('/').length ? periods : null
}
