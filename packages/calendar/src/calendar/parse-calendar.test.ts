import { testDocumentParsers } from '@clientele/vitest-config/document-parser'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleCalendars } from '../example/example-calendar.ts'
import { compileCalendar } from '../working-time/compile-calendar.ts'
import { calendarJsonSchema, parseCalendar } from './parse-calendar.ts'

const name = { en: 'National Day', 'zh-CN': '国庆节' }
const morning = { start: '09:00', end: '12:00' }
const night = { start: '22:00', end: '06:00' }
const early = { start: '05:00', end: '08:00' }
const zone = { timeZone: 'Asia/Shanghai' }
const office = { ...zone, week: { monday: [morning] } }

function faultsOf(document: unknown): readonly [path: string, code: string][] {
  const parsed = parseCalendar(document)
  return parsed.ok ? [] : parsed.error.faults.map(({ path, code }) => [path.join('.'), code])
}

test('what is left out means none', () => {
  const week = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] }
  expect(parseCalendar({ ...zone, week: {} })).toEqual({
    ok: true,
    value: { ...zone, week, versions: [], closedDays: [], specialDays: [] },
  })
})

test('what was parsed parses again to the same', () => {
  const weekly = {
    ...office,
    name,
    versions: [{ from: '2026-07-01', week: { tuesday: [night] } }],
    closedDays: [{ date: '2026-10-01', name }],
    specialDays: [{ date: '2026-10-10', name: '调休', periods: [morning] }],
  }
  for (const document of [
    weekly,
    { join: 'union', calendars: [weekly, { join: 'intersection', calendars: [weekly] }] },
  ]) {
    const parsed = parseCalendar(document)
    expect(parsed).toMatchObject({ ok: true, value: document })
    expect(parsed.ok && parseCalendar(parsed.value)).toEqual(parsed)
  }
})

test.each(Object.entries(exampleCalendars))('the example %s is what its parser makes of it', (_, example) => {
  expect(parseCalendar(example)).toEqual({ ok: true, value: example })
})

test.each<[string, unknown, readonly [path: string, code: string][]]>([
  ['nothing', undefined, [['', 'invalid_type']]],
  ['a list', [], [['', 'invalid_type']]],
  [
    'no zone and no week',
    {},
    [
      ['timeZone', 'invalid_type'],
      ['week', 'invalid_type'],
    ],
  ],
  ['an unknown zone', { ...office, timeZone: 'Mars/Olympus' }, [['timeZone', 'unknown_time_zone']]],
  ['an offset for a zone', { ...office, timeZone: '+08:00' }, [['timeZone', 'unknown_time_zone']]],
  ['an unknown weekday', { ...zone, week: { someday: [] } }, [['week.someday', 'unrecognized_key']]],
  [
    '25 o’clock',
    { ...zone, week: { monday: [{ start: '25:00', end: '26:00' }] } },
    [
      ['week.monday.0.start', 'invalid_format'],
      ['week.monday.0.end', 'invalid_format'],
    ],
  ],
  [
    'a start at 24:00',
    { ...zone, week: { monday: [{ start: '24:00', end: '06:00' }] } },
    [['week.monday.0.start', 'invalid_format']],
  ],
  [
    '30 February',
    { ...office, closedDays: [{ date: '2026-02-30', name }] },
    [['closedDays.0.date', 'invalid_format']],
  ],
  [
    'a closed day without a name',
    { ...office, closedDays: [{ date: '2026-10-01' }] },
    [['closedDays.0.name', 'invalid_union']],
  ],
  [
    'a date closed twice',
    {
      ...office,
      closedDays: [
        { date: '2026-10-01', name },
        { date: '2026-10-01', name },
      ],
    },
    [['closedDays.1.date', 'duplicate_date']],
  ],
  [
    'a date closed and special',
    {
      ...office,
      closedDays: [{ date: '2026-10-01', name }],
      specialDays: [{ date: '2026-10-01', name, periods: [] }],
    },
    [['specialDays.0.date', 'duplicate_date']],
  ],
  [
    'versions out of order',
    {
      ...office,
      versions: [
        { from: '2027-01-01', week: {} },
        { from: '2026-01-01', week: {} },
      ],
    },
    [['versions.1.from', 'not_ascending']],
  ],
  ['no calendar to join', { join: 'union', calendars: [] }, [['calendars', 'too_small']]],
  ['an unknown join', { join: 'difference', calendars: [office] }, [['join', 'invalid_union']]],
  [
    'a fault in a joined calendar',
    {
      join: 'union',
      calendars: [office, { join: 'intersection', calendars: [{ ...office, timeZone: 'x' }] }],
    },
    [['calendars.1.calendars.0.timeZone', 'unknown_time_zone']],
  ],
])('refuses %s', (_, document, faults) => {
  expect(faultsOf(document)).toEqual(faults)
})

