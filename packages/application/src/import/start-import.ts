import { type RawTransaction, sendJob } from '@clientele/data'
import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import type { Temporal } from 'temporal-polyfill'
import type { Caller } from '../caller.ts'
import type { Delimiter } from '../order-file/delimiter.ts'
import type { InspectOrderFileError } from '../order-file/inspect-order-file.ts'
import {
  type OrderFileAnswers,
  planOrderFile,
  type UnplannedOrderFileError,
} from '../order-file/plan-order-file.ts'
import { inspectUpload, type UploadNotFoundError } from '../upload/inspect-upload.ts'
import { createImportRun } from './create-import-run.ts'

/** Orders are counted in one currency per tenant. */
export type CurrencyMismatchError = DomainError<
  'CURRENCY_MISMATCH',
  { currency: string; tenantCurrency: string }
>

export interface StartImportInput {
  readonly uploadId: string
  readonly encoding?: string | undefined
  readonly delimiter?: Delimiter | undefined
  /** Currency and time zone are those of the tenant unless given. */
  readonly answers: Partial<OrderFileAnswers>
  readonly strict: boolean
  readonly asOf?: Temporal.Instant | undefined
}

export type StartImportError =
  | UploadNotFoundError
  | InspectOrderFileError
  | UnplannedOrderFileError
  | CurrencyMismatchError

/**
 * Hands an uploaded file to the workers. Answers the id of the run, whose progress can be followed; asked for a second time
 * while the first run of the upload is not over, it answers that run.
 */
export async function startImport(
  caller: Caller,
  { uploadId, encoding, delimiter, answers, strict, asOf }: StartImportInput,
): Promise<Result<string, StartImportError>> {
  const { database, tenantId, actorId } = caller
  const seen = await database.snapshot(caller, async tx => {
    const tenant = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } })
    const options = {
      currency: answers.currency ?? tenant.currency,
      ...(encoding && { encoding }),
      ...(delimiter && { delimiter }),
    }
    const upload = await tx.upload.findUnique({ where: { tenantId_id: { tenantId, id: uploadId } } })
    return { tenant, upload, profile: await inspectUpload(tx, { tenantId, uploadId, options }) }
  })
  const { tenant, upload, profile } = seen
  if (!upload) return err(domainError('UPLOAD_NOT_FOUND', { uploadId }))
  if (!profile.ok) return profile
  const { currency = tenant.currency, timeZone = tenant.timeZone } = answers
  if (currency !== tenant.currency) {
    return err(domainError('CURRENCY_MISMATCH', { currency, tenantCurrency: tenant.currency }))
  }
  const plan = planOrderFile(profile.value, { ...answers, currency, timeZone })
  if (!plan.ok) return plan
  return database.rawTransaction(caller, async tx => {
    const started = await openRunOf(tx, { tenantId, uploadId })
    if (started !== undefined) return ok(started)
    const file = { fileName: upload.fileName, fileSize: Number(upload.size) }
    const importRunId = await createImportRun(tx, caller, {
      ...file,
      uploadId,
      plan: plan.value,
      strict,
      asOf,
    })
    const job = { name: 'import' as const, data: { tenantId, actorId, importRunId } }
    await sendJob((text, values) => tx.query(text, values), job)
    return ok(importRunId)
  })
}

/** The run of an upload that waits or works. Holds the upload, so that two who ask at the same moment start one run. */
async function openRunOf(
  tx: RawTransaction,
  { tenantId, uploadId }: { readonly tenantId: string; readonly uploadId: string },
): Promise<string | undefined> {
  await tx.query('select from upload where tenant_id = $1 and id = $2 for update', [tenantId, uploadId])
  const { rows } = await tx.query<{ id: string }>(
    `select id from import_run where tenant_id = $1 and upload_id = $2 and status in ('QUEUED', 'RUNNING')`,
    [tenantId, uploadId],
  )
  return rows[0]?.id
}
