import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../case/case-event.ts'
import type { LadderEvent } from '../ladder/ladder-event.ts'
import { breachCircumstanceOf } from './breach-circumstance.ts'
import { ladderWaysOf } from './ladder-ways.ts'

const started = (at: number): LadderEvent => ({
  ...{ type: 'LADDER_STARTED', at, by: 'li', ladder: 'DESK', levelIds: ['a', 'b'] },
})
const reached = (at: number, place: number, code: 'STARTED' | 'CLOCK_BREACHED' = 'STARTED'): LadderEvent => ({
  ...{ type: 'LEVEL_REACHED', at, because: [{ code, params: {} }], level: `${place}`, place, dueAt: at },
  ...{ produce: [], notify: [] },
})
const ended = (at: number): LadderEvent => ({ type: 'LADDER_ENDED', at, by: 'li', reason: 'RESOLVED' })
describe('a breach', () => {
  const opened: CaseEvent = {
    ...{ type: 'CASE_OPENED', at: 0, caseId: 'c', kind: 'REPAIR', channel: 'PHONE' },
    ...{ severity: 'MINOR', urgency: 'LOW', priority: 'P4' },
  }
  const assigned = (at: number, to: string | null): CaseEvent => ({ type: 'CASE_ASSIGNED', at, to })
  const reopened: CaseEvent = { type: 'CASE_REOPENED', at: 5, why: 'again' }
  const ranked = (at: number): CaseEvent => ({
    ...{ type: 'CASE_PRIORITY_CHANGED', at, severity: 'CRITICAL', urgency: 'HIGH', priority: 'P1', why: 'w' },
  })

  test.each<[string, readonly CaseEvent[], string]>([
    ['nobody has', [], 'NOBODY_HAD_IT'],
    ['somebody has', [assigned(3, 'mei')], 'SOMEBODY_HAD_IT'],
    ['nobody has any more', [assigned(3, 'mei'), assigned(4, null)], 'NOBODY_HAD_IT'],
    ['somebody is given at that very instant', [assigned(10, 'mei')], 'NOBODY_HAD_IT'],
    ['somebody has after it was reopened', [assigned(3, 'mei'), reopened], 'REOPENED'],
    ['somebody has and that is ranked anew then', [assigned(3, 'mei'), ranked(10)], 'TERMS_CHANGED'],
    ['somebody has and that was ranked anew before', [assigned(3, 'mei'), ranked(9)], 'SOMEBODY_HAD_IT'],
    ['nobody has and somebody is given later', [assigned(11, 'mei')], 'NOBODY_HAD_IT'],
  ])('of a case that %s', (_, events, cause) => {
    expect(breachCircumstanceOf([opened, ...events], { ways: [], at: 10 }).cause).toBe(cause)
  })

  test('belongs to the level on which the case stood before it', () => {
    const ways = ladderWaysOf([
      started(0),
      reached(1, 0),
      reached(10, 1),
      ended(20),
      started(30),
      reached(31, 0),
    ])
    const levels = [0, 1, 5, 10, 11, 25, 30, 32].map(at => breachCircumstanceOf([opened], { ways, at }).level)
    expect(levels).toEqual([0, 0, 1, 1, 2, 0, 0, 1])
  })
})
