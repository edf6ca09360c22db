import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleCalendars } from '../example/example-calendar.ts'
import { readIcsDays } from './read-ics-days.ts'

const years = { from: 2026, to: 2026 }

function icsOf(...events: readonly (readonly string[])[]): string {
  const lines = events.flatMap(event => ['BEGIN:VEVENT', ...event, 'END:VEVENT'])
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n')
}

function readDays(text: string) {
  const read = readIcsDays(text, { years })
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

function closedDates(...event: readonly string[]): readonly string[] {
  return readDays(icsOf(event)).closedDays.map(({ date }) => date.slice(5))
}

describe('the dates of an event', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['without an end are its day', ['DTSTART;VALUE=DATE:20261001'], ['10-01']],
    [
      'do not include its end',
      ['DTSTART;VALUE=DATE:20261001', 'DTEND;VALUE=DATE:20261003'],
      ['10-01', '10-02'],
    ],
    ['are at least its day', ['DTSTART;VALUE=DATE:20261001', 'DTEND;VALUE=DATE:20261001'], ['10-01']],
    ['last as long as it says', ['DTSTART;VALUE=DATE:20261001', 'DURATION:P2D'], ['10-01', '10-02']],
    ['begin with those of the year', ['DTSTART;VALUE=DATE:20251231', 'DURATION:P3D'], ['01-01', '01-02']],
    ['recur', ['DTSTART;VALUE=DATE:20201224', 'DURATION:P1D', 'RRULE:FREQ=YEARLY'], ['12-24']],
    [
      'recur over the turn of the year',
      ['DTSTART;VALUE=DATE:20201231', 'DURATION:P2D', 'RRULE:FREQ=YEARLY'],
      ['01-01', '12-31'],
    ],
    [
      'recur by the week of the month',
      ['DTSTART;VALUE=DATE:20201126', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'],
      ['11-26'],
    ],
    [
      'recur until the rule ends',
      ['DTSTART;VALUE=DATE:20251230', 'RRULE:FREQ=DAILY;UNTIL=20260102'],
      ['01-01', '01-02'],
    ],
    [
      'leave out what is excepted',
      ['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;VALUE=DATE:20260102'],
      ['01-01', '01-03'],
    ],
    [
      'include what is added',
      ['DTSTART;VALUE=DATE:20260101', 'RDATE;VALUE=DATE:20260601,20260701'],
      ['01-01', '06-01', '07-01'],
    ],
    ['are none of another year', ['DTSTART;VALUE=DATE:20251001'], []],
    ['are none where it is cancelled', ['DTSTART;VALUE=DATE:20261001', 'STATUS:CANCELLED'], []],
    [
      'are none where the rule never falls',
      ['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31'],
      [],
    ],
  ])('%s', (_, event, dates) => {
    expect(closedDates(...event)).toEqual(dates)
  })
})

test('a moved occurrence closes its new date instead of the old', () => {
  const series = ['UID:1', 'DTSTART;VALUE=DATE:20251001', 'RRULE:FREQ=YEARLY']
  const moved = ['UID:1', 'RECURRENCE-ID;VALUE=DATE:20261001', 'DTSTART;VALUE=DATE:20261002']
  expect(readDays(icsOf(series, moved)).closedDays.map(({ date }) => date)).toEqual(['2026-10-02'])
})

test('two events of one date share it, the same one twice is one', () => {
  const events = ['SUMMARY:National Day', 'SUMMARY:Mid-autumn', 'SUMMARY:National Day']
  expect(
    readDays(icsOf(...events.map(summary => ['DTSTART;VALUE=DATE:20261001', summary]))).closedDays,
  ).toEqual([{ date: '2026-10-01', name: 'National Day / Mid-autumn' }])
})

test('an event without a summary has a name all the same', () => {
  expect(readDays(icsOf(['DTSTART;VALUE=DATE:20261001'])).closedDays).toEqual([
    { date: '2026-10-01', name: { en: 'Closed', 'zh-CN': '休息' } },
  ])
})

test('events with a time of day are told apart', () => {
  const event = ['DTSTART;TZID=Europe/Berlin:20261224T120000', 'SUMMARY:Closing early']
  expect(readDays(icsOf(event))).toEqual({
    closedDays: [],
    specialDays: [],
    timedEvents: [{ summary: 'Closing early', start: '2026-12-24T12:00:00' }],
  })
})

test('days that the summary calls worked are special days', () => {
  const periods = exampleCalendars.chineseOffice.week.monday
  const text = icsOf(
    ['DTSTART;VALUE=DATE:20261007', 'SUMMARY:国庆节(休)'],
    ['DTSTART;VALUE=DATE:20261010', 'SUMMARY:国庆节(班)'],
  )
  expect(readIcsDays(text, { years, makeUp: { summaryIncludes: '(班)', periods } })).toMatchObject({
    value: {
      closedDays: [{ date: '2026-10-07', name: '国庆节(休)' }],
      specialDays: [{ date: '2026-10-10', name: '国庆节(班)', periods }],
    },
  })
})

