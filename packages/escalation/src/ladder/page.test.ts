import { describe, expect, test } from 'vitest'
import {
  act,
  after,
  begin,
  everybody,
  given,
  hour,
  look,
  minute,
  pageEvery,
  start,
  types,
} from './ladder.fixture.ts'

describe('pages', () => {
  test('come again until somebody acknowledges, as often as the level says', () => {
    const ladder = given([pageEvery('PT10M', 2)])
    const rounds = [begin(ladder)]
    while (rounds.at(-1)?.until !== undefined && rounds.length < 5) {
      const last = rounds.at(-1) ?? begin(ladder)
      rounds.push(look(last, { ladder, at: last.until ?? 0 }))
    }
    expect(rounds.map(types)).toEqual([
      ['LEVEL_REACHED', 'PAGED'],
      ['PAGED'],
      ['PAGED'],
      ['LADDER_EXHAUSTED'],
    ])
  })

  test('stop when somebody acknowledges, but the levels go on', () => {
    const ladder = given([pageEvery('PT10M'), { triggers: [after('PT1H')] }])
    const known = act(begin(ladder), { ladder, command: { type: 'ACKNOWLEDGE', at: start + 1, by: 'an' } })
    expect(known.until).toBe(start + hour)
    expect(look(known, { ladder, at: start + hour }).state).toMatchObject({
      level: 'L1',
      acknowledged: undefined,
    })
  })

  test('keep from the next level those who have it in hand, where the level asks so', () => {
    const ladder = given([{ acknowledgementLasts: 'PT3H' }, { triggers: [after('PT1H', true)] }])
    const known = act(begin(ladder), { ladder, command: { type: 'ACKNOWLEDGE', at: start + 1, by: 'an' } })
    expect(known.until).toBe(start + 3 * hour + 1)
    const lapsed = look(known, { ladder, at: start + 3 * hour + 1 })
    expect(types(lapsed)).toEqual(['ACKNOWLEDGEMENT_LAPSED', 'PAGED'])
    expect(lapsed.until).toBe(start + 4 * hour + 1)
  })

  test('begin again when an acknowledgement lapses or a snooze ends', () => {
    const ladder = given([{ ...pageEvery('PT10M'), acknowledgementLasts: 'PT2H' }])
    const until = start + hour
    const snooze = { type: 'SNOOZE', at: start + 1, by: 'an', until, reason: 'Waiting for the part' } as const
    const quiet = act(begin(ladder), { ladder, command: snooze })
    expect([types(quiet), quiet.until]).toEqual([[], until])
    const again = look(quiet, { ladder, at: until })
    expect(again.events).toMatchObject([{ type: 'ACKNOWLEDGEMENT_LAPSED' }, { type: 'PAGED', round: 1 }])
  })

  test('go once to somebody who is responsible on two levels and has not answered yet', () => {
    const ladder = given([{}, { ...pageEvery('PT1H'), roles: ['A', 'B', 'A2'], triggers: [after('PT1H')] }])
    const shifts = [...everybody, { person: 'an', role: 'A2' }]
    const first = begin(ladder, { shifts })
    const second = look(first, { ladder, at: start + hour, shifts })
    expect(second.events[1]).toMatchObject({ type: 'PAGED', people: ['bo'], alreadyPaged: ['an'] })
    const third = look(second, { ladder, at: start + 2 * hour, shifts })
    expect(third.events[0]).toMatchObject({ type: 'PAGED', people: ['an', 'bo'], alreadyPaged: [] })
  })

  test('go anew to somebody who answered on the level before', () => {
    const ladder = given([{}, { roles: ['A'], triggers: [after('PT1H')] }])
    const known = act(begin(ladder), { ladder, command: { type: 'ACKNOWLEDGE', at: start + 1, by: 'an' } })
    expect(look(known, { ladder, at: start + hour }).events[1]).toMatchObject({ people: ['an'] })
  })
})

describe('with nobody on duty', () => {
  const shifts = [{ person: 'an', role: 'A', from: start + 3 * hour }, ...everybody.slice(1)]

  test('the page is held until somebody comes, and that is said', () => {
    const ladder = given([{}])
    const held = begin(ladder, { shifts })
    expect(held.events[1]).toMatchObject({
      type: 'PAGE_HELD',
      until: start + 3 * hour,
      because: [{ code: 'NOBODY_ON_DUTY', params: { level: 'L0', roles: ['A'] } }],
    })
    expect(types(look(held, { ladder, at: start + hour, shifts }))).toEqual(['LADDER_EXHAUSTED'])
    expect(look(held, { ladder, at: start + 3 * hour, shifts }).events[0]).toMatchObject({ people: ['an'] })
  })

  test('the page is held to the next working minute where the roster does not say until when', () => {
    const roster = () => ({ people: [], until: undefined })
    const ladder = given([{}, { triggers: [after('PT99H')] }], { calendar: 'chineseOffice' })
    expect(begin(ladder, { roster }).until).toBe(start + hour)
    const open = look(begin(ladder, { roster }), { ladder, at: start + hour + 1, roster })
    expect([types(open), open.until]).toEqual([[], start + hour + minute])
  })

  test('the next level is reached where the ladder says so, and the top holds', () => {
    const ladder = given([{ notify: ['C'] }, { triggers: [after('PT9H')] }], {
      whenNobodyOnDuty: 'NEXT_LEVEL',
    })
    const step = begin(ladder, { shifts })
    expect(step.events).toMatchObject([
      { type: 'LEVEL_REACHED', level: 'L0' },
      { type: 'LEVEL_REACHED', level: 'L1', because: [{ code: 'NOBODY_ON_DUTY', params: { level: 'L0' } }] },
      { type: 'PAGED', people: ['bo'] },
      { type: 'INFORMED', people: ['cai'] },
    ])
    expect(types(begin(ladder, { shifts: [] })).slice(-2)).toEqual(['PAGE_HELD', 'INFORMED'])
  })
})

describe('the final flag', () => {
  const ladder = given([{}, { triggers: [after('PT1H')], acknowledgementLasts: 'PT5H' }])

  test('is raised once when the top is left unacknowledged, and lowered by an acknowledgement', () => {
    const top = look(begin(ladder), { ladder, at: start + hour })
    expect(top.until).toBe(start + 2 * hour)
    const flagged = look(top, { ladder, at: start + 2 * hour })
    expect(flagged.events).toMatchObject([{ type: 'LADDER_EXHAUSTED', level: 'L1' }])
    expect([flagged.state.isExhausted, flagged.until]).toEqual([true, undefined])
    const at = start + 3 * hour
    const known = act(flagged, { ladder, command: { type: 'ACKNOWLEDGE', at, by: 'bo' } })
    expect(known.state.isExhausted).toBe(false)
    const lapsed = look(known, { ladder, at: at + 5 * hour })
    expect([types(lapsed), lapsed.until]).toEqual([['ACKNOWLEDGEMENT_LAPSED', 'PAGED'], at + 6 * hour])
  })

  test('is not raised while somebody has the top in hand', () => {
    const top = look(begin(ladder), { ladder, at: start + hour })
    const known = act(top, { ladder, command: { type: 'ACKNOWLEDGE', at: start + hour, by: 'bo' } })
    expect(types(look(known, { ladder, at: start + 4 * hour }))).toEqual([])
  })
})
