import { holdKeySql } from './hold.ts'
import { type ExecuteSql, type JobName, jobSchema } from './job-queue.ts'

/** What the process that does a job holds meanwhile: of each try its own. */
export function jobMark({ id, retryCount }: { readonly id: string; readonly retryCount: number }): string {
  return `job:${id}:${retryCount}`
}

/**
 * Gives back to the queue the jobs that are taken and whose mark nobody holds: the process that took them has died. A job
 * that outlived as many processes as it has tries is left to its heartbeat, so that one which kills whoever takes it ends.
 *
 * @returns how many were given back.
 */
export async function rescueJobs(executeSql: ExecuteSql, names: readonly JobName[]): Promise<number> {
  const { rows } = await executeSql(
    `with taken as materialized (
       select name, id, retry_count from ${jobSchema}.job
       where name = any($1) and state = 'active' and retry_count < retry_limit
     ), orphan as materialized (
       select * from taken where pg_try_advisory_xact_lock(${holdKeySql(`'job:' || id || ':' || retry_count`)})
     )
     update ${jobSchema}.job j set state = 'retry', start_after = now(), heartbeat_on = null
     from orphan
     where j.name = orphan.name and j.id = orphan.id and j.state = 'active' and j.retry_count = orphan.retry_count
     returning j.id`,
    [names],
  )
  return rows.length
}
