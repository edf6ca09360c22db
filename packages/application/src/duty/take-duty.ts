import type { RawTransaction } from '@clientele/data'
import type { Result } from '@clientele/kernel'
import type { Caller } from '../caller.ts'
import { type ChangeDutyError, changeDuty, type DutyTarget, noteDuty } from './change-duty.ts'

/**
 * Takes a role from a person. Whoever was called before and has not acted yet stays called; from the next call on it is the
 * others. The last one may go too: the case's call then waits, or goes up, as the ladder says. To take what the person does
 * not have does nothing.
 */
export function takeDuty(caller: Caller, target: DutyTarget): Promise<Result<undefined, ChangeDutyError>> {
  const { role, userId } = target
  return changeDuty(caller, target, async (tx, { holders }) => {
    if (holders.includes(userId)) await removeDuty(tx, caller, { role, userId })
    return undefined
  })
}

/** Notes and stores that a person holds a role no more, in a transaction that holds the roster. */
export async function removeDuty(
  tx: RawTransaction,
  caller: Pick<Caller, 'tenantId' | 'actorId'>,
  { role, userId }: { readonly role: string; readonly userId: string },
): Promise<void> {
  await tx.query('delete from duty where tenant_id = $1 and user_id = $2 and role = $3', [
    caller.tenantId,
    userId,
    role,
  ])
  await noteDuty(tx, caller, { role, userId, change: 'TAKEN' })
}
