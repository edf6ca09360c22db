import { reason } from '@clientele/kernel'
import type { Facts } from '@clientele/rules'
import { type Answer, type LadderMoment, nothing } from './ladder-moment.ts'
import type { LadderState } from './ladder-state.ts'

/**
 * Where a case goes on when its ladder was edited or exchanged. Its level is found again by its id; a level that is gone,
 * or of another ladder, by its position, at most the top. A case never comes to stand below a level that it has reached or
 * passed, hence goes through none twice.
 */
export function changeLadder<F extends Facts>(state: LadderState, { at, ladder }: LadderMoment<F>): Answer {
  const { levelIds, policy } = ladder
  const isSame = state.ladder === policy.code
  if (isSame && sameIds(state.levelIds, levelIds)) return nothing
  const change = { type: 'LADDER_CHANGED', at, ladder: policy.code, levelIds } as const
  if (state.level === undefined)
    return { events: [{ ...change, level: undefined, place: -1, because: [reason('NO_LEVEL_YET')] }] }
  const placeOf = (id: string) => (isSame ? levelIds.indexOf(id) : -1)
  const found = placeOf(state.level)
  const byPosition = Math.min(state.place, levelIds.length - 1)
  const matched = found >= 0 ? found : byPosition
  const place = Math.max(matched, ...state.visited.map(placeOf))
  const how = found >= 0 ? 'MATCHED_BY_ID' : 'MATCHED_BY_POSITION'
  const params = { from: state.level, fromPlace: state.place }
  const because = [reason(place > matched ? 'HIGHEST_REACHED_OR_PASSED' : how, params)]
  return { events: [{ ...change, level: levelIds[place], place, because }] }
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index])
}
