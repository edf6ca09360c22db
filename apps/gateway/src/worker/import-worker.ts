import { failImport, readUpload, runImport, uploadOfImport } from '@clientele/application'
import { type Database, startWorker, type Worker } from '@clientele/data'
import type { Logger } from 'pino'

/** Starts to take imports of uploaded files, one at a time. */
export async function startImportWorker(database: Database, log: Logger): Promise<Worker> {
  return startWorker({
    executeSql: (text, values) => database.pool.query(text, values),
    onError: error => log.error({ err: error }, 'The job queue has a problem'),
    handlers: {
      import: async ({ tenantId, actorId, importRunId }, signal) => {
        const caller = { database, tenantId, actorId }
        const uploadId = await uploadOfImport(caller, importRunId)
        if (!uploadId) return
        const result = await runImport(caller, { importRunId, bytes: readUpload(caller, uploadId), signal })
        log.info({ importRunId, ok: result.ok }, 'An import is over')
      },
    },
    onGivenUp: async ({ name, data, error }) => {
      log.error({ err: error, job: name }, 'A job failed for good')
      const failure = { code: 'INTERNAL_ERROR', params: {} }
      await failImport({ database, ...data }, data.importRunId, failure)
    },
  })
}
