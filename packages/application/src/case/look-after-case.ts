import { type RawTransaction, type RingingTimer, type RingingTimers, setTimers } from '@clientele/data'
import { ok, type Result } from '@clientele/kernel'
import { casePolicies } from '../policy/case-policies.ts'
import { momentOf } from './change-case.ts'
import { settleCase, settleCases } from './settle-case.ts'
import { holdCase, holdFreeCases } from './stored-case.ts'

/**
 * Looks at a case whose timer rings: whatever is due by now happens, in one step however much time has passed, and the
 * timer is set anew. `at` (epoch milliseconds) looks as of a moment in the past. A case that moved on since the timer was set is no matter.
 */
export async function lookAfterCase(
  tx: RawTransaction,
  { tenantId, subjectId: caseId }: Pick<RingingTimer, 'tenantId' | 'subjectId'>,
  { at }: { readonly at?: number | undefined } = {},
): Promise<Result<undefined, never>> {
  const stored = await holdCase(tx, { tenantId, caseId })
  if (!stored) return ok()
  await settleCase(
    { tx, stored, policies: await casePolicies(tx, tenantId), now: await momentOf(tx, at) },
    {},
  )
  return ok()
}

/**
 * The same for all cases whose timers ring together. A case that somebody has his hands on at this very moment is left
 * alone, and its timer as it was: were it waited for, the two would wait for one another, since whoever changes a case
 * moves its timer.
 */
export async function lookAfterCases(
  tx: RawTransaction,
  { tenantId, timers }: Pick<RingingTimers, 'tenantId' | 'timers'>,
): Promise<Result<undefined, never>> {
  const cases = await holdFreeCases(tx, { tenantId, caseIds: timers.map(({ subjectId }) => subjectId) })
  const held = new Set(cases.map(({ caseId }) => caseId))
  const left = timers.filter(({ subjectId }) => !held.has(subjectId))
  await setTimers(tx, {
    tenantId,
    subject: 'CASE',
    settings: await ofExisting(tx, { tenantId, timers: left }),
  })
  if (cases.length === 0) return ok()
  const settling = { tx, policies: await casePolicies(tx, tenantId), now: await momentOf(tx, undefined) }
  await settleCases(
    settling,
    cases.map(stored => ({ stored, change: {} })),
  )
  return ok()
}

/** Of timers, those whose cases are there. */
async function ofExisting(
  tx: RawTransaction,
  { tenantId, timers }: Pick<RingingTimers, 'tenantId' | 'timers'>,
): Promise<readonly RingingTimer[]> {
  if (timers.length === 0) return timers
  const { rows } = await tx.query<{ id: string }>(
    'select id from "case" where tenant_id = $1 and id = any($2)',
    [tenantId, timers.map(({ subjectId }) => subjectId)],
  )
  const there = new Set(rows.map(({ id }) => id))
  return timers.filter(({ subjectId }) => there.has(subjectId))
}
