import { setTimeout as sleep } from 'node:timers/promises'
import type { JobWithMetadata, PgBoss } from 'pg-boss'
import type { Hold } from './hold.ts'
import { inBatches } from './in-batches.ts'
import type { JobData, JobName } from './job-queue.ts'
import { jobMark } from './rescue-jobs.ts'

export interface QueueWork<Name extends JobName> {
  /**
   * Does a job. A throw makes it be tried again, later and elsewhere. The signal is aborted where the job is another worker's
   * by now, or the worker has to stop.
   */
  readonly handle: (data: JobData[Name], signal: AbortSignal) => Promise<void>
  /** Is told of a job that threw at its last try. */
  readonly onGivenUp?: (data: JobData[Name], error: unknown) => Promise<void>
  /** How many jobs are done at once; one unless told otherwise. */
  readonly concurrency?: number
}

interface Taking {
  readonly boss: PgBoss
  readonly hold: Hold
  readonly onError: (error: Error) => void
  /** Once it is aborted nothing further is taken. */
  readonly stop: AbortSignal
}

/** How long to wait where there was less to take than could be done, in milliseconds. */
const betweenLooks = 500

/** How often it is said that jobs are still being done, in milliseconds: well within the heartbeat of a queue. */
const betweenSigns = 7_000

/** So long may jobs take to their end once a worker is to stop, in milliseconds; then they are told to break off. */
const longestEnd = 30_000

/**
 * Takes jobs of a queue and does them, each by itself, as many at once as are asked for. A job is marked (`jobMark`) from
 * before anybody sees that it is taken until after it is noted that it is over: one that is taken and not marked has nobody.
 */
export async function takeJobs<Name extends JobName>(
  name: Name,
  { boss, hold, onError, stop, handle, onGivenUp, concurrency = 1 }: QueueWork<Name> & Taking,
): Promise<void> {
  type Job = JobWithMetadata<JobData[Name]>
  const running = new Map<Job, { readonly lost: AbortController; readonly over: Promise<void> }>()

  const take = (batchSize: number): Promise<Job[]> =>
    hold.claim(
      executeSql => {
        const db = {
          executeSql: executeSql as (text: string, values?: unknown[]) => Promise<{ rows: never[] }>,
        }
        return boss.fetch<JobData[Name]>(name, { batchSize, includeMetadata: true, db }) as Promise<Job[]>
      },
      jobs => jobs.map(jobMark),
    )
  const complete = inBatches<Job, void>({
    groupOf: () => name,
    work: async jobs => {
      await boss.complete(name, [...jobs]).finally(() => hold.letGo(jobs.map(jobMark)))
      return jobs.map(() => undefined)
    },
  })
  const giveBack = async (job: Job, error: unknown) => {
    const output = error instanceof Error ? error : { value: error }
    await boss.fail(name, job, output).finally(() => hold.letGo([jobMark(job)]))
  }
  const work = async (job: Job, signal: AbortSignal) => {
    try {
      await handle(job.data, signal)
    } catch (error) {
      if (job.retryCount >= job.retryLimit) await onGivenUp?.(job.data, error)
      return giveBack(job, error)
    }
    await complete(job)
  }
  const begin = (job: Job) => {
    const lost = new AbortController()
    const over = work(job, lost.signal)
      .catch(onError)
      .finally(() => running.delete(job))
    running.set(job, { lost, over })
  }
  const giveSigns = async () => {
    const jobs = [...running.keys()]
    if (jobs.length === 0) return
    const { settled = [] } = (await boss.touch(name, jobs)) as { settled?: readonly string[] }
    for (const job of jobs) if (!settled.includes(job.id)) running.get(job)?.lost.abort()
  }
  const signs = setInterval(() => void giveSigns().catch(onError), betweenSigns)

  while (!stop.aborted) {
    const free = concurrency - running.size
    let taken: Job[] = []
    try {
      taken = free > 0 ? await take(free) : []
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)))
    }
    for (const job of taken) begin(job)
    const isFull = taken.length === free
    // With all at work the next are taken when some are over; without more to do, after a while.
    if (isFull) await Promise.race([...running.values()].map(({ over }) => over)).then(nextTurn)
    else await sleep(betweenLooks, undefined, { signal: stop }).catch(() => {})
  }
  const patience = setTimeout(() => {
    for (const { lost } of running.values()) lost.abort()
  }, longestEnd)
  await Promise.all([...running.values()].map(({ over }) => over))
  clearTimeout(patience)
  clearInterval(signs)
}

/** What ends together is followed together. */
function nextTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
