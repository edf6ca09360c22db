import { setTimeout as sleep } from 'node:timers/promises'
import { PgBoss } from 'pg-boss'
import type { Database } from '../database.ts'
import type { Hold } from './hold.ts'
import { type ExecuteSql, type JobName, jobSchema } from './job-queue.ts'
import { rescueJobs } from './rescue-jobs.ts'
import { type QueueWork, takeJobs } from './take-jobs.ts'

export interface Worker {
  /** Takes no further jobs, lets those that run finish, and ends. */
  stop(): Promise<void>
}

export interface WorkerOptions {
  /** Marks the jobs that are taken, as long as this process lives; closed by whoever opened it, after the worker. */
  readonly hold: Hold
  readonly onError: (error: Error) => void
  /** What does the jobs of a queue; those without are left to other workers. */
  readonly queues: { readonly [Name in JobName]?: QueueWork<Name> }
}

/** How often it is looked for jobs whose worker has died, in milliseconds. */
const betweenRescues = 500

/**
 * Starts to take jobs of the queues that are named. A job whose worker is killed, or loses the database, is at once there
 * for another one.
 */
export async function startWorker(
  { pool }: Pick<Database, 'pool'>,
  { hold, onError, queues: work }: WorkerOptions,
): Promise<Worker> {
  const executeSql: ExecuteSql = (text, values) => pool.query(text, values)
  const db = { executeSql: executeSql as (text: string, values?: unknown[]) => Promise<{ rows: never[] }> }
  const boss = new PgBoss({
    db,
    schema: jobSchema,
    migrate: false,
    monitorIntervalSeconds: 10,
    superviseIntervalSeconds: 10,
  })
  boss.on('error', onError)
  await boss.start()
  const stopping = new AbortController()
  const taking = { boss, hold, onError, stop: stopping.signal }
  const running = [
    work.import && takeJobs('import', { ...taking, ...work.import }),
    work.deliver && takeJobs('deliver', { ...taking, ...work.deliver }),
  ]
  const names = (['import', 'deliver'] as const).filter(name => work[name])
  const rescues = keepRescuing(executeSql, { names, onError, stop: stopping.signal })
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all([...running, rescues])
      await boss.stop({ graceful: true, close: false })
    },
  }
}

async function keepRescuing(
  executeSql: ExecuteSql,
  {
    names,
    onError,
    stop,
  }: {
    readonly names: readonly JobName[]
    readonly onError: (error: Error) => void
    readonly stop: AbortSignal
  },
): Promise<void> {
  while (!stop.aborted) {
    await rescueJobs(executeSql, names).catch(onError)
    await sleep(betweenRescues, undefined, { signal: stop }).catch(() => {})
  }
}
