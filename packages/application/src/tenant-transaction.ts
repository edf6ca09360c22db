import { setTimeout as sleep } from 'node:timers/promises'
import type { RawTransaction } from '@clientele/data'
import { ok, type Result } from '@clientele/kernel'
import type { Caller } from './caller.ts'

const betweenTries = 100

/**
 * What a transaction has just written, and a tenant that is new, are not in the statistics of the tables yet: PostgreSQL
 * takes a million rows for one and would go through them in a loop within a loop.
 */
const bulkPlans = 'set local enable_nestloop = off'

/**
 * Does `work` in a transaction that holds the tenant until it ends: what rewrites whole sets of customers (an import, its
 * revert, a scoring) happens one after the other. Whoever waits holds no connection meanwhile, since the one who works may
 * need more than one.
 */
export async function tenantTransaction<R extends Result<unknown, unknown>>(
  caller: Caller,
  work: (tx: RawTransaction) => Promise<R>,
): Promise<R> {
  for (;;) {
    const done: { result?: R } = {}
    await caller.database.rawTransaction(caller, async tx => {
      if (!(await takeTenant(tx, caller.tenantId))) return ok()
      await tx.query(bulkPlans)
      const result = await work(tx)
      done.result = result
      return result
    })
    if (done.result) return done.result
    await sleep(betweenTries)
  }
}

async function takeTenant(tx: RawTransaction, tenantId: string): Promise<boolean> {
  const { rows } = await tx.query<{ taken: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('tenant:' || $1, 0)) as taken`,
    [tenantId],
  )
  return rows[0]?.taken === true
}
