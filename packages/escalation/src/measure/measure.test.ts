import { compileCalendar, exampleCalendars } from '@clientele/calendar'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Case } from '../case/case.ts'
import type { CaseEvent } from '../case/case-event.ts'
import { evolveCase } from '../case/evolve-case.ts'
import { backlogAge } from './backlog-age.ts'
import { firstContactResolution } from './first-contact-resolution.ts'
import { reopenRate } from './reopen-rate.ts'
import { shareOf } from './share.ts'
import { spreadOf } from './spread.ts'
import { timePerLevel } from './time-per-level.ts'

const day = 86_400_000
const hour = 3_600_000
const office = compileCalendar(exampleCalendars.europeanOffice)
const monday = Date.parse('2026-03-09T09:00:00+01:00')

const opened: CaseEvent = {
  type: 'CASE_OPENED',
  at: 0,
  caseId: 'c1',
  kind: 'INQUIRY',
  channel: 'CHAT',
  severity: 'MINOR',
  urgency: 'LOW',
  priority: 'P4',
}
const replied: CaseEvent = { type: 'CASE_REPLIED', at: 1, messageId: 'r' }
const message = (expectsReply: boolean): CaseEvent => ({
  type: 'MESSAGE_RECEIVED',
  at: 2,
  messageId: 'm',
  expectsReply,
})
const resolved: CaseEvent = { type: 'CASE_RESOLVED', at: day, resolution: 'Told how' }
const reopened: CaseEvent = { type: 'CASE_REOPENED', at: 2 * day, why: 'Did not work' }
const withdrawn: CaseEvent = { type: 'CASE_CLOSED', at: 3, reason: 'WITHDRAWN' }
const merged: CaseEvent = { type: 'CASE_MERGED', at: 3 * day, into: 'c2' }
const caseOf = (...events: readonly CaseEvent[]): Case =>
  events.reduce(evolveCase, evolveCase(undefined, opened))

describe('resolved at first contact, and reopened', () => {
  test.each<[string, readonly CaseEvent[], firstContact: number, reopenings: number, of: number]>([
    ['after one reply', [replied, resolved], 1, 0, 1],
    ['without a reply', [resolved], 1, 0, 1],
    ['after thanks', [replied, message(false), resolved], 1, 0, 1],
    ['after two replies', [replied, replied, resolved], 0, 0, 1],
    ['and talked about afterwards', [replied, resolved, { ...replied, at: 2 * day }], 1, 0, 1],
    ['after another question', [replied, message(true), resolved], 0, 0, 1],
    ['and reopened', [resolved, reopened], 0, 1, 1],
    ['and reopened and resolved again', [resolved, reopened, { ...resolved, at: 3 * day }], 0, 1, 1],
    ['after it was withdrawn and taken up again', [withdrawn, { ...reopened, at: 4 }, resolved], 0, 0, 1],
    ['not at all', [replied], 0, 0, 0],
    ['too short a time ago', [{ ...resolved, at: day + 1 }], 0, 0, 0],
    ['and merged', [resolved, reopened, merged], 0, 0, 0],
  ])('a case resolved %s', (_, events, firstContact, reopenings, of) => {
    const time = { at: 8 * day, settledAfterDays: 7 }
    expect(firstContactResolution([caseOf(...events)], time)).toMatchObject({ count: firstContact, of })
    expect(reopenRate([caseOf(...events)], time)).toMatchObject({ count: reopenings, of })
  })
})

describe('the age of the backlog', () => {
  const openedAt = (at: number, ...events: readonly CaseEvent[]) =>
    [{ ...opened, at }, ...events].reduce<Case | undefined>(evolveCase, undefined)

  test('is working time, of unresolved cases alone', () => {
    const friday = monday - 3 * day
    const cases = [
      openedAt(friday),
      openedAt(monday),
      openedAt(monday + 5 * hour),
      openedAt(friday, { ...resolved, at: monday }),
    ].filter(state => state !== undefined)
    const age = backlogAge(cases, { calendar: office, at: monday + 4 * hour })
    expect(age).toMatchObject({
      ok: true,
      value: {
        count: 3,
        totalMs: 16 * hour,
        medianMs: 4 * hour,
        longestMs: 12 * hour,
        bands: [
          { upToHours: 8, cases: 2 },
          { upToHours: 24, cases: 1 },
          { upToHours: 40, cases: 0 },
          { upToHours: 80, cases: 0 },
          { upToHours: undefined, cases: 0 },
        ],
      },
    })
  })

  test('of nothing is nothing, and of no instant is refused', () => {
    expect(backlogAge([], { calendar: office, at: monday })).toMatchObject({
      value: { count: 0, totalMs: 0, meanMs: undefined, medianMs: undefined },
    })
    expect(backlogAge([caseOf()], { calendar: office, at: Number.NaN })).toMatchObject({
      ok: false,
      error: { code: 'INSTANT_OUT_OF_REACH', row: 0 },
    })
  })
})

