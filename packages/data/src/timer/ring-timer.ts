import { ok, type Result } from '@clientele/kernel'
import type { Database, RawTransaction } from '../database.ts'
import { stampSql, systemActorId } from '../stamp.ts'
import { type LookAtTimers, type Looked, lookInHalves, type RingingTimer } from './look-in-halves.ts'
import { ringLater } from './ring-later.ts'
import type { TimerKey } from './set-timer.ts'

/** What became of timers that were due: those left alone ring again in a moment, those that failed later and later. */
export interface Rung extends Looked {
  /** How long until the next is due, in milliseconds, 0 where more are due now; undefined where there is no other. */
  readonly nextIn: number | undefined
}

/** How long a timer is left alone whose subject somebody has his hands on, in milliseconds. */
const moment = 100

/**
 * Takes the timers that are longest due, `most` of them at most, and does `look` for those of one tenant and kind together,
 * in the same transaction, stamped with their tenant. A timer that rings is gone: `look` sets the next one where there is
 * more to come. Any number of workers may do this at once; none waits for another, and a crash leaves all as it was.
 *
 * Where a look throws, or refuses, it is undone and done for each half, down to the one timer to blame: the others ring.
 *
 * @throws where the transaction itself fails, and nothing of it is stored.
 */
export async function ringTimers(
  database: Database,
  { most, look }: { readonly most: number; readonly look: LookAtTimers },
): Promise<Rung> {
  const looks: Looked[] = []
  let taken: readonly RingingTimer[] = []
  let nextIn: number | undefined
  try {
    await database.atTheClock(async tx => {
      taken = await take(tx, most)
      nextIn = taken.length < most ? await untilNext(tx) : 0
      for (const timers of Map.groupBy(taken, ({ subject, tenantId }) => `${tenantId} ${subject}`).values()) {
        const [first] = timers
        if (!first) continue
        const { tenantId, subject } = first
        await tx.query(`${stampSql({ tenantId, actorId: systemActorId })}; set local clientele.door = ''`)
        const looked = await lookInHalves(tx, { tenantId, subject, timers }, look)
        await ringLater(tx, [
          ...looked.left.map(timer => ({ ...timer, wait: moment })),
          ...looked.failed.map(({ timer }) => putOff(timer)),
        ])
        looks.push(looked)
      }
      return ok()
    })
  } catch (error) {
    const [only, another] = taken
    // It may be what breaks the transaction: others must come to their turn.
    if (only && !another) await putOffAlone(database, only)
    throw error
  }
  return {
    rang: looks.flatMap(({ rang }) => rang),
    left: looks.flatMap(({ left }) => left),
    failed: looks.flatMap(({ failed }) => failed),
    nextIn,
  }
}

/**
 * The same for the one that is longest due.
 *
 * @returns the timer that rang; undefined where none is due.
 * @throws what `look` throws, once the timer is put off.
 */
export async function ringTimer(
  database: Database,
  look: (tx: RawTransaction, timer: RingingTimer) => Promise<Result<unknown, unknown>>,
): Promise<RingingTimer | undefined> {
  const { failed, rang } = await ringTimers(database, {
    most: 1,
    look: async (tx, { timers: [timer] }) => {
      const looked = timer ? await look(tx, timer) : ok()
      return looked.ok ? ok([]) : looked
    },
  })
  const [failure] = failed
  if (failure) throw failure.error
  return rang[0]
}

async function take(tx: RawTransaction, most: number): Promise<RingingTimer[]> {
  const { rows } = await tx.query<{
    tenant_id: string
    subject: TimerKey['subject']
    subject_id: string
    due_at: Date
    failures: number
  }>(
    `delete from timer t using (
       select tenant_id, subject, subject_id from timer where wake_at <= clock_timestamp()
       order by wake_at limit $1 for update skip locked
     ) due
     where t.tenant_id = due.tenant_id and t.subject = due.subject and t.subject_id = due.subject_id
     returning t.tenant_id, t.subject, t.subject_id, t.due_at, t.failures`,
    [most],
  )
  return rows.map(row => ({
    tenantId: row.tenant_id,
    subject: row.subject,
    subjectId: row.subject_id,
    dueAt: row.due_at.getTime(),
    failures: row.failures,
  }))
}

async function untilNext(tx: RawTransaction): Promise<number | undefined> {
  const { rows } = await tx.query<{ wait: number | null }>(
    'select extract(epoch from min(wake_at) - clock_timestamp())::float8 * 1000 as wait from timer',
  )
  const wait = rows[0]?.wait ?? undefined
  return wait && Math.max(0, wait)
}

const hour = 3_600_000

/** Twice as long after every failure, from a second up to an hour. */
function putOff(timer: RingingTimer) {
  const { failures } = timer
  return { ...timer, failures: failures + 1, wait: Math.min(hour, 1000 * 2 ** Math.min(failures, 12)) }
}

async function putOffAlone(database: Database, timer: RingingTimer): Promise<void> {
  const { failures, subject, subjectId, tenantId, wait } = putOff(timer)
  await database.rawTransaction({ tenantId, actorId: systemActorId }, async tx => {
    await tx.query(
      `update timer set failures = $4, wake_at = clock_timestamp() + $5::int * interval '1 millisecond'
       where tenant_id = $1 and subject = $2 and subject_id = $3`,
      [tenantId, subject, subjectId, failures, wait],
    )
    return ok()
  })
}
