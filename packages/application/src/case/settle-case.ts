import type { RawTransaction } from '@clientele/data'
import { type Case, evolveCase } from '@clientele/escalation'
import { heldRosterOf } from '../duty/roster.ts'
import type { CasePolicies } from '../policy/case-policies.ts'
import { type CaseOutcome, outcomeOf } from './case-outcome.ts'
import type { CaseChange } from './change-case.ts'
import { storeOutcomes } from './store-outcomes.ts'
import type { StoredCase } from './stored-case.ts'

/** A case as it is held; one that is just being opened has no state yet. */
export type CaseToSettle = Omit<StoredCase, 'state' | 'version' | 'editedVersion' | 'lookAgainAt' | 'shown'> &
  Partial<Pick<StoredCase, 'state' | 'shown'>>

/** By what cases are settled that are held in a transaction. */
export interface Settling {
  readonly tx: RawTransaction
  readonly policies: CasePolicies
  /** The database's own clock, in epoch milliseconds. */
  readonly now: number
}

/** A case that is held while something happens to it. */
export interface SettlingCase extends Settling {
  readonly stored: CaseToSettle
}

/**
 * Stores what happened to a case and all that follows: its clocks are computed anew from the whole history, its ladder is
 * stepped by them, whoever must know is told, what lists show is brought up to date, and its timer is set to the next
 * moment at which time alone changes anything. A timer that rings does the same with no events: what happens is decided
 * from the state, whenever and however often it rings.
 */
export async function settleCase(
  { stored, ...settling }: SettlingCase,
  change: CaseChange,
): Promise<CaseOutcome> {
  const [outcome] = await settleCases(settling, [{ stored, change }])
  if (!outcome) throw new Error('What is settled has an outcome')
  return outcome
}

/** The same for cases of one tenant, with the same few statements however many they are. */
export async function settleCases(
  { tx, policies, now }: Settling,
  cases: readonly { readonly stored: CaseToSettle; readonly change: CaseChange }[],
): Promise<readonly CaseOutcome[]> {
  const [first] = cases
  if (!first) return []
  const { tenantId } = first.stored
  const roster = await heldRosterOf(tx, tenantId)
  const outcomes = cases.map(({ stored, change }) => {
    const changed = (change.events ?? []).reduce<Case | undefined>(evolveCase, stored.state)
    if (!changed) throw new Error(`The case ${stored.caseId} has no history`)
    return outcomeOf({ stored, changed, change }, { policies, roster, now })
  })
  await storeOutcomes(tx, tenantId, outcomes)
  return outcomes
}
