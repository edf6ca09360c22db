import { ok, type Result } from '@clientele/kernel'
import type { Database, RawTransaction } from '../database.ts'
import { stampSql, systemActorId } from '../stamp.ts'
import type { TimerKey } from './set-timer.ts'

/** A timer that rings, and when it should have. */
export interface RingingTimer extends TimerKey {
  /** Epoch milliseconds. */
  readonly dueAt: number
}

/** Timers of one tenant, about subjects of one kind, that ring together. */
export interface RingingTimers extends Pick<TimerKey, 'tenantId' | 'subject'> {
  readonly timers: readonly RingingTimer[]
}

/**
 * Takes the timer that is longest due, if one is, and does `look` in the same transaction, which is stamped with the
 * timer's tenant. A timer that rings is gone: `look` sets the next one where there is more to come. Any number of workers
 * may do this at once; none waits for another, and a crash leaves the timer as it was.
 *
 * A look that throws, or refuses, is rolled back, and the timer rings again later, ever later up to an hour.
 *
 * @returns the timer that rang; undefined where none is due.
 * @throws what `look` throws, once the timer is put off.
 */
export async function ringTimer(
  database: Database,
  look: (tx: RawTransaction, timer: RingingTimer) => Promise<Result<unknown, unknown>>,
): Promise<RingingTimer | undefined> {
  let rang: RingingTimer | undefined
  await ringTimers(database, {
    most: 1,
    look: async (tx, { timers: [timer] }) => {
      rang = timer
      return timer ? look(tx, timer) : ok()
    },
  })
  return rang
}

/**
 * The same for up to `most` timers at once, in one transaction: `look` is done for those of one tenant and kind together.
 * Where it fails for several, all of them are left as they were: taken one by one, the one that fails is put off.
 *
 * @returns how many rang.
 */
export async function ringTimers(
  database: Database,
  {
    most,
    look,
  }: {
    readonly most: number
    readonly look: (tx: RawTransaction, ringing: RingingTimers) => Promise<Result<unknown, unknown>>
  },
): Promise<number> {
  let taken: readonly RingingTimer[] = []
  try {
    await database.atTheClock(async tx => {
      taken = await take(tx, most)
      for (const timers of Map.groupBy(taken, ({ subject, tenantId }) => `${tenantId} ${subject}`).values()) {
        const [first] = timers
        if (!first) continue
        const { tenantId, subject } = first
        await tx.query(`${stampSql({ tenantId, actorId: systemActorId })}; set local clientele.door = ''`)
        const looked = await look(tx, { tenantId, subject, timers })
        if (!looked.ok) throw new LookRefused(looked.error)
      }
      return ok()
    })
  } catch (error) {
    const [only, another] = taken
    if (only && !another) await putOff(database, only)
    throw error
  }
  return taken.length
}

/** A look that refuses is a bug of the look: nothing would ever come of the timer. */
class LookRefused extends Error {
  constructor(refusal: unknown) {
    super(`A look at a timer refused: ${JSON.stringify(refusal)}`)
  }
}

async function take(tx: RawTransaction, most: number): Promise<RingingTimer[]> {
  const { rows } = await tx.query<{
    tenant_id: string
    subject: TimerKey['subject']
    subject_id: string
    due_at: Date
  }>(
    `delete from timer t using (
       select tenant_id, subject, subject_id from timer where wake_at <= clock_timestamp()
       order by wake_at limit $1 for update skip locked
     ) due
     where t.tenant_id = due.tenant_id and t.subject = due.subject and t.subject_id = due.subject_id
     returning t.tenant_id, t.subject, t.subject_id, t.due_at`,
    [most],
  )
  return rows.map(row => ({
    tenantId: row.tenant_id,
    subject: row.subject,
    subjectId: row.subject_id,
    dueAt: row.due_at.getTime(),
  }))
}

async function putOff(database: Database, { tenantId, subject, subjectId }: TimerKey): Promise<void> {
  await database.rawTransaction({ tenantId, actorId: systemActorId }, async tx => {
    await tx.query(
      `update timer set failures = failures + 1,
         wake_at = clock_timestamp() + least(interval '1 hour', interval '1 second' * 2 ^ least(failures, 12))
       where tenant_id = $1 and subject = $2 and subject_id = $3`,
      [tenantId, subject, subjectId],
    )
    return ok()
  })
}
