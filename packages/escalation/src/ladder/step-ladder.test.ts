import { compileCalendar, exampleCalendars } from '@clientele/calendar'
import { describe, expect, test } from 'vitest'
import { dutyRosterOf } from './duty-roster.ts'
import {
  act,
  after,
  begin,
  clockAt,
  given,
  hour,
  look,
  minute,
  pageEvery,
  start,
  types,
} from './ladder.fixture.ts'
import { stepLadder } from './step-ladder.ts'

describe('a level is reached', () => {
  test('at once by the start, with a page to those on duty and a word to those to be told', () => {
    const { events } = begin(given([{ notify: ['B', 'A', 'D'] }]))
    expect(events).toMatchObject([
      { type: 'LEVEL_REACHED', level: 'L0', place: 0, dueAt: start, because: [{ code: 'STARTED' }] },
      { type: 'PAGED', round: 1, people: ['an'], because: [{ code: 'FIRST_PAGE' }] },
      { type: 'INFORMED', people: ['bo'], unfilled: ['D'] },
    ])
  })

  test('when a share of a clock is used, and when it is breached', () => {
    const ladder = given([
      {},
      { triggers: [{ on: 'SHARE_USED', clock: 'RESOLUTION', share: 0.75 }] },
      { triggers: [{ on: 'BREACHED', clock: 'RESOLUTION' }] },
    ])
    const clocks = (at: number) => [clockAt(at, { target: 4 * hour })]
    const first = begin(ladder, { clocks: clocks(start) })
    expect(first.until).toBe(start + 3 * hour)
    const second = look(first, { ladder, at: start + 3 * hour, clocks: clocks(start + 3 * hour) })
    expect(second.events[0]).toMatchObject({
      type: 'LEVEL_REACHED',
      level: 'L1',
      because: [{ code: 'SHARE_USED', params: { clock: 'RESOLUTION', share: 0.75, targetMs: 4 * hour } }],
    })
    expect(second.until).toBe(start + 4 * hour)
    const third = look(second, { ladder, at: start + 5 * hour, clocks: clocks(start + 5 * hour) })
    expect(third.events[0]).toMatchObject({ level: 'L2', dueAt: start + 4 * hour, at: start + 5 * hour })
  })

  test('by the first of two clocks of a name, and in the working time of the clocks', () => {
    const ladder = given([{}, { triggers: [{ on: 'SHARE_USED', clock: 'RESOLUTION', share: 1 }] }], {
      calendar: 'chineseOffice',
    })
    const clocks = [clockAt(start, { target: 9 * hour }), clockAt(start, { target: 2 * hour })]
    expect(begin(ladder, { clocks }).until).toBe(start + 3 * hour)
    const clockCalendar = compileCalendar(exampleCalendars.aroundTheClock)
    expect(begin(ladder, { clocks, clockCalendar }).until).toBe(start + 2 * hour)
  })

  test('not by a clock that is paused, or that is done', () => {
    const ladder = given([{}, { triggers: [{ on: 'SHARE_USED', clock: 'RESOLUTION', share: 1 }] }])
    const paused = { ...clockAt(start, { target: hour }), status: 'PAUSED', until: undefined } as const
    expect(begin(ladder, { clocks: [paused] }).until).toBeUndefined()
    const done = { ...clockAt(start + 2 * hour, { target: hour }), isOpen: false }
    expect(types(look(begin(ladder), { ladder, at: start + 2 * hour, clocks: [done] }))).toEqual([])
  })

  test('by a rule that is true, at the moment at which time makes it true', () => {
    const rule = { fact: 'promisedAt', olderThan: 'PT2H' }
    const ladder = given([{}, { triggers: [{ on: 'RULE', rule }] }])
    const known = { promisedAt: start }
    const { until } = begin(ladder, { facts: known })
    expect(until).toBe(start + 2 * hour + 1)
    expect(types(look(begin(ladder), { ladder, at: until ?? 0, facts: known }))).toEqual([
      'LEVEL_REACHED',
      'PAGED',
    ])
    expect(types(look(begin(ladder), { ladder, at: until ?? 0, facts: {} }))).toEqual([])
  })

  test('when what is to be decided is beyond the authority of the level before', () => {
    const authority = (upTo: number) => ({ authority: { fact: 'amount', upTo } })
    const beyond = { triggers: [{ on: 'BEYOND_AUTHORITY' }] }
    const ladder = given([authority(500_00), { ...beyond, ...authority(5_000_00) }, beyond])
    expect(begin(ladder, { facts: { amount: 500_00 } }).state.level).toBe('L0')
    expect(begin(ladder, { facts: { amount: 500_01 } }).state.level).toBe('L1')
    expect(begin(ladder, { facts: {} }).state.level).toBe('L0')
    const { events } = begin(ladder, { facts: { amount: 9_000_00 } })
    expect(events.map(({ type }) => type)).toEqual(['LEVEL_PASSED', 'LEVEL_PASSED', 'LEVEL_REACHED', 'PAGED'])
    expect(events[2]?.because).toEqual([
      { code: 'BEYOND_AUTHORITY', params: { fact: 'amount', value: 9_000_00, upTo: 5_000_00 } },
    ])
  })

  test('when somebody asks for it, with the reason', () => {
    const ladder = given([{}, { triggers: [{ on: 'MANUAL' }] }, { triggers: [{ on: 'MANUAL' }] }])
    const ask = { type: 'ESCALATE', reason: 'They threaten to leave' } as const
    const next = act(begin(ladder), { ladder, command: { ...ask, at: start + 1, by: 'an' } })
    expect(next.events[0]).toMatchObject({
      level: 'L1',
      because: [{ code: 'REQUESTED', params: { by: 'an', reason: 'They threaten to leave' } }],
    })
    const named = act(begin(ladder), { ladder, command: { ...ask, at: start + 1, by: 'an', to: 'L2' } })
    expect(named.state).toMatchObject({ level: 'L2', visited: ['L0', 'L1', 'L2'] })
  })

  test('when working time has passed since the one before, and then only once', () => {
    const ladder = given([{}, { triggers: [after('PT2H')] }], { calendar: 'chineseOffice' })
    // Monday 08:00 in China: an hour before opening.
    const first = begin(ladder)
    expect(first.until).toBe(start + 3 * hour)
    expect(look(first, { ladder, at: start + 3 * hour }).state.level).toBe('L1')
  })
})

