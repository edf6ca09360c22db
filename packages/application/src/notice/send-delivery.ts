import { type JobData, type RawTransaction, sendJob } from '@clientele/data'

/** Enqueues the job that looks at a notice, as part of a transaction. `startAfter` is by the database's clock. */
export async function sendDelivery(
  tx: RawTransaction,
  { startAfter, ...data }: JobData['deliver'] & { readonly startAfter?: Date },
): Promise<void> {
  await sendJob((text, values) => tx.query(text, values), {
    name: 'deliver',
    data,
    ...(startAfter && { startAfter }),
  })
}
