import { failImport, readUpload, runImport, uploadOfImport } from '@clientele/application'
import { type Database, type Hold, startWorker, type Worker } from '@clientele/data'
import type { Logger } from 'pino'

/** Starts to take imports of uploaded files, one at a time. */
export async function startImportWorker(
  database: Database,
  { hold, log }: { readonly hold: Hold; readonly log: Logger },
): Promise<Worker> {
  return startWorker(database, {
    hold,
    onError: error => log.error({ err: error }, 'The job queue has a problem'),
    queues: {
      import: {
        handle: async ({ tenantId, actorId, importRunId }, signal) => {
          const caller = { database, tenantId, actorId }
          const uploadId = await uploadOfImport(caller, importRunId)
          if (!uploadId) return
          const result = await runImport(caller, { importRunId, bytes: readUpload(caller, uploadId), signal })
          log.info({ importRunId, ok: result.ok }, 'An import is over')
        },
        onGivenUp: async ({ importRunId, ...stamp }, error) => {
          log.error({ err: error, importRunId }, 'An import failed for good')
          await failImport({ database, ...stamp }, importRunId, { code: 'INTERNAL_ERROR', params: {} })
        },
      },
    },
  })
}