describe('an overlap is refused', () => {
  test.each<[string, object, readonly string[]]>([
    ['on one day', { week: { monday: [morning, { start: '11:59', end: '13:00' }] } }, ['week.monday.1']],
    [
      'on one day, in any order',
      { week: { monday: [{ start: '11:59', end: '13:00' }, morning] } },
      ['week.monday.0'],
    ],
    [
      'with an earlier period than the one before',
      {
        week: {
          monday: [
            { start: '08:00', end: '18:00' },
            { start: '09:00', end: '10:00' },
            { start: '11:00', end: '12:00' },
          ],
        },
      },
      ['week.monday.1', 'week.monday.2'],
    ],
    ['across midnight', { week: { monday: [night], tuesday: [early] } }, ['week.tuesday.0']],
    ['across the end of the week', { week: { sunday: [night], monday: [early] } }, ['week.monday.0']],
    [
      'in a version',
      { week: {}, versions: [{ from: '2026-01-01', week: { monday: [night], tuesday: [early] } }] },
      ['versions.0.week.tuesday.0'],
    ],
    // 2026-01-01 is a Thursday.
    [
      'where a version begins',
      { week: { wednesday: [night] }, versions: [{ from: '2026-01-01', week: { thursday: [early] } }] },
      ['versions.0.from'],
    ],
    [
      'of a special day with the evening before',
      {
        week: { wednesday: [night] },
        specialDays: [{ date: '2026-01-01', name, periods: [morning, early] }],
      },
      ['specialDays.0.periods.1'],
    ],
    [
      'of a special day with the next morning',
      {
        week: { friday: [early] },
        specialDays: [{ date: '2026-01-01', name, periods: [morning, night] }],
      },
      ['specialDays.0.periods.1'],
    ],
    [
      'of two special days, once',
      {
        week: {},
        specialDays: [
          { date: '2026-01-01', name, periods: [night] },
          { date: '2026-01-02', name, periods: [early] },
        ],
      },
      ['specialDays.1.periods.0'],
    ],
  ])('%s', (_, document, paths) => {
    expect(faultsOf({ ...zone, ...document })).toEqual(paths.map(path => [path, 'periods_overlap']))
  })

  test('but periods may touch, and a closed day cuts off the night before', () => {
    expect(
      faultsOf({ ...zone, week: { monday: [night], tuesday: [{ start: '06:00', end: '12:00' }] } }),
    ).toEqual([])
    expect(
      faultsOf({
        ...zone,
        week: { wednesday: [night] },
        closedDays: [{ date: '2026-01-01', name }],
        specialDays: [{ date: '2026-01-02', name, periods: [{ start: '00:00', end: '24:00' }] }],
      }),
    ).toEqual([])
  })
})

testDocumentParsers([{ name: 'parseCalendar', parse: parseCalendar, good: Object.values(exampleCalendars) }])

