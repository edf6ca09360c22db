import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { type HoldRules, heldUntil } from './held-until.ts'

const shanghai = {
  timeZone: 'Asia/Shanghai',
  quietHours: undefined,
  digestMinutes: 0,
  digestEndsAt: undefined,
}
const night = { from: 22 * 60, to: 7 * 60 }
const lunch = { from: 12 * 60, to: 13 * 60 }
const at = (text: string) => Temporal.Instant.from(text)

function held(now: string, timing: Partial<HoldRules>): string | undefined {
  const timeZone = timing.timeZone ?? shanghai.timeZone
  return heldUntil(at(now), { ...shanghai, ...timing })
    ?.toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'minute' })
}

describe('quiet hours', () => {
  test.each([
    ['over night, before midnight', '2026-11-22T22:00+08:00', night, '2026-11-23T07:00+08:00'],
    ['over night, after midnight', '2026-11-23T06:59:59+08:00', night, '2026-11-23T07:00+08:00'],
    ['over night, at their end', '2026-11-23T07:00+08:00', night, undefined],
    ['over night, before they begin', '2026-11-22T21:59:59+08:00', night, undefined],
    ['at noon', '2026-11-22T12:30+08:00', lunch, '2026-11-22T13:00+08:00'],
    ['at noon, at their end', '2026-11-22T13:00+08:00', lunch, undefined],
    ['until midnight', '2026-11-22T23:30+08:00', { from: 23 * 60, to: 0 }, '2026-11-23T00:00+08:00'],
    ['from midnight', '2026-11-22T00:00+08:00', { from: 0, to: 60 }, '2026-11-22T01:00+08:00'],
  ])('%s', (_, now, quietHours, until) => {
    expect(held(now, { quietHours })).toBe(until)
  })

  test.each([
    [
      'an end that the clocks skip comes with them',
      '2026-03-29T01:10+01:00',
      { from: 60, to: 150 },
      '2026-03-29T03:30+02:00',
    ],
    [
      'an end that the clocks repeat comes the first time',
      '2026-10-25T01:30+02:00',
      { from: 60, to: 150 },
      '2026-10-25T02:30+02:00',
    ],
    [
      'and the second time for who is told between',
      '2026-10-25T02:10+01:00',
      { from: 60, to: 150 },
      '2026-10-25T02:30+01:00',
    ],
  ])('in Berlin %s', (_, now, quietHours, until) => {
    expect(held(now, { timeZone: 'Europe/Berlin', quietHours })).toBe(until)
  })
})

describe('a digest', () => {
  test('is gathered from the first notice on', () => {
    expect(held('2026-11-22T12:00+08:00', { digestMinutes: 30 })).toBe('2026-11-22T12:30+08:00')
  })

  test('that is being gathered takes the next notice along', () => {
    const digestEndsAt = at('2026-11-22T12:10+08:00')
    expect(held('2026-11-22T12:00+08:00', { digestMinutes: 30, digestEndsAt })).toBe('2026-11-22T12:10+08:00')
  })

  test('that would end in quiet hours ends with them', () => {
    const timing = { digestMinutes: 30, quietHours: lunch }
    expect(held('2026-11-22T11:45+08:00', timing)).toBe('2026-11-22T13:00+08:00')
    expect(held('2026-11-22T12:45+08:00', timing)).toBe('2026-11-22T13:15+08:00')
  })
})

const zones = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
]
const minuteOfDay = fc.integer({ min: 0, max: 1439 })

test('what is held is held for less than a day and a digest, and is let go outside quiet hours', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) }),
      fc.constantFrom(...zones),
      fc.tuple(minuteOfDay, minuteOfDay).filter(([from, to]) => from !== to),
      fc.integer({ min: 0, max: 240 }),
      (milliseconds, timeZone, [from, to], digestMinutes) => {
        const now = Temporal.Instant.fromEpochMilliseconds(milliseconds)
        const timing = { timeZone, quietHours: { from, to }, digestMinutes, digestEndsAt: undefined }
        const until = heldUntil(now, timing)
        if (!until) return digestMinutes === 0
        const waits = now.until(until).total('minutes')
        const again = heldUntil(until, { ...timing, digestMinutes: 0 })
        // Where the clocks skip the end, it comes later than the wall says, and never earlier.
        return waits > 0 && waits <= 26 * 60 + digestMinutes && again === undefined
      },
    ),
    { numRuns: 500 },
  )
})
