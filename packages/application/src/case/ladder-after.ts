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
import type { StoredCase } from './stored-case.ts'

/**
 * What the state of a case makes of its ladder: it begins while somebody still has to work on the case, and ends when
 * nobody has. A case that is reopened begins at the bottom again.
 */
export function ladderAfter(
  state: Case,
  {
    rise,
    asked,
    stored,
    policies,
    now,
  }: {
    readonly rise: LadderState | undefined
    readonly asked: readonly LadderEvent[]
    readonly stored: Pick<StoredCase, 'ladderCode'>
    readonly policies: CasePolicies
    readonly now: number
  },
): readonly LadderEvent[] {
  const ladder = policies.ladders.get(rise?.ladder ?? stored.ladderCode ?? '')
  const isRunning = rise?.status === 'RUNNING'
  const isWorkedOn = isUnresolved(state.status)
  if (!ladder || isRunning === isWorkedOn || asked.length > 0) return []
  const by = systemActorId
  const command: LadderCommand = isWorkedOn
    ? { type: 'START_LADDER', at: now, by }
    : { type: 'END_LADDER', at: now, by, reason: state.status }
  const decided = decideLadder(command, { state: rise, ladder })
  if (!decided.ok) throw new Error(JSON.stringify(decided.error))
  return decided.value
}
