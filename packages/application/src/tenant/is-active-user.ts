import type { Questions } from '../policy/current-policies.ts'

/** Whether an id is that of somebody who works in a tenant now. */
export async function isActiveUser(
  tx: Questions,
  { tenantId, userId }: { readonly tenantId: string; readonly userId: string },
): Promise<boolean> {
  const { rows } = await tx.query(
    'select id from "user" where tenant_id = $1::uuid and id = $2::uuid and deactivated_at is null',
    [tenantId, userId],
  )
  return rows.length === 1
}
