import type { RawTransaction } from '@clientele/data'
import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { v7 as newId } from 'uuid'
import type { Caller } from '../caller.ts'
import { isActiveUser } from '../tenant/is-active-user.ts'
import type { UserNotFoundError } from '../tenant/user-not-found.ts'
import { type DutyRole, dutyRoles } from './duty-role.ts'
import { holdRoster } from './roster.ts'

/** No ladder that cases rise on speaks of such a role, and nobody holds it. */
export type DutyRoleNotFoundError = DomainError<'DUTY_ROLE_NOT_FOUND', { role: string }>
/** Somebody changed who holds the role since it was read. */
type StaleDutyError = DomainError<'STALE_DUTY', { role: string; storedVersion: number }>

/** Whose role it is about, and the version of the role that was read; null changes it as it stands. */
export interface DutyTarget {
  readonly role: string
  readonly userId: string
  readonly expectedVersion: number | null
}

export type ChangeDutyError = UserNotFoundError | DutyRoleNotFoundError | StaleDutyError

/** Changes who holds a role, one change after the other, and keeps who did it. */
export function changeDuty<T>(
  caller: Caller,
  { role, userId, expectedVersion }: DutyTarget,
  change: (tx: RawTransaction, found: DutyRole) => Promise<T>,
): Promise<Result<T, ChangeDutyError>> {
  const { tenantId } = caller
  return caller.database.rawTransaction(caller, async tx => {
    await holdRoster(tx, tenantId)
    const found = (await dutyRoles(tx, tenantId)).find(({ code }) => code === role)
    if (!found) return err(domainError('DUTY_ROLE_NOT_FOUND', { role }))
    if (expectedVersion !== null && expectedVersion !== found.version)
      return err(domainError('STALE_DUTY', { role, storedVersion: found.version }))
    if (!(await isActiveUser(tx, { tenantId, userId }))) return err(domainError('USER_NOT_FOUND', { userId }))
    return ok(await change(tx, found))
  })
}

/** Keeps what was done about a role. */
export async function noteDuty(
  tx: RawTransaction,
  { tenantId, actorId }: Pick<Caller, 'tenantId' | 'actorId'>,
  event: { readonly role: string; readonly userId: string; readonly change: 'GIVEN' | 'TAKEN' },
): Promise<void> {
  await tx.query(
    `insert into duty_event (tenant_id, id, role, change, user_id, actor_id, at)
     values ($1, $2, $3, $4, $5, $6, clock_timestamp())`,
    [tenantId, newId(), event.role, event.change, event.userId, actorId],
  )
}
