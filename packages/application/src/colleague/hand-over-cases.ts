import type { RawTransaction } from '@clientele/data'
import { decideCase } from '@clientele/escalation'
import type { Caller } from '../caller.ts'
import { databaseClock } from '../case/database-clock.ts'
import { type Settling, settleCases } from '../case/settle-case.ts'
import { holdFreeCases, type StoredCase } from '../case/stored-case.ts'
import { casePolicies } from '../policy/case-policies.ts'

/** So many cases are decided and stored together. */
const atOnce = 200

/** The ids of the open cases of a person, which nobody changes until the transaction ends. */
export async function holdCasesOf(
  tx: RawTransaction,
  { tenantId, userId }: { readonly tenantId: string; readonly userId: string },
): Promise<readonly string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select id from "case" where tenant_id = $1 and assignee_id = $2 and status not in ('RESOLVED', 'CLOSED')
     order by id for update`,
    [tenantId, userId],
  )
  return rows.map(({ id }) => id)
}

/** Gives held cases to somebody else, or to nobody, as if whoever acts had assigned one after the other. */
export async function handOverCases(
  tx: RawTransaction,
  { tenantId, actorId }: Pick<Caller, 'tenantId' | 'actorId'>,
  { caseIds, to }: { readonly caseIds: readonly string[]; readonly to: string | null },
): Promise<void> {
  const settling = { tx, policies: await casePolicies(tx, tenantId), now: await databaseClock(tx) }
  for (let from = 0; from < caseIds.length; from += atOnce) {
    const cases = await caughtUp(settling, { tenantId, caseIds: caseIds.slice(from, from + atOnce) })
    const changes = cases.map(stored => {
      const command = { type: 'ASSIGN_CASE', at: settling.now, by: actorId, to } as const
      const decided = decideCase(command, { state: stored.state, policy: settling.policies.case })
      if (!decided.ok) throw new Error(`An open case goes to anybody: ${decided.error.code}`)
      return { stored, change: { events: decided.value } }
    })
    await settleCases(settling, changes)
  }
}

/** Cases as time has left them by now: what was due happens before they change hands. */
async function caughtUp(
  settling: Settling,
  which: { readonly tenantId: string; readonly caseIds: readonly string[] },
): Promise<readonly StoredCase[]> {
  const cases = await holdFreeCases(settling.tx, which)
  const late = cases.filter(({ lookAgainAt = Infinity }) => lookAgainAt <= settling.now)
  if (late.length === 0) return cases
  await settleCases(
    settling,
    late.map(stored => ({ stored, change: {} })),
  )
  return holdFreeCases(settling.tx, which)
}
