import { type Database, type RawTransaction, systemActorId } from '@clientele/data'
import type { LadderEvent } from '@clientele/escalation'
import { ok } from '@clientele/kernel'
import { casePolicies } from '../policy/case-policies.ts'
import { breachesOfCase } from './breaches-of-case.ts'
import { momentOf } from './change-case.ts'
import { clocksOfCase } from './clocks-of-case.ts'
import { storeBreaches } from './store-breaches.ts'
import { holdFreeCases } from './stored-case.ts'

/** So many cases at once: whoever opens another meanwhile waits hardly. */
const batchSize = 200
/** So many batches of a tenant in one go: what else a worker sweeps is not held up. */
const mostBatches = 50

/**
 * Computes the broken promises of all cases of every tenant anew that has adopted SLA policies or calendars since they were
 * last computed, so that closed cases are told as a service report tells them today. Answers of how many cases.
 */
export async function restateAllBreaches(database: Database): Promise<number> {
  const tenants = await database.atTheDoor(tx => tx.tenant.findMany({ select: { id: true } }))
  let restated = 0
  for (const { id: tenantId } of tenants)
    for (let batch = 0; batch < mostBatches; batch++) {
      const done = await database.rawTransaction({ tenantId, actorId: systemActorId }, async tx =>
        ok(await restateBreaches(tx, tenantId)),
      )
      if (!done.ok || done.value === 0) break
      restated += done.value
    }
  return restated
}

/** The next cases of a tenant; 0 where those of all are as they should be. */
async function restateBreaches(tx: RawTransaction, tenantId: string): Promise<number> {
  const { after, hasBegun, revision } = await progressOf(tx, tenantId)
  if (hasBegun && after === null) return 0
  const { rows } = await tx.query<{ id: string }>(
    `select id from "case" where tenant_id = $1 and ($2::uuid is null or id > $2::uuid) order by id limit ${batchSize}`,
    [tenantId, hasBegun ? after : null],
  )
  const caseIds = rows.map(({ id }) => id)
  const last = caseIds.length < batchSize ? null : caseIds.at(-1)
  // First, while no case is held: whoever opens a case holds the row of the tenant, and may wait for one.
  await tx.query('update tenant set breaches_after = $2, breach_revision = $3 where id = $1', [
    ...[tenantId, last, revision],
  ])
  // A case that somebody else holds is settled by that.
  const cases = await holdFreeCases(tx, { tenantId, caseIds })
  const [policies, at] = [await casePolicies(tx, tenantId), await momentOf(tx, undefined)]
  const told = cases.map(({ caseId, history, rise }) => ({
    caseId,
    breaches: breachesOfCase(clocksOfCase(history, { policies, at }), {
      history,
      rise: rise as readonly LadderEvent[],
    }),
  }))
  await storeBreaches(tx, tenantId, told)
  await tx.query(
    `update "case" c set breached = n.breached from jsonb_to_recordset($2) as n(id uuid, breached boolean)
     where c.tenant_id = $1 and c.id = n.id and c.breached <> n.breached`,
    [
      tenantId,
      JSON.stringify(told.map(({ caseId, breaches }) => ({ id: caseId, breached: breaches.length > 0 }))),
    ],
  )
  return caseIds.length
}

interface Progress {
  /** How many versions of SLA policies and calendars there are. */
  readonly revision: number
  /** Whether the cases are being computed by these, or have been; otherwise it starts from the first of them. */
  readonly hasBegun: boolean
  /** The last case that was; null where none is left. */
  readonly after: string | null
}

async function progressOf(tx: RawTransaction, tenantId: string): Promise<Progress> {
  const { rows } = await tx.query<Progress>(
    `select t.breaches_after as after, t.breach_revision = p.revision as "hasBegun", p.revision
     from tenant t, (select count(*)::int as revision from policy where tenant_id = $1 and kind in ('SLA', 'CALENDAR')) p
     where t.id = $1`,
    [tenantId],
  )
  const [row] = rows
  if (!row) throw new Error(`No tenant ${tenantId}`)
  return row
}
