import pg from 'pg'
import { type JobWithMetadata, PgBoss } from 'pg-boss'
import { appRole } from '../app-role.ts'

/** The work that goes on outside a request, by the name of its queue, and what each job carries. */
export interface JobData {
  /** Takes a file of orders into a tenant. */
  import: { tenantId: string; actorId: string; importRunId: string }
  /** Sends a notice of the outbox, after those of its subject that come before it. */
  deliver: { tenantId: string; actorId: string; noticeId: string }
}

export type JobName = keyof JobData

const schema = 'pgboss'

/** A job whose worker has shown no sign of life for this long goes to another one. */
const heartbeatSeconds = 20

const queues: Record<JobName, Parameters<PgBoss['createQueue']>[1]> = {
  import: { retryLimit: 5, retryBackoff: true, expireInSeconds: 86_400, heartbeatSeconds },
  // What a receiver refuses is put off by the delivery itself; a job is tried again where its worker or database failed.
  deliver: {
    retryLimit: 20,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: 3600,
    heartbeatSeconds,
    // The notice itself is the record of what became of it.
    deleteAfterSeconds: 3600,
  },
}

/** Makes or upgrades the tables of the queue in the database behind `url`, which names their owner. */
export async function installJobQueue(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, schema, supervise: false, schedule: false, max: 2 })
  boss.on('error', error => {
    throw error
  })
  await boss.start()
  const known = new Set((await boss.getQueues()).map(queue => queue.name))
  for (const [name, options] of Object.entries(queues)) {
    if (!known.has(name)) await boss.createQueue(name, options)
  }
  await boss.stop({ graceful: false })
  await grant(url)
}

async function grant(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`
      grant usage on schema ${schema} to ${appRole};
      grant select, insert, update, delete on all tables in schema ${schema} to ${appRole};
      grant usage on all sequences in schema ${schema} to ${appRole};
      grant execute on all functions in schema ${schema} to ${appRole}`)
  } finally {
    await client.end()
  }
}

/** What sends a statement to the database: a transaction or a pool. */
export type ExecuteSql = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>

export interface NewJob<Name extends JobName> {
  readonly data: JobData[Name]
  /** Nobody takes it before. */
  readonly startAfter?: Date
}

/** Enqueues a job through `executeSql`: within a transaction it exists exactly when the transaction is committed. */
export async function sendJob<Name extends JobName>(
  executeSql: ExecuteSql,
  { name, ...job }: NewJob<Name> & { readonly name: Name },
): Promise<void> {
  await sendJobs(executeSql, { name, jobs: [job] })
}

/** Enqueues many jobs of a queue with one statement. */
export async function sendJobs<Name extends JobName>(
  executeSql: ExecuteSql,
  { name, jobs }: { readonly name: Name; readonly jobs: readonly NewJob<Name>[] },
): Promise<void> {
  if (jobs.length === 0) return
  const db = { executeSql: executeSql as (text: string, values?: unknown[]) => Promise<{ rows: never[] }> }
  await new PgBoss({ db, schema, migrate: false }).insert(name, [...jobs], { db })
}

/** Of `values`, those that a job of a queue which is not over yet carries in `field`. */
export async function waitingJobs<Name extends JobName>(
  executeSql: ExecuteSql,
  {
    name,
    field,
    values,
  }: {
    readonly name: Name
    readonly field: keyof JobData[Name] & string
    readonly values: readonly string[]
  },
): Promise<ReadonlySet<string>> {
  if (values.length === 0) return new Set()
  const { rows } = await executeSql(
    `select distinct data->>$2 as value from ${schema}.job
     where name = $1 and state < 'completed' and data->>$2 = any($3)`,
    [name, field, values],
  )
  return new Set(rows.map(row => (row as { value: string }).value))
}

export interface Worker {
  /** Takes no further jobs, lets those that run finish, and ends. */
  stop(): Promise<void>
}

export interface WorkerOptions {
  readonly executeSql: ExecuteSql
  readonly onError: (error: Error) => void
  /** What does the jobs of a queue; those without are left to other workers. */
  readonly queues: { readonly [Name in JobName]?: QueueWork<Name> }
}

export interface QueueWork<Name extends JobName> {
  /** Does a job. A throw makes it be tried again, later and elsewhere. */
  readonly handle: (data: JobData[Name], signal: AbortSignal) => Promise<void>
  /** Is told of a job that threw at its last try. */
  readonly onGivenUp?: (data: JobData[Name], error: unknown) => Promise<void>
  /** How many jobs at once; one unless told otherwise. */
  readonly concurrency?: number
  /**
   * How many jobs are taken at a time, to be done one after the other; one unless told otherwise. With more, a backlog is
   * worked off without a pause. Where one throws, all that were taken with it are tried again.
   */
  readonly batchSize?: number
}

/** Starts to take jobs of the queues that are named. */
export async function startWorker({ executeSql, onError, queues: work }: WorkerOptions): Promise<Worker> {
  const db = { executeSql: executeSql as (text: string, values?: unknown[]) => Promise<{ rows: never[] }> }
  const boss = new PgBoss({
    db,
    schema,
    migrate: false,
    monitorIntervalSeconds: 10,
    superviseIntervalSeconds: 10,
  })
  boss.on('error', onError)
  await boss.start()
  if (work.import) await takeJobs(boss, 'import', work.import)
  if (work.deliver) await takeJobs(boss, 'deliver', work.deliver)
  return { stop: () => boss.stop({ graceful: true, close: false }) }
}

async function takeJobs<Name extends JobName>(
  boss: PgBoss,
  name: Name,
  { handle, onGivenUp, concurrency = 1, batchSize = 1 }: QueueWork<Name>,
): Promise<void> {
  const options = {
    pollingIntervalSeconds: 0.5,
    includeMetadata: true,
    localConcurrency: concurrency,
    batchSize,
    burstWhenBatchFull: batchSize > 1,
  } as const
  await boss.work(name, options, async (jobs: JobWithMetadata<JobData[Name]>[]) => {
    for (const job of jobs) {
      try {
        await handle(job.data, job.signal)
      } catch (error) {
        if (job.retryCount >= job.retryLimit) await onGivenUp?.(job.data, error)
        throw error
      }
    }
  })
}
