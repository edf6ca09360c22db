import {
  decideLadder,
  evolveLadder,
  type LadderCommand,
  type LadderEvent,
  type LadderRefusal,
  type LadderState,
} from '@clientele/escalation'
import { domainError, err, ok, type Result } from '@clientele/kernel'
import type { Caller } from '../caller.ts'
import { type CaseTarget, type ChangeCaseError, changeCase } from './change-case.ts'

export type EscalationError = ChangeCaseError | LadderRefusal

/** Asks for somebody higher to act, with a reason: the next level that takes requests, or the one that is named. */
export function escalateCase(
  caller: Caller,
  { reason, to, ...target }: CaseTarget & { readonly reason: string; readonly to?: string | undefined },
): Promise<Result<undefined, EscalationError>> {
  return commandLadder(caller, target, { type: 'ESCALATE', reason, to })
}

/** "I have it": stops the pages of the level, not the clocks and not the levels above. */
export function acknowledgeEscalation(
  caller: Caller,
  target: CaseTarget,
): Promise<Result<undefined, EscalationError>> {
  return commandLadder(caller, target, { type: 'ACKNOWLEDGE' })
}

/** Stops the pages until an instant, with a reason. */
export function snoozeEscalation(
  caller: Caller,
  { reason, until, ...target }: CaseTarget & { readonly reason: string; readonly until: number },
): Promise<Result<undefined, EscalationError>> {
  return commandLadder(caller, target, { type: 'SNOOZE', reason, until })
}

type Unstamped<Command> = Command extends LadderCommand ? Omit<Command, 'at' | 'by'> : never

function commandLadder(
  caller: Caller,
  target: CaseTarget,
  command: Unstamped<LadderCommand>,
): Promise<Result<undefined, EscalationError>> {
  return changeCase<LadderRefusal>(caller, target, async ({ stored, policies, now }) => {
    const rise = stored.rise as readonly LadderEvent[]
    const state = rise.reduce<LadderState | undefined>(evolveLadder, undefined)
    const ladder = policies.ladders.get(state?.ladder ?? '')
    if (!ladder) return err(domainError('LADDER_NOT_STARTED'))
    const asked = { ...command, at: now, by: caller.actorId } as LadderCommand
    const decided = decideLadder(asked, { state, ladder })
    return decided.ok ? ok({ asked: decided.value }) : decided
  })
}
