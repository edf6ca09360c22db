import type { RawTransaction } from '@clientele/data'
import {
  type DomainError,
  domainError,
  err,
  type InvalidPolicyError,
  ok,
  type Reason,
  type Result,
} from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import type { Caller } from '../caller.ts'
import { refreshMetrics } from '../metric/refresh-metrics.ts'
import type { OrderFileError } from '../order-file/order-file-error.ts'
import type { OrderFilePlan } from '../order-file/order-file-plan.ts'
import { readOrderFile } from '../order-file/read-order-file.ts'
import { recomputeRfmWithin } from '../rfm/recompute-rfm.ts'
import { tenantTransaction } from '../tenant-transaction.ts'
import { ImportProgress } from './import-progress.ts'
import { dropRepeatedRows, rejectBrokenOrders, storeRejections } from './reject-broken-order.ts'
import { hasCorrections, settleCorrections } from './settle-correction.ts'
import { addCorrectedOrders, makeStagedOrders } from './staged-order.ts'
import { stageRows } from './staged-row.ts'
import { storeCustomers } from './store-customer.ts'
import { dropKnownOrders, storeOrderLines, storeOrders } from './store-order.ts'

const interrupted = 'INTERRUPTED'

export type ImportRunGoneError = DomainError<'IMPORT_RUN_GONE', { importRunId: string }>

interface RunRow {
  readonly status: 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'FAILED' | 'REVERTED'
  readonly plan: OrderFilePlan
  readonly failure: Reason | null
  readonly strict: boolean
  readonly file_size: string
  readonly as_of: Date | null
  readonly upload_id: string | null
}

/**
 * Carries out an import run: reads the file, stores its orders and customers, scores everyone, all in one transaction.
 * Killed at any moment it leaves nothing behind and can be run again; a run that was carried out before is left alone.
 * A file that cannot be read on (`OrderFileError`) makes the run FAILED with the reason; so does, under `strict`, a
 * rejected row.
 */
export async function runImport(
  caller: Caller,
  {
    importRunId,
    bytes,
    signal,
  }: { importRunId: string; bytes: AsyncIterable<Uint8Array>; signal?: AbortSignal },
): Promise<Result<undefined, ImportRunGoneError | OrderFileError | InvalidPolicyError>> {
  const run = { tenantId: caller.tenantId, importRunId }
  const result = await tenantTransaction(caller, async tx => {
    await closeInterruptedImports(tx, run)
    const row = await findRun(tx, run)
    if (!row) return err(domainError('IMPORT_RUN_GONE', { importRunId }))
    if (!isToBeDone(row)) return ok()
    const progress = new ImportProgress(caller, { importRunId, fileSize: Number(row.file_size) })
    try {
      await progress.start()
      const batches = progress.following(readOrderFile(bytes, row.plan), signal)
      await stageRows(tx, { plan: row.plan, batches })
    } finally {
      await progress.settle()
    }
    return storeStaged(tx, { caller, importRunId, row, progress })
  })
  if (!result.ok && result.error.code !== 'IMPORT_RUN_GONE') {
    await failImport(caller, importRunId, { code: result.error.code, params: paramsOf(result.error) })
  }
  if (result.ok) await refreshStatistics(caller)
  return result
}

/** What follows a bulk of rows is planned by them; in a transaction of its own, since it holds the tables until its end. */
async function refreshStatistics({ database, ...caller }: Caller): Promise<void> {
  await database.rawTransaction(caller, async tx => {
    await tx.query('select refresh_statistics()')
    return ok()
  })
}

/** A run that was closed as interrupted only waited for its turn, if someone carries it out after all. */
function isToBeDone({ status, failure }: RunRow): boolean {
  return status === 'QUEUED' || status === 'RUNNING' || (status === 'FAILED' && failure?.code === interrupted)
}

