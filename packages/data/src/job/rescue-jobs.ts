import { holdKeySql } from './hold.ts'
import { type ExecuteSql, type JobName, jobSchema } from './job-queue.ts'

/** What the process that does a job holds meanwhile. */
export function jobMark(jobId: string): string {
  return `job:${jobId}`
}

/** Between taking a job and holding its mark so many seconds may pass. */
const secondsToMark = 1

/**
 * Gives back to the queue the jobs that are taken and whose mark nobody holds: the process that took them has died. A job
 * that outlived as many processes as it has tries is left to its heartbeat, so that one which kills whoever takes it ends.
 *
 * @returns how many were given back.
 */
export async function rescueJobs(executeSql: ExecuteSql, names: readonly JobName[]): Promise<number> {
  const { rows } = await executeSql(
    `with taken as materialized (
       select name, id from ${jobSchema}.job
       where name = any($1) and state = 'active' and retry_count < retry_limit
         and started_on < now() - ${secondsToMark} * interval '1 second'
     ), orphan as materialized (
       select name, id from taken where pg_try_advisory_xact_lock(${holdKeySql(`'job:' || id`)})
     )
     update ${jobSchema}.job j set state = 'retry', start_after = now(), heartbeat_on = null
     from orphan where j.name = orphan.name and j.id = orphan.id and j.state = 'active'
     returning j.id`,
    [names],
  )
  return rows.length
}
