import type { LadderEvent, LadderReasonCode } from '../ladder/ladder-event.ts'
import type { LevelHistory, LevelReached } from './time-per-level.ts'

/** A level that a case rose to, and why. */
export interface LadderRise extends LevelReached {
  readonly cause: LadderReasonCode
}

/** A way of a case on a ladder, from where it began until it left. */
export interface LadderWay extends LevelHistory {
  readonly ladder: string
  readonly reached: readonly LadderRise[]
}

/**
 * The ways of a case on ladders, out of what happened to it there; levels are counted from 1. A case that is reopened
 * goes a new way, and so does one whose ladder was exchanged for another.
 *
 * @example
 * ```ts
 * import { ladderWaysOf } from '@clientele/escalation'
 * const started = { type: 'LADDER_STARTED', at: 0, by: 'li', ladder: 'DESK', levelIds: ['desk'] }
 * const because = [{ code: 'STARTED', params: {} }]
 * const reached = { type: 'LEVEL_REACHED', at: 5, because, level: 'desk', place: 0, dueAt: 0, produce: [], notify: [] }
 * const ended = { type: 'LADDER_ENDED', at: 9, by: 'li', reason: 'RESOLVED' }
 * ladderWaysOf([started, reached, ended]) // => [{ ladder: 'DESK', reached: [{ level: 1, at: 5, cause: 'STARTED' }], endedAt: 9 }]
 * ```
 */
export function ladderWaysOf(events: readonly LadderEvent[]): readonly LadderWay[] {
  const ways: Way[] = []
  for (const event of events) {
    const way = ways.at(-1)
    if (event.type === 'LADDER_STARTED') ways.push({ ladder: event.ladder, reached: [], endedAt: undefined })
    else if (way === undefined) continue
    else if (event.type === 'LADDER_ENDED') way.endedAt = event.at
    else if (event.type === 'LEVEL_REACHED') way.reached.push(riseOf(event))
    else if (event.type === 'LADDER_CHANGED') change(ways, event)
  }
  return ways
}

interface Way {
  readonly ladder: string
  readonly reached: LadderRise[]
  endedAt: number | undefined
}

type Placed = Extract<LadderEvent, { type: 'LEVEL_REACHED' | 'LADDER_CHANGED' }>

function riseOf({ at, because, place }: Placed): LadderRise {
  return { level: place + 1, at, cause: because[0]?.code ?? 'LEVEL_WAS_REACHED' }
}

function change(ways: Way[], event: Extract<LadderEvent, { type: 'LADDER_CHANGED' }>): void {
  const way = ways.at(-1)
  if (way === undefined) return
  const isOnLevel = event.place >= 0
  if (way.ladder !== event.ladder) {
    way.endedAt = event.at
    ways.push({ ladder: event.ladder, reached: isOnLevel ? [riseOf(event)] : [], endedAt: undefined })
  } else if (isOnLevel && way.reached.at(-1)?.level !== event.place + 1) way.reached.push(riseOf(event))
}
