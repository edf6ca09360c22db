import { ok, type Result } from '@clientele/kernel'
import ICAL from 'ical.js'
import { type InvalidIcsError, invalidIcs } from './ics-refusal.ts'

const mostCharacters = 1_000_000
// The parser takes time by the square of a line's parameters.
const longestLine = 10_000
const mostEvents = 10_000

/** The events of an iCalendar text of a bearable size, of all calendars in it. */
export function parseIcs(text: string): Result<readonly ICAL.Component[], InvalidIcsError> {
  if (text.length > mostCharacters)
    return invalidIcs({
      path: [],
      code: 'too_large',
      message: `Expected at most ${mostCharacters} characters`,
    })
  const unfolded = text.replaceAll(/\r?\n[ \t]/g, '')
  const long = unfolded.split('\n').findIndex(line => line.length > longestLine)
  if (long >= 0)
    return invalidIcs({
      path: ['lines', long],
      code: 'line_too_long',
      message: `Expected at most ${longestLine} characters`,
    })
  const events = calendarsIn(unfolded)?.flatMap(calendar => calendar.getAllSubcomponents('vevent'))
  if (events === undefined)
    return invalidIcs({ path: [], code: 'not_icalendar', message: 'Expected an iCalendar text (RFC 5545)' })
  if (events.length > mostEvents)
    return invalidIcs({
      path: ['events'],
      code: 'too_many_events',
      message: `Expected at most ${mostEvents}`,
    })
  return ok(events)
}

function calendarsIn(text: string): readonly ICAL.Component[] | undefined {
  try {
    const parsed: unknown = ICAL.parse(text)
    if (!Array.isArray(parsed)) return undefined
    const roots: readonly unknown[] = parsed[0] === 'vcalendar' ? [parsed] : parsed
    const calendars = roots.filter(root => Array.isArray(root)).map(root => new ICAL.Component(root))
    return calendars.length > 0 && calendars.every(({ name }) => name === 'vcalendar') ? calendars : undefined
  } catch {
    // The parser throws what it cannot read.
    return undefined
  }
}
