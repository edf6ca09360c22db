import type { RawTransaction } from '@clientele/data'
import {
  type DomainError,
  domainError,
  err,
  type InvalidPolicyError,
  ok,
  type Result,
} from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import type { Caller } from '../caller.ts'
import { refreshMetrics } from '../metric/refresh-metrics.ts'
import { recomputeRfmWithin } from '../rfm/recompute-rfm.ts'
import { tenantTransaction } from '../tenant-transaction.ts'

export type ImportNotFoundError = DomainError<'IMPORT_NOT_FOUND', { importRunId: string }>
export type ImportNotRevertibleError = DomainError<'IMPORT_NOT_REVERTIBLE', { status: string }>
/** Customers the import brought or filled in, and people edited since; `customerIds` names the first hundred. */
export type EditedSinceImportError = DomainError<
  'EDITED_SINCE_IMPORT',
  { customerCount: number; customerIds: readonly string[] }
>
export type RevertImportError =
  | ImportNotFoundError
  | ImportNotRevertibleError
  | EditedSinceImportError
  | InvalidPolicyError

export interface RevertedImport {
  readonly ordersRemoved: number
  readonly customersRemoved: number
}

interface Run {
  readonly tenantId: string
  readonly importRunId: string
}

/**
 * Takes back what an import stored: its orders, the customers that have none left, the details it filled in; metrics and
 * scores follow, at the moment the newest import that stands was scored at. A customer who got orders from another import
 * meanwhile stays. Refused when a person edited a customer the import brought or filled in, for the edit would be lost.
 */
export async function revertImport(
  caller: Caller,
  { importRunId }: { readonly importRunId: string },
): Promise<Result<RevertedImport, RevertImportError>> {
  const run = { tenantId: caller.tenantId, importRunId }
  return tenantTransaction(caller, async tx => {
    const refusal = (await refusalByStatus(tx, run)) ?? (await refusalByEdits(tx, run))
    if (refusal) return err(refusal)
    await emptyFilledDetails(tx, run)
    const ordersRemoved = await removeOrders(tx, run)
    const customersRemoved = await removeCustomers(tx, run)
    await refreshMetrics(tx, {
      tenantId: caller.tenantId,
      customers: 'select customer_id from reverted_customer',
    })
    const snapshot = await recomputeRfmWithin(tx, { caller, asOf: await momentOfLastImport(tx, run) })
    if (!snapshot.ok) return snapshot
    await close(tx, caller, { ...run, ordersRemoved, customersRemoved })
    return ok({ ordersRemoved, customersRemoved })
  })
}

async function refusalByStatus(
  tx: RawTransaction,
  { tenantId, importRunId }: Run,
): Promise<ImportNotFoundError | ImportNotRevertibleError | undefined> {
  const { rows } = await tx.query<{ status: string }>(
    'select status from import_run where tenant_id = $1 and id = $2 for update',
    [tenantId, importRunId],
  )
  const status = rows[0]?.status
  if (status === undefined) return domainError('IMPORT_NOT_FOUND', { importRunId })
  return status === 'COMPLETED' ? undefined : domainError('IMPORT_NOT_REVERTIBLE', { status })
}

async function refusalByEdits(
  tx: RawTransaction,
  { tenantId, importRunId }: Run,
): Promise<EditedSinceImportError | undefined> {
  const { rows } = await tx.query<{ id: string; total: number }>(
    `select c.id, (count(*) over ())::int as total from customer c
     where c.tenant_id = $1 and (
       (c.import_run_id = $2 and c.version > 1) or exists (
         select from import_customer_change x
         where x.tenant_id = $1 and x.import_run_id = $2 and x.customer_id = c.id
           and x.after is distinct from
             case x.field when 'name' then c.name when 'email' then c.email when 'phone' then c.phone else c.city end
       )
     )
     order by c.number limit 100`,
    [tenantId, importRunId],
  )
  const [first] = rows
  if (!first) return undefined
  return domainError('EDITED_SINCE_IMPORT', {
    customerCount: first.total,
    customerIds: rows.map(row => row.id),
  })
}

async function emptyFilledDetails(tx: RawTransaction, { tenantId, importRunId }: Run): Promise<void> {
  for (const field of ['name', 'email', 'phone', 'city']) {
    await tx.query(
      `update customer c set ${field} = null from import_customer_change x
       where c.tenant_id = $1 and x.tenant_id = $1 and x.import_run_id = $2 and x.customer_id = c.id and x.field = $3`,
      [tenantId, importRunId, field],
    )
  }
  await tx.query('delete from import_customer_change where tenant_id = $1 and import_run_id = $2', [
    tenantId,
    importRunId,
  ])
}

async function removeOrders(tx: RawTransaction, { tenantId, importRunId }: Run): Promise<number> {
  await tx.query(
    `create temp table reverted_customer on commit drop as
     select distinct customer_id from "order" where tenant_id = ${literal(tenantId)} and import_run_id = ${literal(importRunId)}
     union select id from customer where tenant_id = ${literal(tenantId)} and import_run_id = ${literal(importRunId)}`,
  )
  const { rowCount } = await tx.query('delete from "order" where tenant_id = $1 and import_run_id = $2', [
    tenantId,
    importRunId,
  ])
  await tx.query(
    'update import_rejection set resolved_by_id = null where tenant_id = $1 and resolved_by_id = $2',
    [tenantId, importRunId],
  )
  return rowCount ?? 0
}

/** A customer with orders of another import is from now on one that import brought. */
async function removeCustomers(tx: RawTransaction, { tenantId, importRunId }: Run): Promise<number> {
  await tx.query(
    `update customer c set import_run_id = kept.import_run_id
     from (
       select distinct on (customer_id) customer_id, import_run_id from "order"
       where tenant_id = $1 and customer_id in (select customer_id from reverted_customer)
       order by customer_id, import_run_id
     ) kept
     where c.tenant_id = $1 and c.id = kept.customer_id and c.import_run_id = $2`,
    [tenantId, importRunId],
  )
  const { rowCount } = await tx.query('delete from customer where tenant_id = $1 and import_run_id = $2', [
    tenantId,
    importRunId,
  ])
  return rowCount ?? 0
}

/** The moment the newest import that still stands was told to score at; undefined where it took its own. */
async function momentOfLastImport(
  tx: RawTransaction,
  { tenantId, importRunId }: Run,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await tx.query<{ as_of: Date | null }>(
    `select as_of from import_run where tenant_id = $1 and id <> $2 and status = 'COMPLETED'
     order by finished_at desc limit 1`,
    [tenantId, importRunId],
  )
  const asOf = rows[0]?.as_of
  return asOf ? Temporal.Instant.fromEpochMilliseconds(asOf.getTime()) : undefined
}

async function close(tx: RawTransaction, caller: Caller, done: Run & RevertedImport): Promise<void> {
  await tx.query(
    `update import_run set status = 'REVERTED', reverted_at = now(), reverted_by_id = $3 where tenant_id = $1 and id = $2`,
    [done.tenantId, done.importRunId, caller.actorId],
  )
  const { importRunId, ordersRemoved, customersRemoved } = done
  await tx.query(
    `insert into activity (tenant_id, id, kind, params, user_id) values ($1, uuid_v7(), 'IMPORT_REVERTED', $2, $3)`,
    [done.tenantId, JSON.stringify({ importRunId, ordersRemoved, customersRemoved }), caller.actorId],
  )
}

/** A UUID as SQL text, for the statements that take no parameters. */
function literal(uuid: string): string {
  return `'${uuid.replaceAll("'", '')}'`
}
