import { systemActorId } from '@clientele/data'
import {
  type Case,
  decideLadder,
  isUnresolved,
  type LadderCommand,
  type LadderEvent,
  type LadderState,
} from '@clientele/escalation'
import type { CasePolicies } from '../policy/case-policies.ts'
import { ladderOf } from './ladder-of.ts'

/**
 * What the state of a case makes of its ladder: it begins while somebody still has to work on the case, and ends when
 * nobody has. On which one it begins is chosen as the case then stands, and kept until it ends. A case that is reopened
 * begins at the bottom again, of the ladder that is chosen for it by now; one for which there is none begins as soon as there
 * is: `until` tells when time alone may bring it, in epoch milliseconds.
 */
export function ladderAfter(
  state: Case,
  {
    rise,
    asked,
    policies,
    now,
  }: {
    readonly rise: LadderState | undefined
    readonly asked: readonly LadderEvent[]
    readonly policies: CasePolicies
    readonly now: number
  },
): { readonly events: readonly LadderEvent[]; readonly until?: number | undefined } {
  const isRunning = rise?.status === 'RUNNING'
  const isWorkedOn = isUnresolved(state.status)
  if (isRunning === isWorkedOn || asked.length > 0) return { events: [] }
  const { ladder, until } = isWorkedOn
    ? ladderOf(state, { policies, now })
    : { ladder: policies.ladders.get(rise?.ladder ?? '') }
  if (!ladder) return { events: [], until }
  const by = systemActorId
  const command: LadderCommand = isWorkedOn
    ? { type: 'START_LADDER', at: now, by }
    : { type: 'END_LADDER', at: now, by, reason: state.status }
  const decided = decideLadder(command, { state: rise, ladder })
  if (!decided.ok) throw new Error(JSON.stringify(decided.error))
  return { events: decided.value }
}
