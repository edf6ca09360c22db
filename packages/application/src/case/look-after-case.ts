import type { LookAtTimers, RawTransaction, RingingTimer, RingingTimers } from '@clientele/data'
import { ok, type Result } from '@clientele/kernel'
import { casePolicies } from '../policy/case-policies.ts'
import { busyAmong } from './busy-among.ts'
import { momentOf } from './change-case.ts'
import { settleCase, settleCases } from './settle-case.ts'
import { holdCase, holdFreeCases } from './stored-case.ts'

/**
 * Looks at a case whose timer rings: whatever is due by now happens, in one step however much time has passed, and the
 * timer is set anew. `at` (epoch milliseconds) looks as of a moment in the past. A case that moved on since the timer was set
 * is no matter.
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
 * alone, and its timer is answered: were it waited for, the two would wait for one another, since whoever changes a case
 * moves its timer.
 */
export const lookAfterCases: LookAtTimers<Pick<RingingTimers, 'tenantId' | 'timers'>> = async (
  tx,
  { tenantId, timers },
) => {
  const cases = await holdFreeCases(tx, { tenantId, caseIds: timers.map(({ subjectId }) => subjectId) })
  const held = cases.map(({ caseId }) => caseId)
  const busy = await busyAmong(tx, { table: '"case"', tenantId, timers, held })
  if (cases.length === 0) return ok(busy)
  const settling = { tx, policies: await casePolicies(tx, tenantId), now: await momentOf(tx, undefined) }
  await settleCases(
    settling,
    cases.map(stored => ({ stored, change: {} })),
  )
  return ok(busy)
}
