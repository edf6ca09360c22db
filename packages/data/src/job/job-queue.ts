import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { appRole } from '../app-role.ts'

/** The work that goes on outside a request, by the name of its queue, and what each job carries. */
export interface JobData {
  /** Takes a file of orders into a tenant. */
  import: { tenantId: string; actorId: string; importRunId: string }
  /** Sends a notice of the outbox, after those of its subject that come before it. */
  deliver: { tenantId: string; actorId: string; noticeId: string }
}

export type JobName = keyof JobData

/** Where the queue keeps its tables. */
export const jobSchema = 'pgboss'

/** A job whose worker has shown no sign of life for this long goes to another one, should its death go unnoticed. */
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
  const boss = new PgBoss({
    connectionString: url,
    schema: jobSchema,
    supervise: false,
    schedule: false,
    max: 2,
  })
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
      grant usage on schema ${jobSchema} to ${appRole};
      grant select, insert, update, delete on all tables in schema ${jobSchema} to ${appRole};
      grant usage on all sequences in schema ${jobSchema} to ${appRole};
      grant execute on all functions in schema ${jobSchema} to ${appRole}`)
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
  // A moment as text: JSON.stringify is several times as fast where it meets no date.
  const rows = jobs.map(({ startAfter, ...job }) => ({
    ...job,
    ...(startAfter && { startAfter: startAfter.toISOString() }),
  }))
  await sending.run(executeSql, () => queue().insert(name, rows, { db }))
}

/** What the statements of whoever sends go through. */
const sending = new AsyncLocalStorage<ExecuteSql>()
const db = {
  executeSql: async (text: string, values?: unknown[]) => {
    const executeSql = sending.getStore()
    if (!executeSql) throw new Error('Jobs are sent by somebody')
    return (await executeSql(text, values)) as { rows: never[] }
  },
}
let kept: PgBoss | undefined

/** Kept, since it remembers the queues: otherwise each is looked up before anything is enqueued. */
function queue(): PgBoss {
  kept ??= new PgBoss({ db, schema: jobSchema, migrate: false })
  return kept
}

/** SQL of what the jobs of a queue that are not over yet carry in `field`, as the one column `value`. */
export function openJobsSql<Name extends JobName>(name: Name, field: keyof JobData[Name] & string): string {
  return `select data->>'${field}' as value from ${jobSchema}.job where name = '${name}' and state < 'completed'`
}