test('any JSON is either refused with paths or a calendar that compiles', () => {
  const clock = fc.constantFrom('00:00', '06:00', '09:00', '22:00', '23:59', '24:00', '7:00', '')
  const periods = fc.array(fc.record({ start: clock, end: clock }), { maxLength: 3 })
  const date = fc.constantFrom('2026-01-01', '2026-01-02', '0000-01-01', '9999-12-31', '2026-13-01')
  const week = fc.record(
    { monday: periods, thursday: periods, friday: periods, sunday: fc.jsonValue() },
    {
      requiredKeys: [],
    },
  )
  const document = fc.letrec(tie => ({
    weekly: fc.record(
      {
        timeZone: fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'Mars/Olympus', 'T12[UTC]'),
        week,
        versions: fc.array(fc.record({ from: date, week }), { maxLength: 2 }),
        closedDays: fc.array(fc.record({ date, name: fc.string() }), { maxLength: 2 }),
        specialDays: fc.array(fc.record({ date, name: fc.string(), periods }), { maxLength: 2 }),
      },
      { requiredKeys: ['timeZone', 'week'] },
    ),
    joined: fc.record({
      join: fc.constantFrom('union', 'intersection', 'other'),
      calendars: fc.array(tie('any'), { maxLength: 2 }),
    }),
    any: fc.oneof({ maxDepth: 3 }, tie('weekly'), tie('joined'), fc.jsonValue()),
  })).any
  fc.assert(
    fc.property(document, given => {
      const parsed = parseCalendar(given)
      if (parsed.ok) {
        const { isWorking, workingTimeBetween } = compileCalendar(parsed.value).inMilliseconds
        expect(isWorking(Date.UTC(2026, 0, 1))).toBeTypeOf('boolean')
        expect(workingTimeBetween(Date.UTC(2025, 11, 30), Date.UTC(2026, 0, 4)).ok).toBe(true)
      } else {
        expect(parsed.error.faults.length).toBeGreaterThan(0)
        for (const { path, message } of parsed.error.faults)
          expect([path, message]).toEqual([expect.any(Array), expect.stringMatching(/./)])
      }
    }),
    { numRuns: 500 },
  )
})

test('joined calendars of too many periods are refused, however they are nested', () => {
  const quarters = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0')).map(hour => ({
    start: `${hour}:00`,
    end: `${hour}:15`,
  }))
  const full = { ...zone, week: { monday: quarters, tuesday: quarters, wednesday: quarters } }
  const nested = (count: number) => ({
    join: 'union',
    calendars: Array.from({ length: count }, () => ({ join: 'intersection', calendars: [full] })),
  })
  expect(faultsOf(nested(6))).toEqual([])
  expect(faultsOf(nested(7))).toEqual([['calendars', 'too_many_periods']])
})

describe('a hostile document is refused in bounded time', () => {
  const bomb = Array.from({ length: 80 }).reduce<unknown>(
    inner => ({ join: 'union', calendars: [inner] }),
    office,
  )

  test.each<[string, unknown, string]>([
    ['calendars in calendars', bomb, 'too_deep'],
    [
      'a million closed days',
      { ...office, closedDays: Array(1_000_000).fill({ date: '2026-01-01', name }) },
      'too_large',
    ],
    ['a name of 10 MB', { ...office, name: 'x'.repeat(10_000_000) }, 'text_too_long'],
    [
      'a key of the prototype',
      JSON.parse('{ "timeZone": "UTC", "week": { "__proto__": [] } }'),
      'forbidden_key',
    ],
    ['a period that is not JSON', { ...zone, week: { monday: () => [] } }, 'not_json'],
  ])('%s', (_, document, code) => {
    expect(faultsOf(document).map(([, found]) => found)).toEqual([code])
  })
})

test('the JSON Schema describes weekly and joined calendars', () => {
  expect(calendarJsonSchema()).toMatchObject({
    oneOf: [
      {
        required: ['timeZone', 'week'],
        properties: { join: { not: {} }, week: { additionalProperties: false } },
      },
      {
        required: ['join', 'calendars'],
        properties: { calendars: { items: { $ref: '#' }, minItems: 1, maxItems: 32 } },
      },
    ],
  })
})