describe('time per level', () => {
  const levels = (...histories: Parameters<typeof timePerLevel>[0]) =>
    timePerLevel(histories, { calendar: office, at: monday + 8 * hour })

  test('is working time up to the next level, the end or now; a level twice counts together', () => {
    const reached = [
      { level: 1, at: monday - 3 * day },
      { level: 2, at: monday },
      { level: 1, at: monday + hour },
      { level: 3, at: monday + 9 * hour },
    ]
    const times = levels({ reached }, { reached, endedAt: monday + 2 * hour })
    expect(
      times.ok && times.value.map(({ level, stillThere, totalMs }) => [level, totalMs / hour, stillThere]),
    ).toEqual([
      [1, 15 + 9, 1],
      [2, 2, 0],
    ])
  })

  test.each<[string, number, number, string]>([
    ['back in time', 2, monday - day, 'INVALID_LEVEL_HISTORY'],
    ['at no instant', 2, Number.NaN, 'INVALID_LEVEL_HISTORY'],
    ['to no level', Number.NaN, monday, 'INVALID_LEVEL_HISTORY'],
    ['to a level below the ladder', -1, monday, 'INVALID_LEVEL_HISTORY'],
    ['in the far future', 2, 1e15, 'INSTANT_OUT_OF_REACH'],
  ])('refuses a case that rises %s', (_, level, at, code) => {
    const refused = levels(
      { reached: [] },
      {
        reached: [
          { level: 1, at: monday },
          { level, at },
        ],
      },
    )
    expect(refused).toMatchObject({ ok: false, error: { code, row: 1 } })
  })
})

test.each([
  [0, 10, 0, 0.2775],
  [5, 10, 0.2366, 0.7634],
  [81, 263, 0.2553, 0.3662],
  [10, 10, 0.7225, 1],
])('the interval of %d of %d is %d to %d', (count, of, from, to) => {
  const { interval } = shareOf(count, of)
  expect(interval?.from).toBeCloseTo(from, 4)
  expect(interval?.to).toBeCloseTo(to, 4)
})

test('a share lies within its interval, and of few cases nothing is concluded', () => {
  const counts = fc.integer({ min: 1, max: 1000 }).chain(of => fc.tuple(fc.nat(of), fc.constant(of)))
  fc.assert(
    fc.property(counts, ([count, of]) => {
      const { interval = { from: 2, to: -1 }, isTooFew, share = -1 } = shareOf(count, of)
      expect(interval.from).toBeGreaterThanOrEqual(0)
      expect(interval.to).toBeLessThanOrEqual(1)
      expect(share).toBeGreaterThanOrEqual(interval.from - 1e-12)
      expect(share).toBeLessThanOrEqual(interval.to + 1e-12)
      expect(isTooFew).toBe(of < 30)
    }),
  )
  expect(shareOf(0, 0)).toMatchObject({ share: undefined, interval: undefined, isTooFew: true })
})

test('quantiles are durations that there are', () => {
  expect(spreadOf([4, 1, 3, 2])).toEqual({
    count: 4,
    totalMs: 10,
    meanMs: 2.5,
    medianMs: 2,
    p90Ms: 4,
    longestMs: 4,
  })
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1 }), durations => {
      const { medianMs = -1, p90Ms = -1 } = spreadOf(durations)
      expect(durations).toContain(medianMs)
      expect(durations.filter(duration => duration <= p90Ms).length).toBeGreaterThanOrEqual(
        durations.length * 0.9,
      )
      expect(durations.filter(duration => duration < p90Ms).length).toBeLessThan(durations.length * 0.9)
    }),
  )
})
