import type { RawTransaction } from '@clientele/data'

interface Run {
  readonly tenantId: string
  readonly importRunId: string
}

/** Whether any row of the file says that it corrects one that was rejected before. */
export async function hasCorrections(tx: RawTransaction): Promise<boolean> {
  const { rowCount } = await tx.query('select from staged_row where origin_run is not null limit 1')
  return rowCount !== 0
}

/**
 * Settles which staged rows correct a row that was rejected before, and notes with each such rejection that this import
 * takes it. A row whose origin nobody knows here is a row like any other. One that was taken after an earlier correction
 * is left out, unless its order number says better what it is.
 *
 * @returns how many rows were left out.
 */
export async function settleCorrections(tx: RawTransaction, { tenantId, importRunId }: Run): Promise<number> {
  await tx.query(
    `update staged_row s set origin_run = null, origin_line = null
     where s.origin_run is not null and not exists (
       select from import_rejection r
       where r.tenant_id = $1 and r.import_run_id = s.origin_run and r.line = s.origin_line
     )`,
    [tenantId],
  )
  const { rowCount } = await tx.query(
    `delete from staged_row s using import_rejection r
     where r.tenant_id = $1 and r.import_run_id = s.origin_run and r.line = s.origin_line
       and r.resolved_by_id is not null and s.number is null`,
    [tenantId],
  )
  await resolveRejections(tx, { tenantId, importRunId })
  return rowCount ?? 0
}

/** A rejection is also that of every error file in which it stood again, and open while a part of it is still bad. */
async function resolveRejections(tx: RawTransaction, { tenantId, importRunId }: Run): Promise<void> {
  await tx.query(
    `with taken as (
       select distinct s.origin_run, s.origin_line from staged_row s
       where s.origin_run is not null and not exists (
         select from import_rejection bad
         where bad.tenant_id = $1 and bad.import_run_id = $2
           and bad.origin_run_id = s.origin_run and bad.origin_line = s.origin_line
       )
     ), stood as (
       select r.import_run_id, r.line from taken join import_rejection r
         on r.tenant_id = $1 and r.import_run_id = taken.origin_run and r.line = taken.origin_line
       union
       select r.import_run_id, r.line from taken join import_rejection r
         on r.tenant_id = $1 and r.origin_run_id = taken.origin_run and r.origin_line = taken.origin_line
     )
     update import_rejection r set resolved_by_id = $2 from stood
     where r.tenant_id = $1 and r.import_run_id = stood.import_run_id and r.line = stood.line
       and r.resolved_by_id is null`,
    [tenantId, importRunId],
  )
}
