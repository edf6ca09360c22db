import type { Database, Worker } from '@clientele/data'
import { startTimerWorker } from '../timer/timer-worker.ts'
import { type DeliveryWorkerOptions, startDeliveryWorker } from './delivery-worker.ts'
import { startImportWorker } from './import-worker.ts'

/** Starts everything that goes on outside requests. Stopping it takes nothing new and finishes what runs. */
export async function startWorkers(
  database: Database,
  delivery: Omit<DeliveryWorkerOptions, 'hold'>,
): Promise<Worker> {
  const hold = database.hold()
  const workers = await Promise.all([
    startImportWorker(database, { ...delivery, hold }),
    startDeliveryWorker(database, { ...delivery, hold }),
    startTimerWorker(database, delivery),
  ])
  return {
    stop: async () => {
      await Promise.all(workers.map(worker => worker.stop()))
      await hold.close()
    },
  }
}
