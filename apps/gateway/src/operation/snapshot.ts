import type { Database, Stamp, Transaction } from '@clientele/data'

/** A read-only transaction that stays open until it is closed. */
export interface Snapshot {
  readonly tx: Transaction
  close(): Promise<void>
}

/** Opens a snapshot; it is committed when it is closed. */
export async function openSnapshot(database: Database, stamp: Stamp): Promise<Snapshot> {
  const opened = Promise.withResolvers<Transaction>()
  const closing = Promise.withResolvers<void>()
  const done = database.snapshot(stamp, async tx => {
    opened.resolve(tx)
    await closing.promise
  })
  done.catch(opened.reject)
  const tx = await opened.promise
  return {
    tx,
    close: async () => {
      closing.resolve()
      // A failed statement ends the transaction; who sent it has been told already.
      await done.catch(() => {})
    },
  }
}
