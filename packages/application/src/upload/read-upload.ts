import type { Transaction } from '@clientele/data'
import type { Caller } from '../caller.ts'

/** The bytes of an upload, piece by piece, each read in a transaction of its own so that none lasts as long as the reader. */
export async function* readUpload(caller: Caller, uploadId: string): AsyncGenerator<Uint8Array> {
  for (let ordinal = 0; ; ordinal++) {
    const chunk = await caller.database.snapshot(caller, tx =>
      readUploadChunk(tx, { ...caller, uploadId, ordinal }),
    )
    if (!chunk) return
    yield chunk
  }
}

/** One piece of an upload; the first is enough to see what a file looks like. */
export async function readUploadChunk(
  tx: Transaction,
  {
    tenantId,
    uploadId,
    ordinal,
  }: { readonly tenantId: string; readonly uploadId: string; readonly ordinal: number },
): Promise<Uint8Array | undefined> {
  const chunk = await tx.uploadChunk.findUnique({
    where: { tenantId_uploadId_ordinal: { tenantId, uploadId, ordinal } },
    select: { bytes: true },
  })
  return chunk?.bytes
}
