import type { PolicyKind, RawTransaction } from '@clientele/data'
import {
  type DomainError,
  domainError,
  err,
  type InvalidPolicyError,
  ok,
  type Result,
} from '@clientele/kernel'
import { v7 as newId } from 'uuid'
import type { Caller } from '../caller.ts'
import { wakeCases } from '../case/wake-cases.ts'
import { checkPolicy, type PolicyDraft } from './check-policy.ts'
import { policyVersions } from './current-policies.ts'

/** Somebody stored another version since this one was read. */
export type StalePolicyError = DomainError<
  'STALE_POLICY',
  { kind: PolicyKind; policyCode: string; storedVersion: number }
>

export interface AdoptPolicyInput extends PolicyDraft {
  /** The version that was read, 0 where there is none yet; null stores whatever was stored meanwhile. */
  readonly expectedVersion: number | null
}

/**
 * Stores a policy document as the newest version, which holds from now on, and wakes the open cases so that they follow it.
 * Answers the version.
 */
export async function adoptPolicy(
  caller: Caller,
  input: AdoptPolicyInput,
): Promise<Result<number, InvalidPolicyError | StalePolicyError>> {
  return caller.database.rawTransaction(caller, async tx => {
    await lockPolicies(tx, caller.tenantId)
    return storePolicy(tx, caller, input)
  })
}

/** Two who store at once are told apart by their versions: the second waits here and sees the first. */
export async function lockPolicies(tx: RawTransaction, tenantId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('policy:' || $1, 0))`, [tenantId])
}

/** As {@link adoptPolicy}, in a transaction that holds the lock of {@link lockPolicies}. */
export async function storePolicy(
  tx: RawTransaction,
  { tenantId, actorId }: Pick<Caller, 'tenantId' | 'actorId'>,
  { kind, code, document, expectedVersion }: AdoptPolicyInput,
): Promise<Result<number, InvalidPolicyError | StalePolicyError>> {
  const found = await checkPolicy(tx, tenantId, { kind, code, document })
  const faults = found.filter(({ severity }) => severity === 'FAULT')
  if (faults.length > 0) return err(domainError('INVALID_POLICY', { faults }))
  const [stored] = await policyVersions(tx, tenantId, { kind, code })
  const storedVersion = stored?.version ?? 0
  if (expectedVersion !== null && expectedVersion !== storedVersion)
    return err(domainError('STALE_POLICY', { kind, policyCode: code, storedVersion }))
  await tx.query(
    `insert into policy (tenant_id, id, kind, code, version, document, user_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, date_trunc('milliseconds', clock_timestamp()))`,
    [tenantId, newId(), kind, code, storedVersion + 1, JSON.stringify(document), actorId],
  )
  await wakeCases(tx, tenantId)
  return ok(storedVersion + 1)
}
