import { ok, type Result } from '@clientele/kernel'
import type { Caller } from '../caller.ts'
import type { OrderFileError } from '../order-file/order-file-error.ts'
import type { OrderFileBatch } from '../order-file/read-order-file.ts'

/** The share of an import that reading the file is, by the time it takes. */
const readingShare = 0.6
const betweenReports = 500

/**
 * Counts what an import has read, and tells it to the run in transactions of its own, for the import's own becomes
 * visible only at its end.
 */
export class ImportProgress {
  rowsRead = 0
  /** Why the file cannot be read on. */
  failure: OrderFileError | undefined
  readonly #caller: Caller
  readonly #importRunId: string
  readonly #fileSize: number
  #reporting: Promise<unknown> = Promise.resolve()
  #reportedAt = 0

  constructor(caller: Caller, { importRunId, fileSize }: { importRunId: string; fileSize: number }) {
    this.#caller = caller
    this.#importRunId = importRunId
    this.#fileSize = fileSize
  }

  async start(): Promise<void> {
    await this.#tell(
      `status = 'RUNNING', failure = null, started_at = clock_timestamp(), finished_at = null, progress = $3, rows_read = $4`,
      0,
    )
  }

  /** The batches of a file, counted as they pass; ends at the first one that could not be read. */
  async *following(
    batches: AsyncIterable<Result<OrderFileBatch, OrderFileError>>,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<OrderFileBatch> {
    for await (const batch of batches) {
      signal?.throwIfAborted()
      if (!batch.ok) {
        this.failure = batch.error
        return
      }
      this.rowsRead += batch.value.orders.length + batch.value.rejected.length
      this.#reportNowAndThen((readingShare * batch.value.bytesRead) / Math.max(1, this.#fileSize))
      yield batch.value
    }
  }

  /** Tells that the import is this far. */
  async reach(progress: number): Promise<void> {
    await this.settle()
    await this.#tell('progress = $3, rows_read = $4', progress)
  }

  /** Waits for the report under way. */
  async settle(): Promise<void> {
    await this.#reporting
  }

  #reportNowAndThen(progress: number): void {
    if (performance.now() - this.#reportedAt < betweenReports) return
    this.#reportedAt = performance.now()
    this.#reporting = this.#reporting.then(() =>
      this.#tell('progress = $3, rows_read = $4', Math.min(1, progress)),
    )
  }

  async #tell(assignments: string, progress: number): Promise<void> {
    const { database, tenantId } = this.#caller
    const values = [tenantId, this.#importRunId, progress, this.rowsRead]
    await database.rawTransaction(this.#caller, async tx => {
      await tx.query(`update import_run set ${assignments} where tenant_id = $1 and id = $2`, values)
      return ok()
    })
  }
}
