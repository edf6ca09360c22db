import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { CalendarDays } from '../calendar/calendar-days.ts'
import type { CalendarName } from '../calendar/calendar-name.ts'
import { readIcsDays } from './read-ics-days.ts'
import { writeIcsDays } from './write-ics.ts'

const options = {
  id: 'example.com',
  name: 'Our days',
  writtenAt: Temporal.Instant.from('2026-01-01T00:00Z'),
  language: 'en',
} as const
const years = { from: 2026, to: 2027 }

test('closed days are busy, special days free with their periods told', () => {
  const text = writeIcsDays(
    {
      closedDays: [{ date: '2026-10-01', name: 'National Day' }],
      specialDays: [{ date: '2026-10-10', name: '调休', periods: [{ start: '09:00', end: '12:00' }] }],
    },
    options,
  )
  expect(text.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Clientele//Calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Our days',
    'BEGIN:VEVENT',
    'UID:2026-10-01@example.com',
    'DTSTAMP:20260101T000000Z',
    'DTSTART;VALUE=DATE:20261001',
    'DTEND;VALUE=DATE:20261002',
    'SUMMARY:National Day',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:2026-10-10@example.com',
    'DTSTAMP:20260101T000000Z',
    'DTSTART;VALUE=DATE:20261010',
    'DTEND;VALUE=DATE:20261011',
    'SUMMARY:调休',
    'TRANSP:TRANSPARENT',
    'DESCRIPTION:09:00-12:00',
    'X-CLIENTELE-PERIODS:09:00-12:00',
    'END:VEVENT',
    'END:VCALENDAR',
  ])
})

test('what is written is read as it was, whatever the names hold', () => {
  const text = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      fc.constantFrom('a\\nb', 'x;y:z,"', 'END:VEVENT', '节'.repeat(90)),
    )
    .filter(name => name.length <= 200)
  const name: fc.Arbitrary<CalendarName> = fc.oneof(text, fc.record({ en: text, 'zh-CN': text }))
  const date = fc
    .integer({ min: 0, max: 729 })
    .map(days => Temporal.PlainDate.from('2026-01-01').add({ days }).toString())
  const period = fc.constantFrom(
    { start: '09:00', end: '12:00' },
    { start: '22:00', end: '06:00' },
    { start: '00:00', end: '24:00' },
  )
  const days = fc.uniqueArray(
    fc.record({ date, name, periods: fc.option(fc.array(period, { maxLength: 2 })) }),
    { selector: day => day.date },
  )
  fc.assert(
    fc.property(days, given => {
      const sorted = given.toSorted((one, other) => (one.date < other.date ? -1 : 1))
      const written: CalendarDays = {
        closedDays: sorted.flatMap(({ date, name, periods }) => (periods === null ? [{ date, name }] : [])),
        specialDays: sorted.flatMap(({ date, name, periods }) =>
          periods === null ? [] : [{ date, name, periods }],
        ),
      }
      expect(readIcsDays(writeIcsDays(written, options), { years })).toEqual({
        ok: true,
        value: { ...written, timedEvents: [] },
      })
    }),
  )
})

test('a line break in a name becomes a space', () => {
  const name = 'National\r\nEND:VEVENT'
  const text = writeIcsDays({ closedDays: [{ date: '2026-10-01', name }], specialDays: [] }, options)
  expect(readIcsDays(text, { years })).toMatchObject({
    value: { closedDays: [{ date: '2026-10-01', name: 'National  END:VEVENT' }] },
  })
})