async function storeStaged(
  tx: RawTransaction,
  {
    caller,
    importRunId,
    row,
    progress,
  }: { caller: Caller; importRunId: string; row: RunRow; progress: ImportProgress },
): Promise<Result<undefined, OrderFileError | InvalidPolicyError>> {
  const run = { tenantId: caller.tenantId, importRunId, currency: row.plan.currency }
  const numberHeader = row.plan.mapping.orderNumber
  if (progress.failure) return err(progress.failure)
  if (numberHeader !== undefined) await rejectBrokenOrders(tx, numberHeader)
  const rowsRejected = await storeRejections(tx, run)
  if (row.strict && rowsRejected > 0) {
    const failure = { code: 'STRICT_ROWS_REJECTED', params: { rows: rowsRejected } }
    await finish(tx, {
      ...run,
      status: 'FAILED',
      failure,
      counts: { rowsRead: progress.rowsRead, rowsRejected },
    })
    return ok()
  }
  const isCorrecting = await hasCorrections(tx)
  const takenBefore = isCorrecting ? await settleCorrections(tx, run) : 0
  if (numberHeader !== undefined) await dropRepeatedRows(tx)
  await makeStagedOrders(tx)
  if (isCorrecting) await addCorrectedOrders(tx, run.tenantId)
  const known = await dropKnownOrders(tx, run.tenantId)
  const customers = await storeCustomers(tx, run)
  await progress.reach(0.7)
  const ordersCreated = await storeOrders(tx, run)
  if (row.plan.mapping.product !== undefined) await storeOrderLines(tx, run)
  await progress.reach(0.85)
  await refreshMetrics(tx, { tenantId: caller.tenantId, customers: customersOfStagedOrders })
  const asOf = row.as_of ? Temporal.Instant.fromEpochMilliseconds(row.as_of.getTime()) : undefined
  const snapshot = await recomputeRfmWithin(tx, { caller, asOf })
  if (!snapshot.ok) return snapshot
  const counts = {
    rowsRead: progress.rowsRead,
    rowsRejected,
    ordersCreated,
    ordersUnchanged: known + takenBefore,
    customersCreated: customers.created,
    customersChanged: customers.changed,
  }
  await finish(tx, { ...run, status: 'COMPLETED', counts, rfmSnapshotId: snapshot.value })
  await tx.query(
    `insert into activity (tenant_id, id, kind, params, user_id) values ($1, uuid_v7(), 'IMPORT_COMPLETED', $2, $3)`,
    [caller.tenantId, JSON.stringify({ importRunId, ...counts }), caller.actorId],
  )
  if (row.upload_id) {
    await tx.query('delete from upload_chunk where tenant_id = $1 and upload_id = $2', [
      caller.tenantId,
      row.upload_id,
    ])
  }
  return ok()
}

/** New orders change metrics, and so does being new without any order that counts. */
const customersOfStagedOrders = `select c2.id from customer c2 join staged_customer s on s.customer_key = c2.external_key
  where c2.tenant_id = $1`

async function findRun(
  tx: RawTransaction,
  { tenantId, importRunId }: { tenantId: string; importRunId: string },
): Promise<RunRow | undefined> {
  const { rows } = await tx.query<RunRow>(
    'select status, failure, plan, strict, file_size, as_of, upload_id from import_run where tenant_id = $1 and id = $2',
    [tenantId, importRunId],
  )
  return rows[0]
}

/**
 * Whoever holds the tenant is the only one that imports: another run of a file on disk that is not over was interrupted,
 * or waits for its turn. Runs of uploads are taken up again by the workers.
 */
async function closeInterruptedImports(
  tx: RawTransaction,
  { tenantId, importRunId }: { tenantId: string; importRunId: string },
): Promise<void> {
  await tx.query(
    `update import_run set status = 'FAILED', finished_at = clock_timestamp(), failure = $3
     where tenant_id = $1 and id <> $2 and status in ('QUEUED', 'RUNNING') and upload_id is null`,
    [tenantId, importRunId, JSON.stringify({ code: interrupted, params: {} })],
  )
}

interface Outcome {
  readonly tenantId: string
  readonly importRunId: string
  readonly status: 'COMPLETED' | 'FAILED'
  readonly counts: Partial<
    Record<'rowsRead' | 'rowsRejected' | 'ordersCreated' | 'ordersUnchanged', number>
  > &
    Partial<Record<'customersCreated' | 'customersChanged', number>>
  readonly failure?: Reason
  readonly rfmSnapshotId?: string
}

async function finish(tx: RawTransaction, outcome: Outcome): Promise<void> {
  const { counts } = outcome
  await tx.query(
    `update import_run set status = $3::import_status, failure = $4, rfm_snapshot_id = $5, finished_at = clock_timestamp(),
       progress = 1, rows_read = $6, rows_rejected = $7, orders_created = $8, orders_unchanged = $9,
       customers_created = $10, customers_changed = $11
     where tenant_id = $1 and id = $2 and status not in ('COMPLETED', 'REVERTED')`,
    [
      outcome.tenantId,
      outcome.importRunId,
      outcome.status,
      outcome.failure ? JSON.stringify(outcome.failure) : null,
      outcome.rfmSnapshotId ?? null,
      counts.rowsRead ?? 0,
      counts.rowsRejected ?? 0,
      counts.ordersCreated ?? 0,
      counts.ordersUnchanged ?? 0,
      counts.customersCreated ?? 0,
      counts.customersChanged ?? 0,
    ],
  )
}

/** Notes that nothing of the file was stored, and why; a run that did store something is left alone. */
export async function failImport(caller: Caller, importRunId: string, failure: Reason): Promise<void> {
  await caller.database.rawTransaction(caller, async tx => {
    await finish(tx, { tenantId: caller.tenantId, importRunId, status: 'FAILED', failure, counts: {} })
    return ok()
  })
}

function paramsOf({ code: _, ...fields }: DomainError): Reason['params'] {
  return fields as Reason['params']
}
