import type { RawTransaction } from '@clientele/data'
import { domainError } from '@clientele/kernel'
import type { UserNotFoundError } from '../tenant/user-not-found.ts'

/** The first of some ids that is nobody's in the tenant. */
export async function strangerAmong(
  tx: RawTransaction,
  { tenantId, userIds }: { readonly tenantId: string; readonly userIds: readonly string[] },
): Promise<UserNotFoundError | undefined> {
  const { rows } = await tx.query<{ id: string }>(
    'select id from "user" where tenant_id = $1 and id::text = any($2) and deactivated_at is null',
    [tenantId, userIds],
  )
  const userId = userIds.find(id => !rows.some(row => row.id === id))
  return userId === undefined ? undefined : domainError('USER_NOT_FOUND', { userId })
}
