import { setTimeout as sleep } from 'node:timers/promises'
import { type JobWithMetadata, PgBoss } from 'pg-boss'
import type { Database } from '../database.ts'
import type { Hold } from './hold.ts'
import { type ExecuteSql, type JobData, type JobName, jobSchema } from './job-queue.ts'
import { jobMark, rescueJobs } from './rescue-jobs.ts'

export interface Worker {
  /** Takes no further jobs, lets those that run finish, and ends. */
  stop(): Promise<void>
}

export interface WorkerOptions {
  readonly onError: (error: Error) => void
  /** What does the jobs of a queue; those without are left to other workers. */
  readonly queues: { readonly [Name in JobName]?: QueueWork<Name> }
}

export interface QueueWork<Name extends JobName> {
  /** Does a job. A throw makes it be tried again, later and elsewhere. */
  readonly handle: (data: JobData[Name], signs: JobSigns) => Promise<void>
  /** Is told of a job that threw at its last try. */
  readonly onGivenUp?: (data: JobData[Name], error: unknown) => Promise<void>
  /** How often jobs are taken at once; once unless told otherwise. */
  readonly concurrency?: number
  /**
   * How many jobs are taken at a time, to be done all at once; one unless told otherwise. With more, a backlog is worked
   * off without a pause.
   */
  readonly batchSize?: number
}

export interface JobSigns {
  /** Aborted where the job is another worker's by now, or has taken too long. */
  readonly signal: AbortSignal
  /** What this worker holds as long as it lives. */
  readonly hold: Hold
}

/** How often it is looked for jobs whose worker has died, in milliseconds. */
const betweenRescues = 500

/**
 * Starts to take jobs of the queues that are named. A job whose worker is killed, or loses the database, is at once there
 * for another one.
 */
export async function startWorker(
  database: Pick<Database, 'pool' | 'hold'>,
  { onError, queues: work }: WorkerOptions,
): Promise<Worker> {
  const executeSql: ExecuteSql = (text, values) => database.pool.query(text, values)
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
  const hold = database.hold()
  if (work.import) await takeJobs({ boss, hold }, 'import', work.import)
  if (work.deliver) await takeJobs({ boss, hold }, 'deliver', work.deliver)
  const stopping = new AbortController()
  const names = (['import', 'deliver'] as const).filter(name => work[name])
  const rescues = keepRescuing(executeSql, { names, onError, stop: stopping.signal })
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all([boss.stop({ graceful: true, close: false }), rescues])
      await hold.close()
    },
  }
}

interface Taking {
  readonly boss: PgBoss
  readonly hold: Hold
}

async function takeJobs<Name extends JobName>(
  { boss, hold }: Taking,
  name: Name,
  { handle, onGivenUp, concurrency = 1, batchSize = 1 }: QueueWork<Name>,
): Promise<void> {
  const options = {
    pollingIntervalSeconds: 0.5,
    includeMetadata: true,
    localConcurrency: concurrency,
    batchSize,
    burstWhenBatchFull: batchSize > 1,
    perJobResults: true,
  } as const
  const isDone = async ({ data, retryCount, retryLimit, signal }: JobWithMetadata<JobData[Name]>) => {
    try {
      await handle(data, { signal, hold })
    } catch (error) {
      if (retryCount >= retryLimit) await onGivenUp?.(data, error)
      throw error
    }
  }
  await boss.work(name, options, async (jobs: JobWithMetadata<JobData[Name]>[]) => {
    const marks = jobs.map(({ id }) => jobMark(id))
    await hold.take(marks)
    const ends = await Promise.allSettled(jobs.map(isDone))
    const done = jobs.filter((_, place) => ends[place]?.status === 'fulfilled')
    // A job that is over and not yet noted so must not look like one whose worker has died.
    if (done.length > 0) await boss.complete(name, done)
    await hold.letGo(marks)
    return jobs.map(({ id }, place) => {
      const end = ends[place]
      return end?.status === 'rejected'
        ? { id, status: 'failed' as const, output: end.reason }
        : { id, status: 'completed' as const }
    })
  })
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
