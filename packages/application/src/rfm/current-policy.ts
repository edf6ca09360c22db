import type { RawTransaction } from '@clientele/data'
import type { InvalidPolicyError } from '@clientele/kernel'
import { ok, type Result } from '@clientele/kernel'
import { parseRfmPolicy, type RfmPolicy } from '@clientele/segmentation'
import { v7 as newId } from 'uuid'
import type { Caller } from '../caller.ts'

export interface StoredRfmPolicy {
  readonly id: string
  readonly version: number
  readonly policy: RfmPolicy
}

/** The newest version of the tenant's scoring policy. */
export async function currentRfmPolicy(
  tx: RawTransaction,
  tenantId: string,
): Promise<Result<StoredRfmPolicy, InvalidPolicyError>> {
  const { rows } = await tx.query<{ id: string; version: number; document: unknown }>(
    'select id, version, document from rfm_policy where tenant_id = $1 order by version desc limit 1',
    [tenantId],
  )
  const stored = rows[0]
  if (!stored) throw new Error(`Tenant ${tenantId} has no RFM policy`)
  const parsed = parseRfmPolicy(stored.document)
  return parsed.ok ? ok({ id: stored.id, version: stored.version, policy: parsed.value }) : parsed
}

/** Makes `policy` the tenant's newest version, unless it already says the same. */
export async function adoptRfmPolicy(
  tx: RawTransaction,
  { tenantId, actorId }: Caller,
  policy: RfmPolicy,
): Promise<Result<StoredRfmPolicy, InvalidPolicyError>> {
  const current = await currentRfmPolicy(tx, tenantId)
  if (current.ok && JSON.stringify(current.value.policy) === JSON.stringify(policy)) return current
  const version = (current.ok ? current.value.version : 0) + 1
  const id = newId()
  await tx.query(
    'insert into rfm_policy (tenant_id, id, version, document, user_id) values ($1, $2, $3, $4, $5)',
    [tenantId, id, version, JSON.stringify(policy), actorId],
  )
  return ok({ id, version, policy })
}
