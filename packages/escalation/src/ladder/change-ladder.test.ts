import fc from 'fast-check'
import { expect, test } from 'vitest'
import { act, after, begin, given, hour, type Ladder, look, start, types } from './ladder.fixture.ts'
import type { LadderStep } from './step-ladder.ts'

const manual = { triggers: [{ on: 'MANUAL' }] }

test.each<{ name: string; before: string; at: string; edited: string; now: string; by: string }>([
  {
    name: 'finds its level again by its id',
    before: 'abc',
    at: 'b',
    edited: 'xaby',
    now: 'b',
    by: 'MATCHED_BY_ID',
  },
  {
    name: 'goes on at the position of a level that is gone',
    before: 'abc',
    at: 'b',
    edited: 'axc',
    now: 'x',
    by: 'MATCHED_BY_POSITION',
  },
  {
    name: 'goes on at the top where the ladder has become shorter',
    before: 'abc',
    at: 'c',
    edited: 'ab',
    now: 'b',
    by: 'MATCHED_BY_POSITION',
  },
  {
    name: 'stays on its level though all below it are gone',
    before: 'abc',
    at: 'c',
    edited: 'c',
    now: 'c',
    by: 'MATCHED_BY_ID',
  },
  {
    name: 'never comes to stand below a level that it has passed',
    before: 'abc',
    at: 'c',
    edited: 'cab',
    now: 'b',
    by: 'HIGHEST_REACHED_OR_PASSED',
  },
  {
    name: 'keeps its level when one is put below it',
    before: 'ab',
    at: 'b',
    edited: 'axb',
    now: 'b',
    by: 'MATCHED_BY_ID',
  },
])('a case $name', ({ at, before, by, edited, now }) => {
  const step = look(standing(before, at), { ladder: ladderOf(edited), at: start + hour })
  expect(step.events[0]).toMatchObject({
    type: 'LADDER_CHANGED',
    level: now,
    place: edited.indexOf(now),
    because: [{ code: by, params: { from: at, fromPlace: before.indexOf(at) } }],
  })
  expect(types(look(step, { ladder: ladderOf(edited), at: start + hour }))).toEqual([])
})

test('a case that has reached no level starts at the first of the ladder as it is now', () => {
  const waiting = begin(given([manual, manual]))
  const edited = given([{ id: 'new' }, manual])
  expect(look(waiting, { ladder: edited }).events).toMatchObject([
    { type: 'LADDER_CHANGED', level: undefined, place: -1 },
    { type: 'LEVEL_REACHED', level: 'new' },
    { type: 'PAGED' },
  ])
})

test('the people of a level taken by position are paged, those of a level kept are not again', () => {
  const before = standing('ab', 'b')
  expect(types(look(before, { ladder: ladderOf('ax'), at: start + 1 }))).toEqual(['LADDER_CHANGED', 'PAGED'])
  expect(types(look(before, { ladder: ladderOf('xb'), at: start + 1 }))).toEqual(['LADDER_CHANGED'])
})

test('whoever has a case in hand keeps it', () => {
  const known = act(standing('ab', 'b'), {
    ladder: ladderOf('ab'),
    command: { type: 'ACKNOWLEDGE', at: start + 1, by: 'bo' },
  })
  const step = look(known, { ladder: ladderOf('ax'), at: start + 2 })
  expect([types(step), step.state.acknowledged?.by]).toEqual([['LADDER_CHANGED'], 'bo'])
})

test('levels of another ladder are never taken for those of the first, even by the same id', () => {
  const other = { ...ladderOf('ba'), policy: { ...ladderOf('ba').policy, code: 'OTHER' } }
  expect(look(standing('ab', 'b'), { ladder: other, at: start + 1 }).state).toMatchObject({
    level: 'a',
    place: 1,
  })
})

test('a ladder that is edited is no outage: no level is passed that could not have been reached before', () => {
  const old = begin(given([{}]))
  const edited = given([{}, { triggers: [after('PT1H')] }, { triggers: [after('PT1H')] }])
  const step = look(old, { ladder: edited, at: start + 9 * hour })
  expect(types(step)).toEqual(['LADDER_CHANGED', 'LEVEL_REACHED', 'PAGED'])
  expect([step.state.level, step.until]).toEqual(['L1', start + 10 * hour])
})

test('whatever the edit, no level reached or passed lies above the case, and nothing more happens afterwards', () => {
  const ids = fc.shuffledSubarray([...'abcdef'], { minLength: 1 }).map(list => list.join(''))
  fc.assert(
    fc.property(ids, fc.nat(5), fc.array(ids, { minLength: 1, maxLength: 4 }), (before, place, edits) => {
      let step: LadderStep = standing(before, before.charAt(place % before.length))
      for (const edited of edits) {
        const ladder = ladderOf(edited)
        step = look(step, { ladder, at: start + hour })
        const { level, place: now, visited } = step.state
        expect(ladder.levelIds[now]).toBe(level)
        for (const id of visited) expect(ladder.levelIds.indexOf(id)).toBeLessThanOrEqual(now)
        expect(look(step, { ladder, at: start + hour }).events).toEqual([])
      }
    }),
    { numRuns: 50 },
  )
})

/** A ladder of levels that are asked for, with these ids; its code is always the same. */
function ladderOf(ids: string): Ladder {
  return given([...ids].map(id => ({ id, roles: ['A'], ...manual })))
}

/** A case on a level of such a ladder. */
function standing(ids: string, level: string): LadderStep {
  const ladder = ladderOf(ids)
  const command = { type: 'ESCALATE', at: start, by: 'an', reason: 'Now', to: level } as const
  return act(begin(ladder), { ladder, command })
}
