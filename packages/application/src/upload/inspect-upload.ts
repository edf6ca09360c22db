import type { Transaction } from '@clientele/data'
import { type DomainError, domainError, err, type Result } from '@clientele/kernel'
import {
  type InspectionOptions,
  type InspectOrderFileError,
  inspectOrderFile,
} from '../order-file/inspect-order-file.ts'
import type { OrderFileProfile } from '../order-file/order-file-profile.ts'
import { readUploadChunk } from './read-upload.ts'

export type UploadNotFoundError = DomainError<'UPLOAD_NOT_FOUND', { uploadId: string }>

/** What an uploaded file looks like, seen from its beginning. */
export async function inspectUpload(
  tx: Transaction,
  { tenantId, uploadId, options }: { tenantId: string; uploadId: string; options: InspectionOptions },
): Promise<Result<OrderFileProfile, InspectOrderFileError | UploadNotFoundError>> {
  const first = await readUploadChunk(tx, { tenantId, uploadId, ordinal: 0 })
  if (!first) return err(domainError('UPLOAD_NOT_FOUND', { uploadId }))
  const second = await tx.uploadChunk.count({ where: { tenantId, uploadId, ordinal: 1 } })
  return inspectOrderFile(first, { ...options, isWhole: second === 0 })
}
