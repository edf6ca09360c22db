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
import { casePolicies } from '../policy/case-policies.ts'
import { type CaseNotFoundError, momentOf } from './change-case.ts'
import { settleCase } from './settle-case.ts'
import { holdCase } from './stored-case.ts'

export type EscalationError = CaseNotFoundError | LadderRefusal

/** Asks for somebody higher to act, with a reason: the next level that takes requests, or the one that is named. */
export function escalateCase(
  caller: Caller,
  {
    caseId,
    reason,
    to,
  }: { readonly caseId: string; readonly reason: string; readonly to?: string | undefined },
): Promise<Result<undefined, EscalationError>> {
  return commandLadder(caller, { caseId, command: { type: 'ESCALATE', reason, to } })
}

/** "I have it": stops the pages of the level, not the clocks and not the levels above. */
export function acknowledgeEscalation(
  caller: Caller,
  { caseId, at }: { readonly caseId: string; readonly at?: number | undefined },
): Promise<Result<undefined, EscalationError>> {
  return commandLadder(caller, { caseId, at, command: { type: 'ACKNOWLEDGE' } })
}

/** Stops the pages until an instant, with a reason. */
export function snoozeEscalation(
  caller: Caller,
  { caseId, reason, until }: { readonly caseId: string; readonly reason: string; readonly until: number },
): Promise<Result<undefined, EscalationError>> {
  return commandLadder(caller, { caseId, command: { type: 'SNOOZE', reason, until } })
}

type Unstamped<Command> = Command extends LadderCommand ? Omit<Command, 'at' | 'by'> : never

async function commandLadder(
  caller: Caller,
  {
    caseId,
    at,
    command,
  }: {
    readonly caseId: string
    /** When it happened, where that is written down later. */
    readonly at?: number | undefined
    readonly command: Unstamped<LadderCommand>
  },
): Promise<Result<undefined, EscalationError>> {
  const { database, tenantId, actorId } = caller
  return database.rawTransaction(caller, async tx => {
    const stored = await holdCase(tx, { tenantId, caseId })
    if (!stored) return err(domainError('CASE_NOT_FOUND', { caseId }))
    const [policies, now] = [await casePolicies(tx, tenantId), await momentOf(tx, at)]
    const rise = stored.rise as readonly LadderEvent[]
    const state = rise.reduce<LadderState | undefined>(evolveLadder, undefined)
    const ladder = policies.ladders.get(state?.ladder ?? stored.ladderCode ?? '')
    if (!ladder) return err(domainError('LADDER_NOT_STARTED'))
    const decided = decideLadder({ ...command, at: now, by: actorId } as LadderCommand, { state, ladder })
    if (!decided.ok) return decided
    await settleCase({ tx, stored, policies, now }, { asked: decided.value })
    return ok()
  })
}
