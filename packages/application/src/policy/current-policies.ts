import type { PolicyKind, RawTransaction } from '@clientele/data'

/** The version of a policy that holds. */
export interface CurrentPolicy {
  readonly id: string
  readonly kind: PolicyKind
  readonly code: string
  readonly version: number
  readonly document: unknown
}

/** The newest version of every policy of a tenant. */
export async function currentPolicies(tx: RawTransaction, tenantId: string): Promise<CurrentPolicy[]> {
  const { rows } = await tx.query<CurrentPolicy>(
    `select distinct on (kind, code) id, kind, code, version, document from policy
     where tenant_id = $1 order by kind, code, version desc`,
    [tenantId],
  )
  return rows
}
