import { type JobData, type RawTransaction, sendJobs } from '@clientele/data'

export type Delivery = JobData['deliver'] & { readonly startAfter?: Date }

/** Enqueues the job that looks at a notice, as part of a transaction. `startAfter` is by the database's clock. */
export async function sendDelivery(tx: RawTransaction, delivery: Delivery): Promise<void> {
  await sendDeliveries(tx, [delivery])
}

/** The same for many notices. */
export async function sendDeliveries(tx: RawTransaction, deliveries: readonly Delivery[]): Promise<void> {
  const jobs = deliveries.map(({ startAfter, ...data }) => ({ data, ...(startAfter && { startAfter }) }))
  await sendJobs((text, values) => tx.query(text, values), { name: 'deliver', jobs })
}