describe('a refusal names', () => {
  const day = 'DTSTART;VALUE=DATE:20261001'
  const manyRules = Array.from({ length: 201 }, () => [day, 'RRULE:FREQ=YEARLY'])

  test.each<[string, string, readonly (string | number)[], string]>([
    ['a text that is none', 'hello', [], 'not_icalendar'],
    ['nothing', '', [], 'not_icalendar'],
    ['an end that is missing', 'BEGIN:VCALENDAR', [], 'not_icalendar'],
    ['another component', 'BEGIN:VCARD\r\nEND:VCARD', [], 'not_icalendar'],
    ['too much text', 'x'.repeat(1_000_001), [], 'too_large'],
    [
      'a line of a hundred thousand parameters',
      icsOf([day, `X${';A=B'.repeat(100_000)}`]),
      ['lines', 4],
      'line_too_long',
    ],
    ['the same, folded', icsOf([day, `X${';A=\r\n B'.repeat(100_000)}`]), ['lines', 4], 'line_too_long'],
    ['too many events', icsOf(...Array.from({ length: 10_001 }, () => [day])), ['events'], 'too_many_events'],
    ['too many rules', icsOf(...manyRules), ['events'], 'too_many_rules'],
    [
      'too many dates',
      icsOf(...Array.from({ length: 60 }, () => [day, 'DURATION:P366D'])),
      ['events', 54, 'rrule'],
      'too_many_dates',
    ],
    ['an event without a start', icsOf([day], ['SUMMARY:x']), ['events', 1, 'dtstart'], 'invalid_date'],
    ['30 February', icsOf(['DTSTART;VALUE=DATE:20260230']), ['events', 0, 'dtstart'], 'invalid_date'],
    ['no date at all', icsOf(['DTSTART;VALUE=DATE:garbage']), ['events', 0, 'dtstart'], 'invalid_date'],
    [
      'an end that is none',
      icsOf([day, 'DTEND;VALUE=DATE:20269999']),
      ['events', 0, 'dtend'],
      'invalid_length',
    ],
    [
      'an end before the start',
      icsOf([day, 'DTEND;VALUE=DATE:20260930']),
      ['events', 0, 'dtend'],
      'invalid_length',
    ],
    ['a length of years', icsOf([day, 'DURATION:P9999D']), ['events', 0, 'duration'], 'invalid_length'],
    ['a rule of seconds', icsOf([day, 'RRULE:FREQ=SECONDLY']), ['events', 0, 'rrule'], 'invalid_rule'],
    [
      'two rules',
      icsOf([day, 'RRULE:FREQ=DAILY', 'RRULE:FREQ=WEEKLY']),
      ['events', 0, 'rrule'],
      'invalid_rule',
    ],
    [
      'a rule of too many steps',
      icsOf(['DTSTART;VALUE=DATE:19000101', 'RRULE:FREQ=DAILY;COUNT=60000']),
      ['events', 0, 'rrule'],
      'invalid_rule',
    ],
    [
      'periods that are none',
      icsOf([day, 'X-CLIENTELE-PERIODS:25:00-26:00']),
      ['events', 0, 'x-clientele-periods'],
      'invalid_periods',
    ],
  ])('%s', (_, text, path, code) => {
    expect(readIcsDays(text, { years })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_ICS', faults: [{ path, code }] },
    })
  })

  test('the years', () => {
    expect(readIcsDays('', { years: { from: 2026, to: 9999 } })).toMatchObject({
      error: { code: 'INVALID_YEARS' },
    })
  })
})

test('any text is either refused with a fault or read', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'DTSTART;VALUE=DATE:20261001',
      'DTSTART:20261001',
      'DTSTART;VALUE=DATE-TIME:20261001',
      'DTEND;VALUE=DATE:20261001',
      'DURATION:-P1D',
      'RRULE:FREQ=YEARLY;BYMONTH=13',
      'RRULE:FREQ=MONTHLY;BYSETPOS=9;BYDAY=MO',
      'RRULE:',
      'RRULE:FREQ=DAILY;INTERVAL=99999999999',
      'RDATE;VALUE=PERIOD:1/2',
      'EXDATE:20261001',
      'RECURRENCE-ID;VALUE=DATE:20261001',
      'X-CLIENTELE-NAME;LANGUAGE=en:x',
      'X-CLIENTELE-PERIODS:/',
      'SUMMARY:',
      'STATUS:',
      ' folded',
      'UID:1',
    ),
    fc.string({ maxLength: 30 }),
  )
  const body = fc.array(line, { maxLength: 12 })
  const text = fc.oneof(
    body.map(lines => lines.join('\r\n')),
    fc.array(body, { maxLength: 3 }).map(events => icsOf(...events)),
    body.map(lines => icsOf(['DTSTART;VALUE=DATE:20261001', ...lines])),
  )
  fc.assert(
    fc.property(text, given => {
      const read = readIcsDays(given, { years })
      if (read.ok) expect(read.value.closedDays.every(({ date }) => date.startsWith('2026-'))).toBe(true)
      else expect(read.error.code).toBe('INVALID_ICS')
    }),
    { numRuns: 500 },
  )
})
