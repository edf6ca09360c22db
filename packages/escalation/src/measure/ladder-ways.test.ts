import { describe, expect, test } from 'vitest'
import type { LadderEvent } from '../ladder/ladder-event.ts'
import { ladderWaysOf } from './ladder-ways.ts'

const started = (at: number): LadderEvent => ({
  ...{ type: 'LADDER_STARTED', at, by: 'li', ladder: 'DESK', levelIds: ['a', 'b'] },
})
const reached = (at: number, place: number, code: 'STARTED' | 'CLOCK_BREACHED' = 'STARTED'): LadderEvent => ({
  ...{ type: 'LEVEL_REACHED', at, because: [{ code, params: {} }], level: `${place}`, place, dueAt: at },
  ...{ produce: [], notify: [] },
})
const ended = (at: number): LadderEvent => ({ type: 'LADDER_ENDED', at, by: 'li', reason: 'RESOLVED' })
const changed = (at: number, ladder: string, place: number): LadderEvent => ({
  ...{ type: 'LADDER_CHANGED', at, because: [], ladder, levelIds: [], level: `${place}`, place },
})

describe('the ways of a case on ladders', () => {
  test('a case that is reopened goes a second way from the bottom', () => {
    const events = [started(0), reached(1, 0), reached(5, 1, 'CLOCK_BREACHED'), ended(9), started(20)]
    expect(ladderWaysOf(events)).toEqual([
      {
        ladder: 'DESK',
        reached: [
          { level: 1, at: 1, cause: 'STARTED' },
          { level: 2, at: 5, cause: 'CLOCK_BREACHED' },
        ],
        endedAt: 9,
      },
      { ladder: 'DESK', reached: [], endedAt: undefined },
    ])
  })

  test('another ladder is another way; an edited one goes on, at another level only where it says so', () => {
    const ways = ladderWaysOf([started(0), reached(1, 0), changed(2, 'DESK', 0), changed(3, 'DESK', 1)])
    expect(ways).toHaveLength(1)
    expect(ways[0]?.reached.map(({ level }) => level)).toEqual([1, 2])
    expect(ladderWaysOf([started(0), reached(1, 0), changed(4, 'OTHER', 2)])).toMatchObject([
      { ladder: 'DESK', endedAt: 4 },
      { ladder: 'OTHER', reached: [{ level: 3, at: 4 }], endedAt: undefined },
    ])
  })
})
