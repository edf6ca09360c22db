import type { RawTransaction, RingingTimer } from '@clientele/data'
import { ok, type Result } from '@clientele/kernel'
import { casePolicies } from '../policy/case-policies.ts'
import { momentOf } from './change-case.ts'
import { settleCase } from './settle-case.ts'
import { holdCase } from './stored-case.ts'

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
