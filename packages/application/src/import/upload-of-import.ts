import type { Caller } from '../caller.ts'

/** The upload an import reads; undefined where the import is gone, or reads no upload. */
export async function uploadOfImport(caller: Caller, importRunId: string): Promise<string | undefined> {
  const { database, tenantId } = caller
  const run = await database.snapshot(caller, tx =>
    tx.importRun.findUnique({
      where: { tenantId_id: { tenantId, id: importRunId } },
      select: { uploadId: true },
    }),
  )
  return run?.uploadId ?? undefined
}
