import type { RawTransaction } from '@clientele/data'
import type { EightDEvent } from '@clientele/escalation'
import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import type { Caller } from '../caller.ts'
import { momentOf } from '../case/change-case.ts'
import { type CasePolicies, casePolicies } from '../policy/case-policies.ts'
import { settleEightD } from './settle-eight-d.ts'
import { holdEightD, type StoredEightD } from './stored-eight-d.ts'

export type EightDNotFoundError = DomainError<'EIGHT_D_NOT_FOUND', { eightDId: string }>
/** Something happened to the 8D since it was read. */
export type StaleEightDError = DomainError<'STALE_EIGHT_D', { eightDId: string; storedVersion: number }>

/** Which 8D, and the version of it that was read; null takes it as it stands. */
export interface EightDReference {
  readonly eightDId: string
  readonly expectedVersion: number | null
  /** When it happened, in epoch milliseconds, where that is written down later; now unless given, and never later. */
  readonly at?: number | undefined
}

/** An 8D that is held, and by what its change is decided. */
export interface HeldEightD {
  readonly tx: RawTransaction
  readonly stored: StoredEightD
  readonly policies: CasePolicies
  /** The database's own clock, in epoch milliseconds. */
  readonly now: number
}

export type ChangeEightDError = EightDNotFoundError | StaleEightDError

/**
 * Changes an 8D: holds it, asks `decide` what happens, stores that with everything that follows from it (what lists and
 * cases show, notices, its timer), all in one transaction.
 */
export async function changeEightD<E>(
  caller: Caller,
  { eightDId, expectedVersion, at }: EightDReference,
  decide: (held: HeldEightD) => Promise<Result<readonly EightDEvent[], E>>,
): Promise<Result<undefined, ChangeEightDError | E>> {
  const { database, tenantId } = caller
  return database.rawTransaction(caller, async tx => {
    const stored = await holdEightD(tx, { tenantId, eightDId })
    if (!stored) return err(domainError('EIGHT_D_NOT_FOUND', { eightDId }))
    const { version: storedVersion } = stored
    if (expectedVersion !== null && expectedVersion !== storedVersion)
      return err(domainError('STALE_EIGHT_D', { eightDId, storedVersion }))
    const held = { tx, stored, policies: await casePolicies(tx, tenantId), now: await momentOf(tx, at) }
    const decided = await decide(held)
    if (!decided.ok) return decided
    await settleEightD(held, decided.value)
    return ok()
  })
}
