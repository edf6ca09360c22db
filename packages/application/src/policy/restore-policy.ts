import { type DomainError, domainError, err, type InvalidPolicyError, type Result } from '@clientele/kernel'
import type { Caller } from '../caller.ts'
import { lockPolicies, type StalePolicyError, storePolicy } from './adopt-policy.ts'
import type { PolicyKey } from './current-policies.ts'
import { policyInForce } from './policy-in-force.ts'

/** The policy never had this version. */
export type PolicyVersionNotFoundError = DomainError<'POLICY_VERSION_NOT_FOUND', { version: number }>

export interface RestorePolicyInput extends PolicyKey {
  /** 0 is what came with the product. */
  readonly version: number
  readonly expectedVersion: number | null
}

/** Adopts an older version of a policy anew, as the newest one. Answers the new version. */
export async function restorePolicy(
  caller: Caller,
  { kind, code, version, expectedVersion }: RestorePolicyInput,
): Promise<Result<number, InvalidPolicyError | StalePolicyError | PolicyVersionNotFoundError>> {
  return caller.database.rawTransaction(caller, async tx => {
    await lockPolicies(tx, caller.tenantId)
    const known = await policyInForce(tx, caller.tenantId, { kind, code })
    const older = known?.versions.find(each => each.version === version)
    if (!older) return err(domainError('POLICY_VERSION_NOT_FOUND', { version }))
    return storePolicy(tx, caller, { kind, code, document: older.document, expectedVersion })
  })
}
