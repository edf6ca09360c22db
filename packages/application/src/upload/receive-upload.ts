import type { RawTransaction } from '@clientele/data'
import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { v7 as newId } from 'uuid'
import type { Caller } from '../caller.ts'

export type UploadTooLargeError = DomainError<'UPLOAD_TOO_LARGE', { limit: number }>
export type UploadEmptyError = DomainError<'UPLOAD_EMPTY'>

const chunkSize = 1_048_576

/** What became of no import, or of one that failed, waits so long for another try. */
const daysKept = 7

/**
 * Stores a file in pieces, whole or not at all. Refuses one that is empty or longer than `limit` bytes. The pieces of
 * uploads that nobody imported within a week are taken away.
 *
 * @returns the id of the upload.
 */
export async function receiveUpload(
  caller: Caller,
  file: { readonly fileName: string; readonly bytes: AsyncIterable<Uint8Array>; readonly limit: number },
): Promise<Result<string, UploadTooLargeError | UploadEmptyError>> {
  const { tenantId, actorId, database } = caller
  return database.rawTransaction(caller, async tx => {
    const id = newId()
    await forgetOldUploads(tx, tenantId)
    await tx.query(
      'insert into upload (tenant_id, id, file_name, size, user_id) values ($1, $2, left($3, 255), 0, $4)',
      [tenantId, id, file.fileName.replaceAll(/\p{Cc}/gu, ' ').trim() || 'orders.csv', actorId],
    )
    let size = 0
    let ordinal = 0
    for await (const chunk of inChunks(file.bytes)) {
      size += chunk.length
      if (size > file.limit) return err(domainError('UPLOAD_TOO_LARGE', { limit: file.limit }))
      await tx.query(
        'insert into upload_chunk (tenant_id, upload_id, ordinal, bytes) values ($1, $2, $3, $4)',
        [tenantId, id, ordinal++, chunk],
      )
    }
    if (size === 0) return err(domainError('UPLOAD_EMPTY'))
    await tx.query('update upload set size = $3 where tenant_id = $1 and id = $2', [tenantId, id, size])
    return ok(id)
  })
}

async function forgetOldUploads(tx: RawTransaction, tenantId: string): Promise<void> {
  await tx.query(
    `delete from upload_chunk c using upload u
     where u.tenant_id = $1 and u.created_at < now() - make_interval(days => $2)
       and c.tenant_id = u.tenant_id and c.upload_id = u.id
       and not exists (select from import_run r
         where r.tenant_id = u.tenant_id and r.upload_id = u.id and r.status in ('QUEUED', 'RUNNING'))`,
    [tenantId, daysKept],
  )
}

async function* inChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let pending: Uint8Array[] = []
  let length = 0
  for await (const part of bytes) {
    for (let start = 0; start < part.length; ) {
      const piece = part.subarray(start, start + chunkSize - length)
      pending.push(piece)
      length += piece.length
      start += piece.length
      if (length < chunkSize) continue
      yield Buffer.concat(pending)
      pending = []
      length = 0
    }
  }
  if (length > 0) yield Buffer.concat(pending)
}
