import type { RawTransaction } from '@clientele/data'
import type { Result } from '@clientele/kernel'
import type { Caller } from '../caller.ts'
import { type ChangeDutyError, changeDuty, type DutyTarget, noteDuty } from './change-duty.ts'
import { wakeHeldCases } from './held-cases.ts'

/** What came of giving a role. */
export interface GivenDuty {
  /** How many cases waited for somebody to come; they are looked at anew at once. */
  readonly wokenCases: number
}

/**
 * Gives a person a role of the ladders, beside whoever holds it already. Cases whose call waited because nobody was on duty
 * are woken, and call the new holder where it was this role they waited for. To give what the person has does nothing.
 */
export function giveDuty(caller: Caller, target: DutyTarget): Promise<Result<GivenDuty, ChangeDutyError>> {
  const { role, userId } = target
  return changeDuty(caller, target, async (tx, { holders }) => {
    if (holders.includes(userId)) return { wokenCases: 0 }
    await storeDuty(tx, caller, { role, userId })
    return { wokenCases: await wakeHeldCases(tx, caller.tenantId) }
  })
}

/** Stores and notes that a person holds a role, in a transaction that holds the roster. */
export async function storeDuty(
  tx: RawTransaction,
  caller: Pick<Caller, 'tenantId' | 'actorId'>,
  { role, userId }: { readonly role: string; readonly userId: string },
): Promise<void> {
  await tx.query('insert into duty (tenant_id, user_id, role) values ($1, $2, $3)', [
    caller.tenantId,
    userId,
    role,
  ])
  await noteDuty(tx, caller, { role, userId, change: 'GIVEN' })
}
