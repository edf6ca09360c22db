import type { LookAtTimers, RingingTimers } from '@clientele/data'
import { ok } from '@clientele/kernel'
import { busyAmong } from '../case/busy-among.ts'
import { momentOf } from '../case/change-case.ts'
import { casePolicies } from '../policy/case-policies.ts'
import { settleEightD } from './settle-eight-d.ts'
import { holdFreeEightDs } from './stored-eight-d.ts'

/**
 * Looks at 8Ds whose timers ring: whoever must see to what is due is told, and the timer is set anew. What happens is
 * decided from the 8D as it stands; one that moved on since the timer was set is no matter. One that somebody has his hands
 * on at this very moment is left alone, and its timer is answered: whoever changes an 8D moves its timer, and the two would
 * wait for one another.
 */
export const lookAfterEightDs: LookAtTimers<Pick<RingingTimers, 'tenantId' | 'timers'>> = async (
  tx,
  { tenantId, timers },
) => {
  const eightDs = await holdFreeEightDs(tx, {
    tenantId,
    eightDIds: timers.map(({ subjectId }) => subjectId),
  })
  const held = eightDs.map(({ eightDId }) => eightDId)
  const busy = await busyAmong(tx, { table: 'eight_d', tenantId, timers, held })
  if (eightDs.length === 0) return ok(busy)
  const [policies, now] = [await casePolicies(tx, tenantId), await momentOf(tx, undefined)]
  for (const stored of eightDs) await settleEightD({ tx, stored, policies, now }, [])
  return ok(busy)
}
