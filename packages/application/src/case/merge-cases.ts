import { mergeCases as decideMerge, type MergeRefusal } from '@clientele/escalation'
import { domainError, err, ok, type Result } from '@clientele/kernel'
import type { Caller } from '../caller.ts'
import { casePolicies } from '../policy/case-policies.ts'
import { routeAfter } from '../routing/route-after.ts'
import { catchUp } from './catch-up.ts'
import { type ChangeCaseError, isStale } from './change-case.ts'
import { databaseClock } from './database-clock.ts'
import { settleCase } from './settle-case.ts'
import { holdCase } from './stored-case.ts'

/** Which case goes on in which other one, and the versions of both that were read; null takes one as it stands. */
export interface MergeCasesInput {
  readonly from: string
  readonly into: string
  readonly expectedVersion: number | null
  readonly intoExpectedVersion: number | null
}

/**
 * Lets one case go on in another; the first is closed for good and tells where it goes on. Refused where either was changed
 * since it was read: the refusal names which.
 */
export async function mergeCases(
  caller: Caller,
  { from, into, ...expected }: MergeCasesInput,
): Promise<Result<undefined, ChangeCaseError | MergeRefusal>> {
  const { database, tenantId, actorId } = caller
  return database.rawTransaction(caller, async tx => {
    // Always held in the same order, so that two merges the other way round wait for one another and do not lock up.
    const first = await holdCase(tx, { tenantId, caseId: from < into ? from : into })
    const last = from === into ? first : await holdCase(tx, { tenantId, caseId: from < into ? into : from })
    const [heldSource, heldTarget] = from < into ? [first, last] : [last, first]
    if (!heldSource) return err(domainError('CASE_NOT_FOUND', { caseId: from }))
    if (!heldTarget) return err(domainError('CASE_NOT_FOUND', { caseId: into }))
    for (const [stored, version] of [
      [heldSource, expected.expectedVersion],
      [heldTarget, expected.intoExpectedVersion],
    ] as const) {
      const { caseId, version: storedVersion } = stored
      if (isStale(stored, version)) return err(domainError('STALE_CASE', { caseId, storedVersion }))
    }
    const [policies, now] = [await casePolicies(tx, tenantId), await databaseClock(tx)]
    const source = await catchUp({ tx, stored: heldSource, policies, now })
    const target = await catchUp({ tx, stored: heldTarget, policies, now })
    const decided = decideMerge({ from: source.state, into: target.state, at: now, by: actorId })
    if (!decided.ok) return decided
    await settleCase({ tx, stored: source, policies, now }, { events: decided.value.from })
    await settleCase({ tx, stored: target, policies, now }, { events: decided.value.into })
    await routeAfter({ tx, stored: source, policies }, { events: decided.value.from })
    return ok()
  })
}
