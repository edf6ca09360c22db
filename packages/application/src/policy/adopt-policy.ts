import type { PolicyKind } from '@clientele/data'
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
import { currentPolicies } from './current-policies.ts'
import { parsePolicyDocument } from './parse-policy-document.ts'

/** Somebody stored another version since this one was read. */
export type StalePolicyError = DomainError<
  'STALE_POLICY',
  { kind: PolicyKind; code: string; storedVersion: number }
>

export interface AdoptPolicyInput {
  readonly kind: PolicyKind
  readonly code: string
  readonly document: unknown
  /** The version that was read, 0 where there is none yet; null stores whatever was stored meanwhile. */
  readonly expectedVersion: number | null
}

/** Stores a policy document as the newest version, which holds from now on. Answers the version. */
export async function adoptPolicy(
  caller: Caller,
  { kind, code, document, expectedVersion }: AdoptPolicyInput,
): Promise<Result<number, InvalidPolicyError | StalePolicyError>> {
  const parsed = parsePolicyDocument(kind, document)
  if (!parsed.ok) return parsed
  const { database, tenantId, actorId } = caller
  return database.rawTransaction(caller, async tx => {
    // Two who store at once are told apart by their versions: the second waits here and sees the first.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('policy:' || $1, 0))`, [tenantId])
    const stored = (await currentPolicies(tx, tenantId)).find(
      policy => policy.kind === kind && policy.code === code,
    )
    const storedVersion = stored?.version ?? 0
    if (expectedVersion !== null && expectedVersion !== storedVersion)
      return err(domainError('STALE_POLICY', { kind, code, storedVersion }))
    await tx.query(
      `insert into policy (tenant_id, id, kind, code, version, document, user_id) values ($1, $2, $3, $4, $5, $6, $7)`,
      [tenantId, newId(), kind, code, storedVersion + 1, JSON.stringify(document), actorId],
    )
    return ok(storedVersion + 1)
  })
}
