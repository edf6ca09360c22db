import type { HeldCase } from './change-case.ts'
import { settleCase } from './settle-case.ts'
import { holdCase, type StoredCase } from './stored-case.ts'

/**
 * Lets happen what time has brought about until now, where the timer of a held case has not rung yet. Whoever acts on the
 * case acts after that: what a case comes to never hangs on whether a person or its timer was the quicker, and an
 * escalation that was due is not lost because somebody answered before a worker came to it.
 */
export async function catchUp({ tx, stored, policies, now }: HeldCase): Promise<StoredCase> {
  const { lookAgainAt } = stored
  if (lookAgainAt === undefined || lookAgainAt > now) return stored
  await settleCase({ tx, stored, policies, now }, {})
  const caughtUp = await holdCase(tx, stored)
  if (!caughtUp) throw new Error(`The case ${stored.caseId} is held`)
  return caughtUp
}
