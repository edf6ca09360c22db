import type { RawTransaction } from '@clientele/data'
import {
  type CaseCommand,
  type CaseError,
  type CaseEvent,
  decideCase,
  type LadderEvent,
} from '@clientele/escalation'
import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import type { Caller } from '../caller.ts'
import { type CasePolicies, casePolicies } from '../policy/case-policies.ts'
import { routeAfter, withRouting } from '../routing/route-after.ts'
import type { RoutingEvent } from '../routing/routing-event.ts'
import { catchUp } from './catch-up.ts'
import { databaseClock } from './database-clock.ts'
import { settleCase } from './settle-case.ts'
import { holdCase, type StoredCase } from './stored-case.ts'

export type CaseNotFoundError = DomainError<'CASE_NOT_FOUND', { caseId: string }>
/** Somebody changed the case since it was read. */
export type StaleCaseError = DomainError<'STALE_CASE', { caseId: string; storedVersion: number }>

/** Which case, and the version of it that was read; null takes it as it stands. */
export interface CaseTarget {
  readonly caseId: string
  readonly expectedVersion: number | null
  /** When it happened, in epoch milliseconds, where that is written down later; now unless given, and never later. */
  readonly at?: number | undefined
}

/** A case that is held, and by what its change is decided. */
export interface HeldCase {
  readonly tx: RawTransaction
  readonly stored: StoredCase
  readonly policies: CasePolicies
  /** The database's own clock, in epoch milliseconds. */
  readonly now: number
}

/** What happens to a case: to itself, and what people ask of its ladder. */
export interface CaseChange {
  readonly events?: readonly CaseEvent[]
  readonly asked?: readonly LadderEvent[]
  /** What was decided about whose it is. */
  readonly routed?: readonly RoutingEvent[]
}

export type ChangeCaseError = CaseNotFoundError | StaleCaseError

/**
 * Changes a case: holds it as time has left it by now, asks `decide` what happens, stores that with everything that follows
 * from it (clocks, levels of its ladder, notices, its timer), all in one transaction. Where nothing happens nothing is
 * stored.
 */
export async function changeCase<E>(
  caller: Caller,
  { caseId, expectedVersion, at }: CaseTarget,
  decide: (held: HeldCase) => Promise<Result<CaseChange, E>>,
): Promise<Result<undefined, ChangeCaseError | E>> {
  const { database, tenantId } = caller
  return database.rawTransaction(caller, async tx => {
    const stored = await holdCase(tx, { tenantId, caseId })
    if (!stored) return err(domainError('CASE_NOT_FOUND', { caseId }))
    if (isStale(stored, expectedVersion))
      return err(domainError('STALE_CASE', { caseId, storedVersion: stored.version }))
    const behind = { tx, stored, policies: await casePolicies(tx, tenantId), now: await momentOf(tx, at) }
    const held = { ...behind, stored: await catchUp(behind) }
    const decided = await decide(held)
    if (!decided.ok) return decided
    const change = await withRouting(held, decided.value)
    const { events = [], asked = [] } = change
    if (events.length + asked.length === 0) return ok()
    await settleCase(held, change)
    await routeAfter(held, change)
    return ok()
  })
}

/**
 * Whether somebody changed the case since it was read. What time did to it meanwhile (a level was reached, a page was
 * repeated) is no reason to turn down an answer that a person was writing.
 */
export function isStale(
  { version, editedVersion }: Pick<StoredCase, 'version' | 'editedVersion'>,
  expectedVersion: number | null,
): boolean {
  return expectedVersion !== null && (expectedVersion < editedVersion || expectedVersion > version)
}

type Unstamped<Command> = Command extends CaseCommand ? Omit<Command, 'at' | 'by'> : never

/** Changes a case by one of the domain's own commands, given at this moment by whoever acts. */
export async function commandCase(
  caller: Caller,
  target: CaseTarget,
  command: Unstamped<Exclude<CaseCommand, { type: 'OPEN_CASE' }>>,
): Promise<Result<undefined, ChangeCaseError | CaseError>> {
  return changeCase(caller, target, async ({ stored, policies, now }) => {
    const asked = { ...command, at: now, by: caller.actorId } as CaseCommand
    const decided = decideCase(asked, { state: stored.state, policy: policies.case })
    return decided.ok ? ok({ events: decided.value }) : decided
  })
}

/** When something happens: at the moment given, but not later than now. */
export async function momentOf(tx: RawTransaction, at: number | undefined): Promise<number> {
  return Math.min(at ?? Infinity, await databaseClock(tx))
}
