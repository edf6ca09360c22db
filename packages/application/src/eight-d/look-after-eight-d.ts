import type { RawTransaction, RingingTimer } from '@clientele/data'
import { ok, type Result } from '@clientele/kernel'
import { momentOf } from '../case/change-case.ts'
import { casePolicies } from '../policy/case-policies.ts'
import { settleEightD } from './settle-eight-d.ts'
import { holdEightD } from './stored-eight-d.ts'

/**
 * Looks at an 8D whose timer rings: whoever must see to what is due is told, and the timer is set anew. What happens is
 * decided from the 8D as it stands; one that moved on since the timer was set is no matter.
 */
export async function lookAfterEightD(
  tx: RawTransaction,
  { tenantId, subjectId: eightDId }: Pick<RingingTimer, 'tenantId' | 'subjectId'>,
): Promise<Result<undefined, never>> {
  const stored = await holdEightD(tx, { tenantId, eightDId })
  if (!stored) return ok()
  const [policies, now] = [await casePolicies(tx, tenantId), await momentOf(tx, undefined)]
  await settleEightD({ tx, stored, policies, now }, [])
  return ok()
}
