import pg from 'pg'
import { type JobWithMetadata, PgBoss } from 'pg-boss'
import { appRole } from '../app-role.ts'

/** The work that goes on outside a request, by the name of its queue, and what each job carries. */
export interface JobData {
  /** Takes a file of orders into a tenant. */
  import: { tenantId: string; actorId: string; importRunId: string }
}

export type JobName = keyof JobData

const schema = 'pgboss'

/** A job whose worker has shown no sign of life for this long goes to another one. */
const heartbeatSeconds = 20

const queues: Record<JobName, Parameters<PgBoss['createQueue']>[1]> = {
  import: { retryLimit: 5, retryBackoff: true, expireInSeconds: 86_400, heartbeatSeconds },
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

/** Enqueues a job through `executeSql`: within a transaction it exists exactly when the transaction is committed. */
export async function sendJob<Name extends JobName>(
  executeSql: ExecuteSql,
  job: { readonly name: Name; readonly data: JobData[Name] },
): Promise<void> {
  const db = { executeSql: executeSql as (text: string, values?: unknown[]) => Promise<{ rows: never[] }> }
  await new PgBoss({ db, schema, migrate: false }).send(job.name, job.data, { db })
}

export interface Worker {
  /** Takes no further jobs, lets those that run finish, and ends. */
  stop(): Promise<void>
}

export interface WorkerOptions {
  readonly executeSql: ExecuteSql
  readonly onError: (error: Error) => void
  /** What does a job. A throw makes it be tried again, later and elsewhere. */
  readonly handlers: {
    readonly [Name in JobName]: (data: JobData[Name], signal: AbortSignal) => Promise<void>
  }
  /** Is told of a job that threw at its last try. */
  readonly onGivenUp?: (job: GivenUpJob) => Promise<void>
}

export interface GivenUpJob {
  readonly name: JobName
  readonly data: JobData[JobName]
  readonly error: unknown
}

/** Starts to take jobs, one at a time for each queue. */
export async function startWorker({
  executeSql,
  onError,
  handlers,
  onGivenUp,
}: WorkerOptions): Promise<Worker> {
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
  const options = { pollingIntervalSeconds: 0.5, includeMetadata: true } as const
  await boss.work('import', options, async (jobs: JobWithMetadata<JobData['import']>[]) => {
    for (const job of jobs) {
      try {
        await handlers.import(job.data, job.signal)
      } catch (error) {
        if (job.retryCount >= job.retryLimit) await onGivenUp?.({ name: 'import', data: job.data, error })
        throw error
      }
    }
  })
  return { stop: () => boss.stop({ graceful: true, close: false }) }
}