describe('after an outage', () => {
  const ladder = given([
    pageEvery('PT10M'),
    { ...pageEvery('PT10M'), triggers: [after('PT1H')] },
    { ...pageEvery('PT10M'), triggers: [after('PT1H')], notify: ['A'] },
    { triggers: [after('PT24H')] },
  ])

  test('one step goes to the highest level due, passes the others, and pages once', () => {
    const at = start + 6 * hour
    const step = look(begin(ladder), { ladder, at })
    expect(step.events).toMatchObject([
      { type: 'LEVEL_PASSED', level: 'L1', because: [{ code: 'HIGHER_LEVEL_DUE', params: { level: 'L2' } }] },
      { type: 'LEVEL_REACHED', level: 'L2', dueAt: start + 2 * hour },
      { type: 'PAGED', level: 'L2', people: ['cai'] },
      { type: 'INFORMED', people: ['an'] },
    ])
    expect(step.until).toBe(at + 10 * minute)
  })

  test('missed pages are not made up for', () => {
    const quiet = given([pageEvery('PT10M')])
    const step = look(begin(quiet), { ladder: quiet, at: start + 45 * minute })
    expect(step.events).toMatchObject([{ type: 'PAGED', round: 2 }])
    expect(step.until).toBe(start + 55 * minute)
  })
})

test('a ladder that has ended is silent, and begins at the bottom when it is started again', () => {
  const ladder = given([pageEvery('PT10M'), { triggers: [after('PT1H')] }])
  const top = look(begin(ladder), { ladder, at: start + hour })
  const end = { type: 'END_LADDER', at: start + hour, by: 'bo', reason: 'Resolved' } as const
  const ended = act(top, { ladder, command: end })
  expect([types(ended), ended.until, ended.because]).toEqual([
    [],
    undefined,
    [{ code: 'LADDER_ENDED', params: {} }],
  ])
  const again = act(ended, { ladder, command: { type: 'START_LADDER', at: start + 9 * hour, by: 'bo' } })
  expect(again.state.level).toBe('L0')
})

test('what a level must produce is owed although the level is passed', () => {
  const manual = { triggers: [{ on: 'MANUAL' }], produce: ['EIGHT_D'] }
  const ladder = given([{}, manual, { ...manual, produce: ['REPORT', 'EIGHT_D'] }])
  const command = { type: 'ESCALATE', at: start, by: 'an', reason: 'Grave', to: 'L2' } as const
  expect(act(begin(ladder), { ladder, command }).state.owed).toEqual([
    { product: 'EIGHT_D', level: 'L1', since: start },
    { product: 'REPORT', level: 'L2', since: start },
  ])
})

test('what a level must produce is owed until it is recorded', () => {
  const ladder = given([{ produce: ['REPLY', 'EIGHT_D'] }])
  const first = begin(ladder)
  const record = {
    type: 'RECORD_PRODUCT',
    at: start + 1,
    by: 'an',
    product: 'REPLY',
    reference: 'm1',
  } as const
  expect(act(first, { ladder, command: record }).state.owed).toEqual([
    { product: 'EIGHT_D', level: 'L0', since: start },
  ])
})

test('moments and clocks that are none are refused', () => {
  const ladder = given([{}])
  const { state } = begin(ladder)
  const moment = { ladder, clocks: [], facts: {}, roster: dutyRosterOf([]), at: start }
  expect(stepLadder(state, { ...moment, at: Number.NaN })).toMatchObject({
    error: { code: 'INSTANT_OUT_OF_REACH' },
  })
  const clock = { ...clockAt(start, { target: hour }), usedMs: Number.NaN }
  expect(stepLadder(state, { ...moment, clocks: [clock] })).toEqual({
    ok: false,
    error: { code: 'INVALID_CLOCK', clock: 'RESOLUTION', field: 'usedMs' },
  })
})
